import { yearPeriod } from "../../base/period.js";
import { resolve } from "../../states/resolve.js";
import { type CellType, text, year } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import { yearRanges } from "../kit/runs.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { layoutGaps, missingGaps } from "./gaps.js";
import * as layout from "./layout.js";
import { addBodies, type Organization, readOrganizations } from "./organizations.js";

const roles: Readonly<Record<string, string>> = { "1": "member", "2": "associate", "3": "observer" };
/** First year of the state system and of the data; the last is that of the newest row. */
const firstYear = 1816;
/** From this year on all dates of membership are good to the year. */
const firstExactYear = 1965;

/** States that a code meant in a year: two in a year of change, for the data have years and no days. */
const states: CellType<string[]> = (code, cell) => {
  const of = cell.get("year");
  if (typeof of !== "number") return undefined;
  const found = resolve(code, yearPeriod(of), "cow");
  if (found.result === "ambiguous") return [...new Set(found.candidates.map(({ id }) => id))];
  const state = cell.state(yearPeriod(of), { system: "cow" });
  return state === undefined ? undefined : [state];
};
const codeColumns = { ccode: states, state: text, year: year(firstYear) };

/** The states of every code by year, and the code of every name. */
async function readCodes(context: ReadContext, file: RawFile, header: readonly string[]) {
  const codes = new Map<string, Map<number, string[]>>();
  const names = new Map<string, string>();
  for (const values of await context.select(layout.codeYears, { file, header })) {
    const called = `${values.state} in ${values.year}`;
    const row = context.row(file, 1, codeColumns, values, called);
    const code = row.text("ccode");
    const own = codes.get(code) ?? new Map<number, string[]>();
    own.set(row.get("year") ?? 0, row.get("ccode") ?? []);
    codes.set(code, own);
    names.set(row.text("state"), code);
  }
  return { codes, names };
}

function addStretch(
  context: ReadContext,
  file: RawFile,
  stretch: layout.Stretch,
  organization: Organization,
  states: ReadonlyMap<number, readonly string[]>,
  last: number,
): void {
  const role = roles[stretch.status];
  if (!role) {
    const place = { file, line: 1, column: `${stretch.org} (${stretch.state} in ${stretch.first})` };
    context.bad(place, stretch.status, { form: "one-of", words: ["1", "2", "3", "0", "-1", "-9"] });
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

/** Columns of a header that are not among those known, whose case varies; those that are needed must be there. */
function others(
  context: ReadContext,
  file: RawFile,
  header: readonly string[],
  needed: readonly string[],
  known: readonly string[] = [],
): string[] {
  const lower = header.map((name) => name.toLowerCase());
  for (const name of needed)
    if (!lower.includes(name)) context.bad({ file, line: 1 }, "", `a column ${name}`);
  return header.filter((_, i) => ![...needed, ...known].includes(lower[i] ?? ""));
}

/** Organizations and states must be the same in both layouts: one is what the other's columns are. */
function compareNames(
  context: ReadContext,
  file: RawFile,
  columns: readonly string[],
  rows: Iterable<string>,
  what: string,
): void {
  const names = new Set(columns.map((name) => name.toLowerCase()));
  const others = new Set(rows);
  const place = { file, line: 1 };
  for (const name of names)
    if (!others.has(name)) context.report("unknown-value", place, name, `${what} that the other layout has`);
  for (const name of others)
    if (!names.has(name)) context.report("unknown-value", place, name, `${what} that has a column here`);
}

function cover(context: ReadContext, organizations: Iterable<Organization>, last: number): void {
  const inexact = new Map<string, boolean>();
  for (const { body, exact } of organizations) inexact.set(body, (inexact.get(body) ?? false) || !exact);
  const to = `${last}-12-31`;
  const limits = `states of the Correlates of War system only (no Hong Kong, no European Union), by year`;
  for (const [kind, late] of inexact)
    context.cover({
      table: "membership",
      kind,
      // Observers and associates are given where they were found, and nobody says that they are all.
      subject: "member",
      from: `${late ? firstExactYear : firstYear}-01-01`,
      to,
      reason: `The Correlates of War project codes the full members of ${kind} to ${last}, ${limits}${late ? "; before 1965 its dates are within five years, so that it is asked from 1965 on" : ""}.`,
    });
  context.cover({
    table: "membership",
    kind: "all intergovernmental organizations",
    from: `${firstExactYear}-01-01`,
    to,
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
    "Members are states of the Correlates of War system only: Hong Kong (in APEC) and the European Union (in anything) are not in it.",
    "Forums are not organizations: the ARF, ASEM, the G8, the G20 and the FATF are not in it.",
    "The data have years and no days; a state that joined or left in a year is not settled for the days of that year.",
    "Observers and associates are given for some organizations only: the OAS has none here.",
    "-9 is missing: an organization whose members are not known in a year is a gap then, not an organization without members.",
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
      header: layout.organizationYear,
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
    const stateColumns = others(context, file, other, layout.organizationYear, layout.otherDetails);
    const organizations = await readOrganizations(context, file, other);
    const { codes, names } = await readCodes(context, states, header);
    compareNames(context, states, columns, organizations.keys(), "an organization");
    compareNames(context, file, stateColumns, names.keys(), "a state");
    const last = Math.max(...[...organizations.values()].flatMap(({ years }) => [...years]));
    const byState = { file: states, header };
    const stretches = layout.stretchesOf(await context.select(layout.stateStretches(columns), byState));
    for (const stretch of stretches) {
      const organization = organizations.get(stretch.org);
      const own = codes.get(stretch.code);
      if (organization && own) addStretch(context, states, stretch, organization, own, last);
    }
    addBodies(context, file, organizations.values(), last);
    cover(context, organizations.values(), last);
    const missing = await context.select(layout.missingYears(columns), byState);
    for (const gap of missingGaps(missing, organizations)) context.cover(gap);
    const rows = await context.select(layout.organizationStretches(stateColumns), { file, header: other });
    for (const gap of layoutGaps({ stretches, second: layout.stretchesOf(rows), names, codes }))
      context.cover(gap);
  },
});
