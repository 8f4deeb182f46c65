import type { Block } from "../../documents/types.js";
import type { BoundCall } from "../../measures/types.js";
import { unitOf } from "../../measures/unitOf.js";
import { state } from "../../states/state.js";
import type { Figure, TableFigure } from "../figures.js";
import { showValue } from "../showValue.js";
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
  const asOf = context.edition?.settings.asOf ?? undefined;
  // Meetings in the order of the year, whatever the order of the file.
  const own = [...(context.edition?.own[kind] ?? [])];
  if (kind === "meeting") own.sort((a, b) => (String(a.date_from) < String(b.date_from) ? -1 : 1));
  const rows = own.map((row) => {
    const cells = columns.map((c) => row[c] ?? "");
    if (kind === "meeting") return cells;
    const kept = typeof row.kept === "string" && (asOf === undefined || row.kept <= asOf);
    const late = !kept && typeof row.due === "string" && asOf !== undefined && row.due < asOf;
    return [...cells, kept ? "kept" : late ? "overdue" : "open"];
  });
  const headings = [
    ...columns.map((c) => c.replace("date_from", "date")),
    ...(kind === "meeting" ? [] : ["standing"]),
  ];
  const figure: TableFigure = {
    ...base(block, "", "the edition's own records"),
    kind: "table",
    notes: [],
    columns: headings,
    rows,
  };
  return { calls: [], draw: () => figure };
}

const cell = (call: BoundCall, answers: Answers): string | null => {
  const answer = answers.get(call.key);
  return answer?.status === "value" ? showValue(answer.value) : null;
};

/** Measures as columns, states or periods as rows. */
function matrix(
  block: Block,
  columns: readonly BoundCall[],
  labels: readonly string[],
  heading: string,
  definition: string,
  rows: readonly { name: string; calls: readonly BoundCall[] }[],
  context: FigureContext,
): Planned {
  const calls = rows.flatMap((row) => row.calls);
  return {
    calls,
    draw(answers): Figure {
      const reason = reasonOf(calls, answers);
      if (reason !== undefined) return unknown(block, reason, context);
      return {
        ...base(block, definition, sourcesOf(calls.map((c) => answers.get(c.key)))),
        kind: "table",
        notes: [],
        columns: [heading, ...columns.map((c, i) => labels[i] ?? `${c.measure.title} (${unitOf(c)})`)],
        rows: rows.map((row) => [row.name, ...row.calls.map((call) => cell(call, answers))]),
      };
    },
  };
}

/** A table of calls, under their `labels` or as they are written, of measures by state or by period, or of own records. */
export function planTable(block: Block, context: FigureContext): Planned {
  const { engine } = context;
  const labels = texts(block.settings.labels);
  if (block.settings.commitments !== undefined) return ownTable(block, "commitment", context);
  if (block.settings.meetings !== undefined) return ownTable(block, "meeting", context);
  const over = periodOf(block, "over", context);
  const calls = callsOf(block, ["measure", "measures"], context, over?.text.split("/").at(-1));
  if (!calls) return broken(block, "its measures cannot be read.");
  if (calls.length === 0)
    return faulty(block, 'it says none of "measures", "meetings" and "commitments".', context);
  if (block.settings.rows !== undefined) {
    const keys = calls.map((call) => engine.stateKey(call.measure));
    if (keys.some((key) => key === undefined)) {
      badSetting(block, "rows", "no states, for one of its measures is not about a state", context);
      return broken(block, "one of its measures is not about a state, so it has no rows of states.");
    }
    const at = calls[0] && engine.time(calls[0])?.to;
    const rows = statesOf(block, "rows", at ?? undefined, context).map((id) => ({
      name: state(id)?.name ?? id,
      calls: calls.map((call, i) => engine.vary(call, keys[i] ?? "", id)),
    }));
    const first = definitionOfAll(rows[0]?.calls ?? []);
    const lead = rows.length > 1 ? `For the first row: ${first} The other rows are counted alike.` : first;
    return matrix(block, calls, labels, "state", lead, rows, context);
  }
  if (over) {
    const columns = calls.map((call) => engine.overPeriods(call, over));
    const rows = (columns[0] ?? []).map((call, i) => ({
      name: engine.time(call)?.text ?? call.key,
      calls: columns.flatMap((column) => column[i] ?? []),
    }));
    return matrix(block, calls, labels, "period", definitionOfSeries(columns, over), rows, context);
  }
  return {
    calls,
    draw(answers): Figure {
      const reason = reasonOf(calls, answers);
      if (reason !== undefined) return unknown(block, reason, context);
      const definition = definitionOfAll(calls);
      const units = new Set(calls.map(unitOf));
      const [unit] = units;
      // One unit for all rows stands in the heading, not in every row.
      const same = units.size === 1;
      return {
        ...base(block, definition, sourcesOf(calls.map((c) => answers.get(c.key)))),
        kind: "table",
        notes: [],
        columns: same ? ["measure", unit ?? "value"] : ["measure", "value", "unit"],
        rows: calls.map((call, i) => [
          labels[i] ?? call.key,
          cell(call, answers),
          ...(same ? [] : [unitOf(call)]),
        ]),
      };
    },
  };
}
