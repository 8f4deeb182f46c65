import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, it } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";

const src = join(packageRoot(), "src");

function files(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const path = join(dir, entry.name);
    return entry.isDirectory() ? files(path) : entry.name.endsWith(".ts") ? [path] : [];
  });
}

/** Layers from left to right: a file may import its own layer and those to the right of it. */
const layers: readonly (readonly string[])[] = [
  ["cli"],
  ["server"],
  ["library"],
  ["site"],
  ["edition"],
  ["words"],
  ["session"],
  ["documents", "checks", "measures", "sources"],
  ["reading", "screening"],
  ["engine"],
  ["store"],
  ["record"],
  ["states", "names"],
  ["base"],
];
const rank = (folder: string): number => layers.findIndex((layer) => layer.includes(folder));

const all = files(src).map((path) => ({ path: relative(src, path), text: readFileSync(path, "utf8") }));
/** The text of a file without its comments: examples in them may print. */
const withoutComments = (text: string): string => text.replace(/\/\*\*[\s\S]*?\*\//g, "");
const imports = all.flatMap(({ path, text }) =>
  [...text.matchAll(/(?:from|import\()\s*['"]([^'"]+)['"]/g)].map((match) => ({ path, to: match[1] ?? "" })),
);

describe("the house", () => {
  it("imports only to the right", () => {
    const wrong = imports.flatMap(({ path, to }) => {
      if (!to.startsWith(".")) return [];
      const from = path.split("/")[0] ?? "";
      const target = relative(src, join(src, dirname(path), to)).split("/")[0] ?? "";
      if (from === target || from === "index.ts") return [];
      return rank(target) > rank(from) ? [] : [`${path} imports ${to}`];
    });
    assert.deepEqual(wrong, []);
  });

  it("knows every folder", () => {
    const folders = readdirSync(src, { withFileTypes: true }).filter((e) => e.isDirectory());
    assert.deepEqual(
      folders.map((e) => e.name).filter((name) => rank(name) < 0),
      [],
    );
  });

  it("keeps DuckDB behind the store, the network in sources/kit, and printing in the command line", () => {
    const wrong: string[] = [];
    for (const { path, to } of imports) {
      if (to.startsWith("@duckdb/") && !path.startsWith("store/")) wrong.push(`${path} imports ${to}`);
      if (/^node:(http|https|net|tls|dgram)$/.test(to) && !path.startsWith("server/"))
        wrong.push(`${path} imports ${to}`);
    }
    for (const { path, text } of all) {
      // live.ts holds a script for the browser, which asks the server that it came from.
      if (/\bfetch\(/.test(text) && !path.startsWith("sources/kit/") && path !== "server/live.ts")
        wrong.push(`${path} calls fetch`);
      if (
        /\bconsole\.|process\.exit\b|process\.argv\b|process\.std(out|err)\b/.test(withoutComments(text)) &&
        !path.startsWith("cli/")
      ) {
        wrong.push(`${path} prints, exits or reads arguments`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it("keeps files under 500 lines", () => {
    const long = all
      .map(({ path, text }) => [path, text.split("\n").length - 1] as const)
      .filter(([, lines]) => lines > 500);
    assert.deepEqual(long, []);
  });

  // `any` itself is an error of the linter.
  it("has no ignored type errors", () => {
    const loose = all.filter(({ text }) => /@ts-ignore|@ts-expect-error|@ts-nocheck/.test(text));
    assert.deepEqual(
      loose.map(({ path }) => path),
      [],
    );
  });
});
