import { happened, literal, wholly } from "../../engine/sql.js";
import { within } from "../../engine/text.js";
import type { Arg, Args, CoverageNeed, Param } from "../../engine/types.js";
import { type Area, findArea } from "../../record/areas.js";
import { EVENT_AREAS } from "./event-areas.js";

const kinds = ["any", "attack", "hijacking", "boarding", "attempt", "suspicious"] as const;

interface List {
  /** What it lists, and as who lists it. */
  counts: string;
  publisher: string;
  /** Sources that hold it; the first has the single incidents. */
  sources: readonly [incidents: string, ...others: string[]];
  /** What a claim to be complete is about. */
  coverage: string;
  /** How areas are told where the call does not say: by the words of the place, or by the position. */
  method: "words" | "outline";
  kindNote: string;
}

const lists: Readonly<Record<string, List>> = {
  imb: {
    counts: "incidents of piracy and armed robbery against ships, actual and attempted",
    publisher: "the International Maritime Bureau reports them",
    sources: ["imb-attacks", "facts"],
    coverage: "piracy",
    method: "words",
    kindNote: "",
  },
  asam: {
    counts:
      "reports of hostile acts against ships, suspicious approaches and acts that are not piracy among them",
    publisher:
      "the United States National Geospatial-Intelligence Agency lists them as Anti-Shipping Activity Messages, those that tell of an earlier one again left out",
    sources: ["nga-asam"],
    coverage: "anti-shipping",
    method: "outline",
    kindNote:
      " The kind is the most that the text plainly says was done; reports that do not say it are of no kind.",
  },
};

const listOf = (args: Args): List | undefined => lists[args.source?.id ?? "imb"];

/** Source of the single incidents that a call asks for. */
export const incidentsFrom = (args: Args): string => listOf(args)?.sources[0] ?? args.source?.id ?? "";

export const area: Param = {
  key: "area",
  kind: "area",
  default: "world",
  optional: true,
  definitional: true,
  meaning: "Named area of sea.",
};

export const kind: Param = {
  key: "kind",
  kind: "choice",
  choices: kinds,
  default: "any",
  optional: true,
  definitional: true,
  meaning: "Only incidents of this kind.",
};

export const source: Param = {
  key: "source",
  kind: "source",
  choices: Object.keys(lists),
  default: "imb",
  optional: true,
  definitional: true,
  meaning: "Whose list of incidents: the International Maritime Bureau's (imb) or the NGA's (asam).",
};

export const method: Param = {
  key: "method",
  kind: "choice",
  choices: ["words", "outline"],
  optional: true,
  definitional: true,
  meaning:
    "How an incident is put in an area: by the words of its place, or by its position within an outline. Left out: words for imb, the outline for asam, or what the area has",
};

/** What the call counts, and whose figures it asks for, as definitions say it. */
export const counted = (args: Args): string => listOf(args)?.counts ?? "incidents";
export const publisher = (args: Args): string =>
  listOf(args)?.publisher ?? `they stand in ${args.source?.label}`;
export const kindNote = (args: Args): string =>
  args.kind && args.kind.id !== "any" ? (listOf(args)?.kindNote ?? "") : "";
export const sources = Object.values(lists).flatMap((list) => list.sources);

export const WORLD = "world";

function areaOf(id: string): Area | undefined {
  const found = findArea(id);
  return found.result === "area" ? found.area : undefined;
}

/** The rules over place texts by which an event is in an area: its own, or else those of its parts. */
function rulesOf(id: string): string[] {
  const found = areaOf(id);
  if (!found) return [];
  return found.rule === null ? found.parts.flatMap(rulesOf) : [found.rule];
}

const areasOf = (args: Args): Arg[] =>
  [args.area, args.of].flatMap((arg) => (arg && arg.id !== WORLD ? [arg] : []));

/** An area that the record brings has an outline and nothing else. */
const hasOutline = (id: string): boolean => (areaOf(id)?.outline.length ?? 1) > 0;

/** How a call puts incidents in an area: as it says, or as its list does, or as the area allows. */
export function methodOf(args: Args, id: string): "words" | "outline" {
  if (args.method?.id === "words" || args.method?.id === "outline") return args.method.id;
  const usual = listOf(args)?.method ?? "words";
  if (usual === "words") return rulesOf(id).length > 0 || !hasOutline(id) ? "words" : "outline";
  return hasOutline(id) ? "outline" : "words";
}

/** Why no list can put an incident in an area by the method asked for; undefined if one can. */
export function undecided(args: Args): string | undefined {
  for (const { id, label } of areasOf(args)) {
    if (methodOf(args, id) === "outline" && !hasOutline(id))
      return `${label} has no outline here, so that no position can be said to be in it.`;
    if (methodOf(args, id) === "words" && rulesOf(id).length === 0)
      return hasOutline(id)
        ? `${label} is told by its outline alone: there are no words of a place for it.`
        : `${label} has neither words nor an outline by which an incident could be put in it.`;
  }
  return undefined;
}

/**
 * The list of one publisher may stand in several files; those of different publishers are never mixed.
 * Yearly figures are for areas by words, and do not say of which kind the incidents were.
 */
export function sourcesFor(args: Args): readonly string[] {
  const areas = areasOf(args);
  const outlined = areas.some(({ id }) => methodOf(args, id) === "outline");
  const ruled = areas.every(({ id }) => methodOf(args, id) === "outline" || rulesOf(id).length > 0);
  const ofKind = args.kind?.id ?? "any";
  return (listOf(args)?.sources ?? []).filter((id) =>
    id === "facts" ? ofKind === "any" && !outlined : ruled,
  );
}

/** The days of a call, as needs have them. */
export const timeOf = (args: Args) => ({
  from: args.in?.period?.from ?? null,
  to: args.in?.period?.to ?? null,
});

/**
 * The source must have all of the area in the period; one with figures for some areas claims those alone. By an outline
 * it must have the whole period, and its positions must have been held against the outline.
 */
export function needs(args: Args, key: "area" | "of" = "area"): CoverageNeed[] {
  const id = args[key]?.id ?? WORLD;
  const time = timeOf(args);
  const events = { table: "event" as const, kind: listOf(args)?.coverage ?? "", ...time };
  if (id === WORLD || methodOf(args, id) === "words") return [{ ...events, subject: id }];
  const placed = { table: "event_area" as const, of: EVENT_AREAS, kind: incidentsFrom(args) };
  return [events, { ...placed, subject: id, ...time }];
}

/**
 * Condition that an event `e` is counted in the area of an argument: the source's own figure for just this area, or a
 * single event whose words or position put it there. Figures for parts are not added up, for a source may count some
 * twice.
 */
export function isIn(args: Args, key: "area" | "of"): string {
  const id = args[key]?.id ?? WORLD;
  if (id !== WORLD && methodOf(args, id) === "outline")
    return `EXISTS (SELECT 1 FROM event_area p WHERE p.area = c.arg_${key} AND p.event_source = e.source AND p.event = e.event)`;
  const own = `e.area = ${literal(id)}`;
  if (id === WORLD) return `(${own} OR e.area IS NULL)`;
  const rules = rulesOf(id).map((rule) => `regexp_matches(e.place, ${literal(rule)})`);
  // NULL of a place that is not known would spoil what is made of this; such an event is in no named area.
  return rules.length > 0 ? `coalesce(${own}, (${rules.join(" OR ")}), false)` : `coalesce(${own}, false)`;
}

/** Events of the period, whichever kind and area they are of; what tells of an earlier one again is none. */
export const events = `FROM calls c JOIN event e ON e.source = c.source AND e.same_as IS NULL
  AND e.kind IN ('attack', 'hijacking', 'boarding', 'attempt', 'suspicious', 'piracy', 'incident') AND ${happened("e")}`;

export const shown =
  'e.event, e.kind, e.kind_as_given, e.date_from, e.date_to, e.place, e.latitude, e.longitude, e.area, e.victim, e."count", e.description, e.source, e.version, e.locator';

export const sure = `${wholly("e")} AS _sure`;

export const coarse = (args: Args): string =>
  `The source has only a figure for a longer time, and not how many of it fell ${within(args)}.`;

/** The sentence that says what an area is and how incidents are put in it, for definitions. */
export function areaSentence(args: Args, arg: Arg | undefined): string {
  if (!arg || arg.id === WORLD) return "";
  const found = areaOf(arg.id);
  if (methodOf(args, arg.id) === "words")
    return found?.definition ? ` ${found.name}: ${found.definition}` : "";
  const sentence = found?.outlined || arg.definition;
  return `${sentence ? ` ${arg.label}: ${sentence}` : ""} An incident is in it by its position; one without a position is not counted.`;
}

/** An area as definitions name it. */
export const areaLabel = (arg: Arg | undefined): string =>
  !arg || arg.id === WORLD ? "in the whole world" : `in the area ${arg.label}`;
