import { happened, literal, wholly } from "../../measures/sql.js";
import { within } from "../../measures/text.js";
import type { Args, CoverageNeed, Param } from "../../measures/types.js";
import { findArea } from "../../record/areas.js";

export const kinds = ["any", "attack", "hijacking", "boarding", "attempt", "suspicious"] as const;

export const source: Param = {
  key: "source",
  kind: "source",
  choices: ["imb"],
  default: "imb",
  optional: true,
  meaning: "Which list of incidents: imb, the reports of the International Maritime Bureau.",
};
export const sources = ["imb-attacks", "facts"] as const;

/**
 * The list of one publisher may stand in several files; those of different publishers are never mixed.
 * Of the files, those that give yearly figures cannot say of which kind the incidents were.
 */
export const sourcesFor = (args: Args): readonly string[] => {
  const kind = args.kind?.id ?? "any";
  return kind === "any" ? sources : sources.filter((id) => id !== "facts");
};

export const WORLD = "world";

/** The source must have all of the area in the period; one with figures for some areas claims those alone. */
export const need = (args: Args, area: string): CoverageNeed => ({
  table: "event",
  kind: "piracy",
  subject: area,
  from: args.in?.period?.from ?? null,
  to: args.in?.period?.to ?? null,
});

/**
 * Condition that an event `e` is counted in an area: the source's own figure for the area, or a single
 * event whose words (or else whose position) put it there. A figure for the world is never an event of an area.
 */
export function isIn(area: string): string {
  const own = `e.area = ${literal(area)}`;
  if (area === WORLD) return `(${own} OR e.area IS NULL)`;
  const known = findArea(area);
  const rule = known && "area" in known ? known.area.rule : undefined;
  return rule ? `(${own} OR (e.area IS NULL AND regexp_matches(e.place, ${literal(rule)})))` : own;
}

/** Events of the period and kind, whichever area they are in. */
export const events = `FROM calls c JOIN event e ON e.source = c.source
  AND e.kind IN ('attack', 'hijacking', 'boarding', 'attempt', 'suspicious', 'piracy') AND ${happened("e")}`;

export const shown =
  'e.event, e.kind, e.kind_as_given, e.date_from, e.date_to, e.place, e.area, e.victim, e."count", e.description, e.source, e.version, e.locator';

export const sure = `${wholly("e")} AS _sure`;

export const coarse = (args: Args): string =>
  `The source has only a figure for a longer time, and not how many of it fell ${within(args)}.`;

/** The sentence that says what an area is, for definitions. */
export function areaSentence(id: string | undefined, label: string): string {
  if (id === undefined || id === WORLD) return "";
  const known = findArea(id);
  const definition = known && "area" in known ? known.area.definition : undefined;
  return definition ? ` ${label}: ${definition}` : "";
}
