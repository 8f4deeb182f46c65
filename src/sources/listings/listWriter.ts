import { scriptOf } from "../../base/script.js";
import type { TableName } from "../../record/tables.js";
import { resolve } from "../../states/resolve.js";
import type { CodeSystem } from "../../states/types.js";
import type { CellValue } from "../../store/appendRows.js";
import type { Columns } from "../kit/cells.js";
import type { Row } from "../kit/row.js";
import type { RawFile, ReadContext, XmlElement } from "../kit/types.js";
import { type Birth, noBirth } from "./birth.js";

export type Schema = "person" | "entity" | "vessel" | "aircraft";
type NameKind = "primary" | "alias" | "former" | "spelling" | "original script";
export type IdentifierKind =
  | "passport"
  | "national id"
  | "tax number"
  | "imo number"
  | "mmsi"
  | "call sign"
  | "registration"
  | "aircraft number"
  | "other";
export type AttributeKind =
  | "birth date"
  | "birth place"
  | "nationality"
  | "address"
  | "country"
  | "flag"
  | "gender"
  | "owner"
  | "vessel type"
  | "linked to";

/** A row of `listing`; its `reference` is `entry` itself. What is "" or left out is NULL. */
export interface EntryRow {
  entry: string;
  schema: Schema | null | undefined;
  name: string;
  /** Null where this form of the list does not say. */
  programmes: readonly string[] | null;
  listed?: string | null | undefined;
  delisted?: string | null | undefined;
  un_reference?: string;
  title?: string | undefined;
  remarks?: string;
}

export interface NameRow {
  name: string;
  kind: NameKind;
  quality?: "strong" | "weak" | null;
  language?: string;
  family?: string;
  given?: string;
}

/** One line of text: line ends and repeated blanks are single blanks. */
export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
/** Parts that are there, joined. */
export const joined = (parts: readonly (string | undefined)[], by = ", "): string =>
  parts
    .map((part) => oneLine(part ?? ""))
    .filter((part) => part !== "")
    .join(by);

/** Numbers of ships in a text that mentions them. */
export const imoNumbersIn = (text: string): string[] =>
  [...text.matchAll(/\bIMO\b[^\d;.]{0,25}(\d{7})\b/g)].map((match) => match[1] ?? "");

/** Adds the entries of one dated version of a list, with all that belongs to them. */
export class ListWriter {
  private readonly states = new Map<string, string | null>();
  /** Texts in the place of a state that name none: how many, and the first line. */
  private readonly unresolved = new Map<string, { count: number; line: number }>();

  constructor(
    readonly context: ReadContext,
    /** Id of the list: un, ofac, ... */
    readonly list: string,
    readonly file: RawFile,
    /** Day of the version. */
    readonly asOf = context.release ?? "",
    /** Lines of the entries, by id. */
    private readonly lines = new Map<string, number>(),
  ) {}

  /** The same version with another of its files, whose lines are its own. `finish` reports on each file separately. */
  in(file: RawFile): ListWriter {
    return new ListWriter(this.context, this.list, file, this.asOf, this.lines);
  }

  /** An element of the file with its parts read by type: an attribute, the text of an element, or a path to one. */
  cells<C extends Columns>(element: XmlElement, columns: C): Row<C> {
    return this.context.row(this.file, element.line, columns, (column) => element.get(column));
  }

  /** Reports a file that was made on another day than its name says. */
  madeOn(element: XmlElement, column: string, day: string | undefined): void {
    if (day === this.asOf) return;
    const expected = `a time on ${this.asOf}, the day in the name of the file`;
    const found = element.text || element.get(column);
    this.context.bad({ file: this.file, line: element.line, column }, found, expected);
  }

  /** Adds an entry from a row without defects; one whose id was met before is a problem. */
  entry({ line, sound }: { line: number; sound: boolean }, row: EntryRow): Entry | undefined {
    if (!sound) return undefined;
    const { entry } = row;
    const first = this.lines.get(entry);
    if (first !== undefined) {
      const found = `${entry} is also in line ${first}`;
      this.context.report("duplicate", { file: this.file, line }, found, "each entry once in a version");
      return undefined;
    }
    this.lines.set(entry, line);
    this.add("listing", entry, line, { reference: entry, ...row });
    return new Entry(this, entry, line);
  }

  has(entry: string): boolean {
    return this.lines.has(entry);
  }

  /** An entry added before, to add what another file or line has of it; one that is not there is a problem. */
  find(entry: string, at: Pick<Row, "bad" | "line">, column: string): Entry | undefined {
    if (this.lines.has(entry)) return new Entry(this, entry, at.line);
    return at.bad(column, "an entry of the list", entry);
  }

  /** Adds a row that belongs to an entry; "" is NULL. */
  add(table: TableName, entry: string, line: number, values: object): void {
    const { list, asOf, file } = this;
    const row: Record<string, CellValue> = {};
    for (const [column, value] of Object.entries(values) as [string, CellValue | undefined][])
      row[column] = value === "" ? null : (value ?? null);
    this.context.add(table, { ...row, list, entry, as_of: asOf, locator: `${file.name} line ${line}` });
  }

  /**
   * State that a text of the list names; null for none, which `finish` reports: the text is kept as given, and a list
   * is not refused for a nationality that is not a state's.
   */
  state(given: string, line: number, system?: CodeSystem): string | null {
    const text = oneLine(given);
    if (text === "") return null;
    const key = `${system ?? ""} ${text}`;
    let id = this.states.get(key);
    if (id === undefined) {
      const answer = resolve(text, this.asOf, system);
      id = answer.result === "state" ? answer.id : null;
      this.states.set(key, id);
    }
    if (id === null) {
      const own = this.unresolved.get(text) ?? { count: 0, line };
      own.count += 1;
      this.unresolved.set(text, own);
    }
    return id;
  }

  /** Reports which texts in the place of a state named none. */
  finish(): void {
    const all = [...this.unresolved].sort(([, a], [, b]) => b.count - a.count);
    if (all.length === 0) return;
    const words = all.map(([text, { count, line }]) => `"${text}" (${count}, first on line ${line})`);
    const shown = words.slice(0, 12).join(", ") + (all.length > 12 ? ` and ${all.length - 12} more` : "");
    this.context.note(
      { file: this.file, line: Math.min(...all.map(([, { line }]) => line)) },
      `these words name no state of that day, and are kept without one: ${shown}`,
    );
  }

  /** Claims that this version holds the whole list of its day. Between two versions nothing is claimed. */
  cover(reason: string): void {
    this.context.cover({ table: "listing", kind: this.list, from: this.asOf, to: this.asOf, reason });
  }

  /** Says what this form of the list lacks. */
  lacks(table: TableName, subject: string | null, reason: string): void {
    const day = { from: this.asOf, to: this.asOf };
    this.context.cover({ table, kind: this.list, subject, ...day, gap: true, reason });
  }
}

/** An entry to which names, numbers and facts are added, each at the line of the entry or one of its own. */
export class Entry {
  constructor(
    private readonly list: ListWriter,
    readonly id: string,
    private readonly line: number,
  ) {}

  /** The same entry, for what is on another line. */
  at(line: number): Entry {
    return new Entry(this.list, this.id, line);
  }

  private add(table: TableName, text: "name" | "value", values: Record<string, unknown>): void {
    const line = oneLine(String(values[text] ?? ""));
    if (line !== "") this.list.add(table, this.id, this.line, { ...values, [text]: line });
  }

  name(row: NameRow): void {
    this.add("listing_name", "name", { script: scriptOf(oneLine(row.name)), ...row });
  }

  /** `country` is the issuer's name, or its code in a system. */
  identifier(
    kind: IdentifierKind,
    value: string | undefined,
    { country = "", system, note = "" }: { country?: string; system?: CodeSystem; note?: string } = {},
  ): void {
    const state = this.list.state(country, this.line, system);
    this.add("listing_identifier", "value", { kind, value, country: state, note: oneLine(note) });
  }

  /** `state` is the part of the value that names a state, or a code of it in a system. */
  attribute(
    kind: AttributeKind,
    value: string | undefined,
    { state = "", system }: { state?: string | undefined; system?: CodeSystem } = {},
  ): void {
    const id = this.list.state(state, this.line, system);
    this.add("listing_attribute", "value", { kind, value, state: id });
  }

  birth(value: string, birth: Birth = noBirth): void {
    this.add("listing_attribute", "value", { kind: "birth date", value, ...birth });
  }
}
