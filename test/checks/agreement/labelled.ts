import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Language } from "../../../src/base/language.js";
import { packageRoot } from "../../../src/base/packageRoot.js";
import { agree } from "../../../src/checks/agreement/agree.js";
import type {
  CheckedKind,
  Expectation,
  ExpectedRelation,
  WordsAgreement,
} from "../../../src/checks/agreement/types.js";

const outcomes = ["agrees", "differs", "silent"] as const;

export interface Labelled {
  line: number;
  words: string;
  expectation: Expectation;
  label: WordsAgreement["outcome"];
  note: string;
}

function readValue(kind: string, text: string): Expectation["value"] {
  if (kind === "tally") {
    const [yes = 0, no = 0, abstain = 0] = text.split("-").map(Number);
    return { yes, no, abstain };
  }
  if (kind === "date" || kind === "text") return text;
  if (kind === "yesno") return text === "true";
  return kind === "set" ? text.split("|") : Number(text);
}

/** Reads a labelled set that stands beside the tests. */
export function readLabelled(name: string): Labelled[] {
  const file = join(packageRoot(), "test", "checks", "agreement", name);
  const rows = parse(readFileSync(file, "utf8"), { columns: true }) as Record<string, string>[];
  return rows.map((row, i) => {
    const { words = "", kind = "", value = "", unit = "", relation = "", label = "", note = "" } = row;
    const [sign = "=", bound] = relation.split(" ");
    const expectation: Expectation = {
      kind: kind as CheckedKind,
      value: readValue(kind, value),
      unit,
      relation: sign as ExpectedRelation,
      ...(bound === undefined ? {} : { bound: Number(bound) }),
    };
    return { line: i + 2, words, expectation, label: label as WordsAgreement["outcome"], note };
  });
}

export interface Measured {
  rows: number;
  /** `label -> outcome -> how many`. */
  matrix: Record<string, Record<string, number>>;
  precision: number;
  recall: number;
  wrong: { row: Labelled; got: WordsAgreement }[];
}

/** Runs a labelled set; precision and recall are those of `differs`. */
export function measure(rows: readonly Labelled[], language: Language = "en"): Measured {
  const matrix: Measured["matrix"] = {};
  for (const label of outcomes) matrix[label] = Object.fromEntries(outcomes.map((outcome) => [outcome, 0]));
  const wrong: Measured["wrong"] = [];
  for (const row of rows) {
    const got = agree(row.words, row.expectation, language);
    const counts = matrix[row.label] ?? {};
    counts[got.outcome] = (counts[got.outcome] ?? 0) + 1;
    if (got.outcome !== row.label) wrong.push({ row, got });
  }
  const hit = matrix.differs?.differs ?? 0;
  const said = outcomes.reduce((sum, label) => sum + (matrix[label]?.differs ?? 0), 0);
  const meant = outcomes.reduce((sum, outcome) => sum + (matrix.differs?.[outcome] ?? 0), 0);
  return { rows: rows.length, matrix, precision: hit / said, recall: hit / meant, wrong };
}

/** The confusion matrix and the two figures as lines of text. */
export function report(name: string, { rows, matrix, precision, recall }: Measured): string {
  const cell = (text: string | number) => String(text).padStart(9);
  const lines = outcomes.map(
    (label) => cell(label) + outcomes.map((o) => cell(matrix[label]?.[o] ?? 0)).join(""),
  );
  const figures = `differs: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
  return [
    `${name}: ${rows} sentences (rows are labels)`,
    cell("") + outcomes.map(cell).join(""),
    ...lines,
    figures,
  ].join("\n");
}
