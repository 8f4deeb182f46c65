import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it, test } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";
import type { Engine } from "../../src/engine/answer.js";
import { createEngine } from "../../src/engine/engine.js";
import { catalogue } from "../../src/measures/index.js";
import eventAreas from "../../src/measures/maritime/event-areas.js";
import { kmToArc, NearestLine } from "../../src/measures/maritime/nearestLine.js";
import { Outlines } from "../../src/measures/maritime/outlines.js";
import ngaAsam from "../../src/sources/nga-asam/index.js";
import type { OpenRecord } from "../../src/store/types.js";
import { ask, value } from "../engine/callOf.js";
import { toyRecord } from "../engine/toyRecord.js";
import { importTexts, skipWithout } from "../sources/support/importSource.js";

const event = (id: string, date: string, kind: string, over: object = {}) => ({
  event: id,
  kind,
  date_from: date,
  date_to: date,
  precision: "day",
  count: 1,
  ...over,
});
const inArea = (source: string, id: string, area: string) => ({ event_source: source, event: id, area });

describe("incidents by words and by outline, in the two lists", () => {
  let engine: Engine;
  let record: OpenRecord;
  before(async () => {
    record = await toyRecord({
      "imb-attacks": {
        tables: {
          event: [
            event("1", "2008-01-01", "hijacking", { place: "Gulf of Aden", latitude: 13, longitude: 48 }),
            event("2", "2008-02-01", "boarding", { place: "Somalia", latitude: 13, longitude: 49 }),
            event("3", "2008-03-01", "piracy", { place: "Gulf of Aden" }),
            event("4", "2007-03-01", "attempt", { place: "Gulf of Aden", latitude: 13, longitude: 48 }),
          ],
        },
        coverage: [{ table: "event", kind: "piracy", from: "1993-01-01", to: "2020-12-31" }],
      },
      "nga-asam": {
        tables: {
          event: [
            event("2008-1", "2008-01-01", "hijacking", { place: "GULF OF ADEN" }),
            event("2008-2", "2008-01-01", "hijacking", { same_as: "2008-1" }),
            event("2008-3", "2008-05-01", "incident", { place: "YEMEN" }),
          ],
        },
        coverage: [
          { table: "event", kind: "anti-shipping", from: "1978-05-01", to: "2024-06-25" },
          { table: "event", kind: "anti-shipping", from: null, to: "1999-12-31", gap: true, reason: "thin" },
        ],
      },
      "event-areas": {
        tables: {
          event_area: [
            ...["1", "2", "4"].map((id) => inArea("imb-attacks", id, "gulf-of-aden")),
            ...["2008-1", "2008-2", "2008-3"].map((id) => inArea("nga-asam", id, "gulf-of-aden")),
            // The same number in the other list is another event.
            inArea("nga-asam", "1", "red-sea"),
          ],
          event_cell: ["1", "2"].map((id) => ({
            ...{
              event_source: "imb-attacks",
              event: id,
              resolution: 3,
              cell: "a",
              latitude: 13,
              longitude: 48.5,
            },
          })),
        },
        coverage: [
          ...["imb-attacks", "nga-asam"].flatMap((kind) => [
            { table: "event_area" as const, kind, subject: "gulf-of-aden" },
            { table: "event_area" as const, kind, subject: "red-sea" },
            {
              table: "event_area" as const,
              kind,
              subject: "high-risk-area",
              from: "2011-08-01",
              to: "2022-12-31",
            },
          ]),
          { table: "event_cell", kind: "imb-attacks" },
        ],
      },
      "broadcast-warnings": {
        tables: {
          event: [
            { ...event("w1", "2020-01-01", "warning"), kind_as_given: "HYDROPAC", date_to: null },
            { ...event("w2", "2023-04-01", "warning"), kind_as_given: "HYDROLANT", date_to: "2023-04-17" },
            { ...event("w3", "2023-04-01", "warning"), kind_as_given: "HYDROLANT", date_to: "2023-04-16" },
          ],
        },
        coverage: [{ table: "event", kind: "warning", from: "2023-04-17", to: "2023-04-17" }],
      },
      "chokepoint-transits": {
        tables: {
          transit: [
            ["2024-01-01", "all", 10],
            ["2024-01-02", "all", 21],
            ["2024-01-01", "tanker", 4],
            ["2024-01-02", "tanker", 5],
          ].map(([date = "", vessels = "", calls = 0]) => ({
            chokepoint: "suez-canal",
            name: "Suez",
            date,
            vessels,
            calls,
          })),
        },
        coverage: [{ table: "transit", kind: "suez-canal", from: "2024-01-01", to: "2024-01-02" }],
      },
      "event-distances": {
        tables: {
          event_distance: [
            { event_source: "imb-attacks", event: "1", what: "coast", km: 10 },
            { event_source: "imb-attacks", event: "2", what: "coast", km: 21 },
          ],
        },
        coverage: [{ table: "event_distance", kind: "imb-attacks", subject: "coast" }],
      },
    });
    engine = await createEngine(record, catalogue, { sources: [] });
  });
  after(() => record.close());

  const cases: [string, unknown][] = [
    // imb by words, as its own tables count; asam by the outline. Each list may be asked the other way.
    ['incidents(2008, "Gulf of Aden")', 2],
    ['incidents(2008, "Gulf of Aden", method: outline)', 2],
    ['incidents(2008, "off Somalia")', 1],
    ['incidents(2008, "Gulf of Aden", boarding, method: outline)', 1],
    ['incidents(2008, "Gulf of Aden", boarding)', 0],
    // One tells of another again; one whose kind is not known counts in all and in none of a kind.
    ['incidents(2008, "Gulf of Aden", source: asam)', 2],
    ['incidents(2008, "Gulf of Aden", hijacking, source: asam)', 1],
    ['incidents(2008, "Gulf of Aden", source: asam, method: words)', 1],
    ["incidents(2008, source: asam)", 2],
    // An outline that holds none is an answer where it is covered.
    ['incidents(2008, "Red Sea", method: outline)', 0],
    ['incidents.share(2008, "Gulf of Aden", method: outline)', 2 / 3],
    ["incidents.distance(2008)", 15.5],
    ["incidents.distance(2008, statistic: greatest)", 21],
    ["incidents.hotspots(2008, resolution: 3)", ["a"]],
    ["incidents.hotspots(2008, resolution: 3, top: all)", ["a"]],
    ["incidents.hotspots(2008, resolution: 2)", []],
    ["warnings(2023-04-17)", 2],
    ["warnings(2023-04-17, broadcast: HYDROLANT)", 1],
    ['transits("Suez Canal", 2024-01-01/2024-01-02)', 31],
    ['transits("Suez Canal", 2024-01-01/2024-01-02, per: day)', 15.5],
    ['transits("Suez Canal", 2024-01-02, vessels: tanker)', 5],
  ];
  for (const [call, expected] of cases)
    it(`${call} = ${String(expected)}`, async () => assert.deepEqual(await value(engine, call), expected));

  const open: [string, string][] = [
    ['incidents(2008, "High Risk Area")', "undecided: outside event-areas 2011-08-01/2022-12-31"],
    ["incidents(1998, source: asam)", "undecided: gap nga-asam"],
    ["incidents(2025, source: asam)", "undecided: outside nga-asam 1978-05-01/2024-06-25"],
    ['incidents(2008, "NAVAREA IX")', "undecided: silent event-areas"],
    ["warnings(2023-04-18)", "undecided: outside broadcast-warnings 2023-04-17/2023-04-17"],
    ['transits("Suez Canal", 2024-01)', "undecided: outside chokepoint-transits 2024-01-01/2024-01-02"],
    ['transits("Strait of Malacca", 2024-01-01)', "undecided: silent chokepoint-transits"],
  ];
  for (const [call, reason] of open)
    it(`${call} is not known`, async () => assert.equal(await value(engine, call), reason));

  const unplaced: [string, string][] = [
    ['incidents(2008, "NAVAREA IX", method: words)', "no-wording"],
    ['incidents(2008, "Suez Canal")', "no-rule"],
    ['incidents(2008, "Suez Canal", method: outline)', "no-outline"],
    ["incidents.distance(2007)", "empty"],
  ];
  for (const [call, code] of unplaced)
    it(`${call} is not known: ${code}`, async () => {
      const answer = await ask(engine, call);
      const [reason] = answer.status === "undecided" ? answer.reasons : [];
      assert.equal(reason?.code === "own" && reason.reason, code);
    });

  it("what an outline rests on is cited beside the list", async () => {
    const call = 'incidents(2008, "Gulf of Aden", source: asam)';
    const answer = await ask(engine, call);
    assert.ok(answer?.status === "value");
    assert.deepEqual([answer.source, answer.others?.map((o) => o.source)], ["nga-asam", ["event-areas"]]);
  });
});

test("without the places of events an outline is not known, and what would give it is named", async () => {
  const record = await toyRecord({
    "nga-asam": {
      coverage: [{ table: "event", kind: "anti-shipping", from: "1978-05-01", to: "2024-06-25" }],
    },
  });
  const engine = await createEngine(record, catalogue, { sources: [] });
  assert.equal(
    await value(engine, 'incidents(2008, "Gulf of Aden", source: asam)'),
    "undecided: needs event-areas",
  );
  record.close();
});

test("a place on an edge is in one neighbour; holes are outside", () => {
  const outlines = new Outlines([
    {
      id: "west",
      from: null,
      to: null,
      polygon: "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (4 4, 6 4, 6 6, 4 6, 4 4))",
    },
    {
      id: "east",
      from: null,
      to: null,
      polygon: "MULTIPOLYGON (((10 0, 20 0, 20 10, 10 10, 10 0)), ((30 0, 31 0, 31 1, 30 0)))",
    },
  ]);
  assert.deepEqual(outlines.at([1, 1]), ["west"]);
  assert.deepEqual(outlines.at([10, 5]), ["east"]);
  assert.deepEqual(outlines.at([5, 5]), []);
  assert.deepEqual(outlines.at([30.9, 0.5]), ["east"]);
  assert.deepEqual(new Outlines([]).at([0, 0]), []);
});

test("distances on the sphere, to ends and to the middle of a line, over the antimeridian", () => {
  const degree = 111.195;
  assert.ok(Math.abs(kmToArc([5, 1], [0, 0], [10, 0]) - degree) < 0.01);
  assert.ok(Math.abs(kmToArc([12, 0], [0, 0], [10, 0]) - 2 * degree) < 0.01);
  assert.ok(Math.abs(kmToArc([3, 4], [3, 3], [3, 3]) - degree) < 0.01);
  const lines = new NearestLine([
    [
      [178, 10],
      [-178, 10],
    ],
    [
      [0, 0],
      [1, 0],
    ],
  ]);
  assert.ok(Math.abs((lines.km([180, 11]) ?? 0) - degree) < 3);
  assert.ok(Math.abs((lines.km([-179.9, 9]) ?? 0) - degree) < 3);
  assert.ok(Math.abs((lines.km([0.5, 40]) ?? 0) - 40 * degree) < 0.1);
  assert.equal(new NearestLine([]).km([0, 0]), undefined);
});

test("events are placed in areas by their days, and parts make a whole", async () => {
  const square = (x: number) => `POLYGON ((${x} 0, ${x + 10} 0, ${x + 10} 10, ${x} 10, ${x} 0))`;
  const area = (id: string, polygon: string, over: object = {}) => ({
    area: id,
    name: id,
    definition: "Made up.",
    kind: "water",
    polygon,
    ...over,
  });
  const at = (id: string, date: string, longitude: number | null) =>
    event(id, date, "boarding", longitude === null ? {} : { latitude: 5, longitude });
  const record = await toyRecord({
    "imb-attacks": {
      tables: {
        event: [
          at("1", "2012-01-01", 5),
          at("2", "2016-01-01", 5),
          at("3", "2012-01-01", 25),
          at("4", "2012-01-01", null),
        ],
      },
    },
    "sea-areas": {
      tables: {
        area: [
          area("ne-gulf-of-aden", square(0)),
          area("ukmto-vra-bmp4", square(0)),
          area("hra-2015-12", square(20), { date_from: "2015-12-01" }),
          area("passage-suez", square(0), { kind: "passage box" }),
        ],
      },
    },
  });
  const rows: string[] = [];
  const cells: string[] = [];
  const covered: string[] = [];
  await eventAreas.compute({
    record,
    inputs: [{ source: "imb-attacks" }] as never,
    add: (table, row) =>
      void (table === "event_area" ? rows : cells).push(
        `${String(row.event)} ${String(row.area ?? row.resolution)}`,
      ),
    cover: (row) => void covered.push(`${row.subject} ${row.from} ${row.to}`),
  });
  assert.deepEqual(rows.sort(), [
    "1 gulf-of-aden",
    "1 gulf-of-aden-and-somalia",
    "1 high-risk-area",
    "1 ne-gulf-of-aden",
    "1 ukmto-vra-bmp4",
    "2 gulf-of-aden",
    "2 gulf-of-aden-and-somalia",
    "2 ne-gulf-of-aden",
    "2 ukmto-vra-bmp4",
  ]);
  assert.deepEqual(
    cells.filter((c) => c.startsWith("1 ")),
    ["1 2", "1 3", "1 4"],
  );
  assert.ok(covered.includes("high-risk-area 2011-08-01 2022-12-31"));
  assert.ok(covered.includes("gulf-of-aden null null"));
  // An area of which a part is not in the record is not covered at all.
  assert.ok(!covered.some((c) => c.startsWith("malacca-and-singapore")));
  record.close();
});

test("of the entries that name an NGA subregion, all but three lie within it", {
  skip: skipWithout("nga-asam"),
}, async () => {
  const names = ["asam_merged_1978-2024.csv.gz", "asam_subregions.csv"];
  const dir = join(packageRoot(), "..", "shared", "data", "nga-asam");
  const texts = await Promise.all(
    names.map(async (name) => [name, await readFile(join(dir, name))] as const),
  );
  // As published: our corrections would move thirteen of them.
  const read = await importTexts({ ...ngaAsam, corrections: [] }, Object.fromEntries(texts));
  const areas = await read.query("SELECT area AS id, polygon FROM area");
  const outlines = new Outlines(
    areas.map((a) => ({ id: String(a.id), polygon: String(a.polygon), from: null, to: null })),
  );
  const events = await read.query(
    "SELECT event, region, latitude, longitude FROM event WHERE region IS NOT NULL",
  );
  const outside = events.filter(
    (e) => !outlines.at([Number(e.longitude), Number(e.latitude)]).includes(`nga-${String(e.region)}`),
  );
  assert.equal(events.length, 8897);
  assert.deepEqual(outside.map((e) => e.event).sort(), ["1990-11", "1997-47", "2006-22"]);
  await read.done();
});
