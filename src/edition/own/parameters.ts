import type { Language } from "../../base/language.js";
import type { Arg, Args, Param } from "../../engine/types.js";
import { literal } from "../../store/database.js";
import type { SqlType } from "../../store/guard/types.js";
import { wrongParameter } from "./names.js";
import { readTexts, type Texts } from "./sentences.js";
import type { Section } from "./yamlFile.js";

/** What a parameter may be, by the word that an author writes for it. */
export const parameterTypes = {
  state: { kind: "state", sql: "VARCHAR" },
  states: { kind: "states", sql: "VARCHAR[]" },
  day: { kind: "at", sql: "DATE" },
  until: { kind: "by", sql: "DATE" },
  period: { kind: "in", sql: "DATE" },
  years: { kind: "in", sql: "DATE" },
  body: { kind: "body", sql: "VARCHAR" },
  treaty: { kind: "treaty", sql: "VARCHAR" },
  mission: { kind: "mission", sql: "VARCHAR" },
  area: { kind: "area", sql: "VARCHAR" },
  mandate: { kind: "mandate", sql: "VARCHAR" },
  activity: { kind: "activity", sql: "VARCHAR" },
  word: { kind: "choice", sql: "VARCHAR" },
  text: { kind: "text", sql: "VARCHAR" },
  number: { kind: "number", sql: "DOUBLE" },
} as const satisfies Readonly<Record<string, { kind: Param["kind"]; sql: SqlType }>>;

type TypeName = keyof typeof parameterTypes;
const typeNames = Object.keys(parameterTypes) as TypeName[];

export const parameterKeys = ["type", "meaning", "choices", "optional", "default", "definitional"] as const;

/** A parameter with the words of its author, and where it is declared. */
export interface OwnParameter {
  param: Param;
  meaning: Texts;
  type: TypeName;
  section: Section;
}

/** Whether it is the time that a call asks about. */
export const isTime = ({ param }: OwnParameter): boolean =>
  param.kind === "at" || param.kind === "by" || param.kind === "in";

function readParameter(all: Section, key: string, language: Language): OwnParameter | undefined {
  const wrong = wrongParameter(key);
  if (wrong) return all.file.say("own-name", { kind: "parameter", name: key, why: wrong }, all.keyPlace(key));
  const section = all.section(key, parameterKeys);
  if (!section) return undefined;
  if (!section.has("type")) return section.missing("type");
  const type = section.choice("type", typeNames);
  const meaning = readTexts(section, "meaning", language, true);
  const text = meaning.en ?? meaning.ja;
  const choices = section.texts("choices").map((one) => one.text.trim());
  if (type === "word" && choices.length === 0) section.missing("choices");
  const byDefault = section.text("default");
  // Names are read as of a call's own date: only what means the same on every day can stand for itself.
  const settled = type === "word" ? choices : type === "text" || type === "number" ? undefined : [];
  if (byDefault !== undefined && settled && !settled.includes(byDefault))
    section.bad("default", type === "word" ? { oneOf: choices } : "default");
  if (byDefault !== undefined && type === "number" && !/^-?\d+(?:\.\d+)?$/.test(byDefault))
    section.bad("default", "default");
  if (!type || !text) return undefined;
  const optional = section.yes("optional") || byDefault !== undefined;
  return {
    type,
    meaning,
    section,
    param: {
      key,
      kind: parameterTypes[type].kind,
      meaning: text.text.trim(),
      ...(optional ? { optional } : {}),
      ...(byDefault === undefined ? {} : { default: byDefault }),
      ...(type === "word" ? { choices } : {}),
      ...(type === "years" ? { wholeYears: true } : {}),
      ...(section.yes("definitional") ? { definitional: true } : {}),
    },
  };
}

/** Reads the parameters; `keys` are those that are declared, be they right or not. */
export function readParameters(
  root: Section,
  language: Language,
): { parameters: OwnParameter[]; keys: readonly string[] } {
  const all = root.section("parameters");
  if (!all) return { parameters: [], keys: [] };
  const read = all.keys.flatMap((key) => readParameter(all, key, language) ?? []);
  const [first, second] = read.filter(isTime);
  if (first && second)
    all.file.say(
      "own-two-times",
      { first: first.param.key, second: second.param.key },
      all.keyPlace(second.param.key),
    );
  return { parameters: read, keys: all.keys };
}

/** Names by which a query may ask for a parameter: of a period its two ends. */
export const sqlNamesOf = ({ param }: OwnParameter): string[] =>
  param.kind === "in" ? ["from", "to"] : [param.key];

export const sqlTypesOf = (parameters: readonly OwnParameter[]): Map<string, SqlType> =>
  new Map(
    parameters.flatMap((one) => sqlNamesOf(one).map((name) => [name, parameterTypes[one.type].sql] as const)),
  );

const cast = (text: string | undefined, type: SqlType): string =>
  `CAST(${text === undefined ? "NULL" : literal(text.replaceAll("\0", ""))} AS ${type})`;

function valueSql(arg: Arg | undefined, name: string, type: SqlType): string {
  // An end that is open is later (or earlier) than every day: compared with NULL, every row would fall silently away.
  if (arg?.period && name === "from") return cast(arg.period.from ?? "-infinity", "DATE");
  if (arg?.period && name === "to") return cast(arg.period.to ?? "infinity", "DATE");
  if (arg?.states) return `CAST([${arg.states.map(literal).join(", ")}] AS VARCHAR[])`;
  return cast(arg?.id, type);
}

/** The SQL of what stands in a parameter, by the name that the query has for it. */
export function argumentSql(parameters: readonly OwnParameter[], name: string, args: Args): string {
  const one = parameters.find((p) => sqlNamesOf(p).includes(name));
  return one ? valueSql(args[one.param.key], name, parameterTypes[one.type].sql) : "NULL";
}
