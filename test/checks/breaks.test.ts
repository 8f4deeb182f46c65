import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check, codes, statement } from "./check.js";
import type { Facts } from "./fakeEngine.js";

const facts: Facts = Object.fromEntries(
  [30, 31, 33, 34, 50, 52, 53, 55].map((n, i) => [`soldiers(Japan, in: ${2004 + i})`, n]),
);

describe("a source that began to count something else", () => {
  const across = [
    "soldiers(Japan, 2008) is higher from 2007",
    "soldiers(Japan, 2011) is doubled from 2007",
    "soldiers(Japan, 2011) is rising over 2004/2011",
    "soldiers(Japan, 2011) is falling over 2004/2011",
    "soldiers(Japan, 2011) is a record high since 2004",
    "soldiers(Japan, 2008) > soldiers(Japan, 2007)",
    "soldiers(Japan, 2008) - soldiers(Japan, 2007) = 16",
  ];
  for (const text of across)
    it(`leaves undecided: ${text}`, async () => {
      const result = await check(facts, text);
      assert.equal(result.verdict, "undecided", codes(result).join());
      const { before, after, from } = statement(result, "break");
      assert.match(before, /2007|2004|2005|2006/);
      assert.match(after, /2008|2009|2010|2011/);
      assert.equal(from, "2008-01-01");
    });
  const within = [
    "soldiers(Japan, 2007) is higher from 2006",
    "soldiers(Japan, 2011) is rising over 2008/2011",
    "soldiers(Japan, 2011) is a record high since 2008",
    "soldiers(Japan, 2009) > soldiers(Japan, 2008)",
    "soldiers(Japan, 2008) = 50",
    "soldiers(Japan, 2007) = 34 and soldiers(Japan, 2008) = 50",
  ];
  for (const text of within)
    it(`decides: ${text}`, async () => {
      const result = await check(facts, text);
      assert.equal(result.verdict, "holds", codes(result).join());
    });
});
