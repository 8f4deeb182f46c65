import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";
import { isJapanese } from "../../src/base/script.js";
import { checkEdition } from "../../src/edition/checkEdition.js";
import { loadEdition } from "../../src/edition/loadEdition.js";
import type { EditionReport } from "../../src/edition/report.js";
import { openSession } from "../../src/session/session.js";
import type { Parts } from "../../src/words/languageWords.js";
import { messageText } from "../../src/words/message.js";
import { agreementParts, methodParts } from "../../src/words/statements.js";
import { showResult } from "../../src/words/values.js";

const home = mkdtempSync(join(tmpdir(), "chancery-japanese-"));
const old = process.env.CHANCERY_HOME;
let report: EditionReport;

before(async () => {
  process.env.CHANCERY_HOME = home;
  const edition = await loadEdition(join(packageRoot(), "editions", "2008"));
  const session = await openSession({ edition });
  report = await checkEdition(edition, session, { figures: false, evidence: 0 });
  session.close();
});
after(() => {
  if (old === undefined) delete process.env.CHANCERY_HOME;
  else process.env.CHANCERY_HOME = old;
  rmSync(home, { recursive: true, force: true });
});

const months = "January February March April May June July August September October November December".split(
  " ",
);

/** Numbers of a text, each once: months in words are numbers, and what is code or a name in Latin letters is left out. */
function numbers(text: string): string[] {
  const plain = months
    .reduce((said, month, i) => said.replaceAll(` ${month} `, ` ${i + 1} `), text)
    .replace(/\b[a-z_]+(?:\.[a-z_]+)*\([^()]*\)/g, " ")
    .replace(/\bwith no\b/g, "with 0")
    // The range of an index is part of its English unit.
    .replace(/\((?:0 to 1|1 is)[^)]*\)/g, " ")
    .replace(/(\d),(?=\d{3})/g, "$1")
    .replace(/\b[A-Z]+\/[A-Z0-9/]+/g, " ");
  return [...new Set((plain.match(/\d+(?:\.\d+)?/g) ?? []).map((n) => String(Number(n))))].sort();
}

test("what a check came to is said in Japanese, with the same numbers as in English", () => {
  assert.ok(report.results.length > 200);
  for (const result of report.results) {
    const [english, japanese] = [messageText(result, "en"), messageText(result, "ja")];
    assert.ok(isJapanese(japanese), result.check);
    for (const n of numbers(japanese))
      assert.ok(numbers(english).includes(n), `${n}: ${japanese} / ${english}`);
    for (const n of numbers(english))
      if (n !== "1") assert.ok(numbers(japanese).includes(n), `${n}: ${japanese} / ${english}`);
  }
});

test("the value of a check has the same numbers in both languages", () => {
  for (const result of report.results) {
    const [english, japanese] = [showResult(result, "en") ?? "", showResult(result, "ja") ?? ""];
    assert.deepEqual(numbers(japanese), numbers(english), result.check);
  }
});

test("how a property was decided, and how the words fit, are said in Japanese", () => {
  const text = (parts: Parts): string => parts.filter((p) => typeof p === "string").join("");
  for (const result of report.results) {
    const { methods, agreement } = result;
    if (methods.length > 0) assert.ok(isJapanese(text(methodParts(result, "ja"))));
    if (agreement) assert.ok(isJapanese(text(agreementParts(agreement, "ja"))));
  }
});
