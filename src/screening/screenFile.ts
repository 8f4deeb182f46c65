import { parse } from "csv-parse/sync";
import { type Day, parsePeriod } from "../base/period.js";
import { resolve } from "../states/resolve.js";
import type { Subject } from "./screen.js";

/** The columns of a table of names, by the headings that are understood. */
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

/** Names to be screened, and what of their file could not be used. */
export interface ScreenFile {
  subjects: Subject[];
  /** One sentence for each text that was left aside, with the lines it stands in. */
  warnings: string[];
}

interface Cells {
  line: number;
  name: string;
  birth?: string | undefined;
  nationality?: string | undefined;
}

/** Lines in which a text could not be used, by what is said of it. */
type Unusable = Map<string, number[]>;

function note(unusable: Unusable, what: string, line: number): void {
  unusable.set(what, [...(unusable.get(what) ?? []), line]);
}

function subjectOf(
  { line, name, birth = "", nationality = "" }: Cells,
  at: Day,
  unusable: Unusable,
): Subject {
  const period = birth === "" ? undefined : parsePeriod(birth);
  if (birth !== "" && !period)
    note(unusable, `the birth date "${birth}" is none (write 1965, 1965-03 or 1965-03-02)`, line);
  const found = nationality === "" ? undefined : resolve(nationality, at);
  const id = found?.result === "state" ? found.id : null;
  if (found && id === null) note(unusable, `the nationality "${nationality}" means no one state`, line);
  return { line, name, birth: period ?? null, nationality: id };
}

function tableRows(text: string): Cells[] | undefined {
  const [first = ""] = text.split(/\r?\n/, 1);
  const delimiter = [",", ";", "\t"].find((one) => first.includes(one)) ?? ",";
  const roles = first.split(delimiter).map((h) => headings[h.replaceAll('"', "").trim().toLowerCase()]);
  if (!roles.includes("name")) return undefined;
  const rows: Cells[] = [];
  parse(text, {
    ...{ delimiter, relax_column_count: true, skip_empty_lines: true, from_line: 2, trim: true },
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
 * as of a day (other headings are left aside). Lines without a name are left out.
 */
export function readScreenFile(input: string, at: Day): ScreenFile {
  const text = input.replace(/^\ufeff/, "");
  const rows = tableRows(text) ?? text.split(/\r?\n/).map((name, i) => ({ line: i + 1, name: name.trim() }));
  const unusable: Unusable = new Map();
  const subjects = rows.filter(({ name }) => name !== "").map((row) => subjectOf(row, at, unusable));
  const warnings = [...unusable].map(([what, [first, ...more]]) => {
    const where = more.length === 0 ? `line ${first}` : `line ${first} and ${more.length} more`;
    return `${where}: ${what}; it is left aside`;
  });
  return { subjects, warnings };
}
