import { count, flag, names, ofYear, parts, text, year } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import { regions, stateInYear } from "../ucdp-conflicts/codes.js";
import { organizedViolence } from "../ucdp-conflicts/works.js";

const firstYear = 1989;

const columns = {
  dyad_id: text,
  actor_id: text,
  actor_name: text,
  actor_name_fulltext: text,
  year: year(firstYear),
  best_fatality_estimate: count,
  low_fatality_estimate: count,
  high_fatality_estimate: count,
  is_government_actor: flag("1", "0"),
  location: text,
  gwnoa: parts<string>((number, cell) => {
    const of = cell.get("year");
    return typeof of === "number" ? stateInYear(cell, number, of) : undefined;
  }),
  region: regions,
  version: text,
};
/** One to one with `actor_id` or `location`, or in scripts that no measure reads. */
const ignore = names("conflict_id | coalition_components | actor_name_mothertongue | gwno_location");

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
    organizedViolence,
  ],
  covers:
    "Governments and organized groups that deliberately killed at least 25 civilians in a calendar year, from 1989, with estimates of how many.",
  caveats: [
    "A row is an actor in a year, not an attack; an actor active in several countries or regions is one row.",
    "Actors with fewer than 25 deaths in a year are not in it, nor are deaths in prison and executions after trial.",
    "Not the same as terrorism: governments are in it, and attacks on soldiers or property are not.",
    "1994 has 779,683 deaths, nearly all in Rwanda: scale a chart accordingly.",
    "Two pairs of actors share one short name (FPR, UPC): only their numbers differ.",
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
  coverage({ release, lastYear }) {
    const last = lastYear("event");
    if (last === undefined) return [];
    const reason = `The UCDP One-sided Violence Dataset, release ${release}, has every actor in the world that killed at least 25 civilians in a calendar year from ${firstYear} to ${last}.`;
    const days = { from: `${firstYear}-01-01`, to: `${last}-12-31` };
    return [{ table: "event", kind: "one-sided violence", ...days, reason }];
  },
  async read(context) {
    for await (const row of context.rows(context.file("onesided"), columns, { ignore })) {
      const [low, best, high] = [
        row.get("low_fatality_estimate"),
        row.get("best_fatality_estimate"),
        row.get("high_fatality_estimate"),
      ];
      const [actor, of] = [row.get("actor_id"), row.get("year")];
      row.once("actor_id", `${actor} in ${of}`, "each actor once a year");
      if (row.get("version") !== context.release)
        row.note("version", `the row is of release ${row.text("version")}, not ${context.release}`);
      if (row.sound && ((low ?? 0) > (best ?? 0) || (best ?? 0) > (high ?? 0)))
        row.note(
          "best_fatality_estimate",
          `low ${low}, best ${best} and high ${high} are not in this order, and are kept as published`,
        );
      // Some names end with a blank; they are kept as published.
      const [name, full] = [row.raw("actor_name"), row.raw("actor_name_fulltext")];
      row.get("is_government_actor");
      // Of governments of several states at once no state is given.
      const [state, ...others] = row.get("gwnoa") ?? [];
      row.add(
        "event",
        {
          event: `${row.get("dyad_id")}-${of}`,
          kind: "one-sided violence",
          ...ofYear(of),
          place: row.raw("location"),
          state: others.length === 0 ? state : null,
          actors: [name],
          victim: "Civilians",
          deaths_low: low,
          deaths_best: best,
          deaths_high: high,
          count: 1,
          conflict: actor,
          regions: row.get("region"),
          description: full === name ? null : full,
        },
        `actor ${actor}`,
      );
    }
  },
});
