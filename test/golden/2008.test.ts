import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { run } from "../cli/run.js";
import { golden } from "../support/golden.js";
import { compact, type PlainResult, placeWithin } from "./compact.js";

const home = mkdtempSync(join(tmpdir(), "chancery-golden-"));
after(() => rmSync(home, { recursive: true, force: true }));

/** Verdicts, values, evidence and places of the editions that we ship, on the shipped facts alone. */
describe("the shipped editions, result by result", () => {
  for (const edition of ["2008", "manual"]) {
    it(edition, () => {
      const folder = `editions/${edition}`;
      const { stdout } = run(home, ["check", folder, "--format", "json", "--evidence", "1000"]);
      const { results } = JSON.parse(stdout) as { results: PlainResult[] };
      golden(`expected/${edition}.json`, compact(results, placeWithin(folder)));
    });
  }
});
