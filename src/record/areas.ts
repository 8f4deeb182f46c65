import type { Language } from "../base/language.js";
import type { Day } from "../base/period.js";
import { fold } from "../base/text.js";
import { once } from "../states/tables.js";
import { indexNames, nearest, readData, splitList } from "./readData.js";

/** An outline that an area is made of, perhaps only in some days. */
interface OutlinePart {
  /** Id of an area of the record that has a polygon, or of an outline of our own. */
  outline: string;
  from: Day | null;
  to: Day | null;
}

/**
 * A named area of sea: by the words of a place, by its outline, by both (which are two definitions of one name), or,
 * as `world`, by nothing at all.
 */
export interface Area {
  id: string;
  name: string;
  names: readonly string[];
  /** The sentence that says what counts as in it by words, per language; empty where it has no such rule. */
  definition: Readonly<Record<Language, string>>;
  /**
   * Regular expression, as DuckDB and RE2 read it, over the place text of an event; null where the area has no
   * such rule. It begins with `(?i)` where case does not count.
   */
  rule: string | null;
  source: string;
  /** Ids of areas that it is made of: an event is in it if it is in one of them. */
  parts: readonly string[];
  /** Outlines that it is made of, or that follow one another in time; none if it has no outline. */
  outline: readonly OutlinePart[];
  /** The sentence that says what the outline is, per language; empty where it has none. */
  outlined: Readonly<Record<Language, string>>;
  /** Ids of other areas that people mean by the name. */
  alternates: readonly string[];
}

/** An outline of our own, drawn from published words. */
export interface Outline {
  id: string;
  name: string;
  from: Day | null;
  to: Day | null;
  /** WKT, longitude latitude. It may run over land: it is for points at sea. */
  polygon: string;
  source: string;
}

export type AreaFound =
  | { result: "area"; area: Area }
  /** `near` are names alike. */
  | { result: "unknown"; near: readonly string[] };

const header = [
  "id",
  "name",
  "names",
  "definition",
  "rule",
  "source",
  "parts",
  "outline",
  "outlined",
  "alternates",
  "definition_ja",
  "outlined_ja",
] as const;

/** `id`, or `id@2015-12-01..2019-04-30` for an outline of those days. */
function outlinePart(text: string): OutlinePart {
  const [outline = "", days = ".."] = text.split("@");
  const [from = "", to = ""] = days.split("..");
  return { outline, from: from || null, to: to || null };
}

const list = once((): readonly Area[] =>
  readData("areas.csv", header).map((cells) => {
    const cell = (column: (typeof header)[number]): string => cells[header.indexOf(column)] ?? "";
    return {
      id: cell("id"),
      name: cell("name"),
      names: splitList(cell("names")),
      definition: { en: cell("definition"), ja: cell("definition_ja") },
      rule: cell("rule") || null,
      source: cell("source"),
      parts: splitList(cell("parts")),
      outline: splitList(cell("outline")).map(outlinePart),
      outlined: { en: cell("outlined"), ja: cell("outlined_ja") },
      alternates: splitList(cell("alternates")),
    };
  }),
);
const index = once(() => indexNames(list()));

const outlines = once((): readonly Outline[] =>
  readData("outlines.csv", ["id", "name", "valid_from", "valid_to", "polygon", "source"]).map(
    ([id = "", name = "", from = "", to = "", polygon = "", source = ""]) => ({
      id,
      name,
      from: from || null,
      to: to || null,
      polygon,
      source,
    }),
  ),
);

/** Every area that ships with the package, in the order of the file. */
export function allAreas(): readonly Area[] {
  return list();
}

/** The outlines that we drew ourselves. */
export function ownOutlines(): readonly Outline[] {
  return outlines();
}

/** The area that a text names: id, name or variant, without regard to case and punctuation. */
export function findArea(text: string): AreaFound {
  const [area] = index().get(fold(text)) ?? [];
  if (area) return { result: "area", area };
  return {
    result: "unknown",
    get near() {
      return nearest(
        text,
        list().flatMap((other) => [other.name, ...other.names]),
      );
    },
  };
}
