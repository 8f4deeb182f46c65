import { happened, literal, wholly } from "../../measures/sql.js";
import { within } from "../../measures/text.js";
import type { Args, CoverageNeed, Param } from "../../measures/types.js";
import { type Area, findArea } from "../../record/areas.js";

export const kinds = ["any", "attack", "hijacking", "boarding", "attempt", "suspicious"] as const;

const lists: Readonly<Record<string, { publisher: string; sources: readonly string[] }>> = {
  imb: {
    publisher: "the International Maritime Bureau reports them (source: imb)",
    sources: ["imb-attacks", "facts"],
  },
  asam: {
    publisher:
      "the United States National Geospatial-Intelligence Agency lists them as Anti-Shipping Activity Messages (source: asam)",
    sources: ["nga-asam"],
  },
};

export const source: Param = {
  key: "source",
  kind: "source",
  choices: Object.keys(lists),
  default: "imb",
  optional: true,
  meaning: "Whose list of incidents: the International Maritime Bureau's (imb) or the NGA's (asam).",
};

/** Whose figures the call asks for, as definitions say it. */
export const publisher = (args: Args): string =>
  lists[args.source?.id ?? "imb"]?.publisher ?? `they stand in ${args.source?.label}`;
export const sources = Object.values(lists).flatMap((list) => list.sources);

/**
 * The list of one publisher may stand in several files; those of different publishers are never mixed.
 * Single events can be put only in areas with a rule; yearly figures do not say of which kind the incidents were.
 */
export function sourcesFor(args: Args): readonly string[] {
  const areas = [args.area, args.of].flatMap((arg) => (arg ? [arg.id] : []));
  const ruled = areas.every((id) => id === WORLD || rulesOf(id).length > 0);
  const kind = args.kind?.id ?? "any";
  return (lists[args.source?.id ?? "imb"]?.sources ?? []).filter((id) =>
    id === "facts" ? kind === "any" : ruled,
  );
}

export const WORLD = "world";

/** The source must have all of the area in the period; one with figures for some areas claims those alone. */
export const need = (args: Args, area: string): CoverageNeed => ({
  table: "event",
  kind: "piracy",
  subject: area,
  from: args.in?.period?.from ?? null,
  to: args.in?.period?.to ?? null,
});

function areaOf(id: string): Area | undefined {
  const found = findArea(id);
  return found.result === "area" ? found.area : undefined;
}

/** The rules over place texts by which an event is in an area: its own, or else those of its parts. */
function rulesOf(id: string): string[] {
  const area = areaOf(id);
  if (!area) return [];
  return area.rule === null ? area.parts.flatMap(rulesOf) : [area.rule];
}

/**
 * Condition that an event `e` is counted in an area: the source's own figure for just this area, or a single
 * event whose words put it there. Figures for parts are not added up, for a source may count some twice.
 */
export function isIn(area: string): string {
  const own = `e.area = ${literal(area)}`;
  if (area === WORLD) return `(${own} OR e.area IS NULL)`;
  const rules = rulesOf(area).map((rule) => `regexp_matches(e.place, ${literal(rule)})`);
  // NULL of a place that is not known would spoil what is made of this; such an event is in no named area.
  return rules.length > 0 ? `coalesce(${own}, (${rules.join(" OR ")}), false)` : `coalesce(${own}, false)`;
}

/** Events of the period and kind, whichever area they are in. */
export const events = `FROM calls c JOIN event e ON e.source = c.source
  AND e.kind IN ('attack', 'hijacking', 'boarding', 'attempt', 'suspicious', 'piracy') AND ${happened("e")}`;

export const shown =
  'e.event, e.kind, e.kind_as_given, e.date_from, e.date_to, e.place, e.latitude, e.longitude, e.area, e.victim, e."count", e.description, e.source, e.version, e.locator';

export const sure = `${wholly("e")} AS _sure`;

export const coarse = (args: Args): string =>
  `The source has only a figure for a longer time, and not how many of it fell ${within(args)}.`;

/** The sentence that says what an area is, for definitions. */
export function areaSentence(id: string | undefined): string {
  const area = id === undefined || id === WORLD ? undefined : areaOf(id);
  return area ? ` ${area.name}: ${area.definition}` : "";
}
