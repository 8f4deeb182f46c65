import type { Language } from "../../base/language.js";
import type { Period } from "../../base/period.js";
import type { Block } from "../../documents/types.js";
import type { BoundCall } from "../../engine/answer.js";
import { unitOf } from "../../engine/unitOf.js";
import { type FigureWords, figureWords } from "../../words/figures.js";
import { phrasebook } from "../../words/phrasebook.js";
import { showParty } from "../../words/values.js";
import type { Figure, Series, SeriesFigure, SeriesPoint } from "../figures.js";
import { definitionOfSeries } from "./definitions.js";
import {
  type Answers,
  badSetting,
  base,
  broken,
  callsOf,
  drawable,
  type FigureContext,
  faulty,
  numberOf,
  type Planned,
  periodOf,
  type Rows,
  reasonOf,
  some,
  sourcesOf,
  statesOf,
  text,
  texts,
  unknown,
} from "./plan.js";

interface Line {
  name: string;
  calls: readonly BoundCall[];
}

const marks = ["bar", "line", "dot", "range"] as const;

/** Names that tell calls apart: what differs between them, or the whole call. */
function nameOf(
  call: BoundCall,
  all: readonly BoundCall[],
  label: string | undefined,
  language: Language,
): string {
  if (label !== undefined) return label;
  const { values } = phrasebook[language];
  const keys = call.measure.params.map((p) => p.key);
  const differing = keys.filter((key) => new Set(all.map((c) => c.args[key]?.label ?? "")).size > 1);
  const names = differing.flatMap((key) => (call.args[key] ? values.argument(call.args[key]) : []));
  return new Set(all.map((c) => c.measure.name)).size > 1 || names.length === 0
    ? values.title(call.measure)
    : names.join(values.comma);
}

function linesOf(block: Block, over: Period, bound: readonly BoundCall[], context: FigureContext): Line[] {
  const { engine } = context;
  const labels = texts(block.settings.labels);
  const [first] = bound;
  const key = first && engine.stateKey(first.measure);
  const states = statesOf(block, "series", over.to ?? undefined, context);
  if (first && key && states.length > 0)
    return states.map((id, i) => ({
      name: labels[i] ?? showParty(id, context.language),
      calls: engine.overPeriods(engine.vary(first, key, id), over),
    }));
  return bound.map((call, i) => ({
    name: nameOf(call, bound, labels[i], context.language),
    calls: engine.overPeriods(call, over),
  }));
}

/** Ends of the interval that the single row behind a value gives. */
function interval(row: Readonly<Record<string, unknown>> | undefined): {
  low: number | null;
  high: number | null;
} {
  const read = (keys: readonly string[]): number | null => {
    const found = keys.map((key) => row?.[key]).find((value) => value !== undefined && value !== null);
    return found === undefined || Number.isNaN(Number(found)) ? null : Number(found);
  };
  return { low: read(["low", "deaths_low"]), high: read(["high", "deaths_high"]) };
}

function pointsOf(
  line: Line,
  answers: Answers,
  rows: Rows,
  highlight: readonly string[],
  context: FigureContext,
): SeriesPoint[] {
  return line.calls.map((call) => {
    const time = context.engine.time(call)?.text ?? call.key;
    // A session runs over the turn of the year and is known by the year in which it opens.
    const period = /^(\d{4})-\d{2}\/\d{4}-\d{2}$/.exec(time)?.[1] ?? time;
    const own = rows.get(call.key) ?? [];
    const ends = own.length === 1 ? interval(own[0]) : { low: null, high: null };
    return {
      period: phrasebook[context.language].values.period(period),
      value: numberOf(answers.get(call.key)),
      ...ends,
      highlight: highlight.includes(period),
    };
  });
}

function missing(series: readonly Series[], language: Language): string[] {
  const { notKnown } = figureWords[language];
  return series.flatMap(({ name, points }) => {
    const gaps = points.filter((p) => p.value === null).map((p) => p.period);
    if (gaps.length === 0) return [];
    return [notKnown(some(gaps, language), series.length > 1 ? name : undefined)];
  });
}

function table(
  series: readonly Series[],
  unit: string,
  mark: SeriesFigure["mark"],
  { headings }: FigureWords,
) {
  const periods = [...new Set(series.flatMap((s) => s.points.map((p) => p.period)))];
  const at = (s: Series, period: string) => s.points.find((p) => p.period === period);
  const [only] = series;
  if (series.length === 1 && only && mark === "range")
    return {
      columns: [headings.period, unit, headings.low, headings.high],
      rows: only.points.map((p) => [p.period, p.value, p.low, p.high]),
    };
  return {
    columns: [headings.period, ...(series.length === 1 ? [unit] : series.map((s) => s.name))],
    rows: periods.map((period) => [period, ...series.map((s) => at(s, period)?.value ?? null)]),
  };
}

/** One or several measures over periods. */
export function planChart(block: Block, context: FigureContext): Planned {
  const over = periodOf(block, "over", context);
  // Names mean what they mean at the end: a line of "Russia" from 1990 on is Russia's, with a gap before it.
  const time = over?.text.split("/").at(-1);
  const bound = callsOf(block, ["measure", "measures"], context, time);
  const [first] = bound ?? [];
  if (bound?.length === 0)
    return faulty(block, { code: "nothing-named", settings: ["measure", "measures"] }, context);
  if (!over || !bound || !first) return broken(block, { code: "unreadable-settings" });
  const key = block.settings.measure === undefined ? "measures" : "measure";
  if (!drawable(block, key, bound, context)) return broken(block, { code: "not-drawable" });
  if (block.settings.series !== undefined && context.engine.stateKey(first.measure) === undefined) {
    badSetting(block, "series", "no states, for its measure is not about a state", context);
    return broken(block, { code: "not-of-states" });
  }
  const lines = linesOf(block, over, bound, context);
  const calls = lines.flatMap((line) => line.calls);
  const highlight = texts(block.settings.highlight);
  const wanted = marks.find((m) => m === block.settings.mark);
  const { language } = context;
  const mark = wanted ?? (lines.length > 1 ? "line" : "bar");
  return {
    calls,
    ...(mark === "range" ? { evidence: calls } : {}),
    draw(answers, rows): Figure {
      // Empty axes would look like a number; the reason is said instead.
      const reason = reasonOf(calls, answers);
      if (reason !== undefined) return unknown(block, reason, context);
      const series = lines.map((line) => ({
        name: line.name,
        points: pointsOf(line, answers, rows, highlight, context),
      }));
      const unit = text(block.settings.y) ?? phrasebook[language].values.unit(unitOf(first));
      return {
        ...base(
          block,
          definitionOfSeries(
            lines.map((line) => line.calls),
            over,
            language,
          ),
          sourcesOf(calls.map((c) => answers.get(c.key))),
          context,
        ),
        kind: "series",
        mark,
        unit,
        series,
        // Bars of several series side by side cannot be compared; a panel each can.
        facets: block.settings.facets === true || (mark === "bar" && series.length > 1),
        notes: missing(series, language),
        ...table(series, unit, mark, figureWords[language]),
      };
    },
  };
}
