import assert from "node:assert/strict";
import { test } from "node:test";
import { createEngine } from "../../src/engine/engine.js";
import { catalogue } from "../../src/measures/index.js";
import source from "../../src/sources/un-members/index.js";
import { value } from "../engine/callOf.js";
import { importFull, importSample, importTexts, skipWithout } from "./support/importSource.js";

const columns = "participant,kind,ga_resolution,charter_ratification,member_since,declaration_registered\n";

test("original and admitted members, resolutions as symbols, seats with a holder before", async () => {
  const read = await importSample(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const rows = await read.query("SELECT * FROM membership ORDER BY date_from, state");
  assert.deepEqual(
    rows.map((r) => [r.state, r.date_from, r.date_to, r.action, r.note]),
    [
      ["PER", "1945-10-24", null, "original", null],
      [
        ...["SUN", "1945-10-24", "1991-12-23", "original"],
        "Russia continued the Soviet Union's membership by a letter of 24 December 1991.",
      ],
      ["NLD", "1945-12-10", null, "original", null],
      ["MWI", "1964-12-01", null, "admission", null],
      ["DEU", "1973-09-18", null, "admission", "Admitted by A/RES/3050(XXVIII)"],
      [
        ...["RUS", "1991-12-24", null, "succession"],
        "Russia continued the Soviet Union's membership by a letter of 24 December 1991.",
      ],
      [
        ...["SCG", "2000-11-01", "2006-06-02", "admission"],
        "Admitted by A/RES/55/12; Serbia continued the membership of Serbia and Montenegro, before 2003 the Federal Republic of Yugoslavia.",
      ],
      ["CHE", "2002-09-10", null, "admission", "Admitted by A/RES/57/1"],
      [
        ...["SRB", "2006-06-03", null, "succession"],
        "Serbia continued the membership of Serbia and Montenegro, before 2003 the Federal Republic of Yugoslavia.",
      ],
    ],
  );
  assert.equal(rows[0]?.locator, "un_members_admission_made_up.csv line 5");
  await read.done();
});

test("what cannot be right is said", async () => {
  const cases: [string, RegExp][] = [
    ["Japan,observer,1113 (XI),,1956-12-18,\n", /unknown-value.*observer/],
    ["Japan,admitted,1113 (XI),,18 Dec 1956,\n", /bad-value.*18 Dec 1956/],
    ["Peru,original,,1945-12-10,1945-10-24,\n", /bad-value.*1945-10-24.*1945-12-10/],
    ["Utopia,admitted,1 (I),,1956-12-18,\n", /unknown-state.*Utopia/],
    ["Peru,original,,,1945-10-24,\nPeru,original,,,1945-10-24,\n", /duplicate participant: Peru/],
  ];
  for (const [text, expected] of cases) {
    const read = await importTexts(source, { "un_members_admission_x.csv": columns + text });
    assert.match(read.problems.join("\n"), expected);
    await read.done();
  }
});

test("the publisher's file", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const rows = await read.query("SELECT * FROM membership");
  // 193 rows of which two are two spells: 49 original, 144 admitted.
  assert.equal(rows.length, 195);
  assert.equal(rows.filter((r) => r.action === "original").length, 49);
  assert.equal(rows.filter((r) => r.action === "admission").length, 144);
  const of = (state: string) => rows.find((r) => r.state === state);
  assert.deepEqual([of("JPN")?.date_from, of("JPN")?.note], ["1956-12-18", "Admitted by A/RES/1113(XI)"]);
  assert.equal(of("DEU")?.date_from, "1973-09-18");

  const engine = await createEngine(read.record(), catalogue, { sources: [] });
  const cases: [string, unknown][] = [
    ["un.members(2008)", 192],
    ["un.members(2011-07-13)", 192],
    ["un.members(2011-07-14)", 193],
    ["un.member(South Sudan, 2011-07-13)", false],
    ["un.member(Russia, 2008)", true],
    ["un.member(Soviet Union, 1985)", true],
    ["un.member(Switzerland, 2002-09-09)", false],
  ];
  for (const [text, expected] of cases) assert.equal(await value(engine, text), expected, text);
  for (const text of ["un.members(1985)", "un.members(1999)", "un.member(German Democratic Republic, 1985)"])
    assert.match(String(await value(engine, text)), /^undecided: gap un-members/, text);
  await read.done();
});
