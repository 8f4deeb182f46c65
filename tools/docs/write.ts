import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { packageRoot } from "../../src/base/packageRoot.js";
import { docsPages } from "./pages.js";

// Writes the pages of docs/ that are printed from the code; `npm run docs` runs it. The folders hold nothing else.
const docs = join(packageRoot(), "docs");
for (const folder of ["measures", "sources"]) rmSync(join(docs, folder), { recursive: true, force: true });
for (const [path, text] of docsPages()) {
  const file = join(docs, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
