import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type Answered, isCheck } from "../../src/checks/ask.js";
import { askDefinitions } from "../../src/checks/definitions.js";
import { definitionsText } from "../../src/cli/definitionsText.js";
import type { Engine } from "../../src/engine/answer.js";
import { createEngine } from "../../src/engine/engine.js";
import { catalogue } from "../../src/measures/index.js";
import type { OpenRecord } from "../../src/store/types.js";
import { plainDefinitions } from "../../src/words/results/plainResult.js";
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
    assert.deepEqual(found.asked.value, { kind: "number", value: 2 });
    const row = (area: string, kind: string, source = "imb", method = "words") =>
      found.rows.find(
        ({ arguments: a }) =>
          a.area === area && a.kind === kind && a.source === source && a.method === method,
      )?.answer;
    const number = (answer: Answered | undefined) =>
      answer?.value?.kind === "number" ? answer.value.value : null;
    const reasons = (answer: Answered | undefined) =>
      answer && !isCheck(answer) ? answer.reasons.map(({ code }) => code) : [];
    assert.equal(number(row("Gulf of Aden", "any")), 2);
    assert.equal(number(row("Gulf of Aden", "boarding")), 1);
    assert.equal(number(row("Gulf of Aden and Somalia", "any")), 1);
    assert.equal(number(row("Gulf of Aden and Somalia", "hijacking")), 1);
    // Hijackings in 2007 in the Gulf of Aden: none to divide by. And the other list is not in this record.
    assert.deepEqual(reasons(row("Gulf of Aden", "hijacking")), ["zero-divisor"]);
    assert.deepEqual(row("Gulf of Aden", "any", "asam")?.wants, ["nga-asam"]);
    assert.match(
      row("Gulf of Aden and Somalia", "any")?.check ?? "",
      /incidents\(2008, area: Gulf of Aden and Somalia|incidents\(2008, area: "Gulf of Aden and Somalia"/,
    );
    assert.deepEqual(found.range, { low: 1, high: 2 });
    assert.deepEqual([found.own, found.rangeAsAsked], ["any", { low: 1, high: 2 }]);
  });

  it("gives verdicts for a check, and leaves a call of another area as it is", async () => {
    const found = await askDefinitions(
      'incidents(2008, "Gulf of Aden") > incidents(2008, "Red Sea")',
      engine,
      options,
    );
    const [first] = found.rows;
    assert.ok(first && isCheck(first.answer) && first.answer.verdict === "holds");
    for (const { answer } of found.rows) assert.match(answer.check, /> incidents\(2008, area: "?Red Sea"?/);
  });

  it("shows a table with the kinds across, and each reason once", async () => {
    const text = definitionsText(plainDefinitions(await askDefinitions(ratio, engine, options)), false, 200);
    assert.match(text, /^area +source +method +any +attack +hijacking/m);
    assert.match(text, /^Gulf of Aden +imb +words +2 +- +- +1 /m);
    assert.match(text, /\d+ not known: .*High Risk Area/);
    assert.doesNotMatch(text, /^High Risk Area/m);
  });

  it("says that there is one definition, or what cannot be read", async () => {
    const one = await askDefinitions('transits("Suez Canal", 2024)', engine, options);
    assert.equal(one.rows.length, 0);
    const bad = await askDefinitions("incidents(2008, Atlantis)", engine, options);
    assert.equal(bad.asked.problems.length, 1);
    assert.match(definitionsText(plainDefinitions(bad), false, 200), /Atlantis/);
  });
});
