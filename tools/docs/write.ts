import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { packageRoot } from "../../src/base/packageRoot.js";
import { type ApiItem, apiPage } from "./apiPage.js";
import { docsPages } from "./pages.js";

// Writes the pages of docs/ that are printed from the code; `npm run docs` runs it. The folders hold nothing else.
const docs = join(packageRoot(), "docs");
for (const folder of ["measures", "sources"]) rmSync(join(docs, folder), { recursive: true, force: true });
// `npm run types` has written what the page of the library is made from.
const api = JSON.parse(readFileSync(join(packageRoot(), "dist", "chancery.api.json"), "utf8")) as ApiItem;
for (const [path, text] of [...docsPages(), ["api.md", apiPage(api)] as const]) {
  const file = join(docs, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
