import type { Language } from "../../base/language.js";
import type { Block } from "../../documents/types.js";
import type { BoundCall } from "../../engine/answer.js";
import { unitOf } from "../../engine/unitOf.js";
import { type FigureWords, figureWords } from "../../words/figures.js";
import { phrasebook } from "../../words/phrasebook.js";
import { showParty, showValue } from "../../words/values.js";
import type { Figure, TableFigure } from "../figures.js";
import { definitionOfAll, definitionOfSeries } from "./definitions.js";
import {
  type Answers,
  badSetting,
  base,
  broken,
  callsOf,
  type FigureContext,
  faulty,
  type Planned,
  periodOf,
  reasonOf,
  sourcesOf,
  statesOf,
  texts,
  unknown,
} from "./plan.js";

const ownColumns = {
  commitment: ["made", "text", "due", "kept"],
  meeting: ["date_from", "name", "place"],
} as const;

/** A table of the edition's own commitments or meetings. */
function ownTable(block: Block, kind: keyof typeof ownColumns, context: FigureContext): Planned {
  const columns = ownColumns[kind];
  const { headings, standing } = figureWords[context.language];
  const asOf = context.edition?.settings.asOf ?? undefined;
  // Meetings in the order of the year, whatever the order of the file.
  const own = [...(context.edition?.own[kind] ?? [])];
  if (kind === "meeting") own.sort((a, b) => (String(a.date_from) < String(b.date_from) ? -1 : 1));
  const rows = own.map((row) => {
    const cells = columns.map((c) => row[c] ?? "");
    if (kind === "meeting") return cells;
    const kept = typeof row.kept === "string" && (asOf === undefined || row.kept <= asOf);
    const late = !kept && typeof row.due === "string" && asOf !== undefined && row.due < asOf;
    return [...cells, standing[kept ? "kept" : late ? "overdue" : "open"]];
  });
  const shown = [
    ...columns.map((c) => headings[c === "date_from" ? "date" : c]),
    ...(kind === "meeting" ? [] : [headings.standing]),
  ];
  const figure: TableFigure = {
    ...base(block, "", "own", context),
    kind: "table",
    notes: [],
    columns: shown,
    rows,
  };
  return { calls: [], draw: () => figure };
}

const cell = (call: BoundCall, answers: Answers, language: Language): string | null => {
  const answer = answers.get(call.key);
  return answer?.status === "value" ? showValue(answer.value, language, { call }) : null;
};

/** Measures as columns, states or periods as rows. */
function matrix(
  block: Block,
  columns: readonly BoundCall[],
  labels: readonly string[],
  heading: keyof FigureWords["headings"],
  definition: string,
  rows: readonly { name: string; calls: readonly BoundCall[] }[],
  context: FigureContext,
): Planned {
  const calls = rows.flatMap((row) => row.calls);
  const { language } = context;
  const title = (c: BoundCall): string => {
    const { values } = phrasebook[language];
    const [name, unit] = [values.title(c.measure), values.unit(unitOf(c))];
    return language === "ja" ? `${name}（${unit}）` : `${name} (${unit})`;
  };
  return {
    calls,
    draw(answers): Figure {
      const reason = reasonOf(calls, answers);
      if (reason !== undefined) return unknown(block, reason, context);
      return {
        ...base(block, definition, sourcesOf(calls.map((c) => answers.get(c.key))), context),
        kind: "table",
        notes: [],
        columns: [figureWords[language].headings[heading], ...columns.map((c, i) => labels[i] ?? title(c))],
        rows: rows.map((row) => [row.name, ...row.calls.map((call) => cell(call, answers, language))]),
      };
    },
  };
}

/** A table of calls, under their `labels` or as they are written, of measures by state or by period, or of own records. */
export function planTable(block: Block, context: FigureContext): Planned {
  const { engine, language } = context;
  const labels = texts(block.settings.labels);
  if (block.settings.commitments !== undefined) return ownTable(block, "commitment", context);
  if (block.settings.meetings !== undefined) return ownTable(block, "meeting", context);
  const over = periodOf(block, "over", context);
  const calls = callsOf(block, ["measure", "measures"], context, over?.text.split("/").at(-1));
  if (!calls) return broken(block, { code: "unreadable-measure" });
  if (calls.length === 0)
    return faulty(
      block,
      { code: "nothing-named", settings: ["measures", "meetings", "commitments"] },
      context,
    );
  if (block.settings.rows !== undefined) {
    const keys = calls.map((call) => engine.stateKey(call.measure));
    if (keys.some((key) => key === undefined)) {
      badSetting(block, "rows", "no states, for one of its measures is not about a state", context);
      return broken(block, { code: "not-of-states" });
    }
    const at = calls[0] && engine.time(calls[0])?.to;
    const rows = statesOf(block, "rows", at ?? undefined, context).map((id) => ({
      name: showParty(id, language),
      calls: calls.map((call, i) => engine.vary(call, keys[i] ?? "", id)),
    }));
    const first = definitionOfAll(rows[0]?.calls ?? [], language);
    const lead = rows.length > 1 ? figureWords[language].firstRow(first) : first;
    return matrix(block, calls, labels, "state", lead, rows, context);
  }
  if (over) {
    const columns = calls.map((call) => engine.overPeriods(call, over));
    const rows = (columns[0] ?? []).map((call, i) => ({
      name: phrasebook[language].values.period(engine.time(call)?.text ?? call.key),
      calls: columns.flatMap((column) => column[i] ?? []),
    }));
    return matrix(block, calls, labels, "period", definitionOfSeries(columns, over, language), rows, context);
  }
  return {
    calls,
    draw(answers): Figure {
      const reason = reasonOf(calls, answers);
      if (reason !== undefined) return unknown(block, reason, context);
      const definition = definitionOfAll(calls, language);
      const { headings } = figureWords[language];
      const units = new Set(calls.map(unitOf));
      const [unit] = units;
      // One unit for all rows stands in the heading, not in every row.
      const same = units.size === 1;
      return {
        ...base(block, definition, sourcesOf(calls.map((c) => answers.get(c.key))), context),
        kind: "table",
        notes: [],
        columns: same
          ? [headings.measure, unit === undefined ? headings.value : phrasebook[language].values.unit(unit)]
          : [headings.measure, headings.value, headings.unit],
        rows: calls.map((call, i) => [
          labels[i] ?? call.key,
          cell(call, answers, language),
          ...(same ? [] : [phrasebook[language].values.unit(unitOf(call))]),
        ]),
      };
    },
  };
}
