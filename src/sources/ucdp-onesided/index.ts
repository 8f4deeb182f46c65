import { defineSource } from "../kit/defineSource.js";
import type { CsvRow, RawFile, ReadContext } from "../kit/types.js";
import { parts, regions, stateInYear } from "../ucdp-conflicts/codes.js";

const used = [
  "dyad_id",
  "actor_id",
  "actor_name",
  "actor_name_fulltext",
  "year",
  "best_fatality_estimate",
  "low_fatality_estimate",
  "high_fatality_estimate",
  "is_government_actor",
  "location",
  "gwnoa",
  "region",
  "version",
] as const;
/** One to one with `actor_id` or `location`, or in scripts that no measure reads. */
const ignored = ["conflict_id", "coalition_components", "actor_name_mothertongue", "gwno_location"] as const;

const firstYear = 1989;

interface Estimates {
  low: number;
  best: number;
  high: number;
}

function estimatesOf(context: ReadContext, file: RawFile, row: CsvRow): Estimates | undefined {
  const [low, best, high] = ["low", "best", "high"].map((which) => {
    const column = `${which}_fatality_estimate`;
    const text = row.get(column);
    if (/^\d{1,9}$/.test(text)) return Number(text);
    context.report("bad-value", { file, line: row.line, column }, text, "a number of deaths");
    return undefined;
  });
  if (low === undefined || best === undefined || high === undefined) return undefined;
  if (low > best || best > high) {
    const place = { file, line: row.line, column: "best_fatality_estimate" };
    context.report("note", place, `low ${low}, best ${best}, high ${high}`, "estimates in this order");
  }
  return { low, best, high };
}

/** The government that a row is about; NULL for other actors and for governments of several states at once. */
function governmentOf(
  context: ReadContext,
  file: RawFile,
  row: CsvRow,
  year: number,
): { sound: boolean; state: string | null } {
  const government = row.get("is_government_actor");
  if (government !== "0" && government !== "1") {
    const place = { file, line: row.line, column: "is_government_actor" };
    context.report("bad-value", place, government, "0 or 1");
    return { sound: false, state: null };
  }
  const numbers = parts(row.get("gwnoa"));
  const place = { file, line: row.line, column: "gwnoa" };
  const states = numbers.map((number) => stateInYear(context, number, year, `${year}-01-01`, place));
  const [state] = states;
  return { sound: !states.includes(undefined), state: states.length === 1 ? (state ?? null) : null };
}

function addActorYear(context: ReadContext, file: RawFile, row: CsvRow): number | undefined {
  const year = Number(row.get("year"));
  if (!/^\d{4}$/.test(row.get("year")) || year < firstYear) {
    const place = { file, line: row.line, column: "year" };
    context.report("bad-value", place, row.get("year"), `a year since ${firstYear}`);
    return undefined;
  }
  const deaths = estimatesOf(context, file, row);
  const government = governmentOf(context, file, row, year);
  const where = parts(row.get("region")).map((code) => {
    const name = regions[code];
    if (name === undefined)
      context.report("unknown-value", { file, line: row.line, column: "region" }, code, "1 to 5");
    return name;
  });
  if (!deaths || !government.sound || where.includes(undefined)) return year;
  const name = row.get("actor_name");
  const full = row.get("actor_name_fulltext");
  context.add("event", {
    event: `${row.get("dyad_id")}-${year}`,
    kind: "one-sided violence",
    date_from: `${year}-01-01`,
    date_to: `${year}-12-31`,
    precision: "year",
    place: row.get("location"),
    state: government.state,
    actors: [name],
    victim: "Civilians",
    deaths_low: deaths.low,
    deaths_best: deaths.best,
    deaths_high: deaths.high,
    count: 1,
    conflict: row.get("actor_id"),
    regions: where.flatMap((one) => one ?? []),
    description: full === name ? null : full,
    locator: `${file.name} line ${row.line}, actor ${row.get("actor_id")}`,
  });
  return year;
}

export default defineSource({
  id: "ucdp-onesided",
  title: "UCDP One-sided Violence Dataset",
  publisher: "Uppsala Conflict Data Program",
  homepage: "https://ucdp.uu.se/downloads/",
  licence: "CC BY 4.0",
  redistribution: "allowed",
  citation:
    "Eck, K., and Hultman, L. (2007). One-sided violence against civilians in war: Insights from new fatality data. Journal of Peace Research 44(2), 233-246; Davies, S., Pettersson, T., Sollenberg, M., and Öberg, M. (2025). Organized violence 1989-2024. Journal of Peace Research 62(4).",
  work: [
    {
      type: "article-journal",
      title: "One-sided violence against civilians in war: Insights from new fatality data",
      author: [
        { family: "Eck", given: "K." },
        { family: "Hultman", given: "L." },
      ],
      "container-title": "Journal of Peace Research",
      volume: "44",
      issue: "2",
      page: "233-246",
      issued: { "date-parts": [[2007]] },
    },
    {
      type: "article-journal",
      title: "Organized violence 1989-2024",
      author: [
        { family: "Davies", given: "S." },
        { family: "Pettersson", given: "T." },
        { family: "Sollenberg", given: "M." },
        { family: "Öberg", given: "M." },
      ],
      "container-title": "Journal of Peace Research",
      volume: "62",
      issue: "4",
      issued: { "date-parts": [[2025]] },
    },
  ],
  covers:
    "Governments and organized groups that deliberately killed at least 25 civilians in a calendar year, from 1989, with estimates of how many.",
  caveats: [
    "A row is an actor in a year and not an attack; an actor of several countries or regions is one row.",
    "Actors below 25 deaths in a year are not in it, nor deaths in prison and executions after trial.",
    "Not the same as terrorism: governments are in it, and attacks on soldiers or property are not.",
    "1994 has 779,683 deaths, nearly all in Rwanda: scale a chart accordingly.",
    "Two pairs of actors share one short name (FPR, UPC): they are told apart by number.",
    "Past years change between releases.",
  ],
  cadence: "yearly, in June",
  produces: ["event"],
  reader: 1,
  files: [
    {
      key: "onesided",
      name: /^ucdp-onesided-(?<release>\d{3})-csv\.zip$/i,
      entry: /^OneSided_v(?<release>\d+_\d+)\.csv$/i,
      release: (inName) =>
        inName.includes("_") ? inName.replace("_", ".") : `${inName.slice(0, -1)}.${inName.slice(-1)}`,
      header: ["actor_id", "actor_name", "year", "best_fatality_estimate", "is_government_actor"],
      url: "https://ucdp.uu.se/downloads/",
      manual: true,
    },
  ],
  expect: { event: [1200, 3000] },
  compareReleases: (a, b) => Number(a) - Number(b),
  async read(context) {
    const file = context.file("onesided");
    const release = context.release ?? "";
    const seen = new Map<string, number>();
    let last = 0;
    for await (const row of context.csv(file, { use: used, ignore: ignored })) {
      const at = (column: string) => ({ file, line: row.line, column });
      if (row.get("version") !== release)
        context.report("note", at("version"), row.get("version"), `release ${release} throughout`);
      const key = `${row.get("actor_id")} in ${row.get("year")}`;
      const before = seen.get(key);
      if (before !== undefined)
        context.report(
          "duplicate",
          at("actor_id"),
          `${key}, also in line ${before}`,
          "each actor once a year",
        );
      seen.set(key, row.line);
      last = Math.max(last, addActorYear(context, file, row) ?? 0);
    }
    if (last > 0)
      context.cover({
        table: "event",
        kind: "one-sided violence",
        subject: null,
        state: null,
        from: `${firstYear}-01-01`,
        to: `${last}-12-31`,
        reason: `The UCDP One-sided Violence Dataset, release ${release}, has every actor in the world that killed at least 25 civilians in a calendar year from ${firstYear} to ${last}.`,
      });
  },
});
