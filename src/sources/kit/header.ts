import { parse } from "csv-parse/sync";
import { closest, distance } from "fastest-levenshtein";
import type { Place, Problem } from "../../base/problem.js";
import { type Bytes, bytesOf, maxLine, maxLineText, utf8Of } from "./bytes.js";
import { at, FatalProblem, fatal } from "./fatalProblem.js";
import { problem } from "./problems.js";
import type { CellPlace } from "./types.js";

function firstRecordEnd(text: Buffer): number {
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const byte = text[i];
    if (byte === 0x22) quoted = !quoted;
    else if (!quoted && (byte === 10 || byte === 13)) return i;
  }
  return -1;
}

/** The cells of the first record of a CSV file. Reads no more of it than that. */
export async function firstRecord(file: Bytes): Promise<string[]> {
  let text = Buffer.alloc(0);
  for await (const chunk of utf8Of(file, undefined, false)) {
    text = Buffer.concat([text, chunk]);
    const end = firstRecordEnd(text);
    if (end >= 0) return cells(text.toString("utf8", 0, end), ",");
    if (text.length > maxLine) throw fatal("line-too-long", { max: maxLineText }, at(file));
  }
  return cells(text.toString("utf8"), ",");
}

/** The first bytes of a file as text whatever its encoding, until `enough` says so; at most little over 1 MB. */
async function head(file: Bytes, enough: (head: Buffer) => boolean): Promise<Buffer> {
  let bytes = Buffer.alloc(0);
  for await (const chunk of bytesOf(file)) {
    bytes = Buffer.concat([bytes, chunk]);
    if (bytes.length > maxLine || enough(bytes)) break;
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return Buffer.from(new TextDecoder("utf-16le").decode(bytes));
  return bytes.subarray(bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0);
}

const beginning = 4000;

/** The first 4,000 characters of a file. Throws FatalProblem for a file that is empty or cannot be unpacked. */
export async function peekText(file: Bytes): Promise<string> {
  const bytes = await head(file, (b) => b.length >= 4 * beginning);
  return bytes.toString("utf8", 0, 4 * beginning).slice(0, beginning);
}

/**
 * The first line of a file whatever its encoding, to recognise it by; undefined if it does not end within 1 MB.
 * Throws FatalProblem for a file that is empty or cannot be unpacked.
 */
export async function peekLine(file: Bytes): Promise<string | undefined> {
  const text = await head(file, (b) => firstRecordEnd(b) >= 0);
  const end = firstRecordEnd(text);
  return end < 0 && text.length > maxLine ? undefined : text.toString("utf8", 0, end < 0 ? text.length : end);
}

/** The cells of a record, or none if it is not CSV with this delimiter. */
export function cells(record: string, delimiter: string): string[] {
  try {
    const rows = parse(record, { delimiter, relax_column_count: true }) as string[][];
    return (rows[0] ?? []).map((cell) => cell.trim());
  } catch {
    return [];
  }
}

/** The nearest of some names, if it is near at all. */
function near(name: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const lower = name.toLowerCase();
  const best = closest(
    lower,
    names.map((n) => n.toLowerCase()),
  );
  const close = distance(lower, best) <= Math.max(2, Math.floor(name.length / 3));
  return names.find((n) => {
    const other = n.toLowerCase();
    const within = lower.length > 2 && other.length > 2 && (other.includes(lower) || lower.includes(other));
    return (close && other === best) || within;
  });
}

interface HeaderRules {
  required: readonly string[];
  optional?: readonly string[];
  looseCase?: boolean;
  /** Line of the header, if it is not the first. */
  line?: number;
  /** Where the nth column is written, if that is known. */
  placeOf?: ((nth: number) => CellPlace | undefined) | undefined;
}

/** What is wrong with the columns of a file: every missing, unknown and doubled one. */
export function checkHeader(file: Bytes, header: readonly string[], rules: HeaderRules): Problem[] {
  const same = (name: string) => (rules.looseCase ? name.toLowerCase() : name);
  const known = [...rules.required, ...(rules.optional ?? [])];
  const knownKeys = new Set(known.map(same));
  const found = new Set(header.map(same));
  const missing = rules.required.filter((name) => !found.has(same(name)));
  const unknown = header.filter((name) => !knownKeys.has(same(name)));
  const doubled = header.filter((name, i) => header.findIndex((n) => same(n) === same(name)) !== i);
  const place = at(file, rules.line);
  const placeOf = (nth: number): Place => {
    const found = rules.placeOf?.(nth);
    return found ? at(file, found.line, found.column) : place;
  };
  return [
    ...missing.map((column) =>
      problem("missing-column", { column, near: near(column, unknown), columns: header.join(", ") }, place),
    ),
    ...[...new Set(unknown)].map((column) =>
      problem(
        "unknown-column",
        { column, near: near(column, missing), known: known.join(", ") },
        placeOf(header.indexOf(column)),
      ),
    ),
    ...[...new Set(doubled)].map((column) =>
      problem("duplicate-column", { column }, placeOf(header.lastIndexOf(column))),
    ),
  ];
}

/** Columns that are read, those of them that need not be there, and those that are not read. */
interface DeclaredColumns {
  columns: readonly string[];
  optional?: readonly string[] | undefined;
  ignore?: readonly string[] | undefined;
  looseCase?: boolean | undefined;
  placeOf?: HeaderRules["placeOf"];
}

/** Ends the reading of a file whose header is not as declared: every problem is reported but the last, which is thrown as FatalProblem. */
export function requireHeader(
  file: Bytes,
  header: readonly string[],
  { columns, optional = [], ignore = [], looseCase = false, placeOf }: DeclaredColumns,
  report: (problem: Problem) => void,
): void {
  const required = columns.filter((name) => !optional.includes(name));
  const rules = { required, optional: [...optional, ...ignore], looseCase, placeOf };
  const wrong = checkHeader(file, header, rules);
  const last = wrong.pop();
  for (const one of wrong) report(one);
  if (last) throw new FatalProblem(last);
}
