import { once } from "../../states/tables.js";
import { dataFile } from "../kit/dataFile.js";

/** Where an entry does not say what was done: counted in all totals, and in none of a kind. */
const unnamed = "incident";

/** What tells a kind, the first that fits; rows without one are lists of words that stand in the patterns by name. */
const table = dataFile("nga-asam", "kinds.csv", ["kind", "column", "pattern", "unless", "note"]);
const rules = once(() => {
  const lists = new Map(table().flatMap((row) => (row.kind === "" ? [[row.column, row.pattern]] : [])));
  const compiled = (pattern: string): RegExp =>
    new RegExp(pattern.replace(/\{([a-z]+)\}/g, (_, name: string) => lists.get(name) ?? ""));
  return table().flatMap(({ kind, column, pattern, unless }) =>
    kind === ""
      ? []
      : [{ kind, column, pattern: compiled(pattern), unless: unless === "" ? undefined : compiled(unless) }],
  );
});

const plain = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase();

/**
 * What an entry says was done, by the most that it says: hijacking, boarding, attack (shots, explosives, or no more
 * than that the ship was attacked), attempt, suspicious. The column `hostility` mostly names who did it and is empty
 * in most entries since 2019, so the description decides. What is not plain is left without a kind.
 */
export function kindOf(hostility: string, description: string): string {
  const [word, text] = [plain(hostility), plain(description)];
  const rule = rules().find(({ column, pattern, unless }) => {
    const found = column === "hostility" ? word : text;
    return pattern.test(found) && !unless?.test(found);
  });
  return rule?.kind ?? unnamed;
}
