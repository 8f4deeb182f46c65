import { closest } from "fastest-levenshtein";
import type { Language } from "../../base/language.js";
import { group, named, within } from "../../engine/text.js";
import type { Args } from "../../engine/types.js";
import { placedArg } from "../../words/ja/labels.js";
import type { Section, Written } from "./yamlFile.js";

/** A text of an author's by language. */
export type Texts = Partial<Record<Language, Written>>;

/** Reads a text, in the edition's first language where the file does not say: `title: ...` or `title: {en: ..., ja: ...}`. */
export function readTexts(section: Section, key: string, language: Language, needed = false): Texts {
  if (!section.has(key)) {
    if (needed) section.missing(key);
    return {};
  }
  const plain = section.file.written(section.node(key), section.keyPlace(key));
  if (plain) return { [language]: plain };
  const map = section.section(key, ["en", "ja"]);
  if (!map) return {};
  const [en, ja] = [map.written("en"), map.written("ja")];
  if (!en && !ja) map.missing(language);
  return { ...(en ? { en } : {}), ...(ja ? { ja } : {}) };
}

type Piece = string | { place: string };

/** A sentence with `{place}`s; what stands between `[` and `]` is left out where an argument in it is. */
export type Template = readonly (readonly Piece[])[];

const PLACE = /\{([^{}]*)\}/g;

/** Reads a sentence. A place that is none of `known` is reported. */
export function readTemplate({ text, at }: Written, known: readonly string[], section: Section): Template {
  for (const match of text.matchAll(PLACE)) {
    const found = match[1] ?? "";
    if (!known.includes(found))
      section.file.say(
        "own-unknown-place",
        { found, near: closest(found, [...known]), known: known.map((key) => `{${key}}`).join(", ") },
        at(match.index),
      );
  }
  return text
    .trim()
    .split(/(\[[^[\]]*\])/)
    .filter((part) => part !== "")
    .map((part) => piecesOf(part));
}

const piecesOf = (part: string): Piece[] =>
  part.split(/(\{[^{}]*\})/).map((piece) => (piece.startsWith("{") ? { place: piece.slice(1, -1) } : piece));

/** An argument as a sentence has it. */
function placed(args: Args, key: string, language: Language): string {
  if (language === "ja") return placedArg(args, key);
  const kind = args[key]?.kind;
  return kind === "in" ? within(args, key) : kind === "states" ? group(args, key) : named(args, key);
}

/** The sentence with these arguments, and with the value where it has one. */
export function fillTemplate(template: Template, args: Args, language: Language, value = ""): string {
  const parts = template.map((pieces) => {
    const optional = typeof pieces[0] === "string" && pieces[0].startsWith("[");
    const lacking = pieces.some((p) => typeof p === "object" && p.place !== "value" && !args[p.place]);
    if (optional && lacking) return "";
    const text = pieces
      .map((p) => (typeof p === "string" ? p : p.place === "value" ? value : placed(args, p.place, language)))
      .join("");
    return optional ? text.slice(1, -1) : text;
  });
  return parts
    .join("")
    .replace(/ {2,}/g, " ")
    .replace(/ (?=[.,;])/g, "");
}
