import assert from "node:assert/strict";
import { createEngine } from "../../src/engine/engine.js";
import { catalogue } from "../../src/measures/index.js";
import { value } from "./callOf.js";
import { type Toy, toyRecord } from "./toyRecord.js";

/** Asks several calls of one record; `undecided: ...` are the codes of the reasons why there is none. */
export async function askAll(toy: Toy, cases: readonly (readonly [string, unknown])[]): Promise<void> {
  const record = await toyRecord(toy);
  const engine = await createEngine(record, catalogue, { sources: [] });
  for (const [text, expected] of cases) {
    assert.deepEqual(await value(engine, text), expected, text);
  }
  record.close();
}
