import assert from "node:assert/strict";
import { test } from "node:test";
import { readScreenFile } from "../../src/screening/screenFile.js";

const day = "2026-01-01";

test("names one a line, blank lines left out, line numbers kept", () => {
  const { subjects, warnings } = readScreenFile("\ufeffOmar Faruq\r\n\r\nSMITH, John\n", day);
  assert.deepEqual(
    subjects.map((s) => [s.line, s.name]),
    [
      [1, "Omar Faruq"],
      [3, "SMITH, John"],
    ],
  );
  assert.deepEqual(warnings, []);
});

test("a table by its headings: name, birth date, nationality; what cannot be used is said once", () => {
  const { subjects, warnings } = readScreenFile(
    'id,full_name,date_of_birth,nationality\n1,"Faruq, Omar",1970-05,Iraq\n2,Jane,05/06/1970,Germany\n3,Joan,,Zork\n4,Jean,,Zork\n5,,,\n',
    day,
  );
  assert.deepEqual(
    subjects.map((s) => [s.name, s.birth?.from ?? null, s.nationality]),
    [
      ["Faruq, Omar", "1970-05-01", "IRQ"],
      ["Jane", null, "DEU"],
      ["Joan", null, null],
      ["Jean", null, null],
    ],
  );
  assert.deepEqual(warnings, [
    { code: "bad-birth", text: "05/06/1970", lines: [3] },
    { code: "bad-nationality", text: "Zork", lines: [4, 5] },
  ]);
});
