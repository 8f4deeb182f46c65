import type { Day } from "../../base/period.js";
import { type CellType, dayIn, optional, text } from "../kit/cells.js";
import type { Row } from "../kit/row.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { seatHolders } from "../treaty-parties/seatHolders.js";
import { bodiesAsParticipants } from "./treaties.js";

/** One act of one participant. */
export interface Act {
  row: Row;
  role: "party" | "signatory" | "member" | "participant";
  day: Day | null;
  action: string | null;
  note?: string;
}

/** What one file says of one body. */
export interface Participation {
  body: string;
  acts: readonly Act[];
  /** The year at the end of the treaty's title. */
  year?: number | undefined;
  /** Participants with an act in square brackets: a note settles what became of it. */
  bracketed?: readonly Row[];
}

/** What the columns of a participation table are for. */
export interface ActColumns {
  /** Signature and consent, where the table has them. */
  dated: { name: string; role: "signatory" | "party" }[];
  /** Columns that say nothing about being a party. */
  ignore: string[];
}

const ignored = [/^Provisional application\b/, /^Notification of non-provisional application\b/];
const consent =
  /\b(?:Ratification|Accession|Acceptance|Approval|Succession|Consent to be bound|Formal confirmation)\b/;

/**
 * Sorts the headers of a participation table. Their text differs from treaty to treaty (`Ratification,
 * Accession(a), Succession(d)`) and explains the suffixes of the dates. Provisional application does not make
 * a party. Undefined after a header that is not known.
 */
export function actColumns(
  context: ReadContext,
  place: { file: RawFile; line: number },
  header: readonly string[],
): ActColumns | undefined {
  const columns: ActColumns = { dated: [], ignore: [] };
  const has = (role: string) => columns.dated.some((column) => column.role === role);
  let known = true;
  for (const name of header.filter((one) => one !== "Participant")) {
    if (ignored.some((pattern) => pattern.test(name))) columns.ignore.push(name);
    else if (/^Signature\b/.test(name) && !has("signatory")) columns.dated.push({ name, role: "signatory" });
    else if (consent.test(name) && !has("party")) columns.dated.push({ name, role: "party" });
    else {
      context.bad({ ...place, column: name }, name, "a heading of signature or consent");
      known = false;
    }
  }
  return known ? columns : undefined;
}

/** Acts by suffix; without one it is a ratification, in the column of signatures a signature. */
const actions: Readonly<Record<string, string>> = {
  a: "accession",
  A: "acceptance",
  AA: "approval",
  d: "succession",
  P: "consent to be bound",
  p: "simplified procedure",
  s: "definitive signature",
  c: "formal confirmation",
};

/** `13 Jan 1993 a` as day and act; the header must explain the suffix. */
export const act = (
  header: string,
  role: "signatory" | "party" | "member",
): CellType<{ day: Day; action: string }> => {
  const plain = role === "signatory" ? "signature" : "ratification";
  return (printed, cell) => {
    const day = dayIn(printed, /^(?<day>\d{1,2}) (?<month>[A-Z][a-z]{2}) (?<year>\d{4})(?: [A-Za-z]{1,2})?$/);
    const suffix = / ([A-Za-z]{1,2})$/.exec(printed)?.[1];
    const explained = suffix !== undefined && header.includes(`(${suffix})`) ? actions[suffix] : undefined;
    const action = suffix === undefined ? plain : explained;
    return day && action
      ? { day, action }
      : cell.bad("a day such as 13 Jan 1993, alone or with a suffix that the header explains");
  };
};

/** The columns of a table with their types. */
export const typesOf = ({ dated }: ActColumns) => ({
  Participant: text,
  ...Object.fromEntries(dated.map(({ name, role }) => [name, optional(act(name, role))])),
});

/** The acts in a row of a table of participants. */
export function actsOf(row: Row, { dated }: ActColumns): Act[] {
  return dated.flatMap(({ name, role }) => {
    const found = row.read(name, optional(act(name, role)));
    return found ? [{ row, role, ...found }] : [];
  });
}

/** The state or body of a participant, by its name as of a day. */
export function participantOf(row: Row, asOf?: Day): string | undefined {
  return bodiesAsParticipants[row.text("Participant")] ?? row.state("Participant", asOf);
}

/** Adds an act; `asOf` is the day of the list. */
export function addAct({ row, role, day, action, note }: Act, body: string, asOf: Day): void {
  const state = participantOf(row, asOf);
  if (state === undefined) return;
  for (const holder of seatHolders(state, day))
    row.add("membership", {
      body,
      state: holder.state,
      role,
      date_from: holder.from,
      date_to: holder.to,
      precision: day === null ? null : "day",
      action,
      name_as_given: row.text("Participant"),
      note,
    });
}
