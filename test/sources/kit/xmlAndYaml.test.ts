import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createWriteStream, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { createGzip, gzipSync } from "node:zlib";
import { packageRoot } from "../../../src/base/packageRoot.js";
import type { Problem } from "../../../src/base/problem.js";
import { defineSource } from "../../../src/sources/kit/defineSource.js";
import { FatalProblem } from "../../../src/sources/kit/fatalProblem.js";
import { recognise } from "../../../src/sources/kit/recognise.js";
import type { XmlOptions } from "../../../src/sources/kit/types.js";
import { xmlElements } from "../../../src/sources/kit/xml.js";
import { yamlDocuments } from "../../../src/sources/kit/yamlDocuments.js";
import { temporary } from "../../store/temporary.js";
import { sentence } from "../../support/sentence.js";
import { toy } from "./toy.js";

function file(content: string | Uint8Array, name = "list.xml"): { path: string; shown: string } {
  const path = join(temporary(), name);
  writeFileSync(path, content);
  return { path, shown: name };
}

async function read<T>(items: AsyncIterable<T>): Promise<{ got: T[]; stop: Problem | undefined }> {
  const got: T[] = [];
  try {
    for await (const item of items) got.push(item);
  } catch (error) {
    if (!(error instanceof FatalProblem)) throw error;
    return { got, stop: error.problem };
  }
  return { got, stop: undefined };
}

const placeOf = (one: Problem | undefined) => [one?.code, one?.place?.line, one?.place?.column];

describe("XML", () => {
  const options: XmlOptions = { elements: ["item"], heads: ["list"] };

  it("elements are trees with lines, names without prefixes, text without blanks at its ends", async () => {
    const text = `<?xml version="1.0" encoding="UTF-8"?>
<x:list xmlns:x="urn:x" xsi:schemaLocation="a b" day="2008-01-01">
  <!-- a note --><x:item
     x:id="1"><name> A &amp; B </name><name><![CDATA[<C>]]></name><item/></x:item>
  <item id="2"/>
</x:list>`;
    const { got, stop } = await read(xmlElements(file(text), options));
    assert.equal(stop, undefined);
    assert.deepEqual(
      got.map((e) => [e.name, e.line, e.attributes]),
      [
        ["list", 2, { day: "2008-01-01" }],
        ["item", 3, { id: "1" }],
        ["item", 5, { id: "2" }],
      ],
    );
    const [, item] = got;
    assert.deepEqual(
      item?.all("name").map((e) => [e.text, e.line]),
      [
        ["A & B", 4],
        ["<C>", 4],
      ],
    );
    assert.deepEqual(
      [item?.first("name")?.text, item?.get("none"), item?.first("item")?.line],
      ["A & B", "", 4],
    );
  });

  it("what the layout does not name is told once, with its line", async () => {
    const text = `<list>
<item a="1" b="2"><name>A</name><age>3</age></item>
stray
<item><age>4</age><name x="1"/></item>
<other/>
</list>`;
    const told: Problem[] = [];
    const layout = { list: ["item"], item: ["@a", "name"] };
    const { got } = await read(xmlElements(file(text), { ...options, layout }, (one) => told.push(one)));
    assert.equal(got.length, 3);
    assert.deepEqual(
      told.map((one) => [one.place?.line, one.args.part, one.args.parent]),
      [
        [2, "@b", "item"],
        [2, "age", "item"],
        [4, "text", "list"],
        [4, "@x", "name"],
        [5, "other", "list"],
      ],
    );
  });

  it("what a layout lets be is not told, however deep, and what comes after it is", async () => {
    const text = `<list><free a="1">words<x><y b="2"/></x></free>
<item/><other/></list>`;
    const told: Problem[] = [];
    const layout = { list: ["item", "free"], free: ["*"], item: [] };
    const { got } = await read(
      xmlElements(file(text), { elements: ["free"], layout }, (one) => told.push(one)),
    );
    assert.equal(got[0]?.first("x")?.first("y")?.attributes.b, "2");
    assert.deepEqual(
      told.map((one) => [one.place?.line, one.args.part, one.args.parent]),
      [[2, "other", "list"]],
    );
  });

  it("what is not well-formed ends the reading with the place up to which it is", async () => {
    const cases: [string, string | Uint8Array, [string, number, number], RegExp][] = [
      ["cut off", "<list>\n<item>a</item>\n<item>", ["bad-xml", 3, 5], /unclosed tag/],
      ["crossed", "<list>\n<item></list>", ["bad-xml", 2, 12], /close tag/],
      ["control character", "<list>\n<item>go\u0019s</item></list>", ["bad-xml", 2, 8], /disallowed/],
      [
        "control character by number",
        "<list><item>&#x19;</item></list>",
        ["bad-xml", 1, 17],
        /disallowed|malformed/,
      ],
      ["an entity nobody declared", "<list><item>&more;</item></list>", ["bad-xml", 1, 17], /entity/],
      ["no XML", "not XML at all", ["bad-xml", 1, 13], /text data outside|must contain/],
      ["bare ampersand", "<list><item>A & B; C</item></list>", ["bad-xml", 1, 17], /entity/],
      [
        "another encoding",
        '<?xml version="1.0" encoding="ISO-8859-2"?><list/>',
        ["xml-encoding", 1, 42],
        /ISO-8859-2/,
      ],
      [
        "bytes of another encoding",
        Buffer.from("<list>\n<item>caf\xe9</item></list>", "latin1"),
        ["invalid-text", 2, 10],
        /0xe9/,
      ],
      [
        "the first of two mistakes",
        Buffer.from("<list>\n<item>\u0019</item>\n<item>caf\xe9</item></list>", "latin1"),
        ["bad-xml", 2, 6],
        /disallowed/,
      ],
    ];
    for (const [name, content, [code, line, column], says] of cases) {
      const { stop } = await read(xmlElements(file(content), options));
      assert.deepEqual(placeOf(stop), [`sources/${code}`, line, column], `${name}: ${sentence(stop)}`);
      assert.match(sentence(stop), says, name);
    }
  });

  it("elements before a mistake in a later chunk are given first", async () => {
    const many = "<item>a</item>\n".repeat(40_000);
    const { got, stop } = await read(
      xmlElements(file(gzipSync(`<list>\n${many}</lost>`), "l.xml.gz"), options),
    );
    assert.ok(got.length > 30_000);
    assert.deepEqual(placeOf(stop), ["sources/bad-xml", 40_002, 6]);
  });

  it("UTF-16 with its mark is read", async () => {
    const text = '\ufeff<?xml version="1.0" encoding="UTF-16"?><list><item>日本</item></list>';
    const { got } = await read(xmlElements(file(Buffer.from(text, "utf16le")), options));
    assert.equal(got.at(-1)?.text, "日本");
  });

  it("an element that does not end and one that is too deep are problems", async () => {
    const long = await read(xmlElements(file(`<list><item>${"a".repeat(9 << 20)}`), options));
    assert.equal(long.stop?.code, "sources/element-too-large");
    const deep = await read(xmlElements(file(`<list>${"<a>".repeat(200)}`), options));
    assert.equal(deep.stop?.code, "sources/element-too-large");
    const outside = await read(xmlElements(file(`<list>${"a".repeat(9 << 20)}`), options));
    assert.equal(outside.stop?.code, "sources/element-too-large");
  });

  it("memory does not grow with the file, though all of it is one line", async (t) => {
    const path = join(temporary(), "big.xml.gz");
    const item = `<item id="1"><name>${"A name ".repeat(20)}</name><note>${"words ".repeat(100)}</note></item>`;
    function* chunks() {
      yield "<list>";
      for (let i = 0; i < 160; i += 1) yield item.repeat(1000);
      yield "</list>";
    }
    await pipeline(Readable.from(chunks()), createGzip({ level: 1 }), createWriteStream(path));
    const script = fileURLToPath(new URL("./readXml.js", import.meta.url));
    const run = spawnSync(process.execPath, ["--max-old-space-size=128", script, path, "item"], {
      encoding: "utf8",
    });
    assert.equal(run.status, 0, run.stderr);
    const { count, mb, ms, bytes } = JSON.parse(run.stdout) as Record<string, number>;
    assert.equal(count, 160_000);
    t.diagnostic(`${(bytes ?? 0) / 1e6} MB of XML in ${ms} ms, peak ${mb} MB`);
    assert.ok((mb ?? Number.POSITIVE_INFINITY) < 250, `${mb} MB`);
  });

  const damaged = join(
    packageRoot(),
    ...["..", "shared", "data", "reference", "bad-inputs", "consolidated-2025-08-16-damaged.xml.gz"],
  );
  it("a list that was saved again in a single-byte encoding is refused at line 53, column 10", {
    skip: existsSync(damaged) ? false : "no ../shared/data on this machine",
  }, async () => {
    const bytes = { path: damaged, shown: "damaged.xml.gz" };
    const { stop } = await read(xmlElements(bytes, { elements: ["INDIVIDUAL", "ENTITY"] }));
    assert.deepEqual(placeOf(stop), ["sources/bad-xml", 53, 10]);
    assert.match(sentence(stop), /disallowed character/);
  });
});

describe("YAML documents", () => {
  it("each has its line; comments before the mark, empty documents and one beside its mark", async () => {
    const text = `# file: a.yaml
---
id: A1
note: |-
  first
  second
none:
# file: b.yaml
---
---
id: '0012'
date: 2008-01-01
yes: true
--- {id: C}
...
`;
    const { got, stop } = await read(yamlDocuments(file(text, "l.yaml")));
    assert.equal(stop, undefined);
    assert.deepEqual(
      got.map(({ line, value }) => [line, { ...(value as object) }]),
      [
        [3, { id: "A1", note: "first\nsecond", none: "" }],
        [11, { id: "0012", date: "2008-01-01", yes: "true" }],
        [14, { id: "C" }],
      ],
    );
  });

  it("what is not YAML and a key that stands twice are problems with their place in the file", async () => {
    const cases: [string, [number, number]][] = [
      ["# file: a\n---\nid: A\n---\nid: B\nname: [1, 2\nx: 3\n", [7, 1]],
      ["---\nid: A\n---\nid: B\nid: C\n", [5, 1]],
      ["---\nid: A\n---\n\tid: B\n", [4, 4]],
    ];
    for (const [text, [line, column]] of cases) {
      const { got, stop } = await read(yamlDocuments(file(text, "l.yaml")));
      assert.deepEqual(placeOf(stop), ["sources/bad-yaml", line, column], sentence(stop));
      assert.ok(got.length <= 1);
    }
  });
});

describe("recognition", () => {
  const source = defineSource({
    ...toy,
    files: [
      {
        key: "xml",
        name: /^list.*\.xml$/,
        root: "list",
        releaseIn: (text) => /day="(\d{4})/.exec(text)?.[1] ?? null,
        required: false,
      },
      { key: "yaml", name: /^list.*\.yaml$/, keys: ["id", "name"], required: false },
      { key: "bare", name: /^list.*\.csv$/, cells: 3, required: false },
    ],
  });
  const look = async (name: string, content: string | Uint8Array) => {
    const { path, shown } = file(content, name);
    const { matches, near } = await recognise(path, shown, [source]);
    const [problem] = near.flatMap((n) => n.problems);
    return [matches[0]?.spec.key, matches[0]?.release, problem?.code, problem?.place?.line];
  };

  it("a file is known by its root, its keys or its number of cells, and the root gives the release", async () => {
    const list = '<?xml version="1.0"?>\n<list day="2008-03-01"><item>';
    assert.deepEqual(await look("list.xml", list), ["xml", "2008", undefined, undefined]);
    assert.deepEqual(await look("list.xml.gz", gzipSync(list)), ["xml", "2008", undefined, undefined]);
    assert.deepEqual(await look("list.yaml", "# file: a\n---\nname: A\nid: 1\n"), [
      "yaml",
      null,
      undefined,
      undefined,
    ]);
    assert.deepEqual(await look("list.csv", '1,"A, B",C\n'), ["bare", null, undefined, undefined]);
  });

  it("what is not such a file is refused before it is read", async () => {
    const none = [undefined, undefined];
    assert.deepEqual(await look("list.xml", "<!DOCTYPE html>\n<html></html>"), [
      ...none,
      "sources/wrong-root",
      2,
    ]);
    assert.deepEqual(await look("list.xml", '{"list": 1}'), [...none, "sources/bad-xml", 1]);
    assert.deepEqual(await look("list.xml", ""), [...none, "sources/empty-file", 1]);
    assert.deepEqual(await look("list.yaml", "---\nid: 1\n"), [...none, "sources/missing-keys", 2]);
    assert.deepEqual(await look("list.yaml", "---\n- a\n"), [...none, "sources/missing-keys", 2]);
    assert.deepEqual(await look("list.csv", "1,2\n"), [...none, "sources/cell-count", 1]);
  });
});
