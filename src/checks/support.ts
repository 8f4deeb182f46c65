import type { Answer, BoundCall, Coverage, Evidence } from "../engine/answer.js";
import type { SourceInfo } from "../engine/sourceInfo.js";
import type { SourceRef } from "./result.js";

/** What is known of the sources of a record, for citations. */
export interface SourceFacts {
  sources: readonly SourceInfo[];
  /** The versions that the record was opened with. */
  versions: readonly { source: string; short: string; release: string | null }[];
}

export type Refs = (answer: { source: string; version: string }) => SourceRef;

/** Makes references to sources from what is known of them. */
export function sourceRefs(options: SourceFacts): Refs {
  const infos = new Map(options.sources.map((s) => [s.id, s]));
  const releases = new Map(options.versions.map((v) => [`${v.source} ${v.short}`, v.release]));
  return ({ source, version }) => {
    const info = infos.get(source);
    return {
      id: source,
      version,
      release: releases.get(`${source} ${version}`) ?? null,
      citation: info?.citation ?? (source === "own" ? "Own records of the edition." : source),
      licence: info?.licence ?? "",
      url: info?.homepage ?? "",
    };
  };
}

/** What answers rest on: sources and rows of coverage, once each. */
export function support(calls: readonly BoundCall[], answers: ReadonlyMap<string, Answer>, refs: Refs) {
  const sources = new Map<string, SourceRef>();
  const coverage = new Set<Coverage>();
  for (const { key } of calls) {
    const answer = answers.get(key);
    if (answer?.status !== "value") continue;
    for (const one of [answer, ...(answer.others ?? [])])
      sources.set(`${one.source} ${one.version}`, refs(one));
    for (const row of answer.coverage) coverage.add(row);
  }
  return { sources: [...sources.values()], coverage: [...coverage] };
}

/** The rows behind several calls, the first `limit` of them. */
export function rowsOf(
  calls: readonly BoundCall[],
  evidence: ReadonlyMap<string, Evidence>,
  limit: number,
): Evidence {
  const found = calls.flatMap(({ key }) => evidence.get(key) ?? []);
  return {
    total: found.reduce((sum, e) => sum + e.total, 0),
    rows: found.flatMap((e) => e.rows).slice(0, limit),
  };
}
