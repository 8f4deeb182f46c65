import { yearPeriod } from "../../base/period.js";
import { existed } from "../../states/existence.js";
import { resolve } from "../../states/resolve.js";
import { ofYear, text, word, year } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import type { Row } from "../kit/row.js";

/** The first report is of 2001; the years before it are in the file without a tier. */
const firstReport = 2001;

const columns = {
  countryname: text,
  iso: text,
  year: year(1999),
  // The compiler's word for a tier and the report's own.
  tier: word({
    "Tier 1": "Tier 1",
    "Tier 2": "Tier 2",
    Watchlist: "Tier 2 Watch List",
    "Tier 3": "Tier 3",
    NA: "not rated",
  }),
};

/** Today's code or name for a state that had another in the report's year. */
const earlier: readonly { iso: string; before: number; state: string }[] = [
  // The reports of 2003 to 2005 rate "Serbia and Montenegro", those before it Yugoslavia.
  { iso: "SRB", before: 2003, state: "Yugoslavia" },
  { iso: "SRB", before: 2006, state: "Serbia and Montenegro" },
  { iso: "MNE", before: 2003, state: "Yugoslavia" },
  { iso: "MNE", before: 2006, state: "Serbia and Montenegro" },
];

/** The state that a row rates; null for a row without a tier of a state that did not exist. */
function stateOf(row: Row<typeof columns>, year: number, rated: boolean): string | null | undefined {
  const [name, iso] = [row.text("countryname"), row.text("iso")];
  const period = yearPeriod(year);
  const then = earlier.find((one) => one.iso === iso && year < one.before)?.state;
  if (!rated) {
    // A territory, or a state before it existed, is in the file in every year, and there without a tier.
    const known = resolve(name);
    const id = known.result === "state" ? known.id : null;
    if (then !== undefined || (id !== null && !existed(id, period))) return null;
  }
  if (then !== undefined) return row.state("iso", period, { text: then });
  // Kosovo has no ISO code, and the file gives it one of its own.
  const byCode = resolve(iso, period, "iso3");
  return byCode.result === "state" ? byCode.id : row.state("countryname", period);
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
    "NA means not rated: not in that year's report, or a special case such as Somalia. It is not a tier, and not the worst one.",
    "The file gives the tier of Serbia and Montenegro (2003 to 2005) under both of today's names; it is one tier.",
    "Nothing after the report of 2015.",
  ],
  cadence: "closed",
  produces: ["status"],
  reader: 1,
  files: [
    {
      key: "tiers",
      name: /^tip_tiers.*\.csv$/i,
      header: [...Object.keys(columns), "ccode"],
      url: "https://github.com/andrewheiss/From-the-Trenches-Anti-TIP-NGOs-and-US",
      manual: true,
    },
  ],
  expect: { status: [2500, 4000] },
  coverage: (read) => {
    const last = read.lastYear("status") ?? firstReport;
    return [
      {
        table: "status",
        kind: "tip",
        from: `${firstReport}-01-01`,
        to: `${last}-12-31`,
        reason: `The tiers of every state in the Trafficking in Persons reports of ${firstReport} to ${last}, by the report's year.`,
      },
    ];
  },
  async read(context) {
    const together = new Set<string>();
    for await (const row of context.rows(context.file("tiers"), columns, { ignore: ["ccode"] })) {
      const status = row.get("tier");
      const rated = status !== "not rated";
      const of = row.read("year", rated ? year(firstReport) : columns.year);
      if (status === undefined || of === undefined || of < firstReport) continue;
      const state = stateOf(row, of, rated);
      if (!state) continue;
      // The tier of Serbia and Montenegro is under both of today's names.
      const key = `${of} ${status}`;
      if (state === "SCG" && together.has(key)) continue;
      if (state === "SCG") together.add(key);
      row.once("iso", `${state} ${of}`, "one tier per state and year");
      row.add("status", {
        kind: "tip",
        state,
        status,
        ...ofYear(of),
        name_as_given: row.get("countryname"),
        note: row.text("tier") === "Watchlist" ? "Watchlist in the file" : null,
      });
    }
  },
});
