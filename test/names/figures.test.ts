import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";
import { NameIndex } from "../../src/names/nameIndex.js";
import { threshold } from "../../src/names/scoreNames.js";
import source from "../../src/sources/un-sc-listings/index.js";
import { importTexts } from "../sources/support/importSource.js";
import { falseHits, labelledPairs, recallOnList } from "./figures.js";

const shared = join(packageRoot(), "..", "shared", "data");
const list = join(shared, "un-sc-listings", "consolidated-2025-06-18.xml.gz");
const skip =
  existsSync(join(shared, "reference", "screening")) && existsSync(list)
    ? false
    : "no ../shared/data on this machine";

const percent = (share: number, digits = 1): string => `${(100 * share).toFixed(digits)} %`;

test("the figures in docs/name-matching.md are those that are measured", { skip }, async () => {
  const page = readFileSync(join(packageRoot(), "docs", "name-matching.md"), "utf8");
  const says = (line: string): void => assert.ok(page.includes(line), `the page lacks: ${line}`);
  says(`The threshold is ${threshold}`);
  for (const [half, what] of [
    [0, "the half it was settled on"],
    [1, "the other half"],
  ] as const) {
    const { pairs, precision, recall, f1 } = labelledPairs(half);
    says(`| ${what} | ${pairs} | ${percent(precision)} | ${percent(recall)} | ${f1.toFixed(3)} |`);
  }
  const read = await importTexts(source, { "consolidated-2025-06-18.xml.gz": readFileSync(list) });
  const index = new NameIndex<string>();
  const names = await read.query(
    "SELECT DISTINCT n.entry, n.name, l.schema FROM listing_name n JOIN listing l USING (entry)",
  );
  await read.done();
  for (const { entry, name, schema } of names)
    index.add(String(name), String(entry), schema === "person" ? "person" : "entity");
  const { queries, first, five, over } = recallOnList(index);
  says(`| ${queries} | ${percent(first)} | ${percent(five)} | ${percent(over)} |`);
  const { people, rate } = falseHits(index, 10);
  says(`${people.toLocaleString("en")} made-up people, ${percent(rate, 2)}`);
});
