import type { SourceInfo } from "../engine/sourceInfo.js";
import { type Citations, citationsOf } from "../session/citations.js";
import type { EditionReport } from "./report.js";

/** The sources that an edition's results, values and figures rest on; its own records are not cited. */
function usedSources(report: EditionReport): SourceInfo[] {
  const used = new Set(report.results.flatMap((r) => r.sources.map((s) => s.id)));
  for (const { figures } of report.chapters)
    for (const figure of figures)
      if ("source" in figure) for (const id of figure.source.split(", ")) used.add(id);
  return report.sources.filter((s) => used.has(s.id));
}

/** Citations of every source that an edition uses. */
export const citationsFor = (report: EditionReport): Citations =>
  citationsOf(usedSources(report), report.versions);
