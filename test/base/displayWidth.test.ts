import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cutTo, displayWidth, padTo } from "../../src/base/displayWidth.js";

describe("the width of text in a terminal", () => {
  it("counts two columns for a wide letter, none for an accent or a colour", () => {
    const cases: readonly [string, number][] = [
      ["Japan", 5],
      ["日本", 4],
      ["「外交青書」、２００８年", 24],
      ["Türkiye", 7],
      ["Tu\u0308rkiye", 7],
      ["\u001b[31mfails\u001b[39m", 5],
      ["“A–B” … ≥ 3", 11],
      ["ｶﾅ", 2],
      ["한국", 4],
    ];
    for (const [text, width] of cases) assert.equal(displayWidth(text), width, text);
  });

  it("cuts between letters and fills up with blanks", () => {
    assert.equal(cutTo("日本の外交", 6), "日本…");
    assert.equal(padTo("日本", 6), "日本  ");
  });
});
