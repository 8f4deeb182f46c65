import { optional, text } from "../kit/cells.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { type Act, act, actColumns, actsOf, typesOf } from "./acts.js";
import { charter } from "./treaties.js";

/** `26-3` of `26-3.csv.gz`. */
export const stemOf = (file: RawFile) => file.name.replace(/\.csv(\.gz)?$/i, "");

/** A table of participants: a column of signatures, where there is one, and one of consent. */
export async function readTreaty(context: ReadContext, file: RawFile): Promise<Act[]> {
  const columns = actColumns(context, { file, line: 1 }, await context.header(file));
  if (!columns?.dated.some(({ role }) => role === "party")) return [];
  const acts: Act[] = [];
  for await (const row of context.rows(file, typesOf(columns), { ignore: columns.ignore })) {
    row.once("Participant", row.text("Participant"), "each participant once");
    acts.push(...actsOf(row, columns));
  }
  return acts;
}

const date = (header: string) => optional(act(header, "member"));

/** The 51 original members of the United Nations less those that have ended. */
export async function readOriginal(context: ReadContext, file: RawFile): Promise<Act[]> {
  const acts: Act[] = [];
  const columns = { Participant: text, Ratification: date("Ratification") };
  for await (const row of context.rows(file, columns)) {
    const day = row.get("Ratification")?.day;
    if (day !== undefined)
      acts.push({
        row,
        role: "member",
        day: day < charter.since ? charter.since : day,
        action: "original",
        note: `Charter ratified on ${day}`,
      });
  }
  return acts;
}

/** The members that were admitted. */
export async function readAdmitted(context: ReadContext, file: RawFile): Promise<Act[]> {
  const acts: Act[] = [];
  const columns = { Participant: text, "Date of Adoption": date("Date of Adoption"), Resolution: text };
  const ignore = ["Registration Date", "Registration Number", "UNTS Volume", "UNTS Page"];
  for await (const row of context.rows(file, columns, { ignore })) {
    const day = row.get("Date of Adoption")?.day;
    if (day !== undefined)
      acts.push({
        row,
        role: "member",
        day,
        action: "admission",
        note: `General Assembly resolution ${row.text("Resolution")}`,
      });
  }
  return acts;
}

/** Names alone: the list of declarations has no dates. */
export async function readDeclarations(context: ReadContext, file: RawFile): Promise<Act[]> {
  const acts: Act[] = [];
  for await (const row of context.rows(file, { Participant: text }))
    acts.push({ row, role: "participant", day: null, action: null });
  return acts;
}
