/** What is said of a source: who publishes it, on what terms, how it is cited, what it is and is not. */
export interface SourceInfo {
  id: string;
  title: string;
  publisher: string;
  homepage: string;
  licence: string;
  redistribution: "allowed" | "forbidden" | "unsure";
  citation: string;
  /** One or two sentences: what it is. */
  covers: string;
  /** What it is not, and what to know before using it. */
  caveats: readonly string[];
  /** How often it appears, in a word or two. */
  cadence: string;
  /** The work to cite where it is not simply the publisher's data set, or the works where there are several. */
  work?: Work | readonly Work[];
}

/** What reference managers know of a work: fields of CSL-JSON. */
export interface Work {
  type?: "dataset" | "article-journal" | "book" | "chapter" | "report" | "webpage";
  title?: string;
  author?: readonly ({ literal: string } | { family: string; given?: string })[];
  /** Editors of the book that a chapter is in. */
  editor?: readonly { family: string; given?: string }[];
  "container-title"?: string;
  volume?: string;
  issue?: string;
  page?: string;
  publisher?: string;
  issued?: { "date-parts": readonly (readonly number[])[] };
  DOI?: string;
  URL?: string;
}
