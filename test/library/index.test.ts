import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";
import { checkEdition, loadEdition, openSession, resolve, summarize } from "../../src/index.js";

const home = mkdtempSync(join(tmpdir(), "chancery-home-"));
process.env.CHANCERY_HOME = home;
after(() => rmSync(home, { recursive: true, force: true }));

describe("the library", () => {
  it("checks an edition as its doc comment shows, with few queries however many claims", async () => {
    const edition = await loadEdition(join(packageRoot(), "editions", "2008"));
    const session = await openSession({ edition });
    const report = await checkEdition(edition, session, { figures: false, evidence: 0 });
    assert.equal(summarize(report.results).invalid, 0);
    assert.ok(report.results.length > 80);
    // One query for the names of the record, and one per measure and shape.
    assert.ok(session.record.queries < report.results.length / 2, `${session.record.queries} queries`);
    session.close();
  });

  it("resolves states", () => {
    assert.equal(resolve("Burma", "1980-01-01").id, "MMR");
  });
});
