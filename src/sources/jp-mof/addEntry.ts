import { scriptOf } from "../../base/script.js";
import { resolve } from "../../states/resolve.js";
import { dayIn } from "../kit/cells.js";
import type { Row } from "../kit/row.js";
import { birthDates, type GivenBirth } from "./births.js";
import type { Role } from "./columns.js";
import { aliasNames, mainNames, type Name } from "./nameCells.js";

export const list = "jp-mof";

/** An entry of the list as its row has it: texts by what their columns mean, some columns more than once. */
export interface Entry {
  /** `002-000009`: programme and number, as the Ministry itself numbers entries since 2026; undefined after a problem. */
  entry: string | undefined;
  programme: string;
  schema: "person" | "entity" | null;
  texts: ReadonlyMap<Role, string[]>;
  /** Where a workbook's birth cell is a date, that day. */
  birthDay: string | null;
  row: Row;
}

const nothing = new Set(["", "不明", "-", "－", "なし"]);

/** The texts of a role that say something. */
function given(entry: Entry, role: Role): string[] {
  return (entry.texts.get(role) ?? []).map((text) => text.trim()).filter((text) => !nothing.has(text));
}

const joined = (entry: Entry, ...roles: Role[]): string | null =>
  roles.flatMap((role) => given(entry, role)).join("; ") || null;

/** The first day of a cell of days, `2009.7.24`. */
const firstDay = (text: string): string | undefined =>
  dayIn(text.normalize("NFKC"), /^\s*(?<year>\d{4})\.(?<month>\d{1,2})\.(?<day>\d{1,2})(?!\d)/);

/** Parts of a cell that lists several things as (a)...(b)..., or on lines. */
const parts = (text: string): string[] =>
  text
    .normalize("NFKC")
    .split(/\(\s*[a-z]\s*\)|[\n;、]/)
    .map((part) => part.trim())
    .filter((part) => !nothing.has(part));

const number = /[A-Z]{0,3}[\s/-]?\d[\dA-Z/-]{3,}\d/i;
const days = /\d{4}年\d{1,2}月\d{1,2}日/g;

/** The numbers of a cell, each with the words around it; the full cell where no number is found. */
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

function birthsOf(entry: Entry): GivenBirth[] {
  const { birthDay } = entry;
  if (birthDay !== null)
    return [{ value: birthDay, date_from: birthDay, date_to: birthDay, precision: "day" }];
  const both = given(entry, "birth and place").map(
    (text) => /^[\d年月日頃]+/.exec(text.normalize("NFKC"))?.[0] ?? "",
  );
  const births = [...given(entry, "birth"), ...both].flatMap(birthDates);
  for (const { value, date_from } of births)
    if (date_from === null)
      entry.row.note("生年月日", `"${value}" is not a birth date that can be read, and is kept as text`);
  return births;
}

/** The place in `1941年8月20日セルビア共和国ポジャレヴァッツ生` and `Born at Pozarevac, ..., on 20 August 1941`. */
function placesBorn(text: string): string[] {
  const [japanese = "", english = ""] = text.normalize("NFKC").split("\n");
  const ja = japanese.replace(/^[\d年月日頃]+/, "").replace(/生$/, "");
  const en = /^Born (?:at|in) (\D+?),? on /.exec(english)?.[1] ?? "";
  return [ja, en].filter((place) => place !== "");
}

/** What every row of an entry has. */
interface Common {
  list: string;
  entry: string | undefined;
  as_of: string;
}

function addNames(entry: Entry, common: Common): void {
  const seen = new Set<string>();
  const add = (names: readonly Name[], quality?: "weak"): void => {
    for (const { name, kind } of names) {
      if (seen.has(name)) continue;
      seen.add(name);
      entry.row.add("listing_name", { ...common, name, kind, quality, script: scriptOf(name) });
    }
  };
  for (const role of ["english", "japanese"] as const)
    for (const text of given(entry, role)) add(mainNames(text));
  for (const text of given(entry, "alias")) add(aliasNames(text, "alias"));
  for (const text of given(entry, "former")) add(aliasNames(text, "former"));
  for (const text of given(entry, "weak")) add(aliasNames(text, "alias"), "weak");
}

function addFacts(entry: Entry, common: Common): void {
  const { row } = entry;
  const fact = (kind: string, value: string, more: object = {}): void =>
    row.add("listing_attribute", { ...common, kind, value, ...more });
  for (const { value, ...birth } of birthsOf(entry)) fact("birth date", value, birth);
  for (const part of given(entry, "birth place").flatMap(parts)) fact("birth place", part);
  for (const place of given(entry, "birth and place").flatMap(placesBorn)) fact("birth place", place);
  for (const part of given(entry, "nationality").flatMap(parts))
    fact("nationality", part, { state: stateOf(part, common.as_of) });
  for (const text of given(entry, "address")) fact("address", text.normalize("NFKC"));
  for (const kind of ["passport", "national id"] as const)
    for (const number of given(entry, kind).flatMap(numbersOf))
      row.add("listing_identifier", { ...common, kind, ...number });
}

/**
 * Adds an entry with its names and facts. A row that only says 削除 (taken off) and the day is kept as an entry with that
 * day and no name, and so is a row with a day and a number alone. Reports a day that cannot be read, and an entry in force without a name.
 */
export function addEntry(entry: Entry, asOf: string): void {
  const { row, programme, schema } = entry;
  const dates = given(entry, "dates").join("\n");
  const day =
    firstDay(dates) ?? row.bad("告示日付", "a cell that begins with a day such as 2009.7.24", dates);
  const marked = dates.includes("削除");
  const names = [...given(entry, "english"), ...given(entry, "japanese")].flatMap(mainNames);
  const onlyDay = [...entry.texts.keys()].every((role) => role === "dates" || role === "number");
  const removed = marked || onlyDay;
  if (names.length === 0 && !removed) row.bad("氏名", "a name, unless the entry is taken off (削除)", "");
  if (onlyDay && !marked && day)
    row.note("告示日付", `the entry has no content but ${day}, without 削除; it is kept as taken off`);
  const common = { list, entry: entry.entry, as_of: asOf };
  row.add("listing", {
    ...common,
    schema,
    name: names[0]?.name,
    programmes: [programme],
    listed: removed ? null : day,
    date_from: removed ? null : day,
    date_to: removed ? day : null,
    delisted: removed ? day : null,
    precision: "day",
    reference: joined(entry, "number"),
    un_reference: joined(entry, "un reference"),
    title: joined(entry, "title", "position"),
    remarks: removed ? /[(（].*同一.*[)）]/.exec(dates)?.[0] : joined(entry, "remarks"),
  });
  if (removed || !row.sound) return;
  addNames(entry, common);
  addFacts(entry, common);
}
