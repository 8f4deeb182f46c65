import type { ReadContext } from "../kit/types.js";
import { Cells } from "./cells.js";
import { action } from "./words.js";

const dates = ["stday", "stmon", "styear", "endday", "endmon", "endyear"] as const;

const usedOfIncident = ["dispnum", "incidnum", ...dates, "fatalpre", "action", "version"] as const;
/** Worked out from the others, or a range where `fatalpre` has the number. */
const ignoredOfIncident = ["duration", "tbi", "fatality", "hostlev", "numa"] as const;

const usedOfParty = ["incidnum", "stabb", "ccode", "sidea"] as const;
const ignoredOfParty = [
  "dispnum",
  ...dates,
  "insidea",
  "fatality",
  "fatalpre",
  "action",
  "hostlev",
  "revtype1",
  "revtype2",
  "version",
] as const;

/** Who took part in each incident, side A first, in the data's own abbreviations. */
async function readParties(context: ReadContext): Promise<ReadonlyMap<string, readonly string[]>> {
  const file = context.file("incident-parties");
  const sides = new Map<string, { a: string[]; b: string[] }>();
  for await (const row of context.csv(file, { use: usedOfParty, ignore: ignoredOfParty })) {
    const cells = new Cells(context, file, row);
    const incident = cells.id("incidnum");
    cells.id("ccode");
    const own = sides.get(incident) ?? { a: [], b: [] };
    sides.set(incident, own);
    (cells.yes("sidea") ? own.a : own.b).push(row.get("stabb"));
  }
  return new Map([...sides].map(([id, { a, b }]) => [id, [...a, ...b]]));
}

/** Adds the incidents that disputes since 1992 are made of. */
export async function addIncidents(context: ReadContext, disputes: ReadonlySet<string>): Promise<void> {
  const parties = await readParties(context);
  const file = context.file("incidents");
  for await (const row of context.csv(file, { use: usedOfIncident, ignore: ignoredOfIncident })) {
    const cells = new Cells(context, file, row);
    const id = cells.id("incidnum");
    const dispute = cells.id("dispnum");
    if (!disputes.has(dispute)) cells.bad("dispnum", "a dispute of the first file");
    const spell = cells.spell();
    const deaths = cells.deaths("fatalpre");
    const what = cells.word("action", action);
    if (!spell || !cells.sound) continue;
    context.add("event", {
      event: id,
      kind: "militarized incident",
      kind_as_given: what,
      date_from: spell.from,
      date_to: spell.to,
      precision: spell.precision,
      actors: parties.get(id) ?? null,
      deaths_best: deaths,
      count: 1,
      conflict: dispute,
      locator: `${file.name} line ${row.line}`,
    });
  }
}
