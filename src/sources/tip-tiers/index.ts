import { yearPeriod } from "../../base/period.js";
import { existed } from "../../states/existence.js";
import { resolve } from "../../states/resolve.js";
import { defineSource } from "../kit/defineSource.js";
import type { CsvRow, RawFile, ReadContext } from "../kit/types.js";

const columns = ["countryname", "iso", "year", "tier"];

/** The compiler's word for a tier, without the blanks that it ends in, and the report's own. */
const tiers: Readonly<Record<string, string>> = {
  "Tier 1": "Tier 1",
  "Tier 2": "Tier 2",
  Watchlist: "Tier 2 Watch List",
  "Tier 3": "Tier 3",
  NA: "not rated",
};
/** The first report is of 2001; the years before it are in the file without a tier. */
const firstReport = 2001;

/** Today's code or name for a state that bore another one in the report's year. */
const earlier: readonly { iso: string; before: number; state: string }[] = [
  // The reports of 2003 to 2005 rate "Serbia and Montenegro", those before it Yugoslavia.
  { iso: "SRB", before: 2003, state: "Yugoslavia" },
  { iso: "SRB", before: 2006, state: "Serbia and Montenegro" },
  { iso: "MNE", before: 2003, state: "Yugoslavia" },
  { iso: "MNE", before: 2006, state: "Serbia and Montenegro" },
];

/** The state that a row rates; null for a row without a tier of a state that was not there. */
function stateOf(context: ReadContext, file: RawFile, row: CsvRow, year: number, rated: boolean) {
  const [name, iso] = [row.get("countryname"), row.get("iso")];
  const period = yearPeriod(year);
  const then = earlier.find((one) => one.iso === iso && year < one.before)?.state;
  if (!rated) {
    // A territory, or a state before it existed, stands in the file in every year, and there without a tier.
    const known = resolve(name);
    const id = known.result === "state" ? known.id : null;
    if (then !== undefined || (id !== null && !existed(id, period))) return null;
  }
  const place = { file, line: row.line, column: then === undefined ? "countryname" : "iso" };
  if (then !== undefined) return context.state(then, period, place);
  // Kosovo has no ISO code, and the file gives it one of its own.
  const byCode = resolve(iso, period, "iso3");
  return byCode.result === "state" ? byCode.id : context.state(name, period, place);
}

export default defineSource({
  id: "tip-tiers",
  title: "Tiers of the Trafficking in Persons reports",
  publisher: "United States Department of State; compiled by A. Heiss",
  homepage: "https://www.state.gov/trafficking-in-persons-report/",
  licence: "US Government work (values); compilation: none stated",
  redistribution: "unsure",
  citation:
    "United States Department of State, Trafficking in Persons Report (2001 to 2015), tiers as compiled by A. Heiss for From the Trenches: Anti-TIP NGOs and US.",
  covers:
    "The tier in which the yearly report of the United States Department of State places each state, 2001 to 2015.",
  caveats: [
    "A tier is a judgement of one government.",
    "Years are those of the reports, which come out in the middle of the year and look at the year before.",
    "Watchlist in the file is the Tier 2 Watch List; it begins with the report of 2004.",
    "NA means not rated: not in that year's report, or a special case such as Somalia. It is no tier, and not the worst one.",
    "The file gives the tier of Serbia and Montenegro (2003 to 2005) under both of today's names; it is one.",
    "Nothing after the report of 2015.",
  ],
  cadence: "closed",
  produces: ["status"],
  reader: 1,
  files: [
    {
      key: "tiers",
      name: /^tip_tiers.*\.csv$/i,
      header: [...columns, "ccode"],
      url: "https://github.com/andrewheiss/From-the-Trenches-Anti-TIP-NGOs-and-US",
      manual: true,
    },
  ],
  expect: { status: [2500, 4000] },
  async read(context) {
    const file = context.file("tiers");
    let last = 0;
    const seen = new Map<string, string>();
    for await (const row of context.csv(file, { use: columns, ignore: ["ccode"] })) {
      const place = { file, line: row.line };
      const given = row.get("tier").trim();
      const status = tiers[given];
      const text = row.get("year");
      const year = Number(text);
      if (!status) {
        const expected = `one of ${Object.keys(tiers).join(", ")}`;
        context.report("unknown-value", { ...place, column: "tier" }, given, expected);
        continue;
      }
      const rated = status !== "not rated";
      if (!/^(?:1999|20\d\d)$/.test(text) || (rated && year < firstReport)) {
        const expected = rated ? `a year since ${firstReport}, of the first report` : "a year since 1999";
        context.report("bad-value", { ...place, column: "year" }, text, expected);
        continue;
      }
      if (year < firstReport) continue;
      const state = stateOf(context, file, row, year, rated);
      if (!state) continue;
      const key = `${state} ${year}`;
      const before = seen.get(key);
      if (before !== undefined) {
        // The tier of Serbia and Montenegro stands under both of today's names.
        if (state === "SCG" && before === status) continue;
        context.report("duplicate", { ...place, column: "iso" }, key, "one tier per state and year");
        continue;
      }
      seen.set(key, status);
      last = Math.max(last, year);
      const { from, to } = yearPeriod(year);
      context.add("status", {
        kind: "tip",
        state,
        status,
        date_from: from,
        date_to: to,
        precision: "year",
        name_as_given: row.get("countryname"),
        note: given === "Watchlist" ? "Watchlist in the file" : null,
        locator: `${file.name} line ${row.line}`,
      });
    }
    if (last > 0)
      context.cover({
        table: "status",
        kind: "tip",
        subject: null,
        state: null,
        from: `${firstReport}-01-01`,
        to: `${last}-12-31`,
        reason: `The tiers of every state in the Trafficking in Persons reports of ${firstReport} to ${last}, by the report's year.`,
      });
  },
});
