import { monthNumber } from "../kit/months.js";

/** What the columns of a participation table are for. */
export interface TreatyColumns {
  signature?: string;
  /** The column of the act by which a participant is bound. */
  consent?: string;
  /** Columns that say nothing about being a party. */
  ignored: string[];
  /** Headers that no rule knows. */
  unknown: string[];
}

const ignored = [/^Provisional application\b/, /^Notification of non-provisional application\b/];
const consent =
  /\b(?:Ratification|Accession|Acceptance|Approval|Succession|Consent to be bound|Formal confirmation)\b/;

/**
 * Sorts the headers of a participation table. Their text differs from treaty to treaty (`Ratification,
 * Accession(a), Succession(d)`) and explains the suffixes of the dates. Provisional application does not make
 * a party.
 */
export function classifyColumns(header: readonly string[]): TreatyColumns {
  const columns: TreatyColumns = { ignored: [], unknown: [] };
  for (const name of header) {
    if (name === "Participant") continue;
    if (ignored.some((pattern) => pattern.test(name))) columns.ignored.push(name);
    else if (/^Signature\b/.test(name) && columns.signature === undefined) columns.signature = name;
    else if (consent.test(name) && columns.consent === undefined) columns.consent = name;
    else columns.unknown.push(name);
  }
  return columns;
}

/** Acts by suffix; without one it is a ratification, in the column of signatures a signature. */
const acts: Readonly<Record<string, string>> = {
  a: "accession",
  A: "acceptance",
  AA: "approval",
  d: "succession",
  P: "consent to be bound",
  p: "simplified procedure",
  s: "definitive signature",
  c: "formal confirmation",
};

/** `13 Jan 1993 a` as day (YYYY-MM-DD) and act; undefined if it cannot be read or the header has not the suffix. */
export function readAct(
  cell: string,
  header: string,
  plain: "ratification" | "signature",
): { day: string; action: string } | undefined {
  const [, day, name, year, suffix] =
    /^(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})(?: ([A-Za-z]{1,2}))?$/.exec(cell) ?? [];
  const month = monthNumber(name ?? "");
  if (!day || !month) return undefined;
  const iso = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (Number.isNaN(Date.parse(iso)) || new Date(iso).toISOString().slice(0, 10) !== iso) return undefined;
  if (suffix === undefined) return { day: iso, action: plain };
  const action = acts[suffix];
  return action && header.includes(`(${suffix})`) ? { day: iso, action } : undefined;
}
