import type { Entry } from "./entry.js";

const plain = (text: string): string => text.replace(/\s+/g, " ").trim().toUpperCase();

/** Different words of four letters or more. */
const wordsOf = (text: string): Set<string> => new Set(plain(text).match(/[A-Z]{4,}/g) ?? []);

/** How the first of some pattern in one text compares with that in the other; undefined unless both have one. */
function compare(pattern: RegExp, a: string, b: string): "same" | "different" | undefined {
  const [one, other] = [pattern.exec(plain(a))?.[1], pattern.exec(plain(b))?.[1]];
  if (one === undefined || other === undefined) return undefined;
  return one.replace(/\W/g, "") === other.replace(/\W/g, "") ? "same" : "different";
}

/** `1213 UTC`, `0920Z`, and a group with its day before: `250348 UTC Apr`. */
const utc = /\b(?:[0-3]\d)?([0-2]\d:?[0-5]\d) ?(?:UTC|Z)\b/;
const local = /\b([0-2]\d:?[0-5]\d) ?(?:HOURS )?(?:LT\b|LOCAL)/;
const dayOfMonth = /\b(?:ON )?0?([1-9]|[12]\d|3[01]) (?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)/;
const latitude = /\b(\d{2})[-: ](\d{2}(?:\.\d+)?) ?[NS]\b/;
/** Whether both texts give a latitude, more than three minutes apart: one may be the other rounded. */
function farApart(a: string, b: string): boolean {
  const [one, other] = [latitude.exec(plain(a)), latitude.exec(plain(b))].map(
    (m) => m && Number(m[1]) * 60 + Number(m[2]),
  );
  return typeof one === "number" && typeof other === "number" && Math.abs(one - other) > 3;
}

/** Who reported, what kind of ship: capitals that are no ship's name. */
const noNames =
  /^(?:IMB|ONI|UKMTO|REUTERS|OPERATOR|MSCHOA|NATO|RECAAP|ISPS|VLCC|UNKNOWN|RPGS?|AK|UTC|NFI|LPG|LNG|USCG|SSAS|EU|NAVFOR)$/;

/** Ships' names: words in capitals after the place; none where the whole text is in capitals. */
function shipsIn(text: string): string[] {
  const body = text.replace(/^[^a-z:]{0,80}:/, "");
  if (!/[a-z]{4}/.test(body)) return [];
  return (body.match(/\b[A-Z]{4,}\b/g) ?? []).filter((word) => !noNames.test(word));
}

function otherShips(a: string, b: string): boolean {
  const [one, other] = [shipsIn(a), shipsIn(b)];
  return one.length > 0 && other.length > 0 && !one.some((name) => other.includes(name));
}

/** Least share of the shorter text's words that the other has too. */
const alike = 0.5;

/**
 * Whether two entries of one day and place tell of the same attack: neither text gives another day, time, latitude or
 * ship than the other, and they give the same time or share at least half of the words of the shorter one. Ships at
 * one anchorage are often robbed on one day: the same day and place alone do not make one attack.
 */
function isRepeat(a: Entry, b: Entry): boolean {
  const [one, other] = [a.description, b.description];
  const times = [utc, local].map((pattern) => compare(pattern, one, other));
  if ([...times, compare(dayOfMonth, one, other)].includes("different")) return false;
  if (farApart(one, other) || otherShips(one, other)) return false;
  if (times.includes("same")) return true;
  const [shorter, longer] = [wordsOf(one), wordsOf(other)].sort((x, y) => x.size - y.size) as [
    Set<string>,
    Set<string>,
  ];
  if (shorter.size === 0) return a.reference === b.reference;
  return [...shorter].filter((word) => longer.has(word)).length / shorter.size >= alike;
}

/** For each entry that repeats an earlier one, the first of them. Entries without a position repeat none. */
export function findRepeats(entries: readonly Entry[]): Map<Entry, Entry> {
  const places = new Map<string, Entry[]>();
  const found = new Map<Entry, Entry>();
  for (const entry of entries) {
    if (!entry.at) continue;
    const key = `${entry.date} ${entry.at.latitude.toFixed(4)} ${entry.at.longitude.toFixed(4)}`;
    const firsts = places.get(key) ?? [];
    places.set(key, firsts);
    const first = firsts.find((other) => isRepeat(other, entry));
    if (first) found.set(entry, first);
    else firsts.push(entry);
  }
  return found;
}
