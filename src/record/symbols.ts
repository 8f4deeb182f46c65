const ROMAN: readonly [string, number][] = [
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
];
/** The last regular session whose resolutions were numbered through, with the session in Roman numerals. */
const lastRomanSession = 30;
/** Emergency special sessions are numbered ES-1 and on, special sessions S-1 and on. */
const lastSession = 200;

/** A number from 1 to 89 in Roman numerals, as the United Nations writes its early sessions. */
export function toRoman(value: number): string {
  let rest = value;
  let text = "";
  for (const [letters, worth] of ROMAN)
    while (rest >= worth) {
      text += letters;
      rest -= worth;
    }
  return text;
}

const romanSessions = new Set(Array.from({ length: lastRomanSession }, (_, at) => toRoman(at + 1)));
const sections = new Set(Array.from({ length: 50 }, (_, at) => toRoman(at + 1)));

/** `H`, `AB`, `A-C`: the letters of a part, in any of the ways of setting them off; then a section after a slash. */
const TAIL = String.raw`(?:\s*\[\s*(?<bracket>[A-Z]{1,2}(?:\s*-\s*[A-Z])?)\s*\]|\s*(?<letters>[A-Z]{1,2}(?:\s*-\s*[A-Z])?))?(?:\s*\/\s*(?<section>[A-Z]+))?`;
const MODERN = new RegExp(
  String.raw`^A\/(?<organ>RES|DEC)\/(?<session>(?:E?S-)?[1-9]\d*)\/(?<number>[1-9]\d*)${TAIL}$`,
);
const ROMAN_STYLE = new RegExp(
  String.raw`^A\/RES\/(?<number>[1-9]\d*)\s*\((?<session>(?:E?S-)?[IVX]+)\)${TAIL}$`,
);
const COUNCIL =
  /^(?:S\/RES\/|UNSCR |UNSC RESOLUTION |UNSC )(?<number>[1-9]\d*)(?:\s*\((?:19[4-9]\d|20\d\d)\))?$/;
const ASSEMBLY = /^UNGA (?:RESOLUTION )?(?=\d)/;

/** The part and section as they are written in the canonical form; undefined if the section is not one. */
function tail(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const part = (groups.bracket ?? groups.letters)?.replace(/\s+/g, "");
  const section = groups.section;
  if (section === undefined) return part ? `[${part}]` : "";
  if (sections.has(section)) return `${part ? `[${part}]` : ""}/${section}`;
  // "A/RES/42/70/A": a single letter that is no numeral is a part set off by a slash.
  return !part && section.length === 1 ? `[${section}]` : undefined;
}

function regularSession(text: string): boolean {
  const session = /^\d+$/.test(text) ? Number(text) : undefined;
  return session === undefined || (session > lastRomanSession && session < lastSession);
}

/**
 * The one form in which the record writes the symbol of a United Nations resolution or decision, or undefined if
 * the text is not surely one. Nothing is guessed: a bare "63/73" is a date or a fraction as well.
 *
 * - General Assembly since session 31: `A/RES/63/73`, `A/DEC/33/405`, special sessions `A/RES/ES-10/21`, `A/RES/S-10/2`
 * - General Assembly to session 30: `A/RES/2621(XXV)`, `A/RES/377(V)[A-C]`, `A/RES/2252(ES-V)`
 * - parts in brackets, `A/RES/49/75[H]` (from `A/RES/49/75 H`, `A/RES/49/75H`); sections after a slash, `A/RES/34/233/IX`
 * - Security Council without the year, `S/RES/1851` (from `S/RES/1851 (2008)`, `UNSCR 1851`, `UNSC 1851`)
 * - `UNGA 63/73` is read as `A/RES/63/73`
 */
export function canonicalSymbol(text: string): string | undefined {
  const plain = text.normalize("NFKC").trim().replace(/\s+/g, " ").replace(/[‐‑–]/g, "-").toUpperCase();
  const council = COUNCIL.exec(plain)?.groups;
  if (council) return `S/RES/${council.number}`;
  const symbol = plain.replace(ASSEMBLY, "A/RES/");
  const modern = MODERN.exec(symbol)?.groups;
  if (modern) {
    const end = tail(modern);
    if (end === undefined || !regularSession(modern.session ?? "")) return undefined;
    return `A/${modern.organ}/${modern.session}/${modern.number}${end}`;
  }
  const roman = ROMAN_STYLE.exec(symbol)?.groups;
  if (!roman) return undefined;
  const end = tail(roman);
  if (end === undefined || !romanSessions.has((roman.session ?? "").replace(/^E?S-/, ""))) return undefined;
  return `A/RES/${roman.number}(${roman.session})${end}`;
}
