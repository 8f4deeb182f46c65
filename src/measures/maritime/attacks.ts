import { happened, literal, wholly } from "../../engine/sql.js";
import { within } from "../../engine/text.js";
import type { Arg, Args, CoverageRule, Measure, Param, ReasonWords } from "../../engine/types.js";
import { type Area, findArea } from "../../record/areas.js";
import { EVENT_AREAS } from "./event-areas.js";

const kinds = ["any", "attack", "hijacking", "boarding", "attempt", "suspicious"] as const;

interface List {
  /** What it lists, and as who lists it. */
  counts: string;
  publisher: string;
  /** The same in a clause, after "incidents". */
  of: string;
  by: string;
  /** Sources that hold it; the first has the single incidents. */
  sources: readonly [incidents: string, ...others: string[]];
  /** What a claim to be complete is about. */
  coverage: string;
  /** How incidents are put in areas where the call does not say: by the wording of the place, or by the position. */
  method: "words" | "outline";
  kindNote: string;
}

const lists: Readonly<Record<string, List>> = {
  imb: {
    counts: "actual and attempted incidents of piracy and armed robbery against ships",
    publisher: "the International Maritime Bureau reports them",
    of: "of piracy and armed robbery against ships",
    by: "reported by the International Maritime Bureau",
    sources: ["imb-attacks", "facts"],
    coverage: "piracy",
    method: "words",
    kindNote: "",
  },
  asam: {
    counts:
      "reports of hostile acts against ships (including suspicious approaches and acts that are not piracy)",
    publisher:
      "the United States National Geospatial-Intelligence Agency lists them as Anti-Shipping Activity Messages, leaving out messages that repeat an earlier one",
    of: "of hostile action against ships",
    by: "listed in the Anti-Shipping Activity Messages of the National Geospatial-Intelligence Agency",
    sources: ["nga-asam"],
    coverage: "anti-shipping",
    method: "outline",
    kindNote:
      " The kind is the gravest act that the text plainly states; reports that state none are of no kind.",
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
    "How an incident is put in an area: by the words of its place, or by its position within an outline. Left out: words for imb, the outline for asam, or whichever the area has.",
};

/** What the call counts, and whose figures it asks for, in definitions. */
export const counted = (args: Args): string => listOf(args)?.counts ?? "incidents";
export const publisher = (args: Args): string =>
  listOf(args)?.publisher ?? `${args.source?.label} gives them`;
const kindNote = (args: Args): string =>
  args.kind && args.kind.id !== "any" ? (listOf(args)?.kindNote ?? "") : "";

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

/** How a call puts incidents in an area: as it says, as its list does, or as the area allows. */
export function methodOf(args: Args, id: string): "words" | "outline" {
  if (args.method?.id === "words" || args.method?.id === "outline") return args.method.id;
  const usual = listOf(args)?.method ?? "words";
  if (usual === "words") return rulesOf(id).length > 0 || !hasOutline(id) ? "words" : "outline";
  return hasOutline(id) ? "outline" : "words";
}

/** The area of a call that no incident can be put in by the method asked for, with the reason; undefined if there is none. */
export function unplaceable(args: Args): { reason: string; area: Arg } | undefined {
  for (const area of areasOf(args)) {
    const outlined = hasOutline(area.id);
    if (methodOf(args, area.id) === "outline" && !outlined) return { reason: "no-outline", area };
    if (methodOf(args, area.id) === "words" && rulesOf(area.id).length === 0)
      return { reason: outlined ? "no-wording" : "no-rule", area };
  }
  return undefined;
}

const unplaced =
  (sentence: (area: string) => string) =>
  (args: Args): string =>
    sentence(unplaceable(args)?.area.label ?? "the area");

/** Why incidents cannot be counted: their area, or figures that are too coarse for the period. */
export const reasons: ReasonWords = {
  "no-outline": unplaced((area) => `${area} has no outline here, so no position can be placed in it.`),
  "no-wording": unplaced((area) => `${area} is defined by its outline alone: no place name identifies it.`),
  "no-rule": unplaced(
    (area) => `${area} has neither place names nor an outline by which an incident could be placed in it.`,
  ),
  unsettled: (args) =>
    `The source has only a figure for a longer time, and not how many of it fell ${within(args)}.`,
};

/**
 * The list of one publisher may stand in several files; those of different publishers are never mixed.
 * Yearly figures are for areas by words, and do not say what kind the incidents were.
 */
function sourcesFor(args: Args): readonly string[] {
  const areas = areasOf(args);
  const outlined = areas.some(({ id }) => methodOf(args, id) === "outline");
  const ruled = areas.every(({ id }) => methodOf(args, id) === "outline" || rulesOf(id).length > 0);
  const ofKind = args.kind?.id ?? "any";
  return (listOf(args)?.sources ?? []).filter((id) =>
    id === "facts" ? ofKind === "any" && !outlined : ruled,
  );
}

/** Where the counts of incidents are from, and for which arguments there are none. */
export const fromLists: Pick<Measure, "sources" | "sourcesFor" | "undecided"> = {
  sources: Object.values(lists).flatMap((list) => list.sources),
  sourcesFor,
  undecided: (args) => unplaceable(args)?.reason,
};

/** The same for what only single incidents can tell. */
export const fromIncidents: typeof fromLists = {
  ...fromLists,
  sourcesFor: (args) => sourcesFor(args).filter((id) => id === incidentsFrom(args)),
};

/**
 * The source must have all of the area in the period; one with figures for some areas claims those alone. By an outline
 * it must have the whole period, and its positions must have been compared with the outline.
 */
export function needs(args: Args, key: "area" | "of" = "area"): CoverageRule[] {
  const id = args[key]?.id ?? WORLD;
  const kind = listOf(args)?.coverage ?? "";
  if (id === WORLD || methodOf(args, id) === "words") return [{ kind, subject: id }];
  return [{ kind }, { table: "event_area", of: EVENT_AREAS, kind: incidentsFrom(args), subject: id }];
}

/**
 * Condition that an event `e` is counted in the area of an argument: the source's own figure for just this area, or a
 * single event whose words or position put it there. Figures for parts are not added up, because a source may count some
 * twice.
 */
export function isIn(args: Args, key: "area" | "of"): string {
  const id = args[key]?.id ?? WORLD;
  if (id !== WORLD && methodOf(args, id) === "outline")
    return `EXISTS (SELECT 1 FROM event_area p WHERE p.area = c.arg_${key} AND p.event_source = e.source AND p.event = e.event)`;
  const own = `e.area = ${literal(id)}`;
  if (id === WORLD) return `(${own} OR e.area IS NULL)`;
  const rules = rulesOf(id).map((rule) => `regexp_matches(e.place, ${literal(rule)})`);
  // The NULL of an unknown place would spoil the result; such an event is in no named area.
  return rules.length > 0 ? `coalesce(${own}, (${rules.join(" OR ")}), false)` : `coalesce(${own}, false)`;
}

/** Condition that an event `e` is of the kind and in the area of the call. */
export const wanted = (args: Args): string =>
  `(c.arg_kind = 'any' OR e.kind = c.arg_kind) AND ${isIn(args, "area")}`;

/** Events of the period, of whatever kind and area; one that repeats an earlier one does not count. */
export const events = `FROM calls c JOIN event e ON e.source = c.source AND e.same_as IS NULL
  AND e.kind IN ('attack', 'hijacking', 'boarding', 'attempt', 'suspicious', 'piracy', 'incident') AND ${happened("e")}`;

export const shown =
  'e.event, e.kind, e.kind_as_given, e.date_from, e.date_to, e.place, e.latitude, e.longitude, e.area, e.victim, e."count", e.description, e.source, e.version, e.locator';

export const sure = `${wholly("e")} AS _sure`;

/** The sentence that says what an area is and how incidents are put in it. */
function areaSentence(args: Args, arg: Arg): string {
  const found = areaOf(arg.id);
  if (methodOf(args, arg.id) === "words")
    return found?.definition.en ? ` ${found.name}: ${found.definition.en}` : "";
  const sentence = found?.outlined.en || arg.definition;
  return `${sentence ? ` ${arg.label}: ${sentence}` : ""} An incident is in it by its position; one without a position is not counted.`;
}

/** What kinds and areas mean, for the end of a definition. */
export const rules = (args: Args): string =>
  kindNote(args) +
  areasOf(args)
    .map((area) => areaSentence(args, area))
    .join("");

/** An area in a definition. */
export const areaLabel = (arg: Arg | undefined): string =>
  !arg || arg.id === WORLD ? "in the whole world" : `in the area ${arg.label}`;

/** Areas whose names do not go with "in the". */
const places: Readonly<Record<string, string>> = {
  [WORLD]: "worldwide",
  "off-somalia": "off Somalia",
  "gulf-of-aden-and-somalia": "in the Gulf of Aden and off Somalia",
};

/** "the Suez Canal", "NAVAREA IX": an area by its name. */
export const theArea = (arg: Arg | undefined): string =>
  !arg ? "the area" : areaOf(arg.id) && !/^N(?:AVAREA|GA) /.test(arg.label) ? `the ${arg.label}` : arg.label;

/** "in the Gulf of Aden", "off Somalia", "worldwide": an area in a clause. */
export const place = (arg: Arg | undefined): string => places[arg?.id ?? WORLD] ?? `in ${theArea(arg)}`;

const kindsCounted: Readonly<Record<string, string>> = {
  attack: "attacks",
  hijacking: "hijackings",
  boarding: "boardings",
  attempt: "attempts",
  suspicious: "suspicious approaches",
};

/** "of piracy and armed robbery against ships in the Gulf of Aden in 2008": which incidents, in a clause. */
export const incidentsOf = (args: Args, key: "area" | "of" = "area"): string =>
  `${listOf(args)?.of ?? ""} ${place(args[key])} ${within(args)}`;

/** "reported by the International Maritime Bureau (hijackings only)": whose incidents, and which of them. */
export function reportedBy(args: Args): string {
  const kind = kindsCounted[args.kind?.id ?? ""];
  const limits = [
    ...(kind ? [`${kind} only`] : []),
    ...(args.method ? [args.method.id === "words" ? "by the wording of the place" : "by position"] : []),
  ];
  return `${listOf(args)?.by ?? "on the list"}${limits.length > 0 ? ` (${limits.join(", ")})` : ""}`;
}
