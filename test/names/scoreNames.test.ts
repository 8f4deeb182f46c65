import assert from "node:assert/strict";
import { test } from "node:test";
import { NameIndex } from "../../src/names/nameIndex.js";
import { nameKeys } from "../../src/names/nameKeys.js";
import { namesIn } from "../../src/names/nameTokens.js";
import { type NameKind, scoreNames, threshold } from "../../src/names/scoreNames.js";

const same: [string, string, NameKind][] = [
  // Order of words, case, punctuation.
  ["SMITH, John", "John Smith", "person"],
  // Transliteration and spelling.
  ["Сергей Викторович Лавров", "Sergei Lavrov", "person"],
  ["محمد بن سلمان", "Mohammed bin Salman", "person"],
  ["Usama bin Ladin", "Osama Bin Laden", "person"],
  ["Muammar Qadhafi", "Moammar Gaddafi", "person"],
  ["Mikhail Fridman", "Михаил Фридман", "person"],
  ["Abd al-Rahman Yasin", "ABDURRAHMAN YASEEN", "person"],
  ["Evgeniy Prigozhin", "Yevgeny Prigozhin", "person"],
  // Words joined and parted, a middle name more.
  ["Ramimakhlouf", "Rami Makhlouf", "person"],
  ["Vladimir Vladimirovich Putin", "Vladimir Putin", "person"],
  // Legal forms, abbreviations, dots.
  ["OAO Gazprom", "Gazprom Open Joint Stock Company", "entity"],
  ["L.X.C. Aviation", "LXC Aviation LLC", "entity"],
  ["U.S. Department of State", "United States Department of State", "entity"],
  ["Société Générale S.A.", "Societe Generale", "entity"],
  // One script as it is written.
  ["ウラジーミル・プーチン", "ウラジーミル プーチン", "person"],
  ["北京合衆思壯科技", "北京合衆思壯科技", "entity"],
];

const different: [string, string, NameKind][] = [
  ["Michelle Obama", "Barack Obama", "person"],
  ["Bashar al-Assad", "Hafez al-Assad", "person"],
  ["Ahmad bin Hasan al-Ubaidi", "Hasan bin Ahmad al-Ubaidi", "person"],
  ["Kim Song Min", "Kim Song Chol", "person"],
  ["习近朋", "习近平", "person"],
  ["Bank of China (Hong Kong)", "Bank of China (Australia)", "entity"],
  ["Crystalord Systems Limited", "Crystalord Ltd", "entity"],
  ["Apollo Fund VIII", "Apollo Fund IX", "entity"],
  ["Hani Khan", "Hani", "person"],
  ["International Trading Company", "General Trading Company", "entity"],
];

test("names that are spelled, ordered or written in another way match", () => {
  for (const [a, b, kind] of same) {
    assert.ok(scoreNames(a, b, kind) >= threshold, `${a} | ${b}: ${scoreNames(a, b, kind)}`);
    assert.equal(scoreNames(a, b, kind), scoreNames(b, a, kind), `${a} | ${b} both ways`);
  }
});

test("names that share words and are of others do not", () => {
  for (const [a, b, kind] of different)
    assert.ok(scoreNames(a, b, kind) < threshold, `${a} | ${b}: ${scoreNames(a, b, kind)}`);
});

test("a score is between 0 and 1, is 1 for a name itself, and 0 or less than the threshold for nothing", () => {
  for (const [a, b] of [...same, ...different]) {
    assert.equal(scoreNames(a, a), 1, a);
    const score = scoreNames(a, b);
    assert.ok(score >= 0 && score <= 1);
  }
  for (const nothing of ["", " ", "...", "-"]) assert.equal(scoreNames(nothing, "Ali"), 0);
});

test("an index finds what the comparison finds, whatever the script", () => {
  const index = new NameIndex<string>();
  for (const [i, [, b, kind]] of same.entries()) index.add(b, String(i), kind);
  for (const [i, [a]] of same.entries())
    assert.ok(
      index.search(a, threshold).some((hit) => hit.owner === String(i)),
      a,
    );
  assert.deepEqual(index.search("", 0.5), []);
});

test("several names in one text are taken apart; a place in brackets is no name", () => {
  assert.deepEqual(namesIn("أبو بكر (Abu Bakr al-Baghdadi; Abu Bakr)"), [
    "أبو بكر",
    "Abu Bakr al-Baghdadi",
    "Abu Bakr",
  ]);
  assert.deepEqual(namesIn("COMPAGNIE AERIENNE (CAGL); GREAT LAKES (GLBC)"), [
    "COMPAGNIE AERIENNE (CAGL)",
    "GREAT LAKES (GLBC)",
  ]);
  assert.deepEqual(namesIn("OMEGA ZAO (TAMBOV)"), ["OMEGA ZAO (TAMBOV)"]);
});

test("keys say how they were made, so that those of another method are left aside", () => {
  // If this list changes, raise keyMethod: stored keys of the old method would find nothing.
  assert.deepEqual(nameKeys("Mohammed AL-KHALIFA Trading Co."), [
    "1",
    "mhmd",
    "hlf",
    "trdng",
    "rdng",
    "tdng",
    "trng",
    "trdg",
    "trdn",
    "=ku",
    "#muhamidhalifatradingku",
  ]);
});
