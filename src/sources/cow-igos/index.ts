import { yearPeriod } from "../../base/period.js";
import { resolve } from "../../states/resolve.js";
import { defineSource } from "../kit/defineSource.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { layoutGaps, missingGaps } from "./gaps.js";
import * as layout from "./layout.js";
import { addBodies, gather, type Organization } from "./organizations.js";
import { type Stretch, stretchesOf, yearRanges } from "./stretches.js";

const roles: Readonly<Record<string, string>> = { "1": "member", "2": "associate", "3": "observer" };
/** First year of the state system and of the data; the last is that of the newest row. */
const firstYear = 1816;
/** From this year on all dates of membership are good to the year. */
const firstExactYear = 1965;

/** Ids of the states that a code meant in a year: two in a year of change, for the data have years and no days. */
function statesIn(context: ReadContext, file: RawFile, code: string, name: string, year: number): string[] {
  const found = resolve(code, yearPeriod(year), "cow");
  if (found.result === "state") return [found.id];
  if (found.result === "ambiguous") return [...new Set(found.candidates.map(({ id }) => id))];
  const place = { file, line: 1, column: "ccode" };
  context.report("bad-value", place, `${code} ${name} in ${year}`, "a COW code of a state in that year");
  return [];
}

/** The states of every code by year. */
async function readCodes(context: ReadContext, file: RawFile, header: readonly string[]) {
  const codes = new Map<string, Map<number, string[]>>();
  const names = new Map<string, string>();
  for (const row of await context.select(layout.codeYears, { file, header })) {
    const [code, name, year] = [String(row.code), String(row.state), Number(row.year)];
    const own = codes.get(code) ?? new Map<number, string[]>();
    own.set(year, statesIn(context, file, code, name, year));
    codes.set(code, own);
    names.set(name, code);
  }
  return { codes, names };
}

function addStretch(
  context: ReadContext,
  file: RawFile,
  stretch: Stretch,
  organization: Organization,
  states: ReadonlyMap<number, readonly string[]>,
  last: number,
): void {
  const place = { file, line: 1, column: stretch.org };
  const role = roles[stretch.status];
  if (!role) {
    const found = `${stretch.status} (${stretch.state}, ${stretch.first})`;
    context.report("unknown-value", place, found, "1, 2, 3, 0, -1 or -9");
    return;
  }
  const years = Array.from({ length: stretch.last - stretch.first + 1 }, (_, i) => stretch.first + i);
  const ids = [...new Set(years.flatMap((year) => states.get(year) ?? []))];
  for (const state of ids) {
    const own = years.filter((year) => states.get(year)?.includes(state));
    const [from, to] = [own[0], own.at(-1)];
    if (from === undefined || to === undefined) continue;
    const imputed = yearRanges(own.filter((year) => organization.imputed.has(year)));
    const notes = [
      imputed === "" ? "" : `filled in by the compilers for ${imputed}`,
      organization.exact || from >= firstExactYear ? "" : "dates before 1965 are within five years",
    ];
    context.add("membership", {
      body: organization.body,
      state,
      role,
      date_from: `${from}-01-01`,
      date_to: to === last ? null : `${to}-12-31`,
      precision: "year",
      name_as_given: stretch.state,
      note: notes.filter(Boolean).join("; ") || null,
      locator: `${file.name} ccode ${stretch.code}, ${from} to ${to}, column ${stretch.org}`,
    });
  }
}

/** Columns of a header that are not among those known; the known ones must be there. */
function others(
  context: ReadContext,
  file: RawFile,
  header: readonly string[],
  known: readonly string[],
): string[] {
  const lower = header.map((name) => name.toLowerCase());
  for (const name of known)
    if (!lower.includes(name))
      context.report("missing-value", { file, line: 1, column: name }, "", `a column ${name}`);
  return header.filter((name) => !known.includes(name.toLowerCase()));
}

/** Organizations and states must be the same in both layouts: one is what the other's columns are. */
function compareNames(
  context: ReadContext,
  place: { file: RawFile; line: number },
  columns: readonly string[],
  rows: ReadonlySet<string>,
  what: string,
): void {
  const known = new Set(columns.map((name) => name.toLowerCase()));
  for (const name of known)
    if (!rows.has(name))
      context.report("unknown-value", { ...place, column: name }, name, `${what} that the other layout has`);
  for (const name of rows)
    if (!known.has(name))
      context.report(
        "missing-value",
        { ...place, column: name },
        name,
        `a column for ${what} of the other layout`,
      );
}

function cover(context: ReadContext, organizations: Iterable<Organization>, last: number): void {
  const inexact = new Map<string, boolean>();
  for (const { body, exact } of organizations) inexact.set(body, (inexact.get(body) ?? false) || !exact);
  const claim = { table: "membership", subject: null, state: null, to: `${last}-12-31` } as const;
  const limits = `states of the Correlates of War system only (no Hong Kong, no European Union), by year`;
  for (const [kind, late] of inexact)
    context.cover({
      ...claim,
      kind,
      // Observers and associates are given where they were found, and nobody says that they are all.
      subject: "member",
      from: `${late ? firstExactYear : firstYear}-01-01`,
      reason: late
        ? `The Correlates of War project codes the full members of ${kind} to ${last}, ${limits}; before 1965 its dates are within five years, so that it is asked from 1965 on.`
        : `The Correlates of War project codes the full members of ${kind} to ${last}, ${limits}.`,
    });
  context.cover({
    ...claim,
    kind: "all intergovernmental organizations",
    from: `${firstExactYear}-01-01`,
    reason: `The Correlates of War project codes the full members of every intergovernmental organization to ${last}, ${limits}; an organization whose members are not known in a year counts in none.`,
  });
}

export default defineSource({
  id: "cow-igos",
  title: "Intergovernmental Organizations, version 3",
  publisher: "Correlates of War Project (Pevehouse, Nordstrom, McManus, Jamison)",
  homepage: "https://correlatesofwar.org/data-sets/igos/",
  licence: "Free with citation",
  redistribution: "unsure",
  citation:
    "Pevehouse, J., Nordstrom, T., McManus, R., and Jamison, A. (2020). Tracking Organizations in the World: The Correlates of War IGO Version 3.0 datasets. Journal of Peace Research 57(3).",
  work: {
    type: "article-journal",
    title: "Tracking Organizations in the World: The Correlates of War IGO Version 3.0 datasets",
    author: [
      { family: "Pevehouse", given: "J." },
      { family: "Nordstrom", given: "T." },
      { family: "McManus", given: "R." },
      { family: "Jamison", given: "A." },
    ],
    "container-title": "Journal of Peace Research",
    volume: "57",
    issue: "3",
    page: "492-503",
    issued: { "date-parts": [[2020]] },
    DOI: "10.1177/0022343319881175",
  },
  covers:
    "Which states were full members, associates or observers of which of 534 intergovernmental organizations, by year from 1816 to 2014.",
  caveats: [
    "Members are states of the Correlates of War system only: Hong Kong in APEC and the European Union anywhere are not in it.",
    "Forums are not organizations: the ARF, ASEM, the G8, the G20 and the FATF are not in it.",
    "The data have years and no days; a state that joined or left in a year is not settled for the days of that year.",
    "Observers and associates are given for some organizations only: the OAS has none here.",
    "-9 is missing: an organization whose members are not known in a year is a gap there, and not without members.",
    "Before 1965 the dates of many organizations are within five years; for those it is asked from 1965 on.",
    "The two layouts disagree on some memberships (the International Grains Council, the Commonwealth Telecommunications Organisation and others); the state-year layout is shown and the pair is a gap for those years.",
    "An organization counts from its forerunner: the SCO from 1996, the OSCE from 1973, the OAS from 1890.",
    "The EEC to 1992 and the EU from 1993 are one body here.",
  ],
  cadence: "every few years",
  produces: ["membership", "body"],
  reader: 1,
  files: [
    {
      key: "states",
      name: /^state_year_format(?<release>v\d+).*\.csv$/i,
      header: layout.stateYear,
      url: "https://correlatesofwar.org/data-sets/igos/",
      manual: true,
    },
    {
      key: "organizations",
      name: /^igo_year_format(?<release>v\d+).*\.csv$/i,
      header: [...layout.organizationYear, ...layout.details],
      url: "https://correlatesofwar.org/data-sets/igos/",
      manual: true,
    },
  ],
  expect: { membership: [15_000, 40_000], body: [500, 700] },
  async read(context) {
    const states = context.file("states");
    const file = context.file("organizations");
    const [header, other] = [await context.header(states), await context.header(file)];
    const columns = others(context, states, header, layout.stateYear);
    const known = [...layout.organizationYear, ...layout.details, ...layout.otherDetails];
    const stateColumns = others(context, file, other, known);
    const byOrganization = { file, header: other };
    const byState = { file: states, header };
    const organizations = gather(
      context,
      file,
      await context.select(layout.organizationYears, byOrganization),
    );
    const { codes, names } = await readCodes(context, states, header);
    compareNames(
      context,
      { file: states, line: 1 },
      columns,
      new Set(organizations.keys()),
      "an organization",
    );
    compareNames(context, { file, line: 1 }, stateColumns, new Set(names.keys()), "a state");
    const last = Math.max(...[...organizations.values()].flatMap(({ years }) => [...years]));
    const stretches = stretchesOf(await context.select(layout.stateStretches(columns), byState));
    for (const stretch of stretches) {
      const organization = organizations.get(stretch.org);
      const own = codes.get(stretch.code);
      if (organization && own) addStretch(context, states, stretch, organization, own, last);
    }
    addBodies(context, file, organizations.values(), last);
    cover(context, organizations.values(), last);
    const missing = await context.select(layout.missingYears(columns), byState);
    for (const gap of missingGaps(missing, organizations)) context.cover(gap);
    const second = stretchesOf(
      await context.select(layout.organizationStretches(stateColumns), byOrganization),
    );
    for (const gap of layoutGaps({ stretches, second, names, codes })) context.cover(gap);
  },
});
