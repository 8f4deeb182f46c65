import assert from "node:assert/strict";
import { it } from "node:test";
import { withUnit } from "../../src/checks/phrases.js";

it("gives one of a thing in the singular", () => {
  const one = (unit: string): string => withUnit(1, unit);
  assert.equal(one("terms"), "1 term");
  assert.equal(one("crises"), "1 crisis");
  assert.equal(one("vetoes"), "1 veto");
  assert.equal(one("parties"), "1 party");
  assert.equal(one("people"), "1 person");
  assert.equal(one("transit calls"), "1 transit call");
  assert.equal(one("status"), "1 status");
  assert.equal(one("share of the world (0 to 1)"), "1 share of the world (0 to 1)");
  assert.equal(one("USD million"), "1 USD million");
  assert.equal(withUnit(2, "crises"), "2 crises");
});
