import assert from "node:assert/strict";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";
import { ask } from "../../src/checks/ask.js";
import { openSession } from "../../src/session/session.js";
import { plainAnswer } from "../../src/words/results/plainResult.js";
import { fullData, fullRecord } from "../support/fullRecord.js";
import { run } from "./run.js";

const home = mkdtempSync(join(tmpdir(), "chancery-home-"));
const dir = mkdtempSync(join(tmpdir(), "chancery-edition-"));
after(() => {
  rmSync(home, { recursive: true, force: true });
  rmSync(dir, { recursive: true, force: true });
});
cpSync(join(packageRoot(), "editions", "2008"), join(dir, "2008"), {
  recursive: true,
  filter: (path) => !path.includes("/2008/dist"),
});

interface Result {
  verdict: string;
  disputed: boolean;
  check: string;
  message: string;
  words: string;
}

/** The verdicts, with as many figures left out as the record knows nothing of. */
function results(record: string, leftOut: number): Result[] {
  const { stdout, stderr } = run(record, ["check", join(dir, "2008"), "--format", "json"]);
  assert.equal(stderr.match(/warning {2}This (chart|map) is left out/g)?.length ?? 0, leftOut, stderr);
  assert.doesNotMatch(stderr, / {2}error {2}/);
  return (JSON.parse(stdout) as { results: Result[] }).results;
}

function expectAnnounced(all: readonly Result[], open: number): void {
  const disputed = all.filter((r) => r.disputed);
  assert.ok(disputed.length >= 1);
  assert.deepEqual(
    disputed.filter((r) => r.verdict !== "fails").map((r) => r.check),
    [],
  );
  const undecided = all.filter((r) => r.verdict === "undecided");
  assert.equal(undecided.length, open, undecided.map((r) => `${r.check}: ${r.message}`).join("\n"));
  if (open > 0) assert.match(undecided[0]?.message ?? "", /ucdp-conflicts/);
  const other = all.filter((r) => !r.disputed && r.verdict !== "holds" && r.verdict !== "undecided");
  assert.deepEqual(
    other.map((r) => `${r.verdict} ${r.check}: ${r.message}`),
    [],
  );
}

describe("the example edition", () => {
  it("is decided from the facts alone", () => {
    const all = results(home, 3);
    assert.ok(all.length >= 255, `${all.length} checks`);
    expectAnnounced(all, 1);
  });

  it("builds the same bytes twice", () => {
    const out = ["a", "b"].map((name) => {
      const target = join(dir, name);
      const built = run(home, ["build", join(dir, "2008"), "--out", target]);
      assert.equal(built.status, 0, built.stderr);
      return target;
    });
    const [a = "", b = ""] = out;
    const files = readdirSync(a, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
    assert.ok(files.length > 60);
    for (const entry of files) {
      const path = join(entry.parentPath, entry.name);
      assert.equal(readFileSync(path, "utf8"), readFileSync(path.replace(a, b), "utf8"), path);
    }
  });

  it("links only to pages that are there, and holds no script but its own files", () => {
    const site = join(dir, "a");
    const pages = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".html"));
    const idsOf = new Map<string, Set<string>>();
    const ids = (path: string): Set<string> => {
      const known = idsOf.get(path);
      if (known) return known;
      const text = readFileSync(path, "utf8");
      const found = new Set([...text.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1] ?? ""));
      idsOf.set(path, found);
      return found;
    };
    for (const page of pages) {
      const text = readFileSync(join(site, page), "utf8");
      assert.doesNotMatch(text, /\son\w+=|javascript:|<style| style="/);
      for (const [tag] of text.matchAll(/<script[^>]*>/g))
        assert.match(tag, /^<script (src="[\w./-]+\.js" defer|type="application\/ld\+json")>$/);
      for (const [, address = ""] of text.matchAll(/(?:href|src)="(?!https?:|data:)([^"]+)"/g)) {
        const [path = "", anchor] = decodeURI(address).split("#");
        const target = path === "" ? join(site, page) : join(site, page, "..", path);
        assert.ok(existsSync(target), `${page} links to ${address}`);
        if (anchor !== undefined) assert.ok(ids(target).has(anchor), `${page} links to ${address}`);
      }
    }
  });

  it("is decided from the full sources", { skip: fullData ? false : "no ../shared/data" }, async () => {
    const { home: full } = fullRecord();
    expectAnnounced(results(full, 0), 0);
    await expectTable(full);
  });
});

/** The table "What a correct load must give". */
const table: readonly [string, string][] = [
  ["conflicts.active(2007) = 35", "holds"],
  ["conflicts.active(2008) = 38", "holds"],
  ["conflicts.active(2008, type: interstate) = 1", "holds"],
  ["conflicts.active(2008, intensity: war) = 5", "holds"],
  ["alliance.obligations(United States, Japan, 2008) = {defense, consultation, nonaggression}", "holds"],
  ["alliance.obligations(Japan, United States, 2008) excludes defense", "holds"],
  ["alliance.since(Japan, United States) = 1951-09-08", "holds"],
  ["council.terms(Japan, 2009-01-01) = 10", "holds"],
  ["council.terms(Japan, 2009-01-01) is highest", "holds"],
  ["council.terms(Brazil, 2009-01-01) = 9", "holds"],
  ["council.terms(Japan, 2010-01-01) is highest", "fails"],
  ["council.terms(Japan, 2010-01-01) is rank 1", "holds"],
  ["ga.tally(A/RES/63/73) = 173-4-6", "holds"],
  ["ga.tally(A/RES/63/73, source: voeten-ga-votes) = 173-4-6", "holds"],
  ["ga.tally(A/RES/63/73, source: un-ga-votes) = 173-4-6", "holds"],
  ['incidents(2008, "Gulf of Aden and Somalia", source: imb) = 111', "holds"],
  ["members.count(ARF, 2008) = 27", "holds"],
  ["treaty.since(NPT, Japan) = 1976-06-08", "holds"],
  ["treaty.since(CWC, Japan) = 1995-09-15", "holds"],
  ["oda(Japan, Iraq, 2008) = 1755.23", "holds"],
  ["tests.nuclear(DPRK, ../2008) = 1", "holds"],
  ["warheads(United Kingdom, 2008, source: fas) = 245", "holds"],
  ["warheads(United Kingdom, 2008, source: bulletin) = 225", "holds"],
  ["milex(Japan, 2008) = 46361 within 1", "holds"],
  ["council.tally(S/RES/1851) = 15-0-0", "holds"],
];

async function expectTable(record: string): Promise<void> {
  process.env.CHANCERY_HOME = record;
  const session = await openSession({});
  const { engine, sources: known, versions } = session;
  const found: [string, string | undefined][] = [];
  for (const [check] of table)
    found.push([
      check,
      plainAnswer(await ask(check, engine, { sources: known, versions, evidence: 1 })).verdict,
    ]);
  session.close();
  assert.deepEqual(found, table);
  // The command line says the same.
  const { stdout } = run(record, ["ask", "ga.tally(A/RES/63/73)", "--json"]);
  assert.equal((JSON.parse(stdout) as { value: unknown }).value, "173-4-6");
}
