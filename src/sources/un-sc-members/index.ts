import { type Day, yearPeriod } from "../../base/period.js";
import { resolve } from "../../states/resolve.js";
import { defineSource } from "../kit/defineSource.js";
import type { Correction, RawFile, ReadContext } from "../kit/types.js";

const body = "UNSC";
const permanent = new Set(["CHN", "FRA", "GBR", "RUS", "SUN", "USA"]);
/** The Charter was amended with effect from 31 August 1965; the first Council of fifteen sat in 1966. */
const seats = (year: number) => (year < 1966 ? 11 : 15);

const blank = (id: string, year: string, name: string): Correction => ({
  table: "members",
  where: { id },
  expect: { year, security_council_member: "" },
  set: { security_council_member: name },
  reason: `The name is blank in the publisher's row; the member of ${year} that is missing among the ${seats(Number(year))} is ${name}.`,
});

/** What a state held, one entry a calendar year. */
interface Year {
  year: number;
  id: string;
  name: string;
}

async function readYears(context: ReadContext, file: RawFile) {
  const byState = new Map<string, Year[]>();
  const count = new Map<number, number>();
  let asOf: Day = "";
  const rows = context.csv(file, { use: ["id", "year", "security_council_member", "last_update"] });
  for await (const row of rows) {
    const place = { file, line: row.line };
    const fixed = context.correct("members", {
      id: row.get("id"),
      year: row.get("year"),
      security_council_member: row.get("security_council_member"),
    });
    const { id = "", security_council_member: name = "" } = fixed;
    const year = Number(fixed.year);
    if (!Number.isInteger(year) || year < 1946) {
      context.report("bad-value", { ...place, column: "year" }, fixed.year ?? "", "a year since 1946");
      continue;
    }
    if (name === "") {
      context.report("missing-value", { ...place, column: "security_council_member" }, "", "a member's name");
      continue;
    }
    if (row.get("last_update") > asOf) asOf = row.get("last_update");
    const period = yearPeriod(year);
    // "Yemen" of 1990 changed within the year: the member at its end is meant.
    const unsure = resolve(name, period).result === "ambiguous";
    const state = context.state(name, unsure ? `${year}-12-31` : period, {
      ...place,
      column: "security_council_member",
    });
    if (!state) continue;
    const years = byState.get(state) ?? [];
    if (years.some((known) => known.year === year)) {
      context.report("duplicate", place, `${name} twice in ${year}`, "each member once a year");
      continue;
    }
    years.push({ year, id, name });
    byState.set(state, years);
    count.set(year, (count.get(year) ?? 0) + 1);
  }
  return { byState, count, asOf };
}

/** Runs of consecutive years, oldest first. */
function runs(years: readonly Year[]): Year[][] {
  const out: Year[][] = [];
  for (const year of [...years].sort((a, b) => a.year - b.year)) {
    const last = out.at(-1);
    if (last?.at(-1)?.year === year.year - 1) last.push(year);
    else out.push([year]);
  }
  return out;
}

function addTerms(context: ReadContext, file: RawFile, state: string, years: readonly Year[], last: number) {
  const role = permanent.has(state) ? "permanent" : "non-permanent";
  for (const run of runs(years)) {
    const [first] = run;
    const end = run.at(-1);
    if (!first || !end) continue;
    if (role === "non-permanent" && run.length > 2) {
      context.report(
        "bad-value",
        { file, line: 1, column: "year" },
        `${first.name} in ${first.year} to ${end.year}`,
        "at most two years in a row, for a retiring member may not be re-elected at once (Charter, article 23)",
      );
      continue;
    }
    // A seat that the last year still shows goes on, save an elected one whose two years end with it.
    const open = end.year === last && (role === "permanent" || run.length === 1);
    context.add("membership", {
      body,
      state,
      role,
      date_from: `${first.year}-01-01`,
      date_to: open ? null : `${end.year}-12-31`,
      precision: "year",
      name_as_given: first.name,
      locator:
        run.length <= 2
          ? `${file.name} id ${run.map((year) => year.id).join(", ")}`
          : `${file.name} id ${first.id} to ${end.id}, one a year`,
    });
  }
}

function cover(context: ReadContext, count: ReadonlyMap<number, number>, asOf: Day): void {
  const years = [...count.keys()].sort((a, b) => a - b);
  const [first] = years;
  let last = years.at(-1);
  if (first === undefined || last === undefined) return;
  const short = (year: number) => (count.get(year) ?? 0) !== seats(year);
  while (last > first && short(last)) last -= 1;
  context.cover({
    table: "membership",
    kind: body,
    subject: null,
    state: null,
    from: `${first}-01-01`,
    to: `${last}-12-31`,
    reason: `The Data Hub lists all members of the Security Council for each calendar year from ${first} to ${last}, as of ${asOf}.`,
  });
  for (let year = first; year <= last; year += 1) {
    if (!short(year)) continue;
    context.cover({
      table: "membership",
      kind: body,
      subject: null,
      state: null,
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      gap: true,
      reason: `The Data Hub lists ${count.get(year) ?? 0} of the ${seats(year)} members of ${year}.`,
    });
  }
}

export default defineSource({
  id: "un-sc-members",
  title: "Security Council membership by year",
  publisher: "United Nations Peace & Security Data Hub (DPPA)",
  homepage: "https://psdata.un.org/dataset/DPPA-SCMembership",
  licence: "United Nations terms of use",
  redistribution: "unsure",
  citation:
    "United Nations Department of Political and Peacebuilding Affairs, Security Council Membership (DPPA-SCMembership), UN Peace & Security Data Hub.",
  covers: "Permanent and elected members of the Security Council for each calendar year since 1946.",
  caveats: [
    "Calendar years only: a seat that changed hands within a year shows one holder.",
    "A term is a run of at most two years; terms of one year exist in 1946 and where seats were split.",
    "Permanent members are in the file and are no terms.",
    "Eight names are blank in the file and are filled in as corrections.",
    "West Germany counts with Germany and the United Arab Republic with Egypt; the Soviet Union and Russia are apart.",
    "Years to come show only the members elected so far.",
  ],
  cadence: "yearly, after the elections of June",
  produces: ["membership"],
  reader: 1,
  files: [
    {
      key: "members",
      name: /^DPPA-SCMembership.*\.csv$/i,
      header: ["id", "year", "security_council_member"],
      url: "https://psdata.un.org/dataset/DPPA-SCMembership",
      manual: true,
    },
  ],
  expect: { membership: [350, 800] },
  corrections: [
    blank("202", "1964", "Côte d'Ivoire"),
    blank("212", "1965", "Côte d'Ivoire"),
    blank("584", "1990", "Côte d'Ivoire"),
    blank("599", "1991", "Côte d'Ivoire"),
    blank("1003", "2018", "Côte d'Ivoire"),
    blank("1018", "2019", "Côte d'Ivoire"),
    blank("1135", "2026", "Democratic Republic of the Congo"),
    blank("1148", "2027", "Democratic Republic of the Congo"),
  ],
  async read(context) {
    const file = context.file("members");
    const { byState, count, asOf } = await readYears(context, file);
    const last = Math.max(...count.keys());
    for (const [state, years] of byState) addTerms(context, file, state, years, last);
    cover(context, count, asOf);
  },
});
