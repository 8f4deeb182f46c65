import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { nameKeys, nameParts } from "../../src/states/nameKey.js";

test("names that differ in articles, short forms, order and accents have a key in common", () => {
  const same: Array<[string, string]> = [
    ["The Gambia", "Gambia"],
    ["St. Lucia", "Saint Lucia"],
    ["Korea, Rep. of", "Republic of Korea"],
    ["Trinidad & Tobago", "Trinidad and Tobago"],
    ["Lao People's Dem. Rep.", "LAO PEOPLE’S DEMOCRATIC REPUBLIC"],
    ["Congo, The Democratic Republic of the", "Democratic Republic of the Congo"],
  ];
  for (const [a, b] of same)
    assert.ok(
      nameKeys(a).some((k) => nameKeys(b).includes(k)),
      `${a} | ${b}`,
    );
});

test("the short way for ASCII gives what fold gives", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => {
      // A letter that is not ASCII sends the same text the long way.
      const long = nameKeys(`${text.replaceAll(",", " ")} é`)[0];
      const short = nameKeys(`${text.replaceAll(",", " ")} e`)[0];
      assert.equal(short, long);
    }),
  );
});

test("a name with another in brackets or after a stroke has two parts", () => {
  assert.deepEqual(nameParts("Russia (Soviet Union)"), ["Russia", "Soviet Union"]);
  assert.deepEqual(nameParts("Italy/Sardinia"), ["Italy", "Sardinia"]);
  assert.equal(nameParts("Japan"), undefined);
  assert.equal(nameParts("(x)"), undefined);
});
