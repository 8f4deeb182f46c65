import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { askDefinitions } from "../../src/checks/definitions.js";
import { definitionsText } from "../../src/cli/definitionsText.js";
import { createEngine } from "../../src/engine/engine.js";
import type { Engine } from "../../src/engine/types.js";
import { catalogue } from "../../src/measures/index.js";
import type { OpenRecord } from "../../src/store/types.js";
import { toyRecord } from "../engine/toyRecord.js";

const options = { sources: [], versions: [], evidence: 5 };
const event = (id: string, date: string, kind: string, place: string) => ({
  ...{ event: id, kind, place, date_from: date, date_to: date, precision: "day", count: 1 },
});

describe("one claim under all its definitions", () => {
  let engine: Engine;
  let record: OpenRecord;
  before(async () => {
    record = await toyRecord({
      "imb-attacks": {
        tables: {
          event: [
            event("1", "2007-01-01", "boarding", "Gulf of Aden"),
            event("2", "2008-01-01", "boarding", "Gulf of Aden"),
            event("3", "2008-02-01", "hijacking", "Gulf of Aden"),
            event("4", "2007-02-01", "hijacking", "Somalia"),
            event("5", "2007-02-01", "hijacking", "Somalia"),
            event("6", "2008-02-01", "hijacking", "Somalia"),
          ],
        },
        coverage: [{ table: "event", kind: "piracy", from: "1993-01-01", to: "2020-12-31" }],
      },
    });
    engine = await createEngine(record, catalogue, { sources: [] });
  });
  after(() => record.close());

  const ratio = 'incidents(2008, "Gulf of Aden") / incidents(2007, "Gulf of Aden")';

  it("changes calls of one area together, and gives every combination of area, kind, list and method", async () => {
    const found = await askDefinitions(ratio, engine, options);
    assert.deepEqual(found.keys, ["area", "kind", "source", "method"]);
    assert.equal(found.rows.length, 5 * 6 * 2 * 2);
    assert.equal(found.asked.value, 2);
    const row = (area: string, kind: string, source = "imb", method = "words") =>
      found.rows.find(
        ({ arguments: a }) =>
          a.area === area && a.kind === kind && a.source === source && a.method === method,
      );
    assert.equal(row("Gulf of Aden", "any")?.value, 2);
    assert.equal(row("Gulf of Aden", "boarding")?.value, 1);
    assert.equal(row("Gulf of Aden and Somalia", "any")?.value, 1);
    assert.equal(row("Gulf of Aden and Somalia", "hijacking")?.value, 1);
    // Hijackings in 2007 in the Gulf of Aden: none to divide by. And the other list is not in this record.
    assert.match(row("Gulf of Aden", "hijacking")?.message ?? "", /zero/);
    assert.match(row("Gulf of Aden", "any", "asam")?.message ?? "", /nga-asam/);
    assert.match(
      row("Gulf of Aden and Somalia", "any")?.check ?? "",
      /incidents\(2008, area: Gulf of Aden and Somalia|incidents\(2008, area: "Gulf of Aden and Somalia"/,
    );
    assert.deepEqual(found.range, { low: 1, high: 2 });
    assert.match(found.summary, /anything from 1 to 2, and with kind any anything from 1 to 2\.$/);
    assert.equal(
      found.rows.filter((r) => r.value === null).length + found.rows.filter((r) => r.value !== null).length,
      120,
    );
  });

  it("gives verdicts for a check, and leaves a call of another area as it is", async () => {
    const found = await askDefinitions(
      'incidents(2008, "Gulf of Aden") > incidents(2008, "Red Sea")',
      engine,
      options,
    );
    const [first] = found.rows;
    assert.equal(first?.verdict, "holds");
    for (const { check } of found.rows) assert.match(check, /> incidents\(2008, area: "?Red Sea"?/);
    assert.match(
      found.summary,
      /^Under 120 definitions it holds in \d+, fails in \d+ and is undecided in \d+/,
    );
  });

  it("shows a table with the kinds across, and each reason once", async () => {
    const text = definitionsText(await askDefinitions(ratio, engine, options), false, 200);
    assert.match(text, /^area +source +method +any +attack +hijacking/m);
    assert.match(text, /^Gulf of Aden +imb +words +2 +- +- +1 /m);
    assert.match(text, /High Risk Area is defined by its outline alone/);
    assert.doesNotMatch(text, /^High Risk Area/m);
  });

  it("says that there is one definition, or what cannot be read", async () => {
    const one = await askDefinitions('transits("Suez Canal", 2024)', engine, options);
    assert.deepEqual([one.rows.length, /one definition/.test(one.summary)], [0, true]);
    const bad = await askDefinitions("incidents(2008, Atlantis)", engine, options);
    assert.equal(bad.asked.verdict, "invalid");
    assert.match(definitionsText(bad, false, 200), /Atlantis/);
  });
});
