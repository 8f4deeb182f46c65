import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { run } from "../cli/run.js";
import { hostile, writeEdition } from "./support/editions.js";

const dir = mkdtempSync(join(tmpdir(), "chancery-hostile-"));
after(() => rmSync(dir, { recursive: true, force: true }));

type Element = DefaultTreeAdapterTypes.Element;

/** Every element of a page, as a browser would read it. */
function elements(node: DefaultTreeAdapterTypes.Node, out: Element[] = []): Element[] {
  if ("tagName" in node) out.push(node);
  if ("childNodes" in node) for (const child of node.childNodes) elements(child, out);
  return out;
}

describe("a hostile edition", () => {
  writeEdition(join(dir, "edition"), hostile);
  const built = run(join(dir, "home"), ["build", join(dir, "edition")]);
  const site = join(dir, "edition", "dist");
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const ending = (extension: string) =>
    files.filter((f) => f.endsWith(extension)).map((f) => [f, readFileSync(f, "utf8")] as const);

  it("is refused a chapter outside its folder, and writes nothing outside dist", () => {
    assert.equal(built.status, 1);
    assert.match(built.stderr, /outside/);
    assert.deepEqual(readdirSync(join(dir, "edition")).sort(), [
      "chancery.yaml",
      "chapters",
      "dist",
      "records",
    ]);
    assert.ok(!existsSync(join(dir, "outside.html")));
  });

  it("gives pages in which nothing runs", () => {
    assert.ok(ending(".html").length > 20);
    for (const [file, text] of ending(".html")) {
      for (const element of elements(parse(text))) {
        const attributes = new Map(element.attrs.map((a) => [a.name, a.value]));
        for (const [name, value] of attributes) {
          assert.doesNotMatch(name, /^on|^style$/, `${file}: ${element.tagName} ${name}`);
          if (["href", "src", "xlink:href", "action"].includes(name))
            assert.doesNotMatch(value, /^\s*(?:javascript|data|vbscript):/i, file);
        }
        assert.ok(!["style", "iframe", "object", "embed", "base"].includes(element.tagName), file);
        if (element.tagName === "img")
          assert.match(attributes.get("src") ?? "", /^(?:\.\.\/)?figures\//, file);
        if (element.tagName !== "script") continue;
        if (attributes.has("src")) assert.match(attributes.get("src") ?? "", /^[\w./-]+\.js$/, file);
        else assert.equal(attributes.get("type"), "application/ld+json", file);
      }
      assert.match(
        text,
        /Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'/,
      );
    }
  });

  it("gives data for machines that stay data", () => {
    for (const [file, text] of ending(".html"))
      for (const [, json = ""] of text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
        assert.doesNotMatch(json, /</, file);
        assert.equal((JSON.parse(json) as { "@type": string })["@type"], "ClaimReview", file);
      }
  });

  it("turns no reading direction, in pages and in text", () => {
    for (const extension of [".html", ".txt", ".xml", ".js"])
      for (const [file, text] of ending(extension)) {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
        assert.doesNotMatch(text, /[\u202a-\u202e\u2066-\u2069\u0000-\u0008]/, file);
      }
  });

  it("gives the feed and the style sheets no way out", () => {
    for (const [file, text] of ending(".xml")) assert.doesNotMatch(text, /<script|<img/, file);
    for (const [file, text] of ending(".css")) assert.doesNotMatch(text, /<|url\(|@import/, file);
  });

  it("keeps names of files short and in their folders", () => {
    for (const file of files) {
      assert.ok(file.startsWith(site));
      for (const part of file.slice(site.length + 1).split("/")) {
        assert.ok(Buffer.byteLength(part) <= 200, part);
        assert.doesNotMatch(part, /^\.|[<>:"\\|?*]/);
      }
    }
  });

  it("keeps sections from taking the ids of the page", () => {
    for (const [file, text] of ending(".html")) {
      const ids = [...text.matchAll(/<[^>]*\sid="([^"]+)"/g)].map((m) => m[1]);
      assert.equal(new Set(ids).size, ids.length, `${file}: ${ids.filter((id, i) => ids.indexOf(id) !== i)}`);
    }
  });

  it("makes formulas in CSV text", () => {
    assert.ok(ending(".csv").length > 0);
    for (const [file, text] of ending(".csv")) assert.doesNotMatch(text, /(?:^|[,"])[=+@][A-Z]/m, file);
  });
});
