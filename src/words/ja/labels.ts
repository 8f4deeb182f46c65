import type { Arg, Args, Value } from "../../engine/types.js";
import { japaneseName } from "../../record/japaneseNames.js";
import { findSeries } from "../../record/series.js";
import { stateName } from "../../states/state.js";
import { japaneseWord } from "./words.js";

/** A day, month or year: `2008年10月17日`; other text as it is. */
export function japaneseDate(text: string): string {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  if (!found) return text;
  const [, year, month, day] = found;
  return `${Number(year)}年${month ? `${Number(month)}月` : ""}${day ? `${Number(day)}日` : ""}`;
}

/** A period: `2008年`, `2003年から2008年`, `2008年まで`, `2008年以降`; text that is none as it is. */
export function japanesePeriod(text: string): string {
  const session = /^session (\d+)/.exec(text)?.[1];
  if (session !== undefined) return `第${session}回会期`;
  const [from = "", to] = text.split("/");
  if (to === undefined) return japaneseDate(text);
  if (from === "..") return `${japaneseDate(to)}まで`;
  return to === ".." ? `${japaneseDate(from)}以降` : `${japaneseDate(from)}から${japaneseDate(to)}まで`;
}

/** A state, or a body that takes part like one, by its Japanese name; undefined for an id that has none. */
export const japaneseParty = (id: string, day?: string): string | undefined =>
  stateName(id, "ja", day) ?? stateName(id, "ja") ?? japaneseName("body", id);

/** True where the English label is a name with its abbreviation. */
const abbreviated = ({ id, label }: Arg): boolean => label !== id && label.endsWith(`(${id})`);

/** Series of resolutions, by id. */
const series: Readonly<Record<string, string>> = { "nuclear-disarmament": "核軍縮決議" };

function bodyLabel(arg: Arg): string {
  const name = japaneseName("body", arg.id);
  if (name === undefined) return arg.japanese ?? arg.label;
  return abbreviated(arg) ? `${name}（${arg.id}）` : name;
}

/** What stands in an argument, for a reader of Japanese. */
export function japaneseArg(arg: Arg, day?: string): string {
  switch (arg.kind) {
    case "state":
      return japaneseParty(arg.id, day) ?? japaneseWord(arg.label);
    case "states":
      return arg.states ? arg.states.map((id) => japaneseParty(id, day) ?? id).join("、") : bodyLabel(arg);
    case "body":
    case "treaty":
    case "mission":
      return bodyLabel(arg);
    case "area":
      return japaneseName("area", arg.id) ?? arg.japanese ?? arg.label;
    case "at":
    case "by":
      return arg.japanese ?? japaneseDate(arg.id);
    case "in":
      return arg.japanese ?? japanesePeriod(arg.text);
    case "resolution":
      return findSeries(arg.id) ? (series[arg.id] ?? arg.label) : arg.label;
    case "mandate":
    case "activity":
      return arg.japanese ?? arg.label;
    case "choice":
      return japaneseWord(arg.label);
    default:
      return arg.label;
  }
}

/** Keys that stand for themselves in a definition without arguments. */
const times: Readonly<Record<string, string>> = { "the day": "当該日", "the period": "当該期間" };

const dayOf = (args: Args): string | undefined => {
  const time = Object.values(args).find((arg) => arg.kind === "at" || arg.kind === "by" || arg.kind === "in");
  const day = time?.period ? (time.period.to ?? undefined) : time?.id;
  return day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day) ? day : undefined;
};

/** An argument by its Japanese name, or its key where it is missing. */
export function n(args: Args, key: string): string {
  const arg = args[key];
  if (!arg) return key;
  return times[arg.label] ?? japaneseArg(arg, dayOf(args));
}

/** `2008年`, `2003年から2008年まで`: the time of `in`. */
export const during = (args: Args): string => n(args, "in");
/** `2008年12月31日現在`: the day of `at`. */
export const asOf = (args: Args): string => `${n(args, "at")}現在`;
/** `2009年1月1日まで`: the day of `by`. */
export const until = (args: Args): string => `${n(args, "by")}まで`;
/** What follows a yes, or a no. */
export const either = (raw: Value, yes: string, no: string): string =>
  raw.kind === "yesno" && raw.value ? yes : no;
/** The id that is chosen, or the default. */
export const chosen = (args: Args, key: string, otherwise: string): string => args[key]?.id ?? otherwise;

/** `日本、ドイツ`, or `2008年12月31日現在のASEAN加盟国`: a group. */
export function group(args: Args, key = "group"): string {
  const arg = args[key];
  if (!arg || arg.states || arg.text === key) return n(args, key);
  const day = dayOf(args);
  return `${day ? `${japaneseDate(day)}現在の` : ""}${n(args, key)}の加盟国`;
}

/** An argument as a sentence of an author's has it: a group by its members. */
export const placedArg = (args: Args, key: string): string =>
  args[key]?.kind === "states" ? group(args, key) : n(args, key);
