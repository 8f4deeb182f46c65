import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { canonicalSymbol, toRoman } from "../../src/record/symbols.js";

test("one form for every way of writing a symbol", () => {
  const forms: Record<string, string[]> = {
    "A/RES/63/73": ["A/RES/63/73", "a/res/63/73", " A/RES/63/73 ", "UNGA 63/73", "UNGA resolution 63/73"],
    "A/RES/49/75[H]": ["A/RES/49/75[H]", "A/RES/49/75 H", "A/RES/49/75H", "A/RES/49/75 [H]"],
    "A/RES/2621(XXV)": ["A/RES/2621(XXV)", "A/RES/2621 (XXV)"],
    "A/RES/377(V)[A-C]": ["A/RES/377(V)[A-C]", "A/RES/377 (V) A-C", "A/RES/377(V)[A - C]"],
    "A/RES/ES-10/21": ["A/RES/ES-10/21", "A/RES/es-10/21", "A/RES/ES‑10/21"],
    "A/RES/2252(ES-V)": ["A/RES/2252(ES-V)"],
    "A/DEC/33/405": ["A/DEC/33/405"],
    "A/RES/34/233/IX": ["A/RES/34/233/IX"],
    "A/RES/33/116[B]/VII": ["A/RES/33/116B/VII", "A/RES/33/116[B]/VII"],
    "A/RES/42/70[A]": ["A/RES/42/70/A"],
    "S/RES/1851": ["S/RES/1851", "S/RES/1851 (2008)", "S/RES/1851(2008)", "UNSCR 1851", "UNSC 1851"],
  };
  for (const [canonical, texts] of Object.entries(forms))
    for (const text of texts) assert.equal(canonicalSymbol(text), canonical, text);
});

test("what is not surely a symbol is not made one", () => {
  for (const text of [
    "",
    "63/73",
    "1851",
    "R/26/2758G",
    "ESS/5/100",
    "SS/2/44",
    "A/RES/5/377",
    "A/RES/2621(XXXV)",
    "A/RES/2621(IIV)",
    "A/RES/63/073",
    "A/RES/49/75[HIJK]",
    "S/RES/0",
    "S/2008/447",
    "S/PRST/2008/46",
  ])
    assert.equal(canonicalSymbol(text), undefined, text);
});

test("the canonical form is its own canonical form", () => {
  const letter = fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  const part = fc.oneof(
    fc.constant(""),
    letter,
    fc.tuple(letter, letter).map(([a, b]) => `${a}-${b}`),
  );
  const gap = fc.constantFrom("", " ");
  const section = fc.oneof(
    fc.constant(""),
    fc.integer({ min: 1, max: 30 }).map((n) => `/${toRoman(n)}`),
  );
  const number = fc.integer({ min: 1, max: 9999 });
  const symbol = fc.oneof(
    fc
      .tuple(fc.integer({ min: 31, max: 99 }), number, gap, part, section)
      .map(([s, n, g, p, x]) => `A/RES/${s}/${n}${p ? g + p : ""}${x}`),
    fc
      .tuple(fc.integer({ min: 1, max: 30 }), number, gap, part)
      .map(([s, n, g, p]) => `A/RES/${n}${g}(${toRoman(s)})${p ? g + p : ""}`),
    number.map((n) => `S/RES/${n} (2008)`),
  );
  fc.assert(
    fc.property(symbol, (text) => {
      const once = canonicalSymbol(text);
      assert.ok(once, text);
      assert.equal(canonicalSymbol(once), once);
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      const once = canonicalSymbol(text);
      if (once !== undefined) assert.equal(canonicalSymbol(once), once);
    }),
  );
});
