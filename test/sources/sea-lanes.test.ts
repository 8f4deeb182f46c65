import assert from "node:assert/strict";
import { test } from "node:test";
import source from "../../src/sources/sea-lanes/index.js";
import { importFull, importTexts, skipWithout } from "./support/importSource.js";

const line = (coordinates: string, passage = "", type = "LineString") =>
  `{"type":"Feature","properties":{${passage && `"passage":"${passage}"`}},"geometry":{"type":"${type}","coordinates":${coordinates}}}`;
const lanes = (...list: string[]) => `{"type":"FeatureCollection","features":[\n${list.join(",\n")}\n]}`;

test("one spelling of a passage, the antimeridian joined, an edge of two lines, codes of ports that repeat", async () => {
  const read = await importTexts(source, {
    "marnet_x.geojson": lanes(
      line("[[43.75,12.4],[43.3,12.7]]", "babalmandab"),
      line("[[187.5,64],[182.5,63],[180,62]]"),
      line("[[-180,62],[-179,61]]"),
      line("[[[0,0],[1,0]],[[1,0],[2,0]]]", "", "MultiLineString"),
    ),
    "passage_bboxes.json": '{"note":"made up","bbox":{"babelmandeb":[42.9,12.3,43.6,13.0]}}',
    "ports_searoute_x.geojson":
      '{"features":[{"type":"Feature","properties":{"cty":"Nowhere","name":"A","port":"XXAAA","t":1},"geometry":{"type":"Point","coordinates":[1,2]}},{"type":"Feature","properties":{"cty":"Nowhere","name":"B","port":"XXAAA","t":null,"to_cty":["GR"]},"geometry":{"type":"Point","coordinates":[185,2]}}],"type":"FeatureCollection"}',
  });
  assert.deepEqual(read.problems, []);
  const rows = await read.query(
    "SELECT lane, passage, passage_as_given, line, length_km FROM lane ORDER BY lane",
  );
  assert.deepEqual([rows[0]?.passage, rows[0]?.passage_as_given], ["bab-el-mandeb", "babalmandab"]);
  assert.equal(rows[1]?.line, "LINESTRING (-172.5 64, -177.5 63, 180 62)");
  assert.equal(rows[2]?.line, "LINESTRING (180 62, -179 61)");
  assert.equal(rows[3]?.line, "MULTILINESTRING ((0 0, 1 0), (1 0, 2 0))");
  assert.equal(Math.round(Number(rows[3]?.length_km)), 222);
  const ports = await read.query("SELECT port, longitude FROM port ORDER BY port");
  assert.deepEqual(
    ports.map((p) => [p.port, p.longitude]),
    [
      ["XXAAA", 1],
      ["XXAAA (2)", -175],
    ],
  );
  const [box] = await read.query("SELECT area, names FROM area");
  assert.deepEqual([box?.area, box?.names], ["passage-bab-el-mandeb", ["babelmandeb"]]);
  await read.done();
});

test("another passage, property or geometry is a problem on its line", async () => {
  const cases: [string, RegExp][] = [
    [line("[[0,0],[1,1]]", "atlantis"), /unknown-value.*atlantis/],
    [
      '{"type":"Feature","properties":{"depth":1},"geometry":{"type":"LineString","coordinates":[[0,0],[1,1]]}}',
      /unknown-value.*depth/,
    ],
    [line("[[0,95],[1,1]]"), /bad-value.*feature 2/],
  ];
  for (const [feature, expected] of cases) {
    const read = await importTexts(source, { "marnet_x.geojson": lanes(line("[[0,0],[1,1]]"), feature) });
    assert.match(read.problems.join("\n"), expected);
    await read.done();
  }
});

test("the publisher's files", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual(read.problems, []);
  const rows = await read.query(
    "SELECT passage, count(*)::INTEGER AS n FROM lane WHERE passage IS NOT NULL GROUP BY 1 ORDER BY 1",
  );
  assert.deepEqual(Object.fromEntries(rows.map((r) => [r.passage, r.n])), {
    ...{ "bab-el-mandeb": 1, bering: 3, bosporus: 1, chile: 3, dardanelles: 1, gibraltar: 1, hormuz: 1 },
    ...{ malacca: 1, northwest: 4, panama: 1, "south-africa": 5, suez: 1, sunda: 1 },
  });
  const [all] =
    await read.query(`SELECT (SELECT count(*) FROM lane)::INTEGER AS lanes, (SELECT count(*) FROM port)::INTEGER AS ports,
    (SELECT count(DISTINCT locode) FROM port)::INTEGER AS codes, (SELECT count(*) FROM area)::INTEGER AS boxes,
    (SELECT count(*) FROM lane WHERE line LIKE 'MULTI%')::INTEGER AS multi`);
  assert.deepEqual(all, { lanes: 4109, ports: 3962, codes: 3924, boxes: 16, multi: 1 });
  await read.done();
});
