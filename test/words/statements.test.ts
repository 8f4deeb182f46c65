import assert from "node:assert/strict";
import { test } from "node:test";
import { languages } from "../../src/base/language.js";
import { isJapanese } from "../../src/base/script.js";
import { evaluateExpressions } from "../../src/checks/evaluateExpression.js";
import { messageText } from "../../src/words/message.js";
import { phrasebook } from "../../src/words/phrasebook.js";
import { textOf } from "../../src/words/sayValue.js";
import { answerSentence, methodParts } from "../../src/words/statements.js";
import { check } from "../checks/check.js";
import { type Facts, fakeEngine } from "../checks/fakeEngine.js";

/** Paths of everything that a language says. */
function keys(value: unknown, path = ""): string[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => keys(inner, `${path}.${key}`));
}

test("every language says the same things", () => {
  const [first = [], ...others] = languages.map((language) => keys(phrasebook[language]).sort());
  assert.ok(first.length > 60);
  for (const other of others) assert.deepEqual(other, first);
});

const facts: Facts = {
  "council.terms(Japan, by: 2009)": 10,
  "council.terms(Brazil, by: 2009)": 10,
  "council.terms(India, by: 2009)": 6,
  "council.terms(Argentina, by: 2009)": 8,
  "council.terms(Germany, by: 2009)": 4,
  "council.terms(Japan, by: 1999)": 5,
  "attacks(2008)": 111,
  "attacks(2007)": 44,
  "attacks(2006)": 40,
  "aid(Japan, in: 2008)": 46361.468,
  "aid(Japan, in: 2007)": 46361.472,
  "since(NPT, Japan)": { kind: "date", value: "1976-06-08" },
};

/** What each check says in English. */
const sentences: Readonly<Record<string, string>> = {
  "council.terms(Japan, 2009) = 10": "Japan had 10 terms.",
  "council.terms(Japan, 2009) = 9": "Japan had 10 terms; the check expects 9.",
  "council.terms(Japan, 2009) > council.terms(India, 2009)": "Japan had 10 terms; India had 6 terms.",
  "council.terms(India, 2009) > council.terms(Japan, 2009)":
    "India had 6 terms; Japan had 10 terms; the check expects a higher value than the second.",
  "since(NPT, Japan) < 1970": "Japan had 8 June 1976; the check expects a day before 1970.",
  "1970 > since(NPT, Japan)": "Japan had 8 June 1976; the check expects a day before 1970.",
  "council.terms(Japan, 2009) - council.terms(India, 2009) = 4":
    "The record gives 4 terms for `council.terms(Japan, by: 2009) - council.terms(India, by: 2009)`.",
  "council.terms(Japan, 2009) is highest":
    "Japan had 10 terms, and Brazil has as many, so the highest is shared. `is rank 1` allows ties.",
  "council.terms(Argentina, 2009) is rank 2":
    "Argentina had 8 terms, which is rank 3; the check expects rank 2.",
  "council.terms(Japan, 2009) is doubled from 1999":
    "Japan had 10 terms, 2 times the 5 terms by 31 December 1999.",
  "attacks(2008) is lower from 2007":
    "Attacks had 111 attacks, up from 44 attacks in 2007; the check expects a fall.",
  "attacks(2008) is a record high since 2006":
    "Attacks had 111 attacks, more than in each of 2 earlier periods back to 2006; the previous record was 44 attacks in 2007.",
  // Numbers that differ do not look alike, whether both are measured or not.
  "aid(Japan, 2008) = 46361.47": "Japan had USD 46,361.468 million; the check expects 46,361.47.",
  "aid(Japan, 2008) > aid(Japan, 2007)":
    "Japan had USD 46,361.468 million; Japan had USD 46,361.472 million; the check expects a higher value than the second.",
  "aid(Japan, 2008) is higher from 2007":
    "Japan had USD 46,361.468 million, down from USD 46,361.472 million in 2007; the check expects a rise.",
  "aid(Japan, 2008) = 46361": "Japan had USD 46,361.47 million; the check expects 46,361.",
  "attacks(2001) = 0": "toy has no row for attacks(2001). Not in this record: other (`chancery pull other`).",
};

test("what checks come to, in English and in Japanese", async () => {
  for (const [text, sentence] of Object.entries(sentences)) {
    const result = await check(facts, text);
    assert.equal(messageText(result, "en"), sentence);
    const japanese = messageText(result, "ja");
    assert.ok(isJapanese(japanese) && japanese.endsWith("。"), japanese);
    for (const language of languages)
      if (result.methods.length > 0) assert.ok(textOf(methodParts(result, language)).length > 10);
  }
});

test("the answer to a single call is a sentence, and that to an expression a value alone", async () => {
  const said = async (expression: string): Promise<string> => {
    const at = () => ({ file: "a.md", line: 1, column: 1 });
    const [answer] = await evaluateExpressions([{ expression, at }], fakeEngine(facts), {
      evidence: 0,
      sources: [],
      versions: [],
    });
    return answer ? answerSentence(answer, "en") : "";
  };
  assert.equal(await said("council.terms(Argentina, 2009)"), "Argentina had 8 terms.");
  assert.equal(await said("council.terms(Argentina, 2009) + 1"), "");
  assert.equal(await said("attacks(2001)"), "");
});

test("a check that cannot be read says what is wrong and what to do", async () => {
  const result = await check(facts, "council.trems(Japan, 2009) = 10");
  assert.match(messageText(result, "en"), /council\.trems.*council\.terms/);
});
