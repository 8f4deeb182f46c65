import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { packageRoot } from "../../src/base/packageRoot.js";
import { bestOfOwners, type NameIndex } from "../../src/names/nameIndex.js";
import { type NameKind, scoreNames, threshold } from "../../src/names/scoreNames.js";

const dir = join(packageRoot(), "..", "shared", "data", "reference", "screening");

function csv(name: string): Record<string, string>[] {
  const bytes = readFileSync(join(dir, name));
  return parse(name.endsWith(".gz") ? gunzipSync(bytes) : bytes, { columns: true }) as Record<
    string,
    string
  >[];
}

/** Precision, recall and their harmonic mean. */
export interface PairFigures {
  pairs: number;
  precision: number;
  recall: number;
  f1: number;
}

const kinds: Readonly<Record<string, NameKind>> = {
  Person: "person",
  Company: "entity",
  Organization: "entity",
};

/** Figures over the labelled pairs of one half: 0 the first, third, ... row, 1 the others. */
export function labelledPairs(half: 0 | 1): PairFigures {
  const rows = csv("nk_cases_half.csv").filter((_, i) => i % 2 === half);
  const [hits, matches] = [new Set<number>(), new Set<number>()];
  for (const [i, { name1 = "", name2 = "", schema = "", is_match }] of rows.entries()) {
    if (scoreNames(name1, name2, kinds[schema] ?? null) >= threshold) hits.add(i);
    if (is_match === "true") matches.add(i);
  }
  const right = [...hits].filter((i) => matches.has(i)).length;
  const [precision, recall] = [right / hits.size, right / matches.size];
  return { pairs: rows.length, precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/** Share of queries whose entry comes first (ties are first), among the first five, and at or over the threshold. */
export function recallOnList(
  index: NameIndex<string>,
): Record<"queries" | "first" | "five" | "over", number> {
  const rows = csv("un_recall_cases_half.csv");
  const found = { first: 0, five: 0, over: 0 };
  for (const { query_name = "", expected_reference = "" } of rows) {
    const wanted = new Set(expected_reference.split("|"));
    const hits = bestOfOwners(index.search(query_name, 0.5));
    const place = hits.findIndex((hit) => wanted.has(hit.owner));
    const hit = hits[place];
    if (!hit) continue;
    if (hit.score === hits[0]?.score) found.first += 1;
    if (place < 5) found.five += 1;
    if (hit.score >= threshold) found.over += 1;
  }
  const share = (n: number) => n / rows.length;
  return {
    queries: rows.length,
    first: share(found.first),
    five: share(found.five),
    over: share(found.over),
  };
}

/** Share of made-up people, of each `step`-th row, whom the list seems to hold. */
export function falseHits(index: NameIndex<string>, step: number): { people: number; rate: number } {
  const rows = csv("yente_negatives_us.csv.gz").filter((_, i) => i % step === 0);
  const hits = rows.filter(({ full_name = "" }) => index.search(full_name, threshold).length > 0).length;
  return { people: rows.length, rate: hits / rows.length };
}
