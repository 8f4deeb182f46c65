import { cellToBoundary, isValidCell } from "h3-js";
import type { Language } from "../../base/language.js";
import type { Block } from "../../documents/types.js";
import type { BoundCall } from "../../engine/answer.js";
import { unitOf } from "../../engine/unitOf.js";
import { type FigureWords, figureWords } from "../../words/figures.js";
import { phrasebook } from "../../words/phrasebook.js";
import { definitionText } from "../../words/statements.js";
import { showParty, showValue } from "../../words/values.js";
import { bindText } from "../bindText.js";
import type { Figure, MapFigure, Position } from "../figures.js";
import { borderNote, numberOfState } from "./borders.js";
import { areasOf, lanesOf } from "./geography.js";
import {
  type Answers,
  badSetting,
  base,
  broken,
  type FigureContext,
  faulty,
  type Planned,
  type Rows,
  reasonOf,
  some,
  sourcesOf,
  text,
  unknown,
} from "./plan.js";

type States = MapFigure["states"];

function pointsOf(call: BoundCall | undefined, rows: Rows, language: Language): MapFigure["points"] {
  return (call ? (rows.get(call.key) ?? []) : []).flatMap((row) => {
    const { latitude, longitude } = row;
    if (typeof latitude !== "number" || typeof longitude !== "number") return [];
    const day =
      typeof row.date_from === "string" ? phrasebook[language].values.period(row.date_from) : undefined;
    const label = [day, row.place]
      .filter((part) => part !== null && part !== undefined)
      .join(phrasebook[language].values.comma);
    return [{ at: [longitude, latitude] as Position, label }];
  });
}

/** Cells of a density: the evidence of a measure of hot spots gives each with its number. */
function cellsOf(call: BoundCall | undefined, rows: Rows): MapFigure["cells"] {
  return (call ? (rows.get(call.key) ?? []) : []).flatMap((row) => {
    const cell = String(row.cell ?? "");
    if (!isValidCell(cell)) return [];
    const ring = cellToBoundary(cell, true).map(([lon, lat]): Position => [lon, lat]);
    return [{ ring, count: Number(row.count ?? 0) }];
  });
}

interface Shaded {
  calls: readonly { id: string; call: BoundCall }[];
  of: BoundCall;
}

/** A measure of a state, asked of every state that existed then. */
function shadedOf(call: BoundCall | undefined, context: FigureContext): Shaded | undefined {
  const { engine } = context;
  const key = call && engine.stateKey(call.measure);
  if (!call || key === undefined) return undefined;
  return { of: call, calls: engine.statesThen(call).map((id) => ({ id, call: engine.vary(call, key, id) })) };
}

function statesOf(
  { calls, of }: Shaded,
  answers: Answers,
  language: Language,
): { states: States; notes: string[] } {
  const say = figureWords[language];
  const known = calls.flatMap(({ id, call }) => {
    const answer = answers.get(call.key);
    if (answer?.status !== "value") return [];
    const value =
      answer.value.kind === "number" ? answer.value.value : showValue(answer.value, language, { call });
    return [{ id, name: showParty(id, language), value, number: numberOfState(id) }];
  });
  const drawn = known.filter((s) => s.number !== undefined);
  const lost = known.filter((s) => s.number === undefined).map((s) => s.name);
  const year = Number(
    of.args[of.measure.params.find((p) => /^(at|by|in)$/.test(p.kind))?.key ?? ""]?.id.slice(0, 4),
  );
  const notes = [
    ...(lost.length > 0 ? [say.notOnMap(some(lost, language))] : []),
    ...borderNote(year, language),
    ...(known.length < calls.length ? [say.notKnownOf(calls.length - known.length, calls.length)] : []),
  ];
  return { states: drawn.map(({ number = "", name, value }) => ({ number, name, value })), notes };
}

function regionOf(block: Block, context: FigureContext): MapFigure["region"] | undefined {
  const given = block.settings.region;
  if (given === undefined || given === null) return null;
  const numbers = Array.isArray(given) ? given.map(Number) : [];
  const [west, south, east, north] = numbers;
  const sound =
    numbers.length === 4 &&
    numbers.every((n) => Number.isFinite(n)) &&
    Math.abs(south ?? 91) <= 90 &&
    Math.abs(north ?? 91) <= 90 &&
    (south ?? 0) < (north ?? 0);
  if (sound) return [west ?? 0, south ?? 0, east ?? 0, north ?? 0];
  badSetting(block, "region", "[west, south, east, north] in degrees", context);
  return undefined;
}

interface Asked {
  points: BoundCall | undefined;
  hotspots: BoundCall | undefined;
  shaded: Shaded | undefined;
}

function tableOf(
  asked: Asked,
  drawn: Pick<MapFigure, "points" | "cells" | "states" | "areas" | "lanes">,
  unit: string,
  { headings }: FigureWords,
) {
  if (asked.shaded)
    return { columns: [headings.state, unit], rows: drawn.states.map((s) => [s.name, s.value]) };
  if (asked.hotspots)
    return {
      columns: [headings.latitude, headings.longitude, unit],
      rows: drawn.cells.map(({ ring, count }) => {
        const mean = (at: 0 | 1) => ring.reduce((sum, p) => sum + p[at], 0) / ring.length;
        return [Number(mean(1).toFixed(3)), Number(mean(0).toFixed(3)), count];
      }),
    };
  if (asked.points)
    return {
      columns: [headings.latitude, headings.longitude, headings.what],
      rows: drawn.points.map((p) => [p.at[1], p.at[0], p.label]),
    };
  const names = [...drawn.areas.map((a) => a.name), ...new Set(drawn.lanes.map((l) => l.name))];
  return { columns: [headings.shown], rows: names.map((name) => [name]) };
}

/** Events, densities, areas, sea lanes and shaded states on one map. */
export function planMap(block: Block, context: FigureContext): Planned {
  const bind = (key: string): BoundCall | undefined => {
    const given = text(block.settings[key]);
    return given === null
      ? undefined
      : bindText(context.engine, given, block.placeOf(key), {}, context.problems);
  };
  const before = context.problems.length;
  const measure = bind("measure");
  const shaded = block.settings.points === undefined ? shadedOf(measure, context) : undefined;
  const asked: Asked = {
    points: bind("points") ?? (shaded ? undefined : measure),
    hotspots: bind("hotspots"),
    shaded,
  };
  const region = regionOf(block, context);
  if (context.problems.length > before || region === undefined)
    return broken(block, { code: "unreadable-settings" });
  const lone = asked.points ?? asked.hotspots ?? asked.shaded?.of;
  if (!lone && block.settings.areas === undefined && block.settings.lanes === undefined)
    return faulty(
      block,
      { code: "nothing-named", settings: ["points", "measure", "hotspots", "areas", "lanes"] },
      context,
    );
  const shownRows = [asked.points, asked.hotspots].filter((c) => c !== undefined);
  const calls = [...shownRows, ...(asked.shaded?.calls.map((c) => c.call) ?? [])];
  return {
    calls,
    evidence: shownRows,
    async draw(answers, rows): Promise<Figure> {
      const { language } = context;
      const [{ areas, sources: areaSources }, { lanes, sources: laneSources }] = await Promise.all([
        areasOf(block, context),
        lanesOf(block, context),
      ]);
      const points = pointsOf(asked.points, rows, language);
      const cells = cellsOf(asked.hotspots, rows);
      const { states, notes } = asked.shaded
        ? statesOf(asked.shaded, answers, language)
        : { states: [], notes: [] };
      const answered = calls.length > 0 ? [sourcesOf(calls.map((c) => answers.get(c.key)))] : [];
      if (calls.length > 0 && points.length + cells.length + states.length === 0)
        return unknown(
          block,
          reasonOf(calls, answers) ?? { code: "no-positions", sources: answered[0] ?? "" },
          context,
        );
      const unit = lone ? phrasebook[language].values.unit(unitOf(lone)) : "";
      const drawn = { points, areas, lanes, cells, states };
      return {
        ...base(
          block,
          lone ? definitionText([lone], language) : "",
          [...new Set([...answered, ...areaSources, ...laneSources])].join(", "),
          context,
        ),
        kind: "map",
        ...drawn,
        unit,
        region,
        notes,
        ...tableOf(asked, drawn, unit, figureWords[language]),
      };
    },
  };
}
