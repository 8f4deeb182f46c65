import { yearPeriod } from "../../base/period.js";
import { resolve } from "../../states/resolve.js";
import { required, text, year } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import type { Row } from "../kit/row.js";
import { runs } from "../kit/runs.js";
import type { Correction, CoverageClaim, RawFile, ReadContext } from "../kit/types.js";

const body = "UNSC";
const permanent = new Set(["CHN", "FRA", "GBR", "RUS", "SUN", "USA"]);
/** The Charter was amended with effect from 31 August 1965; the first Council of fifteen sat in 1966. */
const seats = (of: number) => (of < 1966 ? 11 : 15);

const columns = {
  id: text,
  year: year(1946),
  security_council_member: required("a member's name"),
  last_update: text,
};

const blank = (id: string, of: string, name: string): Correction => ({
  table: "members",
  where: { id },
  expect: { year: of, security_council_member: "" },
  set: { security_council_member: name },
  reason: `The name is blank in the publisher's row; the member of ${of} that is missing among the ${seats(Number(of))} is ${name}.`,
});

type Seat = Row<typeof columns>;

/** The seats by state and calendar year. */
async function readSeats(context: ReadContext, file: RawFile): Promise<Map<string, Map<number, Seat>>> {
  const found = new Map<string, Map<number, Seat>>();
  for await (const row of context.rows(file, columns, { correct: "members" })) {
    const of = row.get("year");
    const name = row.get("security_council_member");
    if (of === undefined || name === undefined) continue;
    const period = yearPeriod(of);
    // "Yemen" of 1990 changed within the year: the member at its end is meant.
    const changed = resolve(name, period).result === "ambiguous";
    const state = row.state("security_council_member", changed ? `${of}-12-31` : period);
    row.once("security_council_member", `${state} ${of}`, "each member once a year");
    if (state) found.set(state, (found.get(state) ?? new Map()).set(of, row));
  }
  return found;
}

/** Adds a run of calendar years in a row as a term. */
function addTerm(
  state: string,
  years: ReadonlyMap<number, Seat>,
  run: readonly [number, number],
  last: number,
) {
  const [first, end] = run;
  const [begun, ended] = [years.get(first), years.get(end)];
  if (!begun || !ended) return;
  const elected = !permanent.has(state);
  const two = end === first + 1;
  // A retiring member may not be re-elected at once (Charter, article 23).
  if (elected && end > first + 1) ended.bad("year", `within the two years of a member elected for ${first}`);
  // A seat that the last year still shows goes on, except an elected one whose two years end with it.
  const open = end === last && !(elected && two);
  const [id, lastId] = [begun.get("id"), ended.get("id")];
  const ids = two ? `${id}, ${lastId}` : first === end ? id : `${id} to ${lastId}, one a year`;
  ended.add("membership", {
    body,
    state,
    role: elected ? "non-permanent" : "permanent",
    date_from: `${first}-01-01`,
    date_to: open ? null : `${end}-12-31`,
    precision: "year",
    name_as_given: begun.get("security_council_member"),
    locator: `${begun.file.name} id ${ids}`,
  });
}

/** The years from the first to the last whose seats are all listed; a year with some of them missing is a gap. */
function claims(found: readonly Seat[]): CoverageClaim[] {
  const years = found.map((row) => row.get("year") ?? 0);
  const listed = (of: number) => years.filter((year) => year === of).length;
  const first = Math.min(...years);
  let last = Math.max(...years);
  while (last > first && listed(last) !== seats(last)) last -= 1;
  const all = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const asOf = found.map((row) => row.text("last_update")).reduce((a, b) => (a > b ? a : b), "");
  const claim = (from: number, to: number, gap: boolean, reason: string): CoverageClaim => ({
    table: "membership",
    kind: body,
    from: `${from}-01-01`,
    to: `${to}-12-31`,
    gap,
    reason,
  });
  return [
    claim(
      first,
      last,
      false,
      `The Data Hub lists all members of the Security Council for each calendar year from ${first} to ${last}, as of ${asOf}.`,
    ),
    ...all
      .filter((of) => listed(of) !== seats(of))
      .map((of) =>
        claim(of, of, true, `The Data Hub lists ${listed(of)} of the ${seats(of)} members of ${of}.`),
      ),
  ];
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
    "Calendar years only: a seat that changed hands during a year shows one holder.",
    "A term is a run of at most two years; there are one-year terms in 1946 and where a seat was split.",
    "Permanent members are in the file, but their seats are not terms.",
    "Eight names are blank in the file and are filled in by corrections.",
    "West Germany counts with Germany and the United Arab Republic with Egypt; the Soviet Union and Russia are separate.",
    "Future years show only the members elected so far.",
  ],
  cadence: "yearly, after the June elections",
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
    const found = await readSeats(context, context.file("members"));
    const rows = [...found.values()].flatMap((years) => [...years.values()]);
    if (rows.length === 0) return;
    const last = Math.max(...rows.map((row) => row.get("year") ?? 0));
    for (const [state, years] of found)
      for (const run of runs(years.keys(), (of) => of + 1)) addTerm(state, years, run, last);
    for (const claim of claims(rows)) context.cover(claim);
  },
});
