import assert from "node:assert/strict";
import { test } from "node:test";
import { scriptOf } from "../../src/base/script.js";

test("the script of most letters of a name; kana make it Japanese", () => {
  const cases: [string, string | null][] = [
    ["José Ñandú", "Latn"],
    ["‘Abd al-Rahman", "Latn"],
    ["Сергей", "Cyrl"],
    ["محمد", "Arab"],
    ["ミロシェヴィッチ・スロボダン", "Jpan"],
    ["アル・ラシード信託", "Jpan"],
    ["ISILシナイ州", "Jpan"],
    ["北京合衆思壯科技", "Hani"],
    ["김정은", "Hang"],
    ["123 - 4", null],
    ["", null],
  ];
  for (const [name, script] of cases) assert.equal(scriptOf(name), script, name);
});
