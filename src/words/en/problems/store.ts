import type { ColumnType } from "../../../record/defineTable.js";
import type { StoreProblems } from "../../../store/problems.js";
import type { ProblemWords } from "../../problemWords.js";

const again = (source: string) =>
  `chancery pull ${source} gets it again; add --from for a file that you keep yourself.`;
const short = (hash: string) => hash.slice(0, 12);

const types: Readonly<Record<ColumnType, string>> = {
  VARCHAR: "a text",
  DATE: "a day, YYYY-MM-DD",
  INTEGER: "a whole number below 2^31",
  BIGINT: "a whole number",
  DOUBLE: "a number",
  "DECIMAL(38,15)": "a decimal number with at most 20 digits before and 15 after the point",
  BOOLEAN: "true or false",
  "VARCHAR[]": "a list of texts",
};

export const store: ProblemWords<StoreProblems> = {
  "no-manifest": (p) => [
    `A version of ${p.source} lacks its manifest.json: ${p.dir}.`,
    `${again(p.source)} The folder may be deleted.`,
  ],
  "bad-manifest": (p) => [
    `The manifest of a version of ${p.source} cannot be used: ${p.why}.`,
    again(p.source),
  ],
  "missing-file": (p) => [`${p.file} is missing from the stored version of ${p.source}.`, again(p.source)],
  "altered-size": (p) => [
    `${p.file} of ${p.source} has the wrong size: ${p.found} bytes; the manifest says ${p.expected}.`,
    again(p.source),
  ],
  "altered-content": (p) => [
    `${p.file} of ${p.source} was altered: its SHA-256 is ${short(p.found)}...; the manifest says ${short(p.expected)}....`,
    again(p.source),
  ],
  "own-row": (p) => [
    p.expected === "no-column"
      ? `Row ${p.row} of ${p.table} has "${p.column}", which is no column of that table.`
      : p.expected === "value"
        ? `Row ${p.row} of ${p.table} lacks "${p.column}".`
        : `Row ${p.row} of ${p.table}: ${p.column} is ${p.found}.`,
    p.expected === "no-column"
      ? "docs/record.md lists the columns of the built-in tables."
      : p.expected === "value"
        ? "Fill it in: every row of the table has one."
        : `Expected ${types[p.expected]}.`,
  ],
  "lock-json": (p) => [
    `The lock file is not JSON: ${p.why}.`,
    "Resolve a merge conflict by hand, or delete the file and run chancery check --lock.",
  ],
  "lock-form": (p) => [
    `The lock file has ${p.found}; expected ${p.expected}.`,
    "Delete the file and run chancery check --lock.",
  ],
  "lock-missing": (p) => [
    `The locked version ${short(p.version)}${p.release ? ` (${p.release})` : ""} of ${p.source} is not on this machine${p.other ? `; there is ${p.other}` : ""}.`,
    `chancery pull ${p.source} gets the publisher's version of today; --from imports the file you have. Without chancery.lock the newest version is used.`,
  ],
};
