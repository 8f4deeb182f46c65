import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { unzipSync } from "fflate";
import { docx, mark, p, run as text } from "../documents/support/docx.js";
import { run } from "./run.js";

const home = mkdtempSync(join(tmpdir(), "chancery-home-"));
const dir = mkdtempSync(join(tmpdir(), "chancery-word-"));
after(() => {
  rmSync(home, { recursive: true, force: true });
  rmSync(dir, { recursive: true, force: true });
});

interface Result {
  verdict: string;
  file: string;
  line: number;
  column: number;
  words: string;
  value: unknown;
}

const chapter = docx({
  body:
    p(text("The Council"), "Titel") +
    p(
      text("Japan begins its tenth term,") +
        mark(1) +
        text(" more than any other member.") +
        mark(2) +
        text(" It has had ") +
        text("= council.terms(Japan, by: 2009-01-01)", '<w:rStyle w:val="HTMLCode"/>') +
        text(" of them.") +
        mark(3),
    ) +
    ["```chart", "Measure: council.terms(Japan)", "over: 1990/2010", "title: “Terms”", "```"]
      .map((line) => p(text(line)))
      .join("") +
    p(
      `<w:hyperlink r:id="bad">${text("a trap")}</w:hyperlink><w:hyperlink r:id="md">${text("the other")}</w:hyperlink>`,
    ) +
    p(text("<script>alert(1)</script>")),
  notes: [
    "check: council.terms(Japan, by: 2009–01–01) = 10 — “as we count”",
    "check: council.terms(Japan, by: 2009-01-01) is highest",
    "An ordinary note.",
  ],
  links: { bad: "hyperlink javascript:alert(1)", md: "hyperlink 2-other.md" },
});

describe("Word documents, from folder to folder", () => {
  const edition = join(dir, "edition");
  before(() => {
    mkdirSync(join(edition, "chapters"), { recursive: true });
    writeFileSync(
      join(edition, "chancery.yaml"),
      "title: Mixed\nstate: Japan\nasOf: 2008-12-31\nlanguages: [en]\n",
    );
    writeFileSync(join(edition, "chapters", "1-council.docx"), chapter);
    // Word keeps such a file beside a document that is open.
    writeFileSync(join(edition, "chapters", "~$council.docx"), "lock");
    writeFileSync(
      join(edition, "chapters", "2-other.md"),
      "# Other\n\nJapan had ten.[^a]\n\n[^a]: check: council.terms(Japan, by: 2009-01-01) = 10\n",
    );
  });

  it("are checked beside Markdown, each claim with its paragraph", () => {
    const { status, stdout, stderr } = run(home, ["check", edition, "--format", "json"]);
    assert.equal(status, 0, stderr + stdout);
    const { results } = JSON.parse(stdout) as { results: Result[] };
    assert.deepEqual(
      results.map((r) => [r.file.replace(/.*chapters./, ""), r.line, r.column, r.verdict, r.words, r.value]),
      [
        ["1-council.docx", 2, 29, "holds", "Japan begins its tenth term,", 10],
        ["1-council.docx", 2, 58, "holds", "more than any other member.", 10],
        ["2-other.md", 3, 15, "holds", "Japan had ten.", 10],
      ],
    );
  });

  it("are published with values, figures and notes, and nothing hostile", () => {
    const built = run(home, ["build", edition]);
    assert.equal(built.status, 0, built.stderr + built.stdout);
    const page = readFileSync(join(edition, "dist", "chapters", "1-council.html"), "utf8");
    assert.match(page, /<h1[^>]*>The Council/);
    assert.match(page, /It has had <.{0,300}>10<.{0,300} of them\./s);
    assert.match(page, /<svg/);
    assert.match(page, /as we count/);
    assert.match(page, /An ordinary note\./);
    assert.match(page, /href="[^"]*2-other\.html"/);
    assert.doesNotMatch(page, /javascript:|<script>alert/);
    const plain = readFileSync(join(edition, "dist", "chapters", "1-council.txt"), "utf8");
    assert.match(
      plain,
      /Japan begins its tenth term,\[1\] more than any other member\.\[2\] It has had 10\s+of/,
    );
    assert.equal(readdirSync(join(edition, "dist", "evidence")).filter((f) => f.endsWith(".html")).length, 3);
  });

  it("carry their verdicts as comments, the same bytes each time", () => {
    const paper = join(dir, "paper.docx");
    writeFileSync(paper, chapter);
    const out = join(dir, "reviewed.docx");
    const { status, stdout, stderr } = run(home, ["check", paper, "--annotate", out]);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /paper\.docx:2:29/);
    const comments = Buffer.from(unzipSync(readFileSync(out))["word/comments.xml"] ?? []).toString();
    for (const part of [
      />holds</,
      />The record says: 10 terms</,
      />How it is counted: Number of terms/,
      />Source: facts/,
    ])
      assert.match(comments, part);
    const first = readFileSync(out);
    assert.equal(run(home, ["check", out, "--annotate", out]).status, 0);
    assert.deepEqual(readFileSync(out), first);
    assert.deepEqual(readdirSync(dir).sort(), ["edition", "paper.docx", "reviewed.docx"]);
  });

  it("say what is wrong with a file, or with how comments were asked for", () => {
    writeFileSync(join(dir, "old.docx"), Buffer.from("d0cf11e0a1b11ae1", "hex"));
    const old = run(home, ["check", join(dir, "old.docx")]);
    assert.equal(old.status, 1);
    assert.match(old.stderr, /documents\/word-old/);
    const whole = run(home, ["check", edition, "--annotate", join(dir, "x.docx")]);
    assert.equal(whole.status, 2);
    assert.match(whole.stderr, /cli\/annotate-word/);
  });
});
