import type { Day } from "../../base/period.js";
import type { CsvRow, RawFile, ReadContext } from "../kit/types.js";
import { classifyColumns, readAct } from "./columns.js";
import { charter, icjDeclarations } from "./treaties.js";

/** One act of one participant. */
export interface Act {
  body: string;
  role: "party" | "signatory" | "member" | "participant";
  participant: string;
  day: Day | null;
  action: string | null;
  note: string | null;
  file: RawFile;
  line: number;
}

/** `26-3` of `26-3.csv.gz`. */
export const stemOf = (file: RawFile) => file.name.replace(/\.csv(\.gz)?$/i, "");

function readDay(
  context: ReadContext,
  file: RawFile,
  row: CsvRow,
  column: string,
  plain: "ratification" | "signature",
) {
  const cell = row.get(column).trim();
  if (cell === "") return undefined;
  const act = readAct(cell, column, plain);
  if (!act)
    context.report(
      "bad-value",
      { file, line: row.line, column },
      cell,
      "a date such as 13 Jan 1993, alone or with a suffix that the header explains",
    );
  return act;
}

/** A table of participants: a column of signatures, where there is one, and one of consent. */
export async function readTreaty(context: ReadContext, file: RawFile, body: string): Promise<Act[]> {
  const columns = classifyColumns(await context.header(file));
  for (const column of columns.unknown)
    context.report("unknown-value", { file, line: 1, column }, column, "a heading of signature or consent");
  if (columns.unknown.length > 0 || !columns.consent) return [];
  const dated = [
    ...(columns.signature
      ? [{ column: columns.signature, role: "signatory", plain: "signature" } as const]
      : []),
    { column: columns.consent, role: "party", plain: "ratification" } as const,
  ];
  const acts: Act[] = [];
  const seen = new Set<string>();
  const use = ["Participant", ...dated.map(({ column }) => column)];
  for await (const row of context.csv(file, { use, ignore: columns.ignored })) {
    const participant = row.get("Participant").trim();
    if (seen.has(participant))
      context.report("duplicate", { file, line: row.line }, participant, "each participant once");
    seen.add(participant);
    for (const { column, role, plain } of dated) {
      const act = readDay(context, file, row, column, plain);
      if (act) acts.push({ body, role, participant, ...act, note: null, file, line: row.line });
    }
  }
  return acts;
}

/** Members of the United Nations: the 51 original ones less those that ended, and those admitted. */
export async function readCharter(context: ReadContext, file: RawFile, stem: string): Promise<Act[]> {
  const original = stem === charter.original;
  const dateColumn = original ? "Ratification" : "Date of Adoption";
  const noteColumn = original ? [] : ["Resolution"];
  const ignore = original ? [] : ["Registration Date", "Registration Number", "UNTS Volume", "UNTS Page"];
  const acts: Act[] = [];
  for await (const row of context.csv(file, { use: ["Participant", dateColumn, ...noteColumn], ignore })) {
    const act = readDay(context, file, row, dateColumn, "ratification");
    if (!act) continue;
    acts.push({
      body: charter.body,
      role: "member",
      participant: row.get("Participant").trim(),
      day: original && act.day < charter.since ? charter.since : act.day,
      action: original ? "original" : "admission",
      note: original
        ? `Charter ratified on ${act.day}`
        : `General Assembly resolution ${row.get("Resolution")}`,
      file,
      line: row.line,
    });
  }
  return acts;
}

/** Names alone: the list of declarations has no dates. */
export async function readDeclarations(context: ReadContext, file: RawFile): Promise<Act[]> {
  const acts: Act[] = [];
  for await (const row of context.csv(file, { use: ["Participant"] }))
    acts.push({
      body: icjDeclarations.body,
      role: "participant",
      participant: row.get("Participant").trim(),
      day: null,
      action: null,
      note: null,
      file,
      line: row.line,
    });
  return acts;
}
