import { count, flag, matching, names, orMissing, text, word } from "../kit/cells.js";
import type { ReadContext } from "../kit/types.js";
import { dates, number, spellOf } from "./spell.js";
import { action } from "./words.js";

const columns = {
  dispnum: number,
  incidnum: matching(/^\d+$/, "the number of an incident"),
  ...dates,
  fatalpre: orMissing(count, "-9"),
  action: word(action),
  version: text,
};
/** Worked out from the others, or a range where `fatalpre` has the number. */
const ignore = names("duration | tbi | fatality | hostlev | numa");

const partyColumns = { incidnum: columns.incidnum, stabb: text, ccode: count, sidea: flag("1", "0") };
const ignoreOfParty = names(
  "dispnum | stday | stmon | styear | endday | endmon | endyear | insidea | fatality | fatalpre | action | hostlev | revtype1 | revtype2 | version",
);

/** Who took part in each incident, side A first, in the data's own abbreviations. */
async function readParties(context: ReadContext): Promise<ReadonlyMap<string, readonly string[]>> {
  const file = context.file("incident-parties");
  const sides = new Map<string, { a: string[]; b: string[] }>();
  for await (const row of context.rows(file, partyColumns, { ignore: ignoreOfParty })) {
    const [incident, sideA] = [row.get("incidnum") ?? "", row.get("sidea")];
    row.get("ccode");
    const own = sides.get(incident) ?? { a: [], b: [] };
    sides.set(incident, own);
    (sideA ? own.a : own.b).push(row.text("stabb"));
  }
  return new Map([...sides].map(([id, { a, b }]) => [id, [...a, ...b]]));
}

/** Adds the incidents that disputes since 1992 are made of. */
export async function addIncidents(
  context: ReadContext,
  disputes: ReadonlyMap<string, unknown>,
): Promise<void> {
  const parties = await readParties(context);
  for await (const row of context.rows(context.file("incidents"), columns, { ignore })) {
    const [id, dispute, spell] = [row.get("incidnum") ?? "", row.get("dispnum"), spellOf(row)];
    if (dispute !== undefined && !disputes.has(dispute)) row.bad("dispnum", "a dispute of the first file");
    row.add("event", {
      event: id,
      kind: "militarized incident",
      kind_as_given: row.get("action"),
      date_from: spell?.from,
      date_to: spell?.to,
      precision: spell?.precision,
      actors: parties.get(id),
      deaths_best: row.get("fatalpre"),
      count: 1,
      conflict: dispute,
    });
  }
}
