import { counted } from "../../base/counted.js";
import { yearPeriod } from "../../base/period.js";
import { resolve } from "../../states/resolve.js";
import { type CellType, count, latitude, longitude, oneOf, text, word } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import { stateInYear } from "../ucdp-conflicts/codes.js";
import {
  checked,
  duplicatesSql,
  eventSql,
  ignored,
  kinds,
  needed,
  optional,
  places,
  regions,
  summarySql,
  wrongSql,
} from "./layout.js";

/** A day, with the time of midnight that some releases write; `date_end` is not before `date_start`. */
const dated: CellType<string> = (found, cell) => {
  const date = /^(\d{4}-\d{2}-\d{2})(?: 00:00:00(?:\.0+)?)?$/.exec(found)?.[1];
  const from = cell.column === "date_end" ? String(cell.get("date_start")).slice(0, 10) : undefined;
  if (date !== undefined && (from === undefined || date >= from)) return date;
  return cell.bad({ form: "day", ...(from === undefined ? {} : { from }) });
};

const columns: Readonly<Record<(typeof checked)[number], CellType<unknown>>> = {
  id: text,
  type_of_violence: word(kinds),
  where_prec: word(places),
  region: oneOf(...regions),
  date_start: dated,
  date_end: dated,
  year: (found, cell) =>
    found === String(cell.get("date_start")).slice(0, 4) ? found : cell.bad("the year of date_start"),
  best: count,
  high: count,
  low: count,
  latitude,
  longitude,
};

/** Which state a country number means on which days of a year: code, state, first day, last day. */
const countryInYear = {
  year: text,
  country_id: ((code, cell) => {
    const year = Number(cell.get("year"));
    const [from, to] = [`${year}-01-01`, `${year}-12-31`];
    const meant = resolve(code, yearPeriod(year), "gw");
    if (meant.result === "ambiguous")
      return meant.candidates.map((state) => [
        code,
        state.id,
        state.from !== null && state.from > from ? state.from : from,
        state.to !== null && state.to < to ? state.to : to,
      ]);
    const state = stateInYear(cell, code, year);
    return state === undefined ? undefined : [[code, state, from, to]];
  }) satisfies CellType<string[][]>,
};

const isCandidate = (release: string): boolean => release.split(".").length > 2;

/** Number by number: 9.1 before 25.1. Numbers alone need no rules of a language, which take longer to load. */
function byNumbers(a: string, b: string): number {
  const [as, bs] = [a.split(".").map(Number), b.split(".").map(Number)];
  const at = as.findIndex((number, i) => number !== bs[i]);
  return at === -1 ? as.length - bs.length : (as[at] ?? 0) - (bs[at] ?? -1);
}

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
    "Candidate events are preliminary: each says what is still to be checked, and the yearly release replaces them.",
    "A record opens with the newest yearly release if it has one, and with candidate events only if it has none.",
    "An event may last several days, or be known only to the week or month: it counts on its first day.",
    "An event placed in a province or country is not a point: only districts and nearer places have degrees.",
    "A best estimate may be 0, and now and then the estimates are not in order.",
    "The state is the country where it happened, not the one that did it.",
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
  compareReleases: (a, b) => Number(isCandidate(b)) - Number(isCandidate(a)) || byNumbers(a, b),
  async read(context) {
    const file = context.file("events");
    const options = { file, header: [...needed, ...optional], optional, ignore: ignored };
    const at = (column: string) => ({ file, line: 1, column });
    const [whole = {}, ...countries] = await context.select(summarySql, options);
    const number = (column: string) => Number(whole[column] ?? 0);
    if (number("doubled") > 0)
      for (const { id, times } of await context.select(duplicatesSql, options))
        context.report("duplicate", at("id"), `event ${id} has ${times} rows`, "each event once");
    // DuckDB's reader knows no lines, so the id stands for the row.
    if (number("wrong") > 0)
      for (const values of await context.select(wrongSql, options)) {
        const row = context.row(file, 1, columns, values, `event ${values.id}`);
        for (const column of checked) row.get(column);
        if (row.sound) row.bad("id", "an event as the codebook has it");
      }
    if (number("doubled") + number("wrong") > 0) return;
    const note = (column: string, sentence: (events: string) => string) => {
      const events = `${counted(number(column), "event")} (the first is ${whole[`${column}_id`]})`;
      if (number(column) > 0) context.note(at(column), sentence(events));
    };
    note(
      "best",
      (events) =>
        `the low, best and high estimates of ${events} are not in this order; they are kept as published`,
    );
    note(
      "date_prec",
      (events) =>
        `the precision of ${events} is not one of the codebook, 1 to 5; the dates are kept as published`,
    );
    const rows = countries.flatMap(
      (values) => context.row(file, 1, countryInYear, values).get("country_id") ?? [],
    );
    await context.addBySql("event", eventSql(await context.header(file)), {
      ...options,
      relations: [{ name: "countries", columns: ["code", "state", "date_from", "date_to"], rows }],
    });
    const { first, last } = whole;
    const release = context.release ?? "";
    const what = isCandidate(release) ? "candidate events" : "events";
    const years = first === last ? `in ${first}` : `from ${first} to ${last}`;
    const preliminary = isCandidate(release) ? ", preliminary" : "";
    for (const kind of Object.values(kinds))
      context.cover({
        table: "event",
        kind,
        from: `${first}-01-01`,
        to: `${last}-12-31`,
        reason: `UCDP Georeferenced Event Dataset, release ${release}: ${what} of organized violence in the world ${years}${preliminary}.`,
      });
  },
});
