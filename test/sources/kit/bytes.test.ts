import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { it } from "node:test";
import { setTimeout } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { bytesOf } from "../../../src/sources/kit/bytes.js";
import { temporary } from "../../store/temporary.js";

it("a packed file can be left early, at any moment", { timeout: 60_000 }, async () => {
  const path = join(temporary(), "table.csv.gz");
  // Hexadecimal digits: what is unpacked is twice as long, and comes in many pieces.
  writeFileSync(path, gzipSync(randomBytes(1 << 20).toString("hex")));
  let left = 0;
  // From Node 22 on some of these never ended.
  for (let i = 0; i < 40; i += 1)
    for await (const _ of bytesOf({ path, shown: "table.csv.gz" })) {
      await setTimeout(i % 4);
      left += 1;
      break;
    }
  assert.equal(left, 40);
});
