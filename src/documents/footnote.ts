import { distance } from "fastest-levenshtein";

export type FootnoteText =
  | { kind: "note" }
  | { kind: "malformed"; found: string; suggestion: string }
  /** `start` is where `check` begins in the footnote's text. */
  | { kind: "check"; disputed: boolean; check: string; start: number; note: string | null };

const PREFIX = /^\s*check\s*(\(\s*disputed\s*\))?\s*:/i;

/**
 * Splits a footnote's raw text. A footnote that nearly begins with `check:` is malformed, never an
 * ordinary note: a claim that cannot be read must not pass.
 */
export function readFootnote(raw: string): FootnoteText {
  const prefix = PREFIX.exec(raw);
  if (!prefix) {
    const first = /^\s*([\p{L}]+)\s*(\([^)]*\))?\s*([:：;=])?/u.exec(raw);
    const word = (first?.[1] ?? "").toLowerCase();
    const marked = first?.[2] !== undefined || first?.[3] !== undefined;
    const call = /^\s*\p{L}+\s*:?\s*[a-z]+(\.[a-z_]+)*\s*\(/iu.test(raw);
    const nearly = word.length >= 4 && distance(word, "check") <= 2 && (marked || call);
    const exact = word === "check" && (marked || call);
    if (!nearly && !exact) return { kind: "note" };
    const found = raw.trim().split(/\s+/).slice(0, 4).join(" ");
    return {
      kind: "malformed",
      found,
      suggestion: /disput/i.test(first?.[2] ?? "") ? "check (disputed): ..." : "check: ...",
    };
  }
  const start = prefix[0].length;
  const body = raw.slice(start);
  const dash = noteStart(body);
  const check = dash < 0 ? body : body.slice(0, dash);
  const note =
    dash < 0
      ? null
      : body
          .slice(dash)
          .replace(/^\s--\s/, "")
          .replace(/\s+/g, " ")
          .trim();
  return { kind: "check", disputed: prefix[1] !== undefined, check, start, note };
}

/** Where ` -- ` begins outside quotation marks, or -1. */
function noteStart(body: string): number {
  let quoted = false;
  for (let i = 0; i < body.length; i += 1) {
    if (body[i] === '"') quoted = !quoted;
    if (!quoted && /^\s--\s/.test(body.slice(i, i + 4))) return i;
  }
  // An unclosed quotation mark must not swallow the note.
  return quoted ? body.search(/\s--\s/) : -1;
}
