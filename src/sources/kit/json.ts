import { parse, type ValueNode } from "@humanwhocodes/momoa";
import { fatal } from "./fatalProblem.js";

/** Steps from the whole to a part: names of members and places in lists. */
export type JsonPath = readonly (string | number)[];

export type JsonObject = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Each string with its closing mark, or with the control character that breaks it off: JSON forbids one in a string. */
const strings = /"(?:[^"\\\p{Cc}]|\\.)*(?<end>"|\p{Cc})/gu;

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: offset - start + 1 };
}

/** The parser's names of marks, as a person knows them. */
const marks: Readonly<Record<string, string>> = {
  LBracket: "a [",
  RBracket: "a ]",
  LBrace: "a {",
  RBrace: "a }",
  Comma: "a comma",
  Colon: "a colon",
  String: "a text",
  Number: "a number",
  Boolean: "true or false",
  Null: "null",
};
const named = (message: string): string =>
  message
    .replace(/ found\. \(\d+:\d+\)$/, "")
    .replace(/\.$/, "")
    .replace(
      /^Unexpected token (\w+)/,
      (all, mark: string) => `${marks[mark] ?? all} where something else belongs`,
    );

/** Where JSON text goes wrong and how; only asked for when it does, for it reads the text again, slowly. */
function syntaxErrorIn(text: string, native: string): { line: number; column: number; found: string } {
  try {
    parse(text, { mode: "json" });
  } catch (error) {
    const { line, column, message } = error as { line?: number; column?: number; message: string };
    if (line !== undefined && column !== undefined) return { line, column, found: named(message) };
  }
  const match = [...text.matchAll(strings)].find((m) => m.groups?.end !== '"');
  if (!match) return { line: 1, column: 1, found: native };
  const place = lineAndColumn(text, match.index + match[0].length - 1);
  return { ...place, found: "a control character within a string" };
}

/** Reads strict JSON: no comments, no comma before a closing bracket. Throws FatalProblem with line and column. */
export function parseJson(text: string, shown: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const { line, column, found } = syntaxErrorIn(text, (error as Error).message);
    throw fatal("bad-json", { file: shown, found }, { file: shown, line, column });
  }
}

function step(node: ValueNode | undefined, key: string | number): ValueNode | undefined {
  if (node?.type === "Array" && typeof key === "number") return node.elements[key]?.value;
  if (node?.type !== "Object") return undefined;
  return node.members.find((m) => m.name.type === "String" && m.name.value === key)?.value;
}

/** Where a part of JSON text begins; the nearest whole around it if there is no such part. */
export function jsonPlace(text: string, path: JsonPath): { line: number; column: number } {
  let node: ValueNode | undefined = parse(text, { mode: "json" }).body;
  let { line, column } = { line: 1, column: 1 };
  for (const key of path) {
    node = step(node, key);
    if (!node) break;
    ({ line, column } = node.loc.start);
  }
  return { line, column };
}
