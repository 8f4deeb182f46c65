import { dateInWords, listed, named, withArticle, within } from "../../engine/text.js";
import type { Arg } from "../../engine/types.js";
import { body } from "../../record/bodies.js";
import { state, stateName } from "../../states/state.js";
import type { ValueWords } from "../languageWords.js";
import { figureOf, isIndex, shareOf } from "../numbers.js";

const irregular: Readonly<Record<string, string>> = { crises: "crisis", people: "person", vetoes: "veto" };

/** A unit of one: `1 crisis`, `1 transit call`. What is measured (`km`) or has words after its noun stays as it is. */
function singular(unit: string): string {
  const [, before = "", last = ""] = /^((?:[a-z]+ )*)([a-z]+)$/.exec(unit) ?? [];
  if (last === "" || / of /.test(before) || /ss$|us$/.test(last)) return unit;
  return before + (irregular[last] ?? last.replace(/ies$/, "y").replace(/s$/, ""));
}

/** "fewer" of what is counted, "less" of what is measured. */
export const fewer = (unit: string): string => (singular(unit) === unit ? "less" : "fewer");

/** `10 terms`, `1 term`, `12.5%`, `37.9% of incidents`, `USD 1755.23 million (constant prices)`. */
function amount(value: number, unit: string, figures?: number): string {
  const figure = figureOf(value, unit, "en", figures);
  const share = shareOf(unit);
  if (share !== undefined) return `${figure} ${share}`;
  if (unit === "" || figure.endsWith("%")) return figure;
  if (unit === "rank") return `rank ${figure}`;
  const money = /^(?:(current|constant) )?(USD)( million)?$/.exec(unit);
  if (money) return `${money[2]} ${figure}${money[3] ?? ""}${money[1] ? ` (${money[1]} prices)` : ""}`;
  if (isIndex(unit)) return `${figure} on the ${unit}`;
  return `${figure} ${value === 1 ? singular(unit) : unit}`;
}

/** None of what is counted is `no`: `no conflicts`, but `0 km`. */
const placedAmount = (value: number, unit: string, figures?: number): string => {
  if (shareOf(unit) !== undefined || isIndex(unit) || unit === "rank")
    return figureOf(value, unit, "en", figures);
  if (value === 0 && singular(unit) !== unit) return `no ${unit}`;
  return amount(value, unit.replace(/^(?:current|constant) /, ""), figures);
};

/** When the time argument of a call is: `on 31 December 2008`, `by 1 January 2009`, `in 2008`, `from 2003 to 2008`. */
export function when(time: Arg): string {
  if (time.kind === "in") return within({ time }, "time");
  return `${time.kind === "at" ? "on" : "by"} ${named({ time }, "time")}`;
}

const party = (id: string, day?: string): string | undefined =>
  state(id) ? (stateName(id, "en", day) ?? state(id)?.name) : body(id)?.name;

export const values: ValueWords = {
  yes: "yes",
  no: "no",
  none: "none",
  comma: ", ",
  and: listed,
  stop: ".",
  space: " ",
  tally: (yes, no, abstain) => `${yes}-${no}-${abstain}`,
  property: (text) => text,
  date: (text) => text,
  period: (text) => text,
  amount,
  placedAmount,
  placedState: withArticle,
  placedDate: dateInWords,
  unit: (unit) => unit,
  word: (word) => word,
  party,
  member: (id, name) => name ?? party(id) ?? id,
  body: (id) => body(id)?.name,
  area: () => undefined,
  argument: (arg) => arg.label,
  title: (measure) => measure.title,
  notes: (measure) => measure.notes ?? [],
  meaning: (_, param) => param.meaning,
  definition: (measure, args) => measure.definition(args),
  clause: ({ measure, args }, value, raw) => measure.clause?.(args, value, raw),
};
