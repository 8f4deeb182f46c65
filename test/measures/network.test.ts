import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Engine } from "../../src/engine/answer.js";
import { createEngine } from "../../src/engine/engine.js";
import { computeCentrality } from "../../src/measures/alliances/network/bulk.js";
import { centralities } from "../../src/measures/alliances/network/centralities.js";
import { type Network, networkOf } from "../../src/measures/alliances/network/networkOf.js";
import { catalogue } from "../../src/measures/index.js";
import type { OpenRecord } from "../../src/store/types.js";
import { callOf, value } from "../engine/callOf.js";
import { toyRecord } from "../engine/toyRecord.js";

const near = (found: unknown, expected: number) =>
  assert.ok(Math.abs(Number(found) - expected) < 1e-6, `${found} is not ${expected}`);

describe("centralities by hand", () => {
  it("of a star of four: all paths between the others pass through its middle", () => {
    const star: Network = {
      nodes: ["A", "B", "C", "M", "X"],
      links: ["A", "B", "C"].map((a) => ({ a, b: "M", weight: 2 })),
    };
    const of = new Map(centralities(star, { betweenness: true }).map((c) => [c.state, c]));
    assert.deepEqual([of.get("M")?.links, of.get("M")?.weight, of.get("A")?.links], [3, 6, 1]);
    // Three pairs of others that are linked at all, of the six pairs of four others.
    near(of.get("M")?.betweenness, 3 / 6);
    near(of.get("A")?.betweenness, 0);
    // The middle is to a leaf as the square root of three to one; squares add up to one.
    near(of.get("M")?.eigenvector, Math.sqrt(1 / 2));
    near(of.get("A")?.eigenvector, Math.sqrt(1 / 6));
    near(of.get("X")?.eigenvector, 0);
    assert.equal(of.get("X")?.links, 0);
  });
  it("of equals, of one state, and of none", () => {
    const ring: Network = {
      nodes: ["A", "B", "C"],
      links: [
        { a: "A", b: "B", weight: 1 },
        { a: "A", b: "C", weight: 1 },
        { a: "B", b: "C", weight: 1 },
      ],
    };
    for (const one of centralities(ring, { betweenness: true })) near(one.eigenvector, Math.sqrt(1 / 3));
    const [alone] = centralities({ nodes: ["A"], links: [] }, { betweenness: false });
    assert.deepEqual([alone?.links, alone?.eigenvector, alone?.betweenness], [0, null, null]);
    assert.deepEqual(centralities({ nodes: [], links: [] }, { betweenness: true }), []);
  });
});

const spell = (date_from: string, date_to: string | null = null) => ({
  date_from,
  date_to,
  precision: "year",
});
const owes = (
  from_state: string,
  to_state: string,
  kind: string,
  from: string,
  to: string | null = null,
) => ({ alliance: "T 1", from_state, to_state, kind, date_from: from, date_to: to, precision: "day" });

describe("networks of the record", () => {
  let record: OpenRecord;
  let engine: Engine;
  before(async () => {
    const seat = (body: string, state: string, role = "member") => ({
      body,
      state,
      role,
      ...spell("2000-01-01", "2008-12-31"),
    });
    record = await toyRecord({
      "atop-alliances": {
        tables: {
          obligation: [
            owes("JPN", "USA", "consultation", "1952-01-01"),
            owes("USA", "JPN", "defense", "1952-01-01"),
            owes("FRA", "USA", "defense", "1949-01-01", "2007-06-30"),
            owes("FRA", "JPN", "alliance", "1949-01-01"),
            // Ended with the state within the year; and no member of the state system at all.
            owes("SUN", "CUB", "consultation", "1980-01-01", "1991-12-24"),
            owes("USA", "VAT", "consultation", "1980-01-01"),
          ],
        },
        coverage: [{ table: "obligation", from: "2006-01-01", to: "2008-12-31" }],
      },
      "cow-igos": {
        tables: {
          membership: [
            seat("X", "JPN"),
            seat("X", "USA"),
            seat("X", "FRA"),
            seat("Y", "JPN"),
            seat("Y", "USA"),
            seat("Y", "FRA", "observer"),
          ],
        },
        coverage: [
          {
            table: "membership",
            kind: "all intergovernmental organizations",
            from: "2008-01-01",
            to: "2008-12-31",
          },
        ],
      },
      own: {
        tables: {
          meeting: [
            ["m1", ["JPN", "USA"], "KOR", "2008-07-07"],
            ["m2", ["JPN", "USA"], null, "2008-09-01"],
            ["m3", ["FRA", "USA"], null, "2008-10-01"],
          ].map(([meeting, participants, host, day]) => ({
            meeting: String(meeting),
            name: String(meeting),
            kind: "summit",
            participants: participants as string[],
            host: host as string | null,
            date_from: String(day),
            date_to: String(day),
            precision: "day",
          })),
        },
        coverage: [{ table: "meeting", from: "2008-01-01", to: "2008-12-31" }],
      },
      centrality: {
        tables: {
          centrality: [
            {
              network: "alliances",
              state: "JPN",
              year: 2008,
              links: 2,
              weight: 5,
              eigenvector: null,
              betweenness: 0.25,
              states: 5,
            },
          ],
        },
        coverage: [{ table: "centrality", kind: "alliances", from: "2008-01-01", to: "2008-12-31" }],
      },
    });
    engine = await createEngine(record, catalogue, { sources: [] });
  });
  after(() => record.close());

  it("have the links of the day, with their weights, among the states of the day", async () => {
    const on = (day: string) => networkOf(record, "alliances", "atop-alliances", day, day);
    const late = await on("2008-12-31");
    assert.deepEqual(late.links, [{ a: "JPN", b: "USA", weight: 3 }]);
    assert.ok(late.nodes.includes("FRA") && !late.nodes.includes("VAT") && !late.nodes.includes("SUN"));
    assert.deepEqual((await on("2006-12-31")).links, [
      { a: "FRA", b: "USA", weight: 3 },
      { a: "JPN", b: "USA", weight: 3 },
    ]);
    assert.deepEqual((await on("1991-12-24")).links.at(0), { a: "CUB", b: "SUN", weight: 1 });
    const shared = await networkOf(record, "memberships", "cow-igos", "2008-12-31", "2008-12-31");
    assert.deepEqual(shared.links, [
      { a: "FRA", b: "JPN", weight: 1 },
      { a: "FRA", b: "USA", weight: 1 },
      { a: "JPN", b: "USA", weight: 2 },
    ]);
    const met = await networkOf(record, "meetings", "own", "2008-01-01", "2008-12-31");
    assert.deepEqual(met, {
      nodes: ["FRA", "JPN", "KOR", "USA"],
      links: [
        { a: "FRA", b: "USA", weight: 1 },
        { a: "JPN", b: "KOR", weight: 1 },
        { a: "JPN", b: "USA", weight: 2 },
        { a: "KOR", b: "USA", weight: 1 },
      ],
    });
    assert.deepEqual(await networkOf(record, "meetings", "own", "2007-01-01", "2007-12-31"), {
      nodes: [],
      links: [],
    });
  });
  it("are measured for every year that the source covers", async () => {
    const rows: Record<string, unknown>[] = [];
    const covered: unknown[] = [];
    await computeCentrality({
      record,
      inputs: record.versions,
      add: (_, row) => void rows.push(row),
      cover: (row) => void covered.push([row.kind, row.from, row.to]),
    });
    assert.deepEqual(covered, [
      ["alliances", "2006-01-01", "2008-12-31"],
      ["memberships", "2008-01-01", "2008-12-31"],
    ]);
    const usa = rows.find((row) => row.network === "alliances" && row.year === 2006 && row.state === "USA");
    assert.deepEqual([usa?.links, usa?.weight], [2, 6]);
  });
  it("answer for one state, of what was measured or of the meetings themselves", async () => {
    near(await value(engine, "network.centrality(Japan, 2008)"), 2 / 4);
    near(await value(engine, "network.centrality(Japan, 2008, method: strength)"), 5 / 4);
    near(await value(engine, "network.centrality(Japan, 2008, method: betweenness)"), 0.25);
    assert.equal(
      await value(engine, "network.centrality(Japan, 2008, method: eigenvector)"),
      "undecided: network.centrality unsettled",
    );
    assert.equal(
      await value(engine, "network.centrality(France, 2008)"),
      "undecided: network.centrality empty",
    );
    assert.equal(
      await value(engine, "network.centrality(Japan, 2009)"),
      "undecided: outside centrality 2008-01-01/2008-12-31",
    );
    // Japan met two of three others; three links by meeting: two with the United States and one with Korea.
    near(await value(engine, "network.centrality(Japan, 2008, of: meetings)"), 2 / 3);
    near(await value(engine, "network.centrality(Japan, 2008, of: meetings, method: strength)"), 3 / 3);
    near(await value(engine, "network.centrality(Japan, 2008-09, of: meetings)"), 1);
    assert.equal(
      await value(engine, "network.centrality(India, 2008, of: meetings)"),
      "undecided: network.centrality empty",
    );
  });
  it("refuse what would say nothing", () => {
    assert.throws(
      () => callOf(engine, "network.centrality(Japan, 2008, of: meetings, method: betweenness)"),
      / method-of-meetings$/,
    );
    assert.throws(
      () => callOf(engine, "network.centrality(Japan, 2008, of: memberships, method: betweenness)"),
      / method-of-memberships$/,
    );
    assert.throws(() => callOf(engine, "network.centrality(Japan, 2003/2008)"), / one-year$/);
  });
});
