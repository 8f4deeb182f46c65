import { fold } from "../base/text.js";
import { once } from "../states/tables.js";
import { indexNames, nearest, readData, splitList } from "./readData.js";

/** A named area of sea, defined by the words of a place or, for `world`, by nothing at all. */
export interface Area {
  id: string;
  name: string;
  names: readonly string[];
  /** The sentence that says what counts as in it; shown with every figure. */
  definition: string;
  /**
   * Regular expression, as DuckDB and RE2 read it, over the place text of an event; null where the area has no
   * such rule. It begins with `(?i)` where case does not count.
   */
  rule: string | null;
  source: string;
  /** Ids of areas that it is made of: an event is in it if it is in one of them. */
  parts: readonly string[];
}

export type AreaFound =
  | { result: "area"; area: Area }
  /** `near` are names alike. */
  | { result: "unknown"; near: readonly string[] };

const header = ["id", "name", "names", "definition", "rule", "source", "parts"];

const list = once((): readonly Area[] =>
  readData("areas.csv", header).map(
    ([id = "", name = "", names = "", definition = "", rule = "", source = "", parts = ""]) => ({
      id,
      name,
      names: splitList(names),
      definition,
      rule: rule || null,
      source,
      parts: splitList(parts),
    }),
  ),
);
const index = once(() => indexNames(list()));

/** Every area that ships with the package, in the order of the file. */
export function allAreas(): readonly Area[] {
  return list();
}

/** The area that a text names: id, name or variant, without regard to case and punctuation. */
export function findArea(text: string): AreaFound {
  const [area] = index().get(fold(text)) ?? [];
  if (area) return { result: "area", area };
  return {
    result: "unknown",
    near: nearest(
      text,
      list().flatMap((other) => [other.name, ...other.names]),
    ),
  };
}
