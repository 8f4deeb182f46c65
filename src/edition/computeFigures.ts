import type { Language } from "../base/language.js";
import type { Block } from "../documents/types.js";
import { planChart } from "./figures/chart.js";
import { planMap } from "./figures/map.js";
import { planNetwork } from "./figures/network.js";
import {
  broken,
  type FigureContext,
  faulty,
  type Planned,
  periodOf,
  type Rows,
  texts,
} from "./figures/plan.js";
import { planTable } from "./figures/table.js";
import type { Figure } from "./figures.js";
import { problem } from "./problems.js";
import { timelineFigure } from "./timelineFigure.js";

/** Rows behind a value that a figure shows at most: a map of more points is no map. */
const maxRows = 5000;

/** The settings of a timeline, the own records that each chooses from, and what it chooses them by. */
const timelineRecords = [
  { setting: "mandates", table: "mandate", key: "mandate" },
  { setting: "activities", table: "activity", key: "activity" },
  { setting: "meetings", table: "meeting", key: "meeting" },
] as const;

function planTimeline(block: Block, context: FigureContext): Planned {
  const own = context.edition?.own ?? {};
  const over = periodOf(block, "over", context);
  const before = context.problems.length;
  for (const { setting, table, key } of timelineRecords) {
    const known = [...new Set((own[table] ?? []).map((row) => String(row[key])))];
    for (const id of texts(block.settings[setting])) {
      if (id === "all" || known.includes(id)) continue;
      const expected = `all, or one of your own records: ${known.join(", ") || "there are none"}`;
      const parts = { kind: block.kind, key: setting, found: `"${id}"`, expected };
      context.problems.push(problem("figure-value", parts, block.placeOf(setting)));
    }
  }
  if (context.problems.length > before) return broken(block, { code: "unknown-records" });
  if (timelineRecords.every(({ setting }) => block.settings[setting] === undefined))
    return faulty(block, { code: "nothing-named", settings: timelineRecords.map((r) => r.setting) }, context);
  const figure = over && timelineFigure(block, over, own, context.language);
  return figure ? { calls: [], draw: () => figure } : broken(block, { code: "unreadable-period" });
}

const planners: Readonly<Record<Block["kind"], (block: Block, context: FigureContext) => Planned>> = {
  chart: planChart,
  map: planMap,
  timeline: planTimeline,
  table: planTable,
  network: planNetwork,
};

function plan(block: Block, context: FigureContext): Planned {
  if (Object.keys(block.settings).length === 0) return broken(block, { code: "unreadable-settings" });
  return planners[block.kind](block, context);
}

/** The figures of blocks, each in the language of its chapter, in their order; all their calls are answered together. */
export async function computeFigures(
  blocks: readonly { block: Block; language: Language }[],
  options: Omit<FigureContext, "problems" | "language">,
): Promise<{ figures: Figure[]; problems: FigureContext["problems"] }> {
  const problems: FigureContext["problems"] = [];
  const { engine } = options;
  const planned = blocks.map(({ block, language }) => plan(block, { ...options, language, problems }));
  const answers = await engine.answer(planned.flatMap((p) => p.calls));
  const wanted = planned.flatMap((p) => p.evidence ?? []);
  const evidence = wanted.length > 0 ? await engine.evidence(wanted, maxRows) : new Map();
  const rows: Rows = new Map([...evidence].map(([key, { rows: own }]) => [key, own] as const));
  const figures = await Promise.all(
    planned.map((p) => {
      const own = p.calls.flatMap((c) => {
        const answer = answers.get(c.key);
        return answer ? [[c.key, answer] as const] : [];
      });
      return p.draw(new Map(own), rows);
    }),
  );
  return { figures, problems };
}
