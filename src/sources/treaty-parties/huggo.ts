import type { Day } from "../../base/period.js";
import { resolve } from "../../states/resolve.js";
import { day, optional, texts, word } from "../kit/cells.js";
import type { Row } from "../kit/row.js";
import type { ReadContext } from "../kit/types.js";
import { existed, hasEnded, type Standing } from "./standings.js";
import { bodyCodes, choices, huggoCodes } from "./treaties.js";
import { listYear, open, type Treaty, treatyOf } from "./treaty.js";

const date = optional(day());
const columns = {
  ...texts("treatyID", "Title", "stateID"),
  StateSignature: date,
  StateRatification: date,
  StateForce: date,
  StateEnd: date,
};

function stateOf(row: Row<typeof columns>, at: Day): string | undefined {
  const given = row.text("stateID");
  const code = huggoCodes[given] ?? given;
  if (bodyCodes.has(code)) return code;
  const then = resolve(code, at, "iso3");
  if (then.result === "state") return then.id;
  // The code came later than the state: SCG is of 2003, the state of 1992.
  if (existed(code, at)) return code;
  return row.state("stateID", listYear, { text: code, system: "iso3" });
}

/** Joins two rows of one state: the earlier dates, an end if either has one, and a note where they differ. */
function join(a: Standing, b: Standing): Standing {
  const earlier = (x: Day | null, y: Day | null) => (x !== null && (y === null || x <= y) ? x : y);
  const differs = a.bound !== b.bound || a.signed !== b.signed;
  return {
    ...a,
    signed: earlier(a.signed, b.signed),
    bound: earlier(a.bound, b.bound),
    end: earlier(a.end, b.end),
    note: differs
      ? `A second row (line ${b.row.line}) gives ${b.signed ?? "-"} and ${b.bound ?? "-"}.`
      : a.note,
  };
}

/** The standings in the HUGGO extract. */
export async function readHuggo(context: ReadContext): Promise<Treaty[]> {
  const found = new Map<string, Treaty>();
  const choice = word(choices("huggo"));
  // Dates of the treaty itself, and the coders' own remarks.
  const ignore = ["Signature", "Force", "Coder", "Comments"];
  for await (const row of context.rows(context.file("huggo"), columns, { ignore })) {
    const treaty = treatyOf(found, row, row.read("treatyID", choice), row.text("Title"));
    if (!treaty) continue;
    const ratified = row.get("StateRatification") ?? null;
    // A ratification that never entered into force is not one: all such states are signatories that did not ratify.
    const never = ratified !== null && row.get("StateForce") === open;
    const bound = never ? null : ratified;
    const given = row.get("StateSignature") ?? null;
    // A "signature" on or after the day of consent is a deposit in another capital: acceding states do not sign.
    const signed = given !== null && bound !== null && given >= bound ? null : given;
    const end = row.get("StateEnd") ?? null;
    const state = stateOf(row, bound ?? signed ?? "2019-01-01");
    if (!state) continue;
    const standing: Standing = {
      row,
      state,
      nameAsGiven: row.text("stateID"),
      signed,
      bound,
      end: end === open ? null : end,
      note: never ? `The file gives a ratification of ${ratified} that never entered into force.` : null,
    };
    const known = treaty.standings.get(state);
    treaty.standings.set(state, known ? join(known, standing) : standing);
    if (end !== null) treaty.endsCoded = true;
    if (end !== null) treaty.doubtful.delete(state);
    else if (bound !== null && !known && !hasEnded(state)) treaty.doubtful.add(state);
    treaty.closed = false;
  }
  return [...found.values()];
}
