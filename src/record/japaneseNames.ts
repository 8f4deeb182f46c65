import { once } from "../states/tables.js";
import { readData } from "./readData.js";

/** What has a Japanese name beside its English one. */
export type Named = "body" | "area";

const header = ["kind", "id", "name"];

/**
 * Japanese names of bodies and areas, by kind and id: as the Ministry of Foreign Affairs writes them, and treaties by
 * the short title that it uses for them.
 */
const names = once(
  (): ReadonlyMap<string, string> =>
    new Map(
      readData("names-ja.csv", header).map(([kind = "", id = "", name = ""]) => [`${kind} ${id}`, name]),
    ),
);

/** The Japanese name of a shipped body or area; undefined for one that only the record has. */
export const japaneseName = (kind: Named, id: string): string | undefined => names().get(`${kind} ${id}`);

/** Every kind and id that has a Japanese name, as `body UNSC`. */
export const japaneseKeys = (): readonly string[] => [...names().keys()];
