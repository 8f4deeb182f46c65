import { scriptOf } from "../../base/script.js";
import { resolve } from "../../states/resolve.js";
import type { CodeSystem } from "../../states/types.js";
import type { RawFile, ReadContext } from "../kit/types.js";
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

export interface EntryRow {
  entry: string;
  schema: Schema | null;
  name: string;
  /** Null where this form of the list does not say. */
  programmes: readonly string[] | null;
  listed?: string | null;
  delisted?: string | null;
  reference?: string | null;
  unReference?: string | null;
  title?: string | null;
  remarks?: string | null;
}

export interface NameRow {
  name: string;
  kind: NameKind;
  quality?: "strong" | "weak" | null;
  language?: string | null;
  family?: string | null;
  given?: string | null;
}

/** One line of text: what stood on several, or with several blanks, is one. */
export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
export const orNull = (text: string): string | null => text || null;
/** Parts that are there, joined. */
export const joined = (parts: readonly (string | null | undefined)[], by = ", "): string =>
  parts
    .map((part) => oneLine(part ?? ""))
    .filter((part) => part !== "")
    .join(by);

interface Unresolved {
  count: number;
  line: number;
}

/** Adds the entries of one dated version of a list, with all that belongs to them. */
export class ListWriter {
  private readonly states = new Map<string, string | null>();
  private readonly unresolved = new Map<string, Unresolved>();

  constructor(
    private readonly context: ReadContext,
    /** Id of the list: un, ofac, ... */
    readonly list: string,
    /** Day of the version. */
    readonly asOf: string,
    readonly file: RawFile,
    /** Lines of the entries, by id. */
    private readonly places = new Map<string, number>(),
  ) {}

  /** The same version with another of its files, whose lines are its own. What names no state is told by `finish` of each. */
  in(file: RawFile): ListWriter {
    return new ListWriter(this.context, this.list, this.asOf, file, this.places);
  }

  private row(entry: string, line: number) {
    const { list, asOf, file } = this;
    return { list, entry, as_of: asOf, locator: `${file.name} line ${line}` };
  }

  /** Adds an entry; one whose id was met before is a problem and answers undefined. */
  entry(given: EntryRow, line: number): Entry | undefined {
    const { entry, schema, name, programmes, listed, delisted, reference, unReference, title, remarks } =
      given;
    const first = this.places.get(entry);
    if (first !== undefined) {
      const found = `${entry} stands here and on line ${first}`;
      this.context.report("duplicate", { file: this.file, line }, found, "each entry once in a version");
      return undefined;
    }
    this.places.set(entry, line);
    this.context.add("listing", {
      ...this.row(entry, line),
      ...{ schema, name, programmes, listed: listed ?? null, delisted: delisted ?? null },
      ...{ reference: reference ?? entry, un_reference: unReference ?? null },
      ...{ title: title ?? null, remarks: remarks ?? null },
    });
    return new Entry(this, entry, line);
  }

  has(entry: string): boolean {
    return this.places.has(entry);
  }

  /** An entry added before, to say more of it. */
  find(entry: string): Entry | undefined {
    const line = this.places.get(entry);
    return line === undefined ? undefined : new Entry(this, entry, line);
  }

  addName(entry: string, row: NameRow, line: number): void {
    const name = oneLine(row.name);
    if (name === "") return;
    this.context.add("listing_name", {
      ...this.row(entry, line),
      ...{ name, kind: row.kind, quality: row.quality ?? null, script: scriptOf(name) },
      ...{ language: row.language ?? null, family: row.family ?? null, given: row.given ?? null },
    });
  }

  addIdentifier(
    entry: string,
    row: { kind: IdentifierKind; value: string; country: string | null; note: string | null },
    line: number,
  ): void {
    const value = oneLine(row.value);
    if (value !== "") this.context.add("listing_identifier", { ...this.row(entry, line), ...row, value });
  }

  addAttribute(
    entry: string,
    row: { kind: AttributeKind; value: string; state: string | null } & Birth,
    line: number,
  ): void {
    const value = oneLine(row.value);
    if (value !== "") this.context.add("listing_attribute", { ...this.row(entry, line), ...row, value });
  }

  /**
   * State that a text of the list names; null for none, which `finish` tells: the text is kept as given, and a list
   * is not refused for a nationality that no state gives.
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

  /** Tells which texts in the place of a state named none. */
  finish(): void {
    const all = [...this.unresolved].sort(([, a], [, b]) => b.count - a.count);
    const [first] = all;
    if (!first) return;
    const words = all.map(([text, { count, line }]) => `"${text}" (${count}, first on line ${line})`);
    const shown = words.slice(0, 12).join(", ") + (all.length > 12 ? ` and ${all.length - 12} more` : "");
    this.context.report(
      "note",
      { file: this.file, line: Math.min(...all.map(([, { line }]) => line)) },
      `words that name no state of that day: ${shown}`,
      "a state; the words are kept without one",
    );
  }

  /** Says that this version holds the whole list of its day. Between two versions nothing is claimed. */
  cover(reason: string): void {
    const { list, asOf } = this;
    const day = { subject: null, state: null, from: asOf, to: asOf, reason };
    this.context.cover({ table: "listing", kind: list, ...day });
  }
}

/** An entry to which names, numbers and facts are added; a line of their own is given where they have one. */
export class Entry {
  constructor(
    private readonly list: ListWriter,
    readonly id: string,
    readonly line: number,
  ) {}

  name(row: NameRow, line = this.line): void {
    this.list.addName(this.id, row, line);
  }

  /** `country` is the issuer's name, or its code in a system. */
  identifier(
    kind: IdentifierKind,
    value: string,
    more: { country?: string; system?: CodeSystem; note?: string } = {},
    line = this.line,
  ): void {
    const country = more.country ? this.list.state(more.country, line, more.system) : null;
    this.list.addIdentifier(this.id, { kind, value, country, note: orNull(oneLine(more.note ?? "")) }, line);
  }

  /** `state` is the part of the value that names a state, or a code of it in a system. */
  attribute(
    kind: AttributeKind,
    value: string,
    more: { state?: string; system?: CodeSystem } = {},
    line = this.line,
  ): void {
    const state = more.state ? this.list.state(more.state, line, more.system) : null;
    this.list.addAttribute(this.id, { kind, value, state, ...noBirth }, line);
  }

  birth(value: string, birth: Birth | undefined, line = this.line): void {
    this.list.addAttribute(this.id, { kind: "birth date", value, state: null, ...(birth ?? noBirth) }, line);
  }
}
