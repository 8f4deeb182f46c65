import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";
import { isJapanese } from "../../src/base/script.js";
import type { CheckResult } from "../../src/checks/result.js";
import { checkEdition } from "../../src/edition/checkEdition.js";
import { loadEdition } from "../../src/edition/loadEdition.js";
import type { EditionReport } from "../../src/edition/report.js";
import { openSession } from "../../src/session/session.js";
import { messageText } from "../../src/site/spoken.js";
import { showResult } from "../../src/words/format.js";
import { japaneseAgreement, japaneseMethod } from "../../src/words/ja/statements.js";

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
    .reduce((told, month, i) => told.replaceAll(` ${month} `, ` ${i + 1} `), text)
    .replace(/\b[a-z_]+(?:\.[a-z_]+)*\([^()]*\)/g, " ")
    // The range of an index is part of its English unit.
    .replace(/\((?:0 to 1|1 is)[^)]*\)/g, " ")
    .replace(/(\d),(?=\d{3})/g, "$1")
    .replace(/\b[A-Z]+\/[A-Z0-9/]+/g, " ");
  return [...new Set((plain.match(/\d+(?:\.\d+)?/g) ?? []).map((n) => String(Number(n))))].sort();
}

const told = (result: CheckResult): string => messageText("ja", result);

test("what a check came to is said in Japanese, with the same numbers as in English", () => {
  assert.ok(report.results.length > 200);
  for (const result of report.results) {
    const [english, japanese] = [result.message, told(result)];
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
  const text = (parts: readonly unknown[]): string => parts.filter((p) => typeof p === "string").join("");
  for (const { spoken, method, agreement } of report.results) {
    assert.equal(method === null, spoken.method.length === 0);
    for (const how of spoken.method) assert.ok(isJapanese(text(japaneseMethod(how))));
    if (agreement && agreement.outcome !== "silent")
      assert.ok(spoken.words && isJapanese(text(japaneseAgreement(spoken.words))));
  }
});
