import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { transform } from "esbuild";
import { packageRoot } from "../../src/base/packageRoot.js";
import { pullFolder } from "../../src/sources/kit/pullFolder.js";
import listings from "../../src/sources/un-sc-listings/index.js";
import { type ApiItem, apiPage } from "../../tools/docs/apiPage.js";
import { temporary } from "../store/temporary.js";

const root = packageRoot();
const page = readFileSync(join(root, "docs", "api.md"), "utf8");

describe("docs/api.md", () => {
  // Fails where a function takes or gives a type that is not exported, or one of another package.
  before(() => execFileSync(process.execPath, [join("scripts", "types.mjs")], { cwd: root }));

  it("is as the code prints it (npm run docs)", () => {
    const api = JSON.parse(readFileSync(join(root, "dist", "chancery.api.json"), "utf8")) as ApiItem;
    assert.equal(page, apiPage(api));
  });

  it("says what everything is", () => {
    const silent = page.split("\n").filter((line) => /^\| `[^|`]*` \| {2}\|$/.test(line));
    const types = page.slice(page.indexOf("\n## Types"));
    const bare = [...types.matchAll(/^### (\w+)\n\n(?=###|```|`|\|)/gm)].map((match) => match[1]);
    assert.deepEqual([...silent, ...bare], []);
  });
});

describe("examples of docs/api.md", () => {
  const library = pathToFileURL(join(root, "dist", "src", "index.js")).href;
  const examples = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1] ?? "");
  const work = temporary();
  const downloads = join(work, "downloads");
  mkdirSync(downloads);
  cpSync(join(root, "test", "samples", "un-sc-listings"), downloads, { recursive: true });
  writeFileSync(join(downloads, "panel_members.csv"), "state,from,to\nJapan,2005,\nBurma,2006,2007\n");
  const env = { ...process.env, CHANCERY_HOME: join(work, "home") };

  // A sample has too few rows for a list. Once it is here the same files are taken as they are.
  before(async () => {
    await pullFolder(downloads, [{ ...listings, expect: {} }], join(work, "home"));
  });

  it("are there for every function", () => {
    const parts = page.slice(0, page.indexOf("## What is stable")).split(/^### /m).slice(1);
    const without = parts.filter((part) => !part.startsWith("cells") && !part.includes("```ts\n"));
    assert.deepEqual(
      without.map((part) => part.split("\n")[0]),
      [],
    );
  });

  for (const [i, example] of examples.entries())
    it(`${i + 1} runs: ${/import \{ ([^}]*) \}/.exec(example)?.[1]}`, async () => {
      const file = join(work, `example-${i}.mjs`);
      const { code } = await transform(example, { loader: "ts", target: "node20" });
      writeFileSync(file, code.replace('"chancery"', JSON.stringify(library)));
      const { stdout } = await promisify(execFile)(process.execPath, [file], { cwd: work, env });
      assert.notEqual(stdout.trim(), "");
      assert.doesNotMatch(stdout, /undefined|failed|invalid/);
    });
});
