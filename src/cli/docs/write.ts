import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../base/packageRoot.js";
import { docsPages } from "./pages.js";

// Writes the pages of docs/ that are printed from the code; `npm run docs` runs it.
const docs = join(packageRoot(), "docs");
mkdirSync(docs, { recursive: true });
for (const [path, text] of docsPages()) writeFileSync(join(docs, path), text);
