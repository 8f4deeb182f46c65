import { scriptOf } from "../../base/script.js";
import { resolve } from "../../states/resolve.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { type Birth, birthDates } from "./births.js";
import type { Role } from "./columns.js";
import { aliasNames, mainNames, type Name } from "./nameCells.js";

export const list = "jp-mof";

/** An entry of the list as its row has it: texts by what their columns mean, some columns more than once. */
export interface Entry {
  /** `002-000009`: programme and number, as the Ministry itself numbers entries since 2026. */
  entry: string;
  asOf: string;
  programme: string;
  schema: "person" | "entity" | null;
  texts: ReadonlyMap<Role, readonly string[]>;
  /** Where a workbook's birth cell is a date, that day. */
  birthDay: string | null;
  place: { file: RawFile; line: number; column?: string };
  locator: string;
}

const nothing = new Set(["", "不明", "-", "－", "なし"]);

/** The texts of a role that say something. */
function given(entry: Entry, role: Role): string[] {
  return (entry.texts.get(role) ?? []).map((text) => text.trim()).filter((text) => !nothing.has(text));
}

const joined = (entry: Entry, ...roles: Role[]): string | null =>
  roles.flatMap((role) => given(entry, role)).join("; ") || null;

/** Reads `2009.7.24`, the first day of a cell of days, as YYYY-MM-DD. */
function firstDay(text: string): string | undefined {
  const match = /^\s*(\d{4})\.(\d{1,2})\.(\d{1,2})(?!\d)/.exec(text.normalize("NFKC"));
  if (!match) return undefined;
  const [, year = "", month = "", date = ""] = match;
  return `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
}

/** Parts of a cell that lists several things as (a)...(b)..., or on lines. */
const parts = (text: string): string[] =>
  text
    .normalize("NFKC")
    .split(/\(\s*[a-z]\s*\)|[\n;、]/)
    .map((part) => part.trim())
    .filter((part) => !nothing.has(part));

const number = /[A-Z]{0,3}[\s/-]?\d[\dA-Z/-]{3,}\d/i;
const days = /\d{4}年\d{1,2}月\d{1,2}日/g;

/** The numbers of a cell, each with the words around it; the whole cell where no number can be told. */
function numbersOf(text: string): { value: string; note: string }[] {
  const plain = text.normalize("NFKC").trim();
  const found = plain.split(/\(\s*[a-z]\s*\)|\n|;/).flatMap((part) => {
    const value = number.exec(part.replace(days, ""))?.[0].trim();
    return value === undefined ? [] : [{ value, note: part.trim() }];
  });
  return found.length > 0 ? found : [{ value: plain, note: plain }];
}

/** The state that a nationality names in Japanese or English, `エジプトEgypt`; null where it says more or something else. */
function stateOf(text: string, at: string): string | null {
  const words = [text, ...text.split(/(?<=[\p{Script=Katakana}\p{Script=Han}])\s*(?=[A-Za-z])/u)];
  for (const word of words) {
    const found = resolve(word.trim(), at);
    if (found.result === "state") return found.id;
  }
  return null;
}

function birthsOf(context: ReadContext, entry: Entry): Birth[] {
  if (entry.birthDay !== null) {
    const { birthDay } = entry;
    return [{ value: birthDay, from: birthDay, to: birthDay, precision: "day" }];
  }
  const both = given(entry, "birth and place").map(
    (text) => /^[\d年月日頃]+/.exec(text.normalize("NFKC"))?.[0] ?? "",
  );
  const births = [...given(entry, "birth"), ...both].flatMap(birthDates);
  for (const { value, from } of births)
    if (from === null)
      context.report("note", entry.place, `"${value}", kept as text without a day`, "a birth date");
  return births;
}

/** The place in `1941年8月20日セルビア共和国ポジャレヴァッツ生` and `Born at Pozarevac, ..., on 20 August 1941`. */
function placesBorn(text: string): string[] {
  const [japanese = "", english = ""] = text.normalize("NFKC").split("\n");
  const ja = japanese.replace(/^[\d年月日頃]+/, "").replace(/生$/, "");
  const en = /^Born (?:at|in) (\D+?),? on /.exec(english)?.[1] ?? "";
  return [ja, en].filter((place) => place !== "");
}

function addNames(context: ReadContext, entry: Entry, row: { as_of: string; locator: string }): void {
  const seen = new Set<string>();
  const add = (names: readonly Name[], quality: "strong" | "weak" | null): void => {
    for (const { name, kind } of names) {
      if (seen.has(name)) continue;
      seen.add(name);
      const { entry: id } = entry;
      context.add("listing_name", { list, entry: id, ...row, name, kind, quality, script: scriptOf(name) });
    }
  };
  for (const role of ["english", "japanese"] as const)
    for (const text of given(entry, role)) add(mainNames(text), null);
  for (const text of given(entry, "alias")) add(aliasNames(text, "alias"), null);
  for (const text of given(entry, "former")) add(aliasNames(text, "former"), null);
  for (const text of given(entry, "weak")) add(aliasNames(text, "alias"), "weak");
}

function addFacts(context: ReadContext, entry: Entry, row: { as_of: string; locator: string }): void {
  const { entry: id } = entry;
  const fact = (kind: string, value: string, more: Record<string, string | null> = {}): void =>
    context.add("listing_attribute", { list, entry: id, ...row, kind, value, ...more });
  for (const { value, from, to, precision } of birthsOf(context, entry))
    fact("birth date", value, { date_from: from, date_to: to, precision });
  for (const text of given(entry, "birth place")) for (const part of parts(text)) fact("birth place", part);
  for (const text of given(entry, "birth and place"))
    for (const place of placesBorn(text)) fact("birth place", place);
  for (const text of given(entry, "nationality"))
    for (const part of parts(text)) fact("nationality", part, { state: stateOf(part, row.as_of) });
  for (const text of given(entry, "address")) fact("address", text.normalize("NFKC"));
  for (const [role, kind] of [
    ["passport", "passport"],
    ["national id", "national id"],
  ] as const)
    for (const text of given(entry, role))
      for (const { value, note } of numbersOf(text))
        context.add("listing_identifier", { list, entry: id, ...row, kind, value, note });
}

/**
 * Adds an entry with its names and facts. A row that only says 削除 (taken off) and the day is kept as an entry with that
 * day and no name, and so is a row with a day and a number alone. Reports a day that cannot be read, and an entry in force without a name.
 */
export function addEntry(context: ReadContext, entry: Entry): void {
  const dates = given(entry, "dates").join("\n");
  const day = firstDay(dates);
  if (day === undefined) {
    context.report("bad-value", entry.place, dates, "a day such as 2009.7.24 before anything else");
    return;
  }
  const marked = dates.includes("削除");
  const [name] = ["english", "japanese"].flatMap((role) =>
    given(entry, role as "english" | "japanese").flatMap((text) => mainNames(text).map((one) => one.name)),
  );
  const bare = [...entry.texts.keys()].every((role) => role === "dates" || role === "number");
  if (name === undefined && !marked && !bare) {
    context.report("missing-value", entry.place, "", "a name of an entry that is not taken off (削除)");
    return;
  }
  if (bare && !marked)
    context.report(
      "note",
      entry.place,
      `${day} alone, kept as taken off`,
      "削除 after the day of an entry without content",
    );
  const removed = marked || bare;
  const row = { as_of: entry.asOf, locator: entry.locator };
  context.add("listing", {
    ...{ list, entry: entry.entry, ...row, schema: entry.schema, name: name ?? null },
    programmes: [entry.programme],
    listed: removed ? null : day,
    date_from: removed ? null : day,
    date_to: removed ? day : null,
    delisted: removed ? day : null,
    precision: "day",
    reference: joined(entry, "number"),
    un_reference: joined(entry, "un reference"),
    title: joined(entry, "title", "position"),
    remarks: removed ? (/[(（].*同一.*[)）]/.exec(dates)?.[0] ?? null) : joined(entry, "remarks"),
  });
  if (removed) return;
  addNames(context, entry, row);
  addFacts(context, entry, row);
}
