import { type Cell, day, optional, texts, word } from "../kit/cells.js";
import type { ReadContext } from "../kit/types.js";
import { choices } from "./treaties.js";
import { listYear, type Treaty, treatyOf } from "./treaty.js";

const date = optional(day());
const columns = {
  ...texts("mitch_id", "treatyname"),
  country: (_: string, cell: Cell) => cell.state(listYear),
  csig: date,
  crat: date,
  ceif3: date,
};

/** The standings in the IEADB extract. */
export async function readIeadb(context: ReadContext): Promise<Treaty[]> {
  const found = new Map<string, Treaty>();
  const choice = word(choices("ieadb"));
  // Date of the treaty, and entries into force of later changes to it.
  const ignore = ["tsig", "ceif4", "ceif5"];
  for await (const row of context.rows(context.file("ieadb"), columns, { ignore })) {
    const treaty = treatyOf(found, row, row.read("mitch_id", choice), row.text("treatyname"));
    if (!treaty) continue;
    const signed = row.get("csig") ?? null;
    const consent = row.get("crat") ?? null;
    const bound = consent ?? row.get("ceif3") ?? null;
    const state = row.get("country");
    if (bound === null) treaty.closed = false;
    if (state === undefined) continue;
    if (bound === null) treaty.undated.add(state);
    if (bound === null && signed === null) continue;
    row.once("country", `${state} ${treaty.body}`, "each state once a treaty");
    treaty.standings.set(state, {
      row,
      state,
      nameAsGiven: row.text("country"),
      signed,
      bound,
      end: null,
      note: consent === null && bound !== null ? "The file gives the day of entry into force only." : null,
    });
  }
  return [...found.values()];
}
