import { findArea } from "../record/areas.js";
import type { BoundCall } from "./answer.js";
import type { Arg, Measure, Param } from "./types.js";

/** Options by which published figures of one thing differ, whatever the measure. */
const usual = ["method", "votes", "price"];

/** Parameters of a measure by which one sentence of prose may mean different numbers. */
export function definitionalParams(measure: Measure): Param[] {
  return measure.params.filter(
    (param) => param.definitional ?? (param.kind === "source" || usual.includes(param.key)),
  );
}

function areaArg(id: string): Arg[] {
  const found = findArea(id);
  if (found.result !== "area") return [];
  const { name } = found.area;
  return [{ kind: "area", text: name, label: name, id: found.area.id }];
}

/**
 * What may stand in a definitional argument: every choice of a list; of an area, it and the areas that people also
 * mean by its name, as the data say; of a source, every one that can answer.
 */
export function alternativesOf({ measure, args }: BoundCall, param: Param): Arg[] {
  const own = args[param.key];
  if (param.kind === "area") {
    if (!own) return [];
    const found = findArea(own.id);
    const others = found.result === "area" ? [...found.area.alternates, ...found.area.parts] : [];
    return [own, ...[...new Set(others)].filter((id) => id !== own.id).flatMap(areaArg)];
  }
  const choices = param.choices ?? (param.kind === "source" ? measure.sources : []);
  return choices.map((id) => ({ kind: param.kind, text: id, label: id, id }));
}
