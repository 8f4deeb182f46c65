import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { loadEdition } from "../../src/edition/loadEdition.js";
import { formatProblem } from "../../src/words/problems.js";
import { run } from "../cli/run.js";
import { temporary } from "../store/temporary.js";
import { ships, writeEdition } from "./ownEdition.js";

const home = temporary();
process.env.CHANCERY_HOME = home;

const visits = "measures/port.visits.yaml";
const table = "tables/port_visit.yaml";
const records = "records/port_visit.csv";

/** A file of the ships with one text in place of another. */
function changed(path: string, from: string, to: string): Readonly<Record<string, string>> {
  const text = ships[path] ?? "";
  assert.ok(text.includes(from), `${path} has no ${from}`);
  return { [path]: text.replace(from, to) };
}

/** The parameter `port` under another name. */
const renamed = (key: string): Readonly<Record<string, string>> => ({
  [visits]: (ships[visits] ?? "").replace("  port: {", `  ${key}: {`).replaceAll("{port}", `{${key}}`),
});

const where = "WHERE v.state = $state\n    AND v.date_from";

/** What is wrong, and the one problem that is told: its code, line and column. */
const malformed: readonly (readonly [
  name: string,
  files: Readonly<Record<string, string>>,
  code: string,
  line: number,
  column: number,
])[] = [
  ["a colon in a text", changed(visits, "field: maritime", "field: maritime: sea"), "own-yaml", 3, 8],
  ["a list for a file", { [visits]: "- title: x\n" }, "own-yaml", 1, 1],
  ["an unknown key", changed(visits, "unit: calls", "units: calls\nunit: calls"), "own-unknown-key", 2, 1],
  [
    "a key of every object",
    changed(visits, "unit: calls", "constructor: calls\nunit: calls"),
    "own-unknown-key",
    2,
    1,
  ],
  ["a key that is missing", changed(visits, "value: count\n", ""), "own-missing-key", 1, 1],
  ["a unit that is missing", changed(visits, "unit: calls\n", ""), "own-missing-key", 1, 1],
  [
    "a language that is missing",
    changed(visits, "en: Number of", "# en: Number of"),
    "own-missing-key",
    8,
    1,
  ],
  ["an unknown type", changed(visits, "{type: state,", "{type: country,"), "own-bad-value", 5, 17],
  ["an unknown field", changed(visits, "maritime", "naval"), "own-bad-value", 3, 8],
  ["an unknown way to a value", changed(visits, "value: count", "value: average"), "own-bad-value", 21, 8],
  [
    "an unknown source",
    changed(visits, "unit: calls", "unit: calls\nsources: unknown"),
    "own-bad-value",
    3,
    10,
  ],
  [
    "a text for a mapping",
    changed(visits, "in: {type: period, meaning: Period.}", "in: period"),
    "own-bad-value",
    6,
    7,
  ],
  [
    "a name without a dot",
    { [visits]: ships[visits] ?? "", "measures/visits.yaml": ships[visits] ?? "" },
    "own-name",
    1,
    1,
  ],
  ["a name that is taken", { "measures/council.terms.yaml": ships[visits] ?? "" }, "own-name-taken", 1, 1],
  [
    "a former name that is taken",
    { "measures/amendment.lacking.yaml": ships[visits] ?? "" },
    "own-name-taken",
    1,
    1,
  ],
  ["a name twice", { "measures/port.visits.yml": ships[visits] ?? "" }, "own-name-taken", 1, 1],
  ["a parameter of every object", renamed("constructor"), "own-name", 7, 3],
  ["a parameter that is an end of the period", renamed("from"), "own-name", 7, 3],
  ["two times", changed(visits, "port: {type: text,", "port: {type: day,"), "own-two-times", 7, 3],
  [
    "a parameter that is not used",
    changed(visits, "    AND ($port IS NULL OR v.port = $port)\n", ""),
    "own-unused-parameter",
    7,
    3,
  ],
  [
    "an optional one that is only compared",
    changed(visits, "($port IS NULL OR v.port = $port)", "v.port = $port"),
    "own-untested-parameter",
    7,
    3,
  ],
  ["a parameter that is not declared", changed(visits, "$to AND", "$until AND"), "own-sql", 19, 24],
  [
    "a place that is no parameter",
    changed(visits, "ships of {state} at ports", "ships of {stat} at ports"),
    "own-unknown-place",
    9,
    44,
  ],
  ["SQL that is none", changed(visits, "FROM port_visit v", "FORM port_visit v"), "own-sql", 17, 8],
  ["an unknown table", changed(visits, "FROM port_visit v", "FROM port_visits v"), "own-sql", 17, 8],
  ["an unknown column", changed(visits, where, where.replace("v.state", "v.stat")), "own-sql", 18, 9],
  [
    "a column that the value needs",
    changed(visits, "value: count", "value: count of prot"),
    "own-value-column",
    21,
    17,
  ],
  [
    "a value of the wrong type",
    changed(visits, "value: count", "value: sum of port"),
    "own-value-type",
    21,
    15,
  ],
  [
    "an end that is only compared",
    changed(visits, "coalesce(v.date_to, $to)", "v.date_to"),
    "own-untested-end",
    19,
    42,
  ],
  [
    "figures that are only compared, though they may be empty",
    changed(visits, "v.state = $state", "v.state = $state AND v.tonnes > 50"),
    "own-untested-column",
    18,
    39,
  ],
  [
    "a period of which only one end is used",
    changed(visits, "coalesce(v.date_to, $to) >= $from", "true"),
    "own-unused-parameter",
    6,
    3,
  ],
  ["no provenance", changed(visits, ", v.source, v.version, v.locator", ""), "own-provenance", 16, 3],
  ["provenance that is made up", changed(visits, "v.locator", "'here' AS locator"), "own-provenance", 16, 3],
  [
    "provenance of one for many",
    changed(visits, "v.locator", "first_value(v.locator) OVER () AS locator"),
    "own-provenance",
    16,
    80,
  ],
  [
    "a column twice",
    changed(visits, "v.visit, v.ship", "v.visit, v.ship, v.port"),
    "own-result-column",
    16,
    3,
  ],
  [
    "a query that writes",
    changed(visits, "SELECT v.visit", "DELETE FROM port_visit; SELECT v.visit"),
    "own-sql",
    16,
    3,
  ],
  [
    "a query that reads a file",
    changed(visits, "FROM port_visit v", "FROM read_csv('/etc/passwd') v"),
    "own-sql",
    17,
    8,
  ],
  [
    "coverage of a table that is not read",
    changed(visits, "- table: port_visit", "- table: port_visi"),
    "own-uncovered",
    13,
    12,
  ],
  [
    "coverage by what is no parameter",
    changed(visits, "    state: $state", "    state: $country"),
    "own-bad-value",
    14,
    12,
  ],
  ["a file that is no YAML", { "measures/query.sql": "SELECT 1" }, "own-file", 1, 1],
  ["a table of the record", { "tables/meeting.yaml": ships[table] ?? "" }, "own-name-taken", 1, 1],
  ["a table that is a word of SQL", { "tables/order.yaml": ships[table] ?? "" }, "own-name", 1, 1],
  [
    "a column of every object",
    changed(table, "  armed: yes-no", "  armed: yes-no\n  constructor: text"),
    "own-name",
    11,
    3,
  ],
  ["a column of an unknown type", changed(table, "armed: yes-no", "armed: boolean"), "own-bad-value", 10, 10],
  ["two columns of dates", changed(table, "armed: yes-no", "armed: dates"), "own-two-times", 10, 3],
  ["a key that is no column", changed(table, "key: visit", "key: visits"), "own-bad-value", 2, 6],
  ["a cell that does not fit", changed(records, "120.5", "much"), "bad-value", 2, 37],
  ["a state that is none", changed(records, "2,Asagiri,Japan", "2,Asagiri,Japn"), "bad-value", 3, 11],
  ["a cell that is missing", changed(records, "3,Umigiri,Japan", "3,,Japan"), "missing-value", 4, 3],
  ["a key twice", changed(records, "3,Umigiri", "2,Umigiri"), "duplicate-record", 4, 1],
  ["a column that is none", changed(records, "tonnes", "tons"), "unknown-column", 2, 37],
];

describe("what is wrong with an edition's own measures and tables is told once, where it is", () => {
  for (const [name, files, code, line, column] of malformed)
    it(name, async () => {
      const { problems } = await loadEdition(writeEdition({ ...files, "chapters/a.md": "Nothing.\n" }));
      assert.deepEqual(
        problems.map((p) => [p.code, p.place?.line, p.place?.column]),
        [[`edition/${code}`, line, column]],
        problems.map((p) => formatProblem(p)).join("\n"),
      );
      for (const problem of problems) {
        const japanese = formatProblem(problem, "ja");
        assert.match(japanese, /\p{Script=Hiragana}/u);
        assert.doesNotMatch(`${formatProblem(problem)}${japanese}`, /undefined|\[object/);
      }
    });

  it("and ends with the exit code of what a person can mend, by whatever door", () => {
    const dir = writeEdition(changed(visits, "FROM port_visit v", "FROM read_csv('/etc/passwd') v"));
    for (const args of [
      ["check", dir],
      ["build", dir],
      ["ask", "port.visits(Japan, 2008)", "--edition", dir],
    ]) {
      const { status, stdout, stderr } = run(home, args);
      assert.equal(status, 1, stderr);
      assert.match(stderr, /measures\/port\.visits\.yaml:17:8 {2}error {2}.*read_csv.*\[edition\/own-sql\]/);
      assert.doesNotMatch(stdout, /root:/);
    }
  });

  it("and what asks for a measure with a problem is told of that", async () => {
    const dir = writeEdition(changed(visits, "value: count", "value: average"));
    const { stdout, status } = run(home, ["ask", "port.visits(Japan, 2008)", "--edition", dir, "--json"]);
    assert.equal(status, 1);
    assert.match(stdout, /measures\/broken-measure/);
    assert.match(stdout, /port\.visits\.yaml:21:8/);
  });
});
