import assert from "node:assert/strict";
import { it } from "node:test";
import { showValue } from "../../src/words/values.js";

const english = (value: number, unit: string): string => showValue({ kind: "number", value }, "en", { unit });
const japanese = (value: number, unit: string): string =>
  showValue({ kind: "number", value }, "ja", { unit });

it("gives one of a thing in the singular", () => {
  const one = (unit: string): string => english(1, unit);
  assert.equal(one("terms"), "1 term");
  assert.equal(one("crises"), "1 crisis");
  assert.equal(one("vetoes"), "1 veto");
  assert.equal(one("parties"), "1 party");
  assert.equal(one("people"), "1 person");
  assert.equal(one("transit calls"), "1 transit call");
  assert.equal(one("status"), "1 status");
  assert.equal(english(2, "crises"), "2 crises");
});

it("writes numbers with their units as each language does", () => {
  const table: [number, string, string, string][] = [
    [10, "terms", "10 terms", "10期"],
    [9999, "personnel", "9999 personnel", "9999"],
    [12345.678, "deaths", "12,345.68 deaths", "12,345.68人"],
    [0.1 + 0.2, "percent", "0.3%", "0.3％"],
    [0.3788395904, "share of incidents (0 to 1)", "37.9% of incidents", "37.9％"],
    [1755.23, "constant USD million", "USD 1755.23 million (constant prices)", "1755.23百万米ドル"],
    [46361.2, "USD million", "USD 46,361.2 million", "46,361.2百万米ドル"],
    [3, "rank", "rank 3", "3位"],
  ];
  for (const [value, unit, en, ja] of table)
    assert.deepEqual([english(value, unit), japanese(value, unit)], [en, ja]);
});
