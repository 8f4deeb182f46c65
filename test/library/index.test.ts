import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";
import {
  ask,
  ChanceryError,
  cells,
  check,
  defineMeasure,
  defineSource,
  defineTable,
  openSession,
  pull,
  type Session,
  screen,
} from "../../src/index.js";
import { temporary } from "../store/temporary.js";

const home = temporary();
const sessions: Session[] = [];
const open = async (options: Parameters<typeof openSession>[0] = {}): Promise<Session> => {
  const session = await openSession({ home, ...options });
  sessions.push(session);
  return session;
};
after(() => Promise.all(sessions.map((session) => session.close())));

const refuses = (work: () => Promise<unknown>, codes: string[]) =>
  assert.rejects(work, (error) => {
    assert.ok(error instanceof ChanceryError, String(error));
    assert.deepEqual(
      error.problems.map((p) => p.code),
      codes,
    );
    for (const { message } of error.problems) assert.ok(error.message.includes(message));
    return true;
  });

const claim =
  "Japan had begun its tenth term.[^1]\n\n[^1]: check: council.terms(Japan, by: 2009-01-01) = 10\n";

describe("the library", () => {
  it("asks, alone and together", async () => {
    const session = await open();
    const one = await ask(session, "council.terms(Japan, by: 2009-01-01)", { evidence: 3 });
    assert.deepEqual([one.value, one.unit, one.verdict], [10, "terms", undefined]);
    assert.match(one.clause ?? "", /^Japan .*10 terms/);
    assert.deepEqual([one.evidence.total, one.evidence.rows.length], [10, 3]);
    const many = await ask(session, ["council.terms(Japan, by: 2009) = 10", "council.terms(Japn, by: 2009)"]);
    assert.deepEqual(
      many.map(({ verdict, problems }) => [verdict, ...problems.map((p) => p.code)]),
      [["holds"], ["invalid", "measures/unknown-name"]],
    );
  });

  it("checks a text, a file, bytes and a whole edition", async () => {
    const session = await open();
    const text = await check(session, claim);
    assert.deepEqual([text.ok, text.summary.holds, text.results[0]?.file], [true, 1, "<text>"]);
    assert.equal(text.results[0]?.evidence.rows.length, 10);
    const path = join(temporary(), "note.md");
    writeFileSync(path, claim.replace("= 10", "= 9"));
    const bytes = new TextEncoder().encode(claim);
    const two = await check(session, [{ path }, { name: "b.md", bytes }, { name: "c", text: "No claim." }]);
    assert.deepEqual([two.ok, two.results.map((r) => r.verdict)], [false, ["fails", "holds"]]);
    assert.deepEqual(
      two.results.map((r) => [r.line, r.column]),
      [
        [1, 32],
        [1, 32],
      ],
    );
    const edition = await open({ edition: join(packageRoot(), "editions", "2008") });
    const whole = await check(edition, undefined, { evidence: 0 });
    assert.equal(whole.summary.invalid, 0);
    assert.ok(whole.results.length > 80);
  });

  it("speaks the language of its session", async () => {
    const session = await open({ language: "ja" });
    const { results } = await check(session, claim);
    assert.match(results[0]?.message ?? "", /[ぁ-ん]/);
  });

  it("lists what there is", async () => {
    const session = await open();
    assert.ok(session.measures.some((m) => m.name === "council.terms" && m.builtIn));
    assert.ok(session.sources.some((s) => s.id === "un-sc-members"));
    assert.deepEqual(
      session.versions.map((v) => v.source),
      ["facts"],
    );
  });

  it("tells the caller's mistakes as one class of error", async () => {
    const session = await open();
    await refuses(() => check(session), ["library/nothing-to-check"]);
    await refuses(() => check(session, "chapters/1.md"), ["library/text-is-path"]);
    await refuses(() => check(session, { path: "nowhere.md" }), ["edition/not-found"]);
    await refuses(
      () => check(session, { name: "a.pdf", bytes: new Uint8Array() }),
      ["documents/unknown-format"],
    );
    await refuses(() => ask(session, "un.members(2009)", { evidence: -1 }), ["library/bad-option"]);
    await refuses(() => ask(session, "un.members(2009)", { asOf: "17.10.2008" }), ["library/bad-option"]);
    await refuses(() => screen(session, "Omar", { lists: ["uno"] }), ["library/bad-option"]);
    await refuses(() => screen(session, "Omar", { threshold: 85 }), ["library/bad-option"]);
    await refuses(() => screen(session, "Omar"), ["library/no-lists"]);
    await refuses(() => openSession({ home, edition: temporary() }), ["edition/no-edition"]);
    await refuses(() => openSession({ home, versions: { "ucdp-events": "1" } }), ["edition/no-such-version"]);
    await refuses(() => pull({ home }), ["library/nothing-to-pull"]);
    await refuses(() => pull({ home, ids: ["un-sc-member"] }), ["library/unknown-source"]);
    await refuses(() => pull({ home, from: "nowhere" }), ["sources/nothing-there"]);
    const row = { state: 4, date_form: "2008" };
    await refuses(
      () => openSession({ home, records: { membership: [row], visits: [] } }),
      ["store/own-row", "store/own-row", "store/own-row", "store/own-row", "definitions/no-such-table"],
    );
    const closed = await open();
    await closed.close();
    await closed.close();
    await refuses(() => ask(closed, "un.members(2009)"), ["library/session-closed"]);
  });
});

describe("a source, a table and a measure of a program's own", () => {
  const portVisit = defineTable({
    name: "port_visit",
    row: "A visit of a ship to a port.",
    columns: [
      { name: "ship", type: "VARCHAR", meaning: "Name of the ship.", nullable: false },
      { name: "state", type: "VARCHAR", meaning: "State of the port.", nullable: false },
      { name: "date", type: "DATE", meaning: "Day it arrived.", nullable: false },
    ],
    key: ["ship", "date"],
  });

  const portVisits = defineSource({
    id: "port-visits",
    title: "Visits to ports",
    publisher: "A navy",
    homepage: "https://example.org/",
    licence: "none",
    redistribution: "unsure",
    citation: "A navy, Visits to ports.",
    covers: "Visits of ships to ports.",
    caveats: [],
    cadence: "yearly",
    tables: [portVisit],
    produces: ["port_visit"],
    reader: 1,
    files: [{ key: "visits", name: /^visits\.csv$/, header: ["ship", "state", "date"] }],
    expect: { port_visit: [1, 100] },
    coverage: [
      { table: "port_visit", from: "2008-01-01", to: "2008-12-31", reason: "All visits of 2008 are listed." },
    ],
    async read(context) {
      const columns = { ship: cells.text, state: cells.state({ column: "date" }), date: cells.day() };
      for await (const row of context.rows(context.file("visits"), columns))
        row.add("port_visit", { ship: row.get("ship"), state: row.get("state"), date: row.get("date") });
    },
  });

  const visits = defineMeasure({
    name: "fleet.visits",
    field: "maritime",
    title: "Visits of ships to the ports of a state in a period",
    unit: "visits",
    value: "number",
    params: [
      { key: "state", kind: "state", meaning: "State of the ports." },
      { key: "in", kind: "in", meaning: "Period." },
    ],
    definition: () => "Number of visits of ships to ports of the state that began in the period.",
    clause: (_, value) => `there were ${value}`,
    sources: ["port-visits", "own"],
    tables: ["port_visit"],
    rows: `SELECT c.call, v.ship, v.date, v.source, v.version, v.locator
FROM calls c JOIN port_visit v ON v.source = c.source AND v.state = c.arg_state
WHERE v.date BETWEEN c.arg_in_from AND c.arg_in_to`,
    aggregate: "count(*)",
    empty: { kind: "number", value: 0 },
    examples: [{ check: "fleet.visits(Japan, 2008) = 2", verdict: "holds", needs: "port-visits" }],
  });

  it("are pulled, asked and checked like what is built in", async () => {
    const from = temporary();
    writeFileSync(join(from, "visits.csv"), "ship,state,date\nA,Japan,2008-03-01\nB,Japan,2008-07-01\n");
    const report = await pull({ home, from, sources: [portVisits] });
    assert.deepEqual(
      report.versions.map(({ source, status, rows }) => [source, status, rows]),
      [["port-visits", "imported", { port_visit: 2 }]],
      JSON.stringify(report.versions),
    );
    const session = await open({ sources: [portVisits], measures: [visits] });
    assert.ok(session.versions.some((v) => v.source === "port-visits"));
    assert.ok(session.measures.some((m) => m.name === "fleet.visits" && !m.builtIn));
    const { results, ok } = await check(
      session,
      "Two ships called.[^1] Far more than in India.[^2]\n\n[^1]: check: fleet.visits(Japan, 2008) = 2\n[^2]: check: fleet.visits(Japan, 2008) > fleet.visits(India, 2008)\n",
    );
    assert.deepEqual(
      [ok, results.map((r) => r.verdict)],
      [true, ["holds", "holds"]],
      JSON.stringify(results),
    );
    assert.deepEqual(
      results[0]?.evidence.rows.map((row) => [row.ship, row.source, row.locator]),
      [
        ["A", "port-visits", "visits.csv line 2"],
        ["B", "port-visits", "visits.csv line 3"],
      ],
    );
    assert.equal((await ask(session, "fleet.visits(Japan, 2007)")).value, null);
    // Another session, and the record of the same folder, know nothing of them.
    const plain = await open();
    assert.equal(
      (await ask(plain, "fleet.visits(Japan, 2008)")).problems[0]?.code,
      "measures/unknown-measure",
    );
    assert.ok(!plain.versions.some((v) => v.source === "port-visits"));
  });

  it("are refused where a name is taken", async () => {
    await refuses(() => openSession({ home, sources: [portVisits, portVisits] }), ["definitions/name-taken"]);
    assert.throws(
      () => defineTable({ ...portVisit, name: "Port visits" }),
      (error) => error instanceof ChanceryError && error.problems[0]?.code === "definitions/bad-part",
    );
  });
});
