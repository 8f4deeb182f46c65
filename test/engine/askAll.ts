import assert from "node:assert/strict";
import { createEngine } from "../../src/engine/engine.js";
import { catalogue } from "../../src/measures/index.js";
import { value } from "./callOf.js";
import { type Toy, toyRecord } from "./toyRecord.js";

/** Asks several calls of one record; a pattern is what the reason of an undecided call must say. */
export async function askAll(toy: Toy, cases: readonly (readonly [string, unknown])[]): Promise<void> {
  const record = await toyRecord(toy);
  const engine = await createEngine(record, catalogue, { sources: [] });
  for (const [text, expected] of cases) {
    const answer = await value(engine, text);
    if (expected instanceof RegExp) assert.match(String(answer), expected, text);
    else assert.deepEqual(answer, expected, text);
  }
  record.close();
}
