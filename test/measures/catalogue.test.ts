import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";
import { parsePeriod } from "../../src/base/period.js";
import type { BoundCall, Engine } from "../../src/engine/answer.js";
import { byField } from "../../src/engine/catalogue.js";
import { describeMeasure } from "../../src/engine/describe.js";
import { createEngine } from "../../src/engine/engine.js";
import { sessionOf } from "../../src/engine/sessions.js";
import { dateInWords } from "../../src/engine/text.js";
import { derivedSources } from "../../src/measures/derived.js";
import { catalogue } from "../../src/measures/index.js";
import { tables } from "../../src/record/tables.js";
import { japaneseColumn } from "../../src/words/ja/columns.js";
import { callOf } from "../engine/callOf.js";
import { type Toy, toyRecord } from "../engine/toyRecord.js";

const call = /[a-z_]+(?:\.[a-z_]+)*\((?:"[^"]*"|[^()"])*\)/g;
/** Every call in an example. */
const callsIn = (check: string): string[] => check.match(call) ?? [];

/** Names that examples of own records use. */
const named = {
  mandate: [
    { mandate: "atsml", name: "Anti-Terrorism Special Measures Law", kind: "law", date_from: "1990-01-01" },
  ],
  activity: [
    {
      activity: "indian-ocean",
      name: "Indian Ocean replenishment",
      kind: "replenishment",
      date_from: "1990-01-01",
      mandates: ["atsml"],
    },
    { activity: "unmis", name: "UNMIS headquarters officers", kind: "deployment", date_from: "1990-01-01" },
  ],
  body: [
    { body: "UNMIS", name: "United Nations Mission in the Sudan", kind: "mission", date_from: "1990-01-01" },
  ],
};

/** Every source is there, has the names and nothing else, and claims one year for everything. */
function oneYear(year: string | null): Toy {
  const coverage = Object.keys(tables).map((table) => ({
    table: table as keyof typeof tables,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
  }));
  const ids = [...new Set([...catalogue.flatMap((m) => m.sources), ...derivedSources.map((d) => d.id)])];
  return Object.fromEntries(
    ids.map((id) => [id, { tables: id === "own" ? named : {}, coverage: year === null ? [] : coverage }]),
  );
}

describe("the catalogue", () => {
  it("lists exactly the measures that the folders hold, each named as its file", () => {
    const root = join(packageRoot(), "src", "measures");
    const files = readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((file) => /[/\\]/.test(file) && file.endsWith(".ts"))
      .filter((file) => readFileSync(join(root, file), "utf8").includes("export default defineMeasure("))
      .map((file) => file.replace(/\\/g, "/").replace(/\.ts$/, ""));
    assert.deepEqual(files.sort(), catalogue.map((m) => `${m.field}/${m.name}`).sort());
    const names = catalogue.flatMap((m) => [m.name, ...(m.aliases ?? [])]);
    assert.equal(new Set(names).size, names.length);
  });

  it("holds every measure once under its field", () => {
    const groups = [...byField(catalogue).values()].flat();
    assert.equal(groups.length, catalogue.length);
  });

  it("uses only tables that the record has, and parameters that are in the SQL", () => {
    for (const measure of catalogue) {
      for (const table of measure.tables) assert.ok(table in tables, `${measure.name}: ${table}`);
      assert.ok(
        measure.examples.every((e) => callsIn(e.check).some((c) => c.startsWith(`${measure.name}(`))),
        measure.name,
      );
    }
  });

  it("prints a page with signature, definition, sources and examples of each", () => {
    for (const measure of catalogue) {
      const page = describeMeasure(measure);
      assert.match(page, new RegExp(`^# ${measure.name}\n`));
      assert.doesNotMatch(page, /undefined|\[object|null/, measure.name);
      for (const e of measure.examples) assert.ok(page.includes(e.check));
      for (const p of measure.params)
        if (p.default !== undefined && p.key !== "area" && p.key !== "of" && p.key !== "kind")
          assert.ok(
            measure.definition({}).includes(p.default) || page.includes(`\`${p.default}\` if left out`),
            `${measure.name} ${p.key}`,
          );
    }
  });
});

describe("every measure", () => {
  let engine: Engine;
  let record: Awaited<ReturnType<typeof toyRecord>>;
  before(async () => {
    record = await toyRecord(oneYear("2000"));
    engine = await createEngine(record, catalogue, { sources: [] });
  });
  after(() => record.close());

  const calls = (): BoundCall[] =>
    catalogue.flatMap((m) => m.examples.flatMap((e) => callsIn(e.check))).map((c) => callOf(engine, c));
  const moved = (to: string): BoundCall[] =>
    calls().flatMap((one) => {
      const time = engine.timeParam(one.measure);
      const period = parsePeriod(to);
      // No session opened in 1850, nor one that lasted two years.
      const none = time?.sessions && period && sessionOf(period) === undefined;
      return time && period && !none && one.args[time.key] ? [engine.vary(one, time.key, period)] : [];
    });

  it("reads its own examples, and their canonical text the same way", () => {
    for (const one of calls()) assert.equal(callOf(engine, one.key).key, one.key);
  });

  it("says its definition with the arguments in it", () => {
    for (const { measure, args, key } of calls()) {
      const sentence = measure.definition(args);
      assert.match(sentence, /\.$/, key);
      for (const [name, arg] of Object.entries(args)) {
        const param = measure.params.find((p) => p.key === name);
        if (param?.kind === "state" || param?.kind === "text")
          assert.ok(sentence.includes(arg.label), `${key}: ${sentence}`);
        if (param?.kind === "in" && arg.period?.precision === "year")
          assert.ok(sentence.includes(arg.label), key);
        if (param?.kind === "at" || param?.kind === "by")
          assert.ok(sentence.includes(dateInWords(arg.id)), key);
      }
    }
  });

  it("is undecided outside the coverage, before it and after it, and says so", async () => {
    for (const year of ["1850", "2030"]) {
      const outside = moved(year);
      assert.ok(outside.length > 60);
      for (const [key, answer] of await engine.answer(outside)) {
        assert.equal(answer.status, "undecided", key);
        assert.ok(answer.status === "undecided" && answer.reasons.length > 0, key);
      }
    }
  });

  it("is undecided half outside the coverage", async () => {
    const half = calls().flatMap((one) => {
      const time = engine.timeParam(one.measure);
      const period = parsePeriod("2000/2001");
      return time?.kind === "in" && !time.sessions && period ? [engine.vary(one, time.key, period)] : [];
    });
    for (const [key, answer] of await engine.answer(half)) assert.equal(answer.status, "undecided", key);
  });

  it("inside the coverage, without rows, is what it declares to be then", async () => {
    for (const one of moved("2000")) {
      const { measure, key } = one;
      const answer = (await engine.answer([one])).get(key);
      // Council history is asked for from its beginning, names of own records have rows, and no list has a programme here.
      if (
        measure.name.startsWith("council.") ||
        // What it counts are the states themselves, which are there without a row.
        measure.name === "alliance.similarity" ||
        one.args.programme ||
        measure.params.some((p) => /mandate|activity|mission/.test(p.kind))
      )
        continue;
      const settled = (measure.emptyHolds?.(one.args) ?? true) && measure.undecided?.(one.args) === undefined;
      if (measure.empty === "undecided" || measure.presence || !settled)
        assert.equal(answer?.status, "undecided", key);
      else assert.deepEqual(answer?.status === "value" && answer.value, measure.empty, key);
    }
  });

  it("is undecided in a record whose sources claim nothing, and in one without sources", async () => {
    for (const toy of [oneYear(null), { other: {} }]) {
      const bare = await toyRecord(toy);
      const empty = await createEngine(bare, catalogue, { sources: [] });
      const asked = calls().filter((c) => !c.measure.presence);
      for (const [key, answer] of await empty.answer(asked)) assert.equal(answer.status, "undecided", key);
      bare.close();
    }
  });

  it("names the columns of its rows in Japanese", async () => {
    for (const day of ["2000", "2000-06-01"]) await engine.evidence(moved(day), 1);
    const shown = [...record.evidence].filter((name) => !name.startsWith("_") && name !== "call");
    assert.ok(shown.length > 60, `${shown.length} columns`);
    assert.deepEqual(
      shown.filter((name) => japaneseColumn(name) === undefined),
      [],
      "add these to src/words/ja/columns.ts",
    );
  });

  it("costs at most one query per measure and shape", async () => {
    const fresh = await createEngine(record, catalogue, { sources: [] });
    const before = record.queries;
    const all = moved("2000");
    await fresh.answer(all);
    const used = new Set(all.map((c) => c.measure.name));
    const shaped = new Set(
      all.map((c) => `${c.measure.name} ${typeof c.measure.rows === "string" ? "" : c.measure.rows(c.args)}`),
    );
    // A measure whose rows need a relation that is worked out from the record asks once more.
    const relations = all.filter((c) => c.measure.relations);
    const more = new Set(relations.map((c) => c.measure.name)).size;
    assert.ok(record.queries - before <= shaped.size + more);
    // A rule over words is a text of the SQL: calls of areas that are told in different ways are queries of their own.
    assert.ok(shaped.size <= used.size + 5, `${shaped.size} shapes of ${used.size} measures`);
  });
});
