import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { type Problem, UserError } from "../../src/base/problem.js";
import { ask, isCheck } from "../../src/checks/ask.js";
import { type Edition, loadEdition } from "../../src/edition/loadEdition.js";
import type { Measure } from "../../src/engine/types.js";
import { Preview } from "../../src/server/preview.js";
import { openSession } from "../../src/session/session.js";
import { run } from "../cli/run.js";
import { temporary } from "../store/temporary.js";
import { writeEdition } from "./ownEdition.js";

const home = temporary();
process.env.CHANCERY_HOME = home;

/** What is asked of an edition, each question with its verdict or value; of what is undecided the code of the reason. */
async function answers(edition: Edition, questions: readonly string[]): Promise<unknown[]> {
  assert.deepEqual(
    edition.problems.map((p) => [p.code, p.args, p.place]),
    [],
  );
  const session = await openSession({ edition });
  try {
    const { engine, sources, versions } = session;
    const found: unknown[] = [];
    for (const question of questions) {
      const answer = await ask(question, engine, { sources, versions, evidence: 5 });
      const [problem] = answer.problems;
      if (problem) found.push(problem.code);
      else if (isCheck(answer)) found.push(answer.verdict);
      else if (answer.value) found.push("value" in answer.value ? answer.value.value : answer.value);
      else
        found.push(answer.reasons.map((reason) => (reason.code === "own" ? reason.reason : reason.code))[0]);
    }
    return found;
  } finally {
    session.close();
  }
}

/** A measure over the ships: keys of its file, over those of a plain one. */
const measure = (keys: Readonly<Record<string, string>>): string =>
  Object.entries({
    title: "A measure",
    unit: "calls",
    definition: "What is counted.",
    rows: "SELECT v.* FROM port_visit v",
    value: "count",
    ...keys,
  })
    .map(([key, text]) =>
      text === "" ? "" : text.startsWith("\n") ? `${key}:${text}\n` : `${key}: ${text}\n`,
    )
    .join("");

const withMeasure = (
  keys: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string | null>> = {},
): string => writeEdition({ "chapters/a.md": "Nothing.\n", "measures/a.b.yaml": measure(keys), ...files });

describe("an edition with measures and a table of its own", () => {
  const dir = writeEdition();

  it("is checked", () => {
    const { status, stdout, stderr } = run(home, ["check", dir, "--format", "json"]);
    assert.equal(stderr, "");
    assert.equal(status, 0);
    const { results } = JSON.parse(stdout) as { results: { verdict: string; evidence: { total: number } }[] };
    assert.deepEqual(
      results.map((r) => r.verdict),
      ["holds", "holds", "holds", "undecided", "holds", "holds"],
    );
    assert.equal(results[0]?.evidence.total, 3);
  });

  it("is built: pages of claims and measures, in both languages, rows with where they are from", () => {
    const out = join(dir, "dist");
    const { status, stderr } = run(home, ["build", dir]);
    assert.equal(status, 0, stderr);
    const page = (path: string): string => readFileSync(join(out, path), "utf8");
    assert.match(
      page("measures/port.visits.html"),
      /Number of recorded calls of ships of state at ports in the period\./,
    );
    assert.match(page("measures/port.visits.html"), /AND \(\$port IS NULL OR v\.port = \$port\)/);
    assert.match(page("ja/measures/port.visits.html"), /<h1>寄港回数<\/h1>/);
    assert.match(page("ja/measures/port.visits.html"), /当該期間におけるstateの船舶の寄港の回数。/);
    assert.match(page("ja/measures/port.called.html"), /<h1><span lang="en">Whether a ship of a state/);
    assert.match(page("evidence/a-a.html"), /href="\.\.\/measures\/port\.visits\.html"/);
    assert.match(page("evidence/a-a.csv"), /own,own,records\/port_visit\.csv:2$/m);
    assert.match(
      page("chapters/a.html"),
      /Number of recorded calls of ships of Japan at ports in each month/,
    );
    assert.ok(!existsSync(join(out, "measures", "incidents.html")));
  });

  it("lists its measures as its own, in its folder alone", () => {
    const listed = run(home, ["measures"], { cwd: dir });
    assert.match(listed.stdout, /port\.visits\(state, in, \[port\]\)\n.*this edition's own/);
    assert.doesNotMatch(run(home, ["measures"]).stdout, /port\.visits/);
    const one = run(home, ["measures", "port.visits"], { cwd: dir });
    assert.match(one.stdout, /measures\/port\.visits\.yaml/);
    const near = run(home, ["measures", "port.visit"], { cwd: dir });
    assert.equal(near.status, 1);
    assert.match(near.stderr, /port\.visits/);
    const json = JSON.parse(run(home, ["measures", "port.called", "--json"], { cwd: dir }).stdout) as object;
    assert.deepEqual("own" in json && json.own, true);
  });

  it("answers in its folder, under all definitions too", () => {
    assert.match(run(home, ["ask", "port.visits(Japan, 2008)"], { cwd: dir }).stdout, /^3 calls/m);
    assert.match(run(home, ["ask", "port.visit(Japan, 2008)"], { cwd: dir }).stdout, /port\.visits/);
    const many = run(home, ["ask", "port.visits(Japan, 2008) = 3", "--definitions"], { cwd: dir });
    assert.equal(many.status, 0, many.stderr);
  });

  it("is previewed anew when a measure changes", async () => {
    const preview = new Preview(dir);
    try {
      const before = await preview.rebuild();
      assert.equal(before.counts.holds, 5);
      const path = join(dir, "measures", "port.visits.yaml");
      writeFileSync(path, readFileSync(path, "utf8").replace("value: count", "value: count of port"));
      const after = await preview.rebuild();
      assert.deepEqual([after.counts.holds, after.counts.fails], [3, 2]);
    } finally {
      preview.close();
    }
  });
});

describe("a value", () => {
  const values: readonly (readonly [
    keys: Readonly<Record<string, string>>,
    question: string,
    expected: unknown,
  ])[] = [
    [{}, "a.b(2008)", 4],
    [{ value: "count of ship" }, "a.b(2008)", 3],
    [{ value: "sum of tonnes" }, "a.b(2008)", "unsettled"],
    [{ value: "sum of tonnes", rows: "SELECT * FROM port_visit WHERE state = 'JPN'" }, "a.b(2008)", 210.5],
    [{ value: "least of tonnes", rows: "SELECT * FROM port_visit WHERE state = 'JPN'" }, "a.b(2008)", 10],
    [{ value: "share of armed" }, "a.b(2008)", 0.5],
    [{ value: "set of state", members: "states" }, "a.b(2008) = {Japan, France}", "holds"],
    [{ value: "first of date_from", unit: "" }, "a.b(2008)", "2008-03-01"],
    [{ value: "only port" }, "a.b(2008)", "unsettled"],
    [{ value: "only port", rows: "SELECT * FROM port_visit WHERE visit = '2'" }, "a.b(2008)", "Mombasa"],
    [{ value: "sum of tonnes", rows: "SELECT * FROM port_visit WHERE state = 'USA'" }, "a.b(2008)", 0],
    [
      { value: "greatest of tonnes", rows: "SELECT * FROM port_visit WHERE state = 'USA'" },
      "a.b(2008)",
      "no-row",
    ],
    // Rows that are only possible leave it open.
    [{ rows: "SELECT *, state = 'JPN' AS _sure FROM port_visit" }, "a.b(2008)", "unsettled"],
    [{ value: "any", unit: "", rows: "SELECT *, state = 'JPN' AS _sure FROM port_visit" }, "a.b(2008)", true],
    [{ value: "any", unit: "", rows: "SELECT *, false AS _sure FROM port_visit" }, "a.b(2008)", "unsettled"],
    // More than any source claims: nothing is known, whatever rows there are.
    [{}, "a.b(2008/2009)", "outside"],
    [{ covers: "\n  - {table: port_visit, state: JPN}", value: "count" }, "a.b(2009)", "outside"],
  ];
  const inPeriod = "\n  in: {type: period, meaning: Period.}";
  for (const [keys, question, expected] of values)
    it(`is had of the rows: ${JSON.stringify(keys)}`, async () => {
      const asked = (keys.rows ?? "SELECT v.* FROM port_visit v").replace(
        / WHERE |$/,
        " WHERE date_from BETWEEN $from AND $to AND ",
      );
      const rows = asked.endsWith("AND ") ? asked.slice(0, -5) : asked;
      const edition = await loadEdition(withMeasure({ ...keys, parameters: inPeriod, rows }));
      assert.deepEqual(await answers(edition, [question]), [expected]);
    });

  it("without coverage is not known", async () => {
    const edition = await loadEdition(
      writeEdition({ "chapters/a.md": "Nothing.\n", "records/coverage.csv": null }),
    );
    assert.deepEqual(
      await answers(edition, [
        "port.visits(Japan, 2008)",
        "port.called(Japan, Djibouti, 2008)",
        "port.called(Japan, Tokyo, 2008)",
      ]),
      ["silent", "silent", "silent"],
    );
  });

  it("of dates known to the month or year is known only where the day does not matter", async () => {
    const edition = await loadEdition(
      withMeasure(
        {
          parameters: inPeriod,
          rows: "SELECT * FROM port_visit WHERE date_from <= $to AND (date_to IS NULL OR date_to >= $from)",
        },
        {
          "measures/a.any.yaml": null,
          "records/port_visit.csv":
            "visit,ship,state,port,date\n1,A,Japan,Kure,2008\n2,A,Japan,Kure,2008-05\n3,A,Japan,Kure,2008-05-03/2008-05-04\n",
          "records/coverage.csv":
            "table,kind,subject,state,from,to,reason\nport_visit,,,,2008-01-01,2009-12-31,All\n",
        },
      ),
    );
    const questions = ["2008", "2008-01/2008-12", "2008-05", "2008-05-03", "2008-10", "2009"];
    assert.deepEqual(
      await answers(
        edition,
        questions.map((period) => `a.b(${period})`),
      ),
      [3, 3, "unsettled", "unsettled", "unsettled", 0],
    );
  });

  it("of a stretch whose ends are known to the month is known between them", async () => {
    const edition = await loadEdition(
      withMeasure(
        {
          parameters: inPeriod,
          rows: "SELECT * FROM port_visit WHERE date_from <= $to AND (date_to IS NULL OR date_to >= $from)",
        },
        {
          "records/port_visit.csv":
            "visit,ship,state,port,date\n1,A,Japan,Kure,2008-03/2008-05\n2,A,Japan,Kure,2008-07/..\n",
        },
      ),
    );
    const days = ["2008-02-10", "2008-03-10", "2008-04-10", "2008-05-10", "2008-07-10", "2008-08-10"];
    assert.deepEqual(
      await answers(
        edition,
        days.map((day) => `a.b(${day})`),
      ),
      [0, "unsettled", 1, "unsettled", "unsettled", 1],
    );
  });

  it("of a row that the query gives twice is not known where that makes a difference", async () => {
    const rows =
      "SELECT a.* FROM port_visit a JOIN port_visit b ON b.state = a.state WHERE a.ship = 'Umigiri' AND a.date_from BETWEEN $from AND $to";
    const found = await Promise.all(
      ["sum of tonnes", "count", "count of visit"].map(async (value) =>
        answers(await loadEdition(withMeasure({ parameters: inPeriod, rows, value })), ["a.b(2008)"]),
      ),
    );
    assert.deepEqual(found, [["unsettled"], ["unsettled"], [1]]);
  });

  it("of rows that begin in a period is not known for one that may have begun in it", async () => {
    const edition = await loadEdition(
      withMeasure(
        { parameters: inPeriod, rows: "SELECT * FROM port_visit WHERE date_from BETWEEN $from AND $to" },
        { "records/port_visit.csv": "visit,ship,state,port,date\n1,A,Japan,Kure,2008-05\n" },
      ),
    );
    // The first of May is in the first half of the month, and not in the second: neither is known.
    assert.deepEqual(
      await answers(edition, [
        "a.b(2008-05)",
        "a.b(2008-05-01/2008-05-15)",
        "a.b(2008-05-16/2008-05-31)",
        "a.b(2008-06)",
      ]),
      [1, "unsettled", "unsettled", 0],
    );
  });

  it("of a query that looks for what is missing is not known without coverage", async () => {
    const rows =
      "SELECT * FROM port_visit v WHERE NOT EXISTS (SELECT 1 FROM mandate m WHERE m.mandate = v.visit) AND date_from BETWEEN $from AND $to";
    const edition = await loadEdition(
      withMeasure(
        { parameters: inPeriod, rows, value: "any", unit: "" },
        { "records/mandates.csv": "mandate,name,kind,from\nx,X,law,2001-01-01\n" },
      ),
    );
    assert.deepEqual(await answers(edition, ["a.b(2008)"]), ["silent"]);
  });

  it("takes open periods, numbers, words and groups as they are", async () => {
    const edition = await loadEdition(
      withMeasure(
        {
          parameters: `${inPeriod}
  among: {type: states, meaning: States., optional: true}
  least: {type: number, meaning: Tonnes., default: 0}
  what: {type: word, meaning: Kind of ship., choices: [armed, any], default: any, definitional: true}`,
          rows: "SELECT * FROM port_visit WHERE date_from <= $to AND coalesce(date_to, $to) >= $from AND ($among IS NULL OR list_contains($among, state)) AND coalesce(tonnes, 0) >= $least AND ($what = 'any' OR armed)",
        },
        { "records/coverage.csv": "table,reason\nport_visit,All calls ever\n" },
      ),
    );
    assert.deepEqual(
      await answers(edition, [
        "a.b(../2008)",
        "a.b(2008-04-02/..)",
        "a.b(2008, among: {Japan, Germany})",
        "a.b(2008, among: France)",
        "a.b(2008, least: 80)",
        "a.b(2008, least: 80.5)",
        "a.b(2008, what: armed)",
        "a.b(2008, least: many)",
        "a.b(2008, what: blue)",
      ]),
      [4, 2, 3, 1, 2, 1, 2, "measures/not-a-number", "measures/bad-choice"],
    );
  });

  it("is a text, whatever stands in it", async () => {
    const edition = await loadEdition(
      withMeasure({
        parameters: `${inPeriod}\n  port: {type: text, meaning: Port.}`,
        rows: "SELECT * FROM port_visit WHERE port = $port AND date_from BETWEEN $from AND $to",
      }),
    );
    assert.deepEqual(
      await answers(edition, [
        "a.b(2008, port: \"' OR '1' = '1\")",
        'a.b(2008, port: "Djibouti\') UNION ALL SELECT * FROM port_visit --")',
        'a.b(2008, port: "$port")',
      ]),
      [0, 0, 0],
    );
  });

  it("reads a table of another source, whose coverage counts too", async () => {
    const keys = {
      parameters: "\n  at: {type: day, meaning: Day.}",
      tables: "{membership: facts}",
      covers: "\n  - {table: membership, kind: UNSC}\n  - {table: port_visit, whenever: false}",
      rows: "SELECT v.* FROM port_visit v JOIN membership m ON m.state = v.state AND m.body = 'UNSC' AND m.date_from <= $at AND (m.date_to IS NULL OR m.date_to >= $at)",
      value: "count",
    };
    const edition = await loadEdition(withMeasure(keys));
    // France was on the Council, Japan was not; of 2009 the edition's own table says nothing, of 1900 neither.
    assert.deepEqual(await answers(edition, ["a.b(2008-06-30)", "a.b(2009-06-30)", "a.b(1900-06-30)"]), [
      1,
      "outside",
      "outside",
    ]);
  });
});

describe("a query that fails when it is asked", () => {
  async function failure(
    keys: Readonly<Record<string, string>>,
    change: Partial<Measure> = {},
  ): Promise<Problem[]> {
    const edition = await loadEdition(
      withMeasure({ parameters: "\n  in: {type: period, meaning: Period.}", ...keys }),
    );
    assert.deepEqual(edition.problems, []);
    const session = await openSession({
      edition: { ...edition, measures: edition.measures.map((m) => ({ ...m, ...change })) },
    });
    const { engine, sources, versions } = session;
    try {
      await ask("a.b(2008)", engine, { sources, versions, evidence: 0 });
      return [];
    } catch (error) {
      assert.ok(error instanceof UserError, String(error));
      assert.equal(error.exitCode, 1);
      // Others are still answered.
      const { value } = await ask("council.terms(Japan, by: 2009)", engine, {
        sources,
        versions,
        evidence: 0,
      });
      assert.deepEqual(value, { kind: "number", value: 10 });
      return [...error.problems];
    } finally {
      session.close();
    }
  }
  const timed = "v.date_from BETWEEN $from AND $to";

  it("is stopped if it takes too long, with its place", async () => {
    const many = Array.from({ length: 16 }, (_, i) => `port_visit v${i}`).join(", ");
    const rows = `|\n  SELECT v.* FROM port_visit v\n  WHERE ${timed} AND (SELECT count(*) FROM ${many} WHERE v0.port || v9.port <> v15.ship) > 0`;
    const [problem] = await failure({ rows }, { maxMs: 300 });
    assert.deepEqual([problem?.code, problem?.args.why], ["measures/query-stopped", "time"]);
    assert.match(problem?.place?.file ?? "", /measures\/a\.b\.yaml$/);
    assert.deepEqual([problem?.place?.line, problem?.place?.column], [5, 3]);
  });

  it("says what its rows do not bear, with its place", async () => {
    const [problem] = await failure({
      rows: `SELECT v.*, CAST(v.port AS INTEGER) AS n FROM port_visit v WHERE ${timed}`,
      value: "sum of n",
    });
    assert.deepEqual([problem?.code, problem?.place?.line], ["measures/query-failed", 4]);
  });
});

describe("own records", () => {
  it("are dated as exactly as their coarser end", async () => {
    const edition = await loadEdition(
      writeEdition({
        "chapters/a.md": "Nothing.\n",
        "records/meetings.csv":
          "meeting,name,kind,date\n1,A,summit,2007-12/2008-01\n2,B,summit,2008-12-31/2009\n3,C,summit,2010-05-03/2010-05-04\n",
        "records/coverage.csv":
          "table,kind,subject,state,from,to,reason\nmeeting,,,,2000-01-01,2012-12-31,All\n",
      }),
    );
    const questions = ["2007/2009", "2008", "2009", "2010-05-03", "2011"].map(
      (days) => `meetings.count(${days})`,
    );
    // Whether the first went on into 2008, and the second into 2009, depends on days that are not known.
    assert.deepEqual(await answers(edition, questions), [2, "unsettled", "unsettled", 1, 0]);
  });
});
