// How near is our estimate of ideal points to the published one, and what does it cost in time and memory?
// With --write the numbers and the figure of docs/ideal-points.md are made anew.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../src/base/packageRoot.js";
import { layOut, readRollcalls } from "../src/measures/united-nations/idealPoints/ballots.js";
import { FEWEST_VOTES } from "../src/measures/united-nations/idealPoints/compute.js";
import { estimate } from "../src/measures/united-nations/idealPoints/estimate.js";
import { pullFiles } from "../src/sources/kit/pullFolder.js";
import voeten from "../src/sources/voeten-ga-votes/index.js";
import { listVersions } from "../src/store/cache.js";
import { openRecord } from "../src/store/openRecord.js";
import { drawIdealPoints } from "./support/drawIdealPoints.js";
import { bySession, compare, comparisonTable, nearness, published } from "./support/publishedIdealPoints.js";

const folder = join(packageRoot(), "..", "shared", "data", "voeten-ga-votes");
if (!published()) {
  console.log("needs ../shared/data/voeten-ga-votes and ../shared/data/reference/ideal-points");
  process.exit(0);
}
const cache = mkdtempSync(join(tmpdir(), "chancery-bench-"));
await pullFiles([folder], voeten, cache);
const record = await openRecord(listVersions(cache).versions);
const begun = performance.now();
const ballots = layOut(await readRollcalls(record, voeten.id));
const read = performance.now();
const { position, rounds } = estimate(ballots, "USA");
const done = performance.now();
record.close();
rmSync(cache, { recursive: true, force: true });

const { states, cellState, cellSession, cellVotes } = ballots;
const ours = [...cellState].map((state, cell) => ({
  state: states[state] ?? "",
  session: cellSession[cell] ?? 0,
  value: position[cell] ?? 0,
  votes: cellVotes[cell] ?? 0,
}));
const { compared, unmatched } = compare(ours.filter((one) => one.votes >= FEWEST_VOTES));
const repeats = ballots.itemBefore.filter((before) => before >= 0).length;
console.log(
  `${ballots.ballotVote.length} votes in ${ballots.itemSession.length} roll calls, ${repeats} of which repeat one before; ${cellState.length} state-sessions`,
);
console.log(
  `read ${Math.round(read - begun)} ms, estimated ${Math.round(done - read)} ms in ${rounds} rounds, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`,
);
console.log(`${unmatched} published state-sessions have none of ours`);
for (const [session, rows] of bySession(compared)) {
  const { states: n, pearson, spearman, within } = nearness(rows);
  console.log(
    `session ${session}: ${n} states, Pearson ${pearson.toFixed(4)}, rank ${spearman.toFixed(4)}, within ${within.toFixed(3)}`,
  );
}
const table = comparisonTable(compared);
console.log(table);
if (process.argv.includes("--write")) {
  const page = join(packageRoot(), "docs", "ideal-points.md");
  const text = readFileSync(page, "utf8");
  writeFileSync(
    page,
    text.replace(
      /(<!-- numbers -->\n)[\s\S]*(<!-- end of numbers -->)/,
      (_, start, end) => `${start}\n${table}\n\n${end}`,
    ),
  );
  writeFileSync(join(packageRoot(), "docs", "ideal-points.svg"), drawIdealPoints(ours));
}
