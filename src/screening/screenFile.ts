import { parse } from "csv-parse/sync";
import { type Day, parsePeriod } from "../base/period.js";
import { resolve } from "../states/resolve.js";
import type { Subject } from "./screen.js";

/** The columns of a table of names, by their headings. */
const headings: Readonly<Record<string, "name" | "birth" | "nationality">> = {
  name: "name",
  full_name: "name",
  "full name": "name",
  birth: "birth",
  birth_date: "birth",
  "birth date": "birth",
  date_of_birth: "birth",
  "date of birth": "birth",
  dob: "birth",
  nationality: "nationality",
  citizenship: "nationality",
  country: "nationality",
};

/** A text that was ignored, with its lines: a birth date that is not one, a nationality that is not one state. */
export interface Unusable {
  code: "bad-birth" | "bad-nationality";
  text: string;
  lines: number[];
}

/** Names to be screened, and the texts of their file that could not be used. */
export interface ScreenFile {
  subjects: Subject[];
  warnings: Unusable[];
}

/** What is written of somebody: texts. */
export interface SubjectCells {
  line: number;
  name: string;
  birth?: string | undefined;
  nationality?: string | undefined;
}

function note(unusable: Unusable[], code: Unusable["code"], text: string, line: number): void {
  const known = unusable.find((one) => one.code === code && one.text === text);
  if (known) known.lines.push(line);
  else unusable.push({ code, text, lines: [line] });
}

/** A name with the texts of its birth date and nationality as a subject; texts that cannot be used are noted. */
export function subjectOf(
  { line, name, birth = "", nationality = "" }: SubjectCells,
  at: Day,
  unusable: Unusable[],
): Subject {
  const period = birth === "" ? undefined : parsePeriod(birth);
  if (birth !== "" && !period) note(unusable, "bad-birth", birth, line);
  const found = nationality === "" ? undefined : resolve(nationality, at);
  const id = found?.result === "state" ? found.id : null;
  if (found && id === null) note(unusable, "bad-nationality", nationality, line);
  return { line, name, birth: period ?? null, nationality: id };
}

function tableRows(text: string): SubjectCells[] | undefined {
  const [first = ""] = text.split(/\r?\n/, 1);
  const delimiter = [",", ";", "\t"].find((one) => first.includes(one)) ?? ",";
  const roles = first.split(delimiter).map((h) => headings[h.replaceAll('"', "").trim().toLowerCase()]);
  if (!roles.includes("name")) return undefined;
  const rows: SubjectCells[] = [];
  parse(text, {
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    from_line: 2,
    trim: true,
    on_record(record: string[], { lines }) {
      const cell = (role: "name" | "birth" | "nationality") => record[roles.indexOf(role)];
      rows.push({
        line: lines,
        name: cell("name") ?? "",
        birth: cell("birth"),
        nationality: cell("nationality"),
      });
      return null;
    },
  });
  return rows;
}

/**
 * Reads names to be screened: a name on each line; or CSV whose header has `name` and may have `birth` and `nationality`, read
 * as of a day. Other columns and lines without a name are ignored.
 */
export function readScreenFile(input: string, at: Day): ScreenFile {
  const text = input.replace(/^\ufeff/, "");
  const rows = tableRows(text) ?? text.split(/\r?\n/).map((name, i) => ({ line: i + 1, name: name.trim() }));
  const warnings: Unusable[] = [];
  const subjects = rows.filter(({ name }) => name !== "").map((row) => subjectOf(row, at, warnings));
  return { subjects, warnings };
}
