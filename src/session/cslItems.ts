import type { SourceInfo, Work } from "../engine/sourceInfo.js";
import type { VersionRef } from "../store/types.js";

/** A source in CSL-JSON. */
export interface CslItem extends Work {
  id: string;
  type: NonNullable<Work["type"]>;
  title: string;
  version?: string;
  accessed?: { "date-parts": readonly (readonly number[])[] };
  URL?: string;
  note?: string;
}

const doi = /^https:\/\/doi\.org\/(10\..+)$/;

const dateParts = (iso: string): { "date-parts": number[][] } => ({
  "date-parts": [iso.slice(0, 10).split("-").map(Number)],
});

/** The works a source is cited by, in order; one that is empty where the publisher's data set is all there is. */
export const worksOf = ({ work = {} }: Pick<SourceInfo, "work">): readonly Work[] =>
  Array.isArray(work) ? work : [work as Work];

/**
 * A source in CSL-JSON: the publisher as author unless the source gives the work to cite, the release (or the
 * short hash) as version, the day it was retrieved, and the publisher's own wording as a note. A source that is
 * cited by several works has an entry for each: the first has the source's id, the others a number after it.
 */
export function cslItems(source: SourceInfo, versions: readonly VersionRef[]): CslItem[] {
  return worksOf(source).map((work, i) =>
    i === 0
      ? cslItem(source, work, versions)
      : { id: `${source.id}-${i + 1}`, type: "dataset", title: source.title, ...work },
  );
}

function cslItem(source: SourceInfo, work: Work, versions: readonly VersionRef[]): CslItem {
  const newest = versions.at(-1);
  const releases = versions.map((v) => v.release ?? v.short);
  const found = doi.exec(source.homepage)?.[1];
  // A release is one of the data: a paper or a book that stands for them has none, so the note says it.
  const apart = work.type !== undefined && work.type !== "dataset" && releases.length > 0;
  return {
    id: source.id,
    type: "dataset",
    title: source.title,
    author: [{ literal: source.publisher }],
    // A journal is enough to find an article by: its publisher is not asked for.
    ...(work.type === "article-journal" ? {} : { publisher: source.publisher }),
    ...(releases.length > 0 && !apart ? { version: releases.join(", ") } : {}),
    ...(newest && newest.manifest.files.length > 0 ? { accessed: dateParts(newest.manifest.retrieved) } : {}),
    URL: source.homepage,
    ...(found ? { DOI: found } : {}),
    note: apart ? `${source.citation} Data: version ${releases.join(", ")}.` : source.citation,
    ...work,
  };
}
