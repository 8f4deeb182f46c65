import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Engine } from "../../src/engine/answer.js";
import { createEngine } from "../../src/engine/engine.js";
import {
  alikeInYear,
  type Dyad,
  readTies,
  systemOn,
} from "../../src/measures/alliances/similarity/alliances.js";
import { computeSimilarity } from "../../src/measures/alliances/similarity/bulk.js";
import { votedAlike } from "../../src/measures/alliances/similarity/votes.js";
import { catalogue } from "../../src/measures/index.js";
import atop from "../../src/sources/atop-alliances/index.js";
import type { OpenRecord } from "../../src/store/types.js";
import { callOf, value } from "../engine/callOf.js";
import { type ToyRow, toyRecord } from "../engine/toyRecord.js";
import { importFull, skipWithout } from "../sources/support/importSource.js";

const owes = (from_state: string, to_state: string, kind: string, more: ToyRow = {}): ToyRow => ({
  alliance: "T 1",
  from_state,
  to_state,
  kind,
  date_from: "1816-03-01",
  precision: "day",
  ...more,
});
const obligation: ToyRow[] = [
  // The higher of what each owes counts for both.
  owes("GBR", "FRA", "defense"),
  owes("FRA", "GBR", "consultation"),
  owes("GBR", "ESP", "consultation", { alliance: "T 2" }),
  // Ended within the year.
  owes("FRA", "PRT", "defense", { alliance: "T 3", date_to: "1816-06-30" }),
  // Membership alone weighs nothing.
  owes("FRA", "SWE", "alliance", { alliance: "T 4" }),
  // Ends in December, the day not known.
  owes("DNK", "SWE", "defense", {
    alliance: "T 5",
    date_from: "1817-01-01",
    date_to: "1818-12-31",
    precision: "month",
  }),
  owes("SUN", "CUB", "defense", { alliance: "T 6", date_from: "1980-01-01" }),
];

describe("similarity of alliance portfolios", () => {
  let record: OpenRecord;
  let engine: Engine;
  before(async () => {
    record = await toyRecord({
      "atop-alliances": {
        tables: { obligation },
        coverage: [{ table: "obligation", from: "1816-01-01", to: "2016-12-31" }],
      },
    });
    engine = await createEngine(record, catalogue, { sources: [] });
  });
  after(() => record.close());
  const near = async (text: string, expected: number) =>
    assert.ok(
      Math.abs(Number(await value(engine, text)) - expected) < 1e-12,
      `${text} ${await value(engine, text)}`,
    );

  it("by hand: 23 states of 1816, of which one sets the two apart by one step", async () => {
    assert.equal(systemOn("1816-12-31").length, 23);
    const pair = "alliance.similarity(GBR, FRA, 1816";
    // Both have 3 with themselves and each other; Spain is 1 and 0.
    await near(`${pair})`, 1 - (2 * 1) / (3 * 23));
    // Shares up to 0, 1 and 2 are 20/23, 21/23, 21/23 and 21/23 three times.
    await near(`${pair}, method: kappa)`, 1 - 1 / 23 / ((20 * 2 + 21 * 3 + 2 * (2 * 21 * 2)) / 529));
    await near(`${pair}, method: pi)`, 1 - 1 / 23 / ((2 * 20.5 * 2.5 + 2 * (2 * 21 * 2)) / 529));
    await near("alliance.similarity(FRA, FRA, 1816)", 1);
  });
  it("two states without any alliance differ in themselves alone, which chance would give too", async () => {
    await near("alliance.similarity(PRT, NLD, 1816)", 1 - (2 * 6) / (3 * 23));
    // Shares up to each value are 22/23 in both.
    await near("alliance.similarity(PRT, NLD, 1816, method: kappa)", 1 - 6 / 23 / ((3 * 2 * 22) / 529));
  });
  it("is undecided where a month only is known, and for a state that did not last to the end of the year", async () => {
    assert.equal(
      await value(engine, "alliance.similarity(DNK, SWE, 1818)"),
      "undecided: alliance.similarity unsettled",
    );
    assert.equal(
      await value(engine, "alliance.similarity(SUN, CUB, 1991)"),
      "undecided: alliance.similarity outside",
    );
    assert.equal(typeof (await value(engine, "alliance.similarity(SUN, CUB, 1990)")), "number");
    assert.equal(
      await value(engine, "alliance.similarity(MEX, CUB, 2018)"),
      "undecided: outside atop-alliances 1816-01-01/2016-12-31",
    );
    assert.throws(() => callOf(engine, "alliance.similarity(SUN, CUB, 1985/1990)"), / one-year$/);
  });
  it("is the same in bulk", async () => {
    const ties = await readTies(record, "atop-alliances");
    const found = new Map<string, Dyad>();
    alikeInYear(ties, 1816, (dyad) => found.set(`${dyad.a} ${dyad.b}`, dyad));
    assert.equal(found.size, (23 * 22) / 2);
    const dyad = found.get("FRA GBR");
    assert.ok(dyad);
    for (const method of ["s", "kappa", "pi"] as const)
      await near(`alliance.similarity(GBR, FRA, 1816, method: ${method})`, dyad[method]);
  });
  it("says what it covers in bulk, and adds nothing of a source that is not there", async () => {
    const rows: Record<string, unknown>[] = [];
    const covered: unknown[] = [];
    await computeSimilarity({
      record,
      inputs: record.versions,
      add: (_, row) => void rows.push(row),
      cover: (row) => void covered.push([row.kind, row.from, row.to]),
    });
    assert.deepEqual(covered, [["alliances", "1816-01-01", "2016-12-31"]]);
    assert.ok(rows.every((row) => row.basis === "alliances" && String(row.state_a) < String(row.state_b)));
  });
});

describe("similarity of votes", () => {
  it("by hand: three votes, one alike, one opposed, one beside an abstention; an absence is none", () => {
    const votes = Uint8Array.from([...[3, 3, 2, 3], ...[3, 1, 3, 0], ...[0, 0, 0, 0]]);
    const found: Dyad[] = [];
    votedAlike({ year: 2008, states: ["A", "B", "C"], rollcalls: 4, votes }, (dyad) => found.push(dyad));
    assert.equal(found.length, 1);
    const [dyad] = found;
    // The same as ga.agreement of Japan and the United States in votes.test.ts.
    assert.ok(dyad && Math.abs(dyad.s) < 1e-12 && dyad.cases === 3);
    assert.ok(Math.abs(dyad.kappa - (1 - 0.5 / (2 / 9 + 0.5 * (2 / 9 + 1 / 9)))) < 1e-12);
    assert.ok(Math.abs(dyad.pi - (1 - 0.5 / (8 / 36 + 0.5 * (10 / 36)))) < 1e-12);
  });
  it("has no kappa where both always vote yes", () => {
    const found: Dyad[] = [];
    const votes = Uint8Array.from([3, 3, 3, 3]);
    votedAlike({ year: 2008, states: ["A", "B"], rollcalls: 2, votes }, (dyad) => found.push(dyad));
    assert.ok(found[0]?.s === 1 && Number.isNaN(found[0].kappa) && Number.isNaN(found[0].pi));
  });
});

describe("similarity in the publisher's alliances", { skip: skipWithout("atop-alliances") }, () => {
  it("is the same pair by pair and in bulk", async () => {
    const imported = await importFull(atop);
    const rows = (await imported.query(
      "SELECT alliance, from_state, to_state, kind, CAST(date_from AS VARCHAR) AS date_from, CAST(date_to AS VARCHAR) AS date_to, precision FROM obligation WHERE date_from <= '2008-12-31' AND (date_to IS NULL OR date_to >= '2008-12-31')",
    )) as ToyRow[];
    await imported.done();
    const kept = rows.filter((row) =>
      ["JPN", "USA", "RUS"].some((id) => row.from_state === id || row.to_state === id),
    );
    const record = await toyRecord({
      "atop-alliances": {
        tables: { obligation: kept },
        coverage: [{ table: "obligation", from: "1816-01-01", to: "2016-12-31" }],
      },
    });
    const engine = await createEngine(record, catalogue, { sources: [] });
    const found = new Map<string, Dyad>();
    alikeInYear(await readTies(record, "atop-alliances"), 2008, (d) => found.set(`${d.a} ${d.b}`, d));
    for (const [a, b] of [
      ["JPN", "USA"],
      ["RUS", "USA"],
      ["JPN", "RUS"],
    ] as const)
      for (const method of ["s", "kappa", "pi"] as const) {
        const one = Number(await value(engine, `alliance.similarity(${a}, ${b}, 2008, method: ${method})`));
        assert.ok(
          Math.abs(one - (found.get(`${a} ${b}`)?.[method] ?? Number.NaN)) < 1e-12,
          `${a} ${b} ${method}`,
        );
      }
    record.close();
  });
});
