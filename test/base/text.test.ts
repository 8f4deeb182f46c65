import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { fold } from "../../src/base/text.js";

describe("fold", () => {
  it("unifies accents, case, width, apostrophes and punctuation", () => {
    assert.equal(fold("Côte d’Ivoire"), "cote divoire");
    assert.equal(fold("TÜRKİYE"), fold("Türkiye"));
    assert.equal(fold("ＪＡＰＡＮ"), "japan");
    assert.equal(fold("Trinidad & Tobago"), "trinidad and tobago");
    assert.equal(fold("Korea, Republic of"), "korea republic of");
    assert.equal(fold("ロシア連邦"), "ロシア連邦");
  });

  it("says the same of plain text by the short way as by the long one", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => {
        // A letter outside ASCII at the end takes the long way; it is cut off again.
        assert.equal(fold(`${text} é`), `${fold(text)} e`.trim());
      }),
    );
  });

  it("changes nothing when folded twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => assert.equal(fold(fold(text)), fold(text))),
    );
  });
});
