import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { packageRoot } from "../../../src/base/packageRoot.js";
import { defineSource } from "../../../src/sources/kit/defineSource.js";
import { pullFiles, pullFolder } from "../../../src/sources/kit/pullFolder.js";
import type { Source } from "../../../src/sources/kit/types.js";
import { temporary } from "../../store/temporary.js";
import { leftovers, problemsOf, put, versionsOf } from "./toy.js";

/** A made-up source of one JSON file: `{"toy": [{"name", "year"}]}`. */
const toy: Source = defineSource({
  id: "toy-json",
  title: "Toy JSON",
  publisher: "Nobody",
  homepage: "https://example.org/toy",
  licence: "none needed",
  redistribution: "allowed",
  citation: "Nobody, Toy JSON.",
  covers: "What never happened.",
  caveats: [],
  cadence: "never",
  produces: ["event"],
  reader: 1,
  files: [{ key: "toy", name: /^.*\.json$/, begins: /^\s*\{\s*"(toy|asam)"\s*:/ }],
  expect: { event: [1, 1000] },
  async read(context) {
    const file = context.file("toy");
    const { toy: rows } = (await context.json(file)) as { toy: { name: string; year: unknown }[] };
    for (const [i, { name, year }] of rows.entries()) {
      if (typeof year !== "number") {
        const { line } = context.row(file, ["toy", i, "year"], {}, {});
        context.report("bad-value", { file, line, column: "year" }, String(year), "a year");
        continue;
      }
      context.add("event", {
        ...{ event: name, kind: "toy", precision: "year", count: 1, locator: `toy ${i + 1}` },
        date_from: `${year}-01-01`,
        date_to: `${year}-12-31`,
      });
    }
  },
});

const pull = async (content: string | Uint8Array, name = "toy.json") => {
  const cache = temporary();
  const dir = put(join(temporary(), toy.id), { [name]: content });
  const report = await pullFolder(dir, [toy], cache);
  return { cache, report, problems: problemsOf(report) };
};

test("JSON is read, gzip and byte-order mark undone", async () => {
  const text = '\ufeff{ "toy": [\n {"name": "a", "year": 2001},\n {"name": "b", "year": 2002}\n]}\n';
  for (const [content, name] of [
    [text, "toy.json"],
    [gzipSync(text), "toy.json.gz"],
  ] as const) {
    const { cache, problems } = await pull(content, name);
    assert.deepEqual(problems, []);
    assert.equal(versionsOf(cache)[0]?.manifest.tables.event?.rows, 2);
  }
});

test("what is not strict JSON is refused with its place, and nothing is loaded", async () => {
  const cases: [string, number, number, RegExp][] = [
    ['{"toy": [\n{"name": "a", "year": 1},\n]}', 3, 1, /a \] where something else belongs/],
    ['{"toy": [\n{"name": "a", // no\n "year": 1}]}', 2, 15, /'\/'/],
    ['{"toy": [\n{"name": "a\nb", "year": 1}]}', 2, 12, /control character/],
    ['{"toy": [{"name": "a", "year": NaN}]}', 1, 32, /'N'/],
    ['{"toy": []} x', 1, 13, /'x'/],
  ];
  for (const [text, line, column, says] of cases) {
    const { cache, problems } = await pull(text);
    assert.equal(problems.length, 1, text);
    assert.equal(problems[0]?.code, "sources/bad-json");
    assert.deepEqual([problems[0]?.place?.line, problems[0]?.place?.column], [line, column], text);
    assert.match(String(problems[0]?.args.found ?? ""), says);
    assert.deepEqual(leftovers(cache, toy.id), []);
  }
  const cut = await pull('{"toy": [{"name": "a"');
  assert.equal(cut.problems[0]?.code, "sources/bad-json");
});

test("a value is reported on its line; another beginning is not recognised", async () => {
  const { problems } = await pull(
    '{"toy": [\n{"name": "a",\n "year": 1999},\n{"name": "b",\n "year": "x"}]}',
  );
  assert.deepEqual([problems[0]?.code, problems[0]?.place?.line], ["sources/bad-value", 5]);
  const other = await pull('{"other": []}');
  assert.match(other.problems.map((p) => p.code).join(), /other-beginning/);
});

const broken = join(
  packageRoot(),
  "..",
  "shared",
  "data",
  "reference",
  "bad-inputs",
  "nga_api_asam_sample.json",
);
test("the publisher's broken sample is refused at line 51", { skip: !existsSync(broken) }, async () => {
  const cache = temporary();
  const [found] = problemsOf(await pullFiles([broken], toy, cache));
  assert.deepEqual([found?.code, found?.place?.line, found?.place?.column], ["sources/bad-json", 51, 5]);
  assert.deepEqual(leftovers(cache, toy.id), []);
});
