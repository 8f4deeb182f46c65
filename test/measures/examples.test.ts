import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";
import { askMany, isCheck } from "../../src/checks/ask.js";
import { loadEdition } from "../../src/edition/loadEdition.js";
import { derivedSources } from "../../src/measures/derived.js";
import { catalogue } from "../../src/measures/index.js";
import { openSession } from "../../src/session/session.js";
import { sources } from "../../src/sources/index.js";
import { messageText } from "../../src/words/message.js";
import { fullRecord, withoutFullRecord } from "../support/fullRecord.js";

const home = mkdtempSync(join(tmpdir(), "chancery-examples-"));
after(() => rmSync(home, { recursive: true, force: true }));

const examples = catalogue.flatMap((measure) => measure.examples);

/** Asks the examples whose source is in a record, with the own records of editions/2008; gives how many those were. */
async function asked(record: string): Promise<number> {
  process.env.CHANCERY_HOME = record;
  const edition = await loadEdition(join(packageRoot(), "editions", "2008"));
  const session = await openSession({ edition });
  const { versions, engine } = session;
  const here = new Set([...versions.map((v) => v.source), "own"]);
  const chosen = examples.filter(({ needs }) => here.has(needs));
  const texts = chosen.map(({ check }) => check);
  const answers = await askMany(texts, engine, { sources: session.sources, versions, evidence: 0 });
  session.close();
  const wrong = chosen.flatMap(({ check, verdict, needs }, i) => {
    const answer = answers[i];
    if (!answer || !isCheck(answer)) return [`${check} is not a check`];
    const { verdict: found } = answer;
    if (found === verdict) return [];
    return [
      `${check} is ${found} where ${needs} is there, and its measure says "${verdict}": ${messageText(answer, "en")}`,
    ];
  });
  assert.deepEqual(wrong, []);
  return chosen.length;
}

describe("every example of every measure comes to the verdict that it announces", () => {
  it("on the shipped facts and the own records of an edition", async () => {
    const count = await asked(home);
    assert.ok(count >= 30, `${count} examples`);
  });

  it("on the record of all full data sets", { skip: withoutFullRecord }, async () => {
    // Examples of sources that are not here are the only ones left out.
    const known = new Set([...sources, ...derivedSources].map(({ id }) => id));
    assert.equal(
      await asked(fullRecord().home),
      examples.filter(({ needs }) => known.has(needs) || needs === "own").length,
    );
  });
});
