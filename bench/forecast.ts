// How far are forecasts of votes in the General Assembly off, on votes that were held out?
// With --write the numbers of docs/forecast.md are made anew.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../src/base/packageRoot.js";
import { createEngine } from "../src/engine/engine.js";
import { catalogue } from "../src/measures/index.js";
import { sources } from "../src/sources/index.js";
import { pullFolder } from "../src/sources/kit/pullFolder.js";
import { listVersions } from "../src/store/cache.js";
import { openRecord } from "../src/store/openRecord.js";
import { forecastErrors, report } from "./support/forecastErrors.js";

const cache = mkdtempSync(join(tmpdir(), "chancery-bench-"));
await pullFolder(join(packageRoot(), "..", "shared", "data", "voeten-ga-votes"), sources, cache);
const record = await openRecord(listVersions(cache).versions);
const engine = await createEngine(record, catalogue, { sources: [] });
const begun = performance.now();
const errors = await forecastErrors(record, engine);
console.log(report(errors));
console.log(
  `${errors.series.length + errors.wide.length} forecasts in ${((performance.now() - begun) / 1000).toFixed(1)} s`,
);
if (process.argv.includes("--write")) {
  const page = join(packageRoot(), "docs", "forecast.md");
  const text = readFileSync(page, "utf8");
  writeFileSync(
    page,
    text.replace(
      /(<!-- numbers -->\n)[\s\S]*(<!-- end of numbers -->)/,
      (_, start, end) => `${start}\n${report(errors)}\n\n${end}`,
    ),
  );
}
record.close();
rmSync(cache, { recursive: true, force: true });
