import { type Period, parsePeriod } from "../base/period.js";
import type { Problem } from "../base/problem.js";
import type { Block } from "../documents/types.js";
import type { Answer, BoundCall, Engine } from "../measures/types.js";
import { bindText } from "./bindText.js";
import type { Figure, SeriesFigure, TableFigure } from "./figures.js";
import type { Edition } from "./loadEdition.js";
import { problem } from "./problems.js";
import { showValue } from "./showValue.js";
import { timelineFigure } from "./timelineFigure.js";

/** A block whose calls are bound: `calls` are to be answered, then `draw` makes the figure. */
interface Planned {
  calls: readonly BoundCall[];
  /** Calls whose evidence rows the figure shows. */
  evidence?: readonly BoundCall[];
  draw(
    answers: ReadonlyMap<string, Answer>,
    rows: ReadonlyMap<string, readonly Record<string, unknown>[]>,
  ): Figure;
}

const texts = (value: unknown): string[] =>
  value === undefined || value === null ? [] : (Array.isArray(value) ? value : [value]).map(String);
const text = (value: unknown): string | null =>
  value === undefined || value === null ? null : String(value);

interface Context {
  engine: Engine;
  edition: Edition | null;
  problems: Problem[];
}

function broken(block: Block, message: string): Planned {
  return {
    calls: [],
    draw: () => ({ kind: "problem", title: text(block.settings.title) ?? block.kind, message }),
  };
}

function period(block: Block, key: string, context: Context): Period | undefined {
  const value = text(block.settings[key]);
  if (value === null) return undefined;
  const found = parsePeriod(value);
  if (!found?.from || !found.to) {
    const parts = { kind: block.kind, key, found: `"${value}"`, expected: "years such as 2003/2012" };
    context.problems.push(problem("figure-value", parts, block.placeOf(key)));
    return undefined;
  }
  return found;
}

function base(block: Block, definition: string, source: string) {
  const title = text(block.settings.title) ?? "";
  return {
    title,
    caption: text(block.settings.caption),
    alt: text(block.settings.alt) ?? title,
    definition,
    source,
  };
}

const sourcesOf = (answers: Iterable<Answer | undefined>): string =>
  [...new Set([...answers].flatMap((a) => (a?.status === "value" ? [a.source] : [])))].join(", ") ||
  "none has an answer";

function series(block: Block, context: Context): Planned {
  const over = period(block, "over", context);
  const bound =
    over &&
    bindText(
      context.engine,
      String(block.settings.measure),
      block.placeOf("measure"),
      { time: over.text.split("/")[0] ?? over.text },
      context.problems,
    );
  if (!over || !bound) return broken(block, "its settings cannot be read.");
  const calls = context.engine.overPeriods(bound, over);
  const highlight = texts(block.settings.highlight);
  const mark = block.settings.mark === "line" || block.settings.mark === "dot" ? block.settings.mark : "bar";
  return {
    calls,
    draw(answers): SeriesFigure {
      const points = calls.map((call) => {
        const answer = answers.get(call.key);
        const value =
          answer?.status === "value" && answer.value.kind === "number" ? answer.value.value : null;
        const label = context.engine.time(call)?.text ?? call.key;
        return { period: label, value, highlight: highlight.includes(label) };
      });
      return {
        ...base(block, shownBy(calls), sourcesOf(calls.map((c) => answers.get(c.key)))),
        kind: "series",
        mark,
        unit: bound.measure.unit,
        points,
        columns: ["period", bound.measure.unit],
        rows: points.map((p) => [p.period, p.value]),
      };
    },
  };
}

/** How a series is counted, told for its last period, since the sentence of a measure names one. */
function shownBy(calls: readonly BoundCall[]): string {
  const last = calls.at(-1);
  return last ? `For the last period: ${last.measure.definition(last.args)}` : "";
}

function table(block: Block, context: Context): Planned {
  const own = context.edition?.own ?? {};
  const kind =
    block.settings.commitments !== undefined
      ? "commitment"
      : block.settings.meetings !== undefined
        ? "meeting"
        : undefined;
  if (kind) {
    const columns = kind === "commitment" ? ["made", "text", "due", "kept"] : ["date_from", "name", "place"];
    const rows = (own[kind] ?? []).map((row) => columns.map((c) => row[c] ?? ""));
    const headings = columns.map((c) => c.replace("date_from", "date"));
    const figure: TableFigure = {
      ...base(block, "", "the edition's own records"),
      kind: "table",
      columns: headings,
      rows,
    };
    return { calls: [], draw: () => figure };
  }
  const given = [...texts(block.settings.measure), ...texts(block.settings.measures)];
  const bound = given.map((t) =>
    bindText(
      context.engine,
      t,
      block.placeOf(block.settings.measures ? "measures" : "measure"),
      {},
      context.problems,
    ),
  );
  const calls = bound.filter((c) => c !== undefined);
  if (calls.length === 0 || calls.length < bound.length) return broken(block, "its measures cannot be read.");
  return {
    calls,
    draw(answers): TableFigure {
      const rows = calls.map((call) => {
        const answer = answers.get(call.key);
        const value = answer?.status === "value" ? showValue(answer.value) : null;
        return [call.key, value, call.measure.unit];
      });
      const definition = calls.map((c) => c.measure.definition(c.args)).join(" ");
      return {
        ...base(block, definition, sourcesOf(answers.values())),
        kind: "table",
        columns: ["measure", "value", "unit"],
        rows,
      };
    },
  };
}

function map(block: Block, context: Context): Planned {
  const given = text(block.settings.points) ?? text(block.settings.measure);
  if (given === null) return broken(block, 'it says neither "points" nor "measure".');
  const call = bindText(context.engine, given, block.placeOf("points"), {}, context.problems);
  if (!call) return broken(block, "its measure cannot be read.");
  return {
    calls: [call],
    evidence: [call],
    draw(answers, evidence): Figure {
      const rows = (evidence.get(call.key) ?? []).filter(
        (r) => typeof r.latitude === "number" && typeof r.longitude === "number",
      );
      const points = rows.map((r) => ({
        latitude: r.latitude as number,
        longitude: r.longitude as number,
        label: String(r.place ?? r.date_from ?? ""),
      }));
      if (points.length === 0) {
        const title = text(block.settings.title) ?? "";
        return {
          kind: "problem",
          title,
          message: `${sourcesOf(answers.values())} gives no positions for it.`,
        };
      }
      return {
        ...base(block, call.measure.definition(call.args), sourcesOf(answers.values())),
        kind: "points",
        points,
        columns: ["latitude", "longitude", "what"],
        rows: points.map((p) => [p.latitude, p.longitude, p.label]),
      };
    },
  };
}

function plan(block: Block, context: Context): Planned {
  if (Object.keys(block.settings).length === 0) return broken(block, "its settings cannot be read.");
  if (block.kind === "chart") return series(block, context);
  if (block.kind === "table") return table(block, context);
  if (block.kind === "map") return map(block, context);
  if (block.kind === "timeline") {
    const over = period(block, "over", context);
    const figure = over && timelineFigure(block, over, context.edition?.own ?? {});
    return figure ? { calls: [], draw: () => figure } : broken(block, "its period cannot be read.");
  }
  const parts = {
    kind: block.kind,
    key: "kind",
    found: "a network",
    expected: "chart, map, timeline or table",
  };
  context.problems.push(problem("figure-value", parts, block.place));
  return broken(block, "networks are not drawn yet.");
}

/** The figures of blocks, in their order; all their calls are answered together. */
export async function computeFigures(
  blocks: readonly Block[],
  engine: Engine,
  edition: Edition | null,
): Promise<{ figures: Figure[]; problems: Problem[] }> {
  const context: Context = { engine, edition, problems: [] };
  const planned = blocks.map((block) => plan(block, context));
  const answers = await engine.answer(planned.flatMap((p) => p.calls));
  const wanted = planned.flatMap((p) => p.evidence ?? []);
  const evidence = wanted.length > 0 ? await engine.evidence(wanted, 5000) : new Map();
  const rows = new Map(
    [...evidence].map(([key, e]) => [
      key as string,
      (e as { rows: readonly Record<string, unknown>[] }).rows,
    ]),
  );
  const figures = planned.map((p) =>
    p.draw(
      new Map(
        p.calls.flatMap((c) => {
          const answer = answers.get(c.key);
          return answer ? [[c.key, answer] as const] : [];
        }),
      ),
      rows,
    ),
  );
  return { figures, problems: context.problems };
}
