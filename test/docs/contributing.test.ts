import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, describe, it } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";

const root = packageRoot();
const guide = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");

/** Blocks of the guide that follow a comment such as `<!-- file: path -->`. */
function blocks(kind: string): { path: string; text: string }[] {
  const pattern = new RegExp(`<!-- ${kind}: (\\S+) -->\\n\`\`\`\\w+\\n([\\s\\S]*?)\`\`\``, "g");
  return [...guide.matchAll(pattern)].map((m) => ({ path: m[1] ?? "", text: m[2] ?? "" }));
}

/** Adds the import line at the top and the entry at the head of the first list after `open`. */
function enter(path: string, text: string, open: RegExp): void {
  const [line = "", entry = ""] = text.trim().split("\n");
  const old = readFileSync(path, "utf8");
  const at = open.exec(old);
  assert.ok(at, `${path} has a list`);
  const end = at.index + at[0].length;
  writeFileSync(path, `${line}\n${old.slice(0, end)}\n  ${entry},${old.slice(end)}`);
}

/** The test that the Japanese of a measure must pass. */
const japaneseTest = join("test", "words", "japaneseMeasures.test.ts");

describe("CONTRIBUTING.md, followed to the letter in a copy of the repository", () => {
  mkdirSync(join(root, ".build"), { recursive: true });
  const copy = mkdtempSync(join(root, ".build", "contributing-"));
  after(() => rmSync(copy, { recursive: true, force: true }));
  const env = { ...process.env, CHANCERY_HOME: join(copy, "home"), NO_COLOR: "1" };
  const chancery = (...args: string[]) =>
    spawnSync(process.execPath, [join(copy, "dist", "src", "cli", "main.js"), ...args], {
      cwd: copy,
      env,
      encoding: "utf8",
    });

  it("builds with the new source, measure and format", () => {
    for (const name of ["src", "facts", "package.json", "tsconfig.json", japaneseTest])
      cpSync(join(root, name), join(copy, name), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
    for (const { path, text } of blocks("file")) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      writeFileSync(join(copy, path), text);
    }
    for (const { path, text } of blocks("list"))
      enter(join(copy, path), text, /readonly (?:Source|Measure)\[\] = \[/);
    for (const { path, text } of blocks("reader")) enter(join(copy, path), text, /const readers[\s\S]*?= \{/);
    for (const { path, text } of blocks("japanese")) {
      const file = join(copy, path);
      const old = readFileSync(file, "utf8");
      const open = /: JapaneseField = \{\n/.exec(old)?.[0] ?? "";
      assert.notEqual(open, "", path);
      writeFileSync(
        file,
        old.replace(open, () => open + text),
      );
    }
    const built = spawnSync("npx", ["tsc", "-p", "."], { cwd: copy, encoding: "utf8" });
    assert.equal(built.status, 0, built.stdout);
  });

  it("imports the sample", () => {
    const pulled = chancery("pull", "--from", "sample");
    assert.equal(pulled.status, 0, pulled.stderr + pulled.stdout);
    assert.match(pulled.stdout, /panel-members/);
  });

  it("answers the measure", () => {
    const asked = chancery("ask", /<!-- ask: (.+) -->/.exec(guide)?.[1] ?? "", "--json");
    assert.equal(asked.status, 0, asked.stderr);
    const answer = JSON.parse(asked.stdout) as { value: unknown; evidence: { total: number } };
    assert.equal(answer.value, 1);
  });

  it("comes to the verdict of the example", () => {
    const asked = chancery("ask", /<!-- example: (.+) -->/.exec(guide)?.[1] ?? "", "--json");
    assert.equal((JSON.parse(asked.stdout) as { verdict: string }).verdict, "holds");
  });

  it("has the Japanese that a measure needs", () => {
    const file = join(copy, "dist", japaneseTest.replace(/ts$/, "js"));
    const { status, stdout } = spawnSync(process.execPath, [file], { cwd: copy, encoding: "utf8" });
    assert.equal(status, 0, stdout);
  });

  it("checks a document of the new format", () => {
    const checked = chancery("check", "note.txt", "--format", "json");
    assert.equal(checked.status, 0, checked.stderr + checked.stdout);
    const { results } = JSON.parse(checked.stdout) as { results: { verdict: string; words: string }[] };
    assert.deepEqual(
      [results[0]?.verdict, results[0]?.words],
      ["holds", "One state joined the commission in 2006."],
    );
  });
});
