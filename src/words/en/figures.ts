import { listed } from "../../engine/text.js";

/** What figures say by themselves, in the language of their chapter. Every language has the same keys. */
export const figures = {
  headings: {
    state: "state",
    period: "period",
    measure: "measure",
    value: "value",
    unit: "unit",
    low: "low",
    high: "high",
    latitude: "latitude",
    longitude: "longitude",
    what: "what",
    shown: "shown",
    kind: "kind",
    from: "from",
    to: "to",
    date: "date",
    name: "name",
    place: "place",
    made: "made",
    text: "text",
    due: "due",
    kept: "kept",
    standing: "standing",
  },
  standing: { kept: "kept", overdue: "overdue", open: "open" },
  timeline: { mandate: "mandate", activity: "activity", meeting: "meeting", gap: "gap" },
  more: (names: readonly string[], rest: number) => `${names.join(", ")} and ${rest} more`,
  notKnown: (list: string, name: string | undefined) =>
    `Not known${name === undefined ? "" : ` for ${name}`}: ${list}.`,
  notKnownOf: (unknown: number, all: number) => `Not known for ${unknown} of ${all} states, left blank.`,
  pairsNotKnown: (unknown: number, all: number) => `Not known for ${unknown} of ${all} pairs.`,
  notOnMap: (list: string) => `In the table and not on the map, which has no border of theirs: ${list}.`,
  borders: (drawn: number, asked: number) => `Borders are those of ${drawn}, not of ${asked}.`,
  linksFrom: (least: number) => `Links of less than ${least} are not drawn.`,
  gapMarked: "Days of an activity that no mandate covers are marked in another colour.",
  likewise: (names: string) => `Likewise for ${names}.`,
  firstRow: (definition: string) => `For the first row: ${definition} The other rows are counted alike.`,
  onePair: (definition: string) => `For one pair: ${definition}`,
  lastPeriod: (definition: string) => `For the last period: ${definition}`,
  each: (unit: "year" | "month" | "end", from: string, to: string) =>
    unit === "end" ? `the end of each year from ${from} to ${to}` : `each ${unit} from ${from} to ${to}`,
  /** Why a figure cannot be drawn, where there is nothing to add. */
  reasons: {
    "unreadable-settings": "its settings cannot be read.",
    "unreadable-measure": "its measure cannot be read.",
    "unreadable-period": "its period cannot be read.",
    "unknown-records": "it names records that do not exist.",
    "not-drawable": "its measure cannot be drawn.",
    "not-of-states": "one of its measures is not about a state.",
    "not-between-states": "its measure is not one between two states.",
    "no-states": "it needs a list of states to draw links among.",
    "bad-threshold": "its least link is not a number.",
  },
  nothingNamed: (settings: readonly string[]) =>
    settings.length === 2
      ? `it has neither "${settings[0]}" nor "${settings[1]}".`
      : `it has none of ${listed(settings.map((s) => `"${s}"`))}.`,
  nothingKnown: (reasons: string) => `nothing of it is known. ${reasons}`.trimEnd(),
  noPositions: (sources: string) => `${sources} gives no positions for it.`,
  legend: {
    mandate: "Mandate in force",
    activity: "Carried out",
    meeting: "Meeting",
    gap: "Carried out without a mandate",
  },
  classOf: (from: string, to: string) => `${from} to ${to}`,
  span: (name: string, from: string, to: string) => `${name}: ${from === to ? from : `${from} to ${to}`}`,
  point: (name: string, period: string, value: string, unit: string) =>
    `${name}, ${period}: ${value} ${unit}`,
  amount: (value: string, unit: string) => `${value} ${unit}`,
  pair: (a: string, b: string, weight: string, unit: string) => `${a} and ${b}: ${weight} ${unit}`,
  links: (name: string, count: number) => `${name}: ${count} links`,
  /** A mark of a time axis, `full` where the year has to be named; undefined where the library writes the language. */
  tick: undefined as ((day: Date, full: boolean) => string) | undefined,
};

export type FigureWords = typeof figures;
