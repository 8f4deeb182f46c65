import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { run } from "./run.js";

const home = mkdtempSync(join(tmpdir(), "chancery-home-"));
const dir = mkdtempSync(join(tmpdir(), "chancery-doc-"));
after(() => {
  rmSync(home, { recursive: true, force: true });
  rmSync(dir, { recursive: true, force: true });
});

interface Result {
  verdict: string;
  message: string;
  line: number;
  column: number;
  value: unknown;
}

/** Checks one sentence with one footnote; the mark is on line 1, the footnote on line 3. */
function check(sentence: string, footnote: string): { result: Result; status: number | null; text: string } {
  const file = join(dir, "note.md");
  writeFileSync(file, `${sentence}[^a]\n\n[^a]: ${footnote}\n`);
  const { status, stdout, stderr } = run(home, ["check", file, "--format", "json"]);
  const { results } = JSON.parse(stdout || '{"results":[]}') as { results: Result[] };
  const result = results[0];
  assert.ok(result, stderr);
  return { result, status, text: run(home, ["check", file]).stdout };
}

describe("one check of each kind of failure", () => {
  it("holds", () => {
    const { result, status } = check(
      "Japan begins its tenth term.",
      "check: council.terms(Japan, by: 2009-01-01) = 10",
    );
    assert.deepEqual([result.verdict, status], ["holds", 0]);
  });

  it("a wrong number fails, and says both sides", () => {
    const { result, status, text } = check(
      "Japan begins a term.",
      "check: council.terms(Japan, by: 2009-01-01) = 11",
    );
    assert.deepEqual([result.verdict, status], ["fails", 1]);
    assert.match(result.message, /10/);
    assert.match(result.message, /11/);
    assert.match(text, /note\.md:1:/);
  });

  it("a right check whose sentence says another number differs", () => {
    const { result, status } = check(
      "Japan begins its ninth term.",
      "check: council.terms(Japan, by: 2009-01-01) = 10",
    );
    assert.deepEqual([result.verdict, status], ["differs", 1]);
    assert.match(result.message, /ninth/);
  });

  it("a year outside coverage is undecided, never 0, and says which source would give it", () => {
    const { result, status } = check(
      "No attack was reported.",
      'check: incidents(1985, "Gulf of Aden", source: imb) = 0',
    );
    assert.deepEqual([result.verdict, status, result.value], ["undecided", 0, null]);
    const file = join(dir, "note.md");
    assert.equal(run(home, ["check", file, "--strict"]).status, 1);
    const { result: wanting } = check("Wars.", "check: conflicts.active(1990) > 1");
    assert.equal(wanting.verdict, "undecided");
    assert.match(wanting.message, /ucdp-conflicts/);
  });

  it("a misspelt measure is invalid, with its place and a near name", () => {
    const { result, status } = check("Ten terms.", "check: council.term(Japan, by: 2009-01-01) = 10");
    assert.deepEqual([result.verdict, status], ["invalid", 1]);
    assert.match(result.message, /council\.terms/);
    assert.deepEqual([result.line, result.column], [3, 14]);
  });

  it("an ambiguous state is invalid, with what would settle it", () => {
    const { result } = check("Germany sat.", "check: council.member(Germany, 1975) = yes");
    assert.equal(result.verdict, "invalid");
    assert.match(result.message, /DDR|German Democratic Republic|East Germany/);
  });

  it("a malformed footnote is invalid, with its place and a suggestion", () => {
    const { result, status } = check("Ten terms.", "chekc: council.terms(Japan, by: 2009-01-01) = 10");
    assert.deepEqual([result.verdict, status, result.line, result.column], ["invalid", 1, 3, 7]);
    assert.match(result.message, /check:/);
  });

  it("a check that cannot be read is invalid at the character", () => {
    const { result } = check("Ten terms.", "check: council.terms(Japan, by: 2009-01-01) => 10");
    assert.equal(result.verdict, "invalid");
    assert.match(result.message, />=/);
    assert.deepEqual([result.line, result.column], [3, 51]);
  });
});
