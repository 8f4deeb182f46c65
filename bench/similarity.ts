// How long does it take to work out how alike every two states' alliances and votes were in every year?
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../src/base/packageRoot.js";
import { alikeInYear, readTies } from "../src/measures/alliances/similarity/alliances.js";
import { readYears, votedAlike } from "../src/measures/alliances/similarity/votes.js";
import { sources } from "../src/sources/index.js";
import { pullFolder } from "../src/sources/kit/pullFolder.js";
import { listVersions } from "../src/store/cache.js";
import { openRecord } from "../src/store/openRecord.js";

const data = join(packageRoot(), "..", "shared", "data");
const cache = mkdtempSync(join(tmpdir(), "chancery-bench-"));
for (const id of ["atop-alliances", "voeten-ga-votes"]) await pullFolder(join(data, id), sources, cache);
const record = await openRecord(listVersions(cache).versions);

async function measured(what: string, run: () => Promise<number>): Promise<void> {
  const begun = performance.now();
  const dyads = await run();
  const seconds = (performance.now() - begun) / 1000;
  console.log(
    `${what}: ${dyads.toLocaleString("en-GB")} dyad-years in ${seconds.toFixed(2)} s, ${Math.round(dyads / seconds / 1000)} thousand a second`,
  );
}
// Something is done with each, so that nothing can be left out.
let sum = 0;
await measured("alliances", async () => {
  const ties = await readTies(record, "atop-alliances");
  let count = 0;
  for (let year = 1816; year <= 2016; year++)
    alikeInYear(ties, year, (dyad) => {
      count++;
      sum += dyad.s;
    });
  return count;
});
await measured("votes", async () => {
  let count = 0;
  for (const year of await readYears(record, "voeten-ga-votes"))
    votedAlike(year, (dyad) => {
      count++;
      sum += dyad.s;
    });
  return count;
});
console.log(`sum of S ${sum.toFixed(3)}; ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`);
record.close();
rmSync(cache, { recursive: true, force: true });
