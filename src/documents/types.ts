import type { Root } from "mdast";
import type { Place, Problem } from "../base/problem.js";

/** One footnote that runs, at one of its marks. */
export interface Claim {
  /** The footnote's own label (`terms`), in Word its check, and how many marks of it came before. */
  label: string;
  occurrence: number;
  /** From the start of the sentence, or the previous mark, to this mark; footnote marks and markup removed. */
  words: string;
  /** Where the mark stands. */
  place: Place;
  /** Checks as written, without `check:` and without the note. */
  check: string;
  /** Where an offset of `check` stands in the file. */
  at(start: number, end: number): Place;
  disputed: boolean;
  /** What the writer tells the reader after ` -- `. */
  note: string | null;
  language: "en" | "ja";
}

/** An inline code span that begins with `=`, to be replaced by its value. */
export interface InlineValue {
  expression: string;
  place: Place;
  at(start: number, end: number): Place;
}

export const blockKinds = ["chart", "map", "timeline", "table", "network"] as const;
export type BlockKind = (typeof blockKinds)[number];

/** A fenced block that draws from measures. */
export interface Block {
  kind: BlockKind;
  settings: Readonly<Record<string, unknown>>;
  place: Place;
  /** Where a setting's value stands. */
  placeOf(key: string): Place;
}

/** A document read once: what it claims, and what could not be read. */
export interface ChanceryDocument {
  file: string;
  /** The text that lines and columns refer to: a Markdown file as it is, of a Word document a line for each paragraph. */
  text: string;
  /** The whole as a tree, every node of the running text with its position: what pages and texts are made from. */
  tree: Root;
  /** Front matter, or what a Word document has in its place; empty if there is none. */
  settings: Readonly<Record<string, unknown>>;
  claims: readonly Claim[];
  values: readonly InlineValue[];
  blocks: readonly Block[];
  problems: readonly Problem[];
}
