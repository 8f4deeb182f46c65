import { resolve } from "../../states/resolve.js";
import { defineSource } from "../kit/defineSource.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { stateInYear } from "../ucdp-conflicts/codes.js";
import {
  duplicatesSql,
  eventSql,
  ignored,
  kinds,
  needed,
  optional,
  separator,
  summarySql,
} from "./layout.js";

type Row = Record<string, unknown>;
const text = (row: Row, column: string): string => String(row[column] ?? "");

const earliest = "0000-01-01";
const latest = "9999-12-31";

/** Which state a country number means on which days: code, state, first day, last day. */
function dated(context: ReadContext, file: RawFile, row: Row): string[][] {
  const code = text(row, "country_id");
  const year = Number(text(row, "year"));
  const place = { file, line: 1, column: "country_id" };
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const meant = resolve(code, { from: first, to: last, precision: "year", text: String(year) }, "gw");
  if (meant.result === "ambiguous")
    return meant.candidates.map(({ id, from, to }) => [
      code,
      id,
      (from ?? earliest) > first ? (from ?? earliest) : first,
      (to ?? latest) < last ? (to ?? latest) : last,
    ]);
  const state = stateInYear(context, code, year, first, place);
  return state === undefined ? [] : [[code, state, first, last]];
}

/** Reports rows that cannot be mapped. DuckDB's reader knows no lines, so the id stands for them. */
function reportWrong(context: ReadContext, file: RawFile, whole: Row): boolean {
  const wrong = Array.isArray(whole.wrong) ? whole.wrong.map(String) : [];
  for (const [id = "", column = "", cell = ""] of wrong.map((one) => one.split(separator)))
    context.report(
      "bad-value",
      { file, line: 1, column },
      `${cell || "nothing"} (event ${id})`,
      "a value as the codebook has it",
    );
  return wrong.length > 0;
}

async function reportDoubled(
  context: ReadContext,
  file: RawFile,
  options: Parameters<ReadContext["select"]>[1],
) {
  for (const row of await context.select(duplicatesSql, options))
    context.report(
      "duplicate",
      { file, line: 1, column: "id" },
      `${text(row, "times")} rows of event ${text(row, "id")}`,
      "each event once",
    );
}

function reportOdd(context: ReadContext, file: RawFile, summary: Row): void {
  if (Number(summary.unordered) > 0)
    context.report(
      "note",
      { file, line: 1, column: "best" },
      `${text(summary, "unordered")} events whose low, best and high estimates are not in this order (the first is ${text(summary, "unordered_id")})`,
      "low, best, high; they are kept as published",
    );
  if (Number(summary.odd) > 0)
    context.report(
      "note",
      { file, line: 1, column: "date_prec" },
      `${text(summary, "odd")} events with a precision that the codebook does not have (the first is ${text(summary, "odd_id")})`,
      "1 to 5; their dates are kept as published",
    );
}

const isCandidate = (release: string): boolean => release.split(".").length > 2;

export default defineSource({
  id: "ucdp-events",
  title: "UCDP Georeferenced Event Dataset",
  publisher: "Uppsala Conflict Data Program",
  homepage: "https://ucdp.uu.se/downloads/",
  licence: "CC BY 4.0",
  redistribution: "allowed",
  citation:
    "Sundberg, R., and Melander, E. (2013). Introducing the UCDP Georeferenced Event Dataset. Journal of Peace Research 50(4), 523-532; for candidate events: Hegre, H., Croicu, M., Eck, K., and Högbladh, S. (2020). Introducing the UCDP Candidate Events Dataset. Research & Politics 7(3).",
  work: [
    {
      type: "article-journal",
      title: "Introducing the UCDP Candidate Events Dataset",
      author: [
        { family: "Hegre", given: "H." },
        { family: "Croicu", given: "M." },
        { family: "Eck", given: "K." },
        { family: "Högbladh", given: "S." },
      ],
      "container-title": "Research & Politics",
      volume: "7",
      issue: "3",
      issued: { "date-parts": [[2020]] },
      DOI: "10.1177/2053168020935257",
    },
    {
      type: "article-journal",
      title: "Introducing the UCDP Georeferenced Event Dataset",
      author: [
        { family: "Sundberg", given: "R." },
        { family: "Melander", given: "E." },
      ],
      "container-title": "Journal of Peace Research",
      volume: "50",
      issue: "4",
      page: "523-532",
      issued: { "date-parts": [[2013]] },
    },
  ],
  covers:
    "Single events of organized violence that killed at least one person, with day, place and estimates of deaths: state-based conflict, conflict between groups, and violence against civilians.",
  caveats: [
    "Candidate events are preliminary: what is still to be checked stands with each event, and the yearly release replaces them.",
    "A record opens with the newest yearly release if it has one, and with candidate events only if it has none.",
    "An event may last several days, or be known only to the week or month: it counts on its first day.",
    "An event placed in a province or country is not a point: only districts and nearer places have degrees.",
    "A best estimate may be 0, and now and then the estimates are not in order.",
    "The state is the country where it happened, and not who did it.",
    "Battle-related deaths of the yearly conflict data are counted by another rule and differ.",
  ],
  cadence: "yearly in June; candidate events monthly",
  produces: ["event"],
  reader: 1,
  files: [
    {
      key: "events",
      name: /^(?:GEDEvent_v|ged)(?<release>\d+(?:_\d+)*)[.-]csv\.zip$/i,
      entry: /^GEDEvent_v(?<release>\d+(?:_\d+)+)\.csv$/i,
      release: (inName) =>
        inName.includes("_") ? inName.replaceAll("_", ".") : `${inName.slice(0, -1)}.${inName.slice(-1)}`,
      header: ["id", "type_of_violence", "where_prec", "date_prec", "date_start", "best"],
      url: "https://ucdp.uu.se/downloads/",
      manual: true,
    },
  ],
  expect: { event: [1000, 1_000_000] },
  compareReleases: (a, b) =>
    Number(isCandidate(b)) - Number(isCandidate(a)) || a.localeCompare(b, "en", { numeric: true }),
  async read(context) {
    const file = context.file("events");
    const options = { file, header: [...needed, ...optional], optional, ignore: ignored };
    const summary = await context.select(summarySql, options);
    const whole = summary.find((row) => Number(row.whole) === 1) ?? {};
    if (Number(whole.doubled) > 0) await reportDoubled(context, file, options);
    if (reportWrong(context, file, whole) || Number(whole.doubled) > 0) return;
    reportOdd(context, file, whole);
    const countries = summary.filter((row) => row !== whole);
    const rows = countries.flatMap((row) => dated(context, file, row));
    await context.addBySql("event", eventSql(await context.header(file)), {
      ...options,
      relations: [{ name: "countries", columns: ["code", "state", "date_from", "date_to"], rows }],
    });
    const [first, last] = [text(whole, "first"), text(whole, "last")];
    const release = context.release ?? "";
    const kind = isCandidate(release) ? "candidate events" : "events";
    for (const one of Object.values(kinds))
      context.cover({
        table: "event",
        kind: one,
        subject: null,
        state: null,
        from: `${first}-01-01`,
        to: `${last}-12-31`,
        reason: `UCDP Georeferenced Event Dataset, release ${release}: ${kind} of organized violence in the world ${
          first === last ? `in ${first}` : `from ${first} to ${last}`
        }${isCandidate(release) ? ", preliminary" : ""}.`,
      });
  },
});
