import { canonicalSymbol, toRoman } from "../../record/symbols.js";

/** Through this session the Assembly never adopted 300 resolutions, and its decisions were numbered from 301. */
const lastSessionUnder300 = 56;
const MARK = /^R\/(\d+)\/(\d+)([A-Z]{1,2}(?:-[A-Z])?)?(?:\/([A-Z]+))?$/;

/**
 * The UN symbol that Voeten's mark of a resolution surely is, or undefined. In sessions 1 to 17 and in special
 * sessions to 1967 his number is a page of the Assembly's records; in sessions 18 to 30 a letter may only count
 * votes (China's seat is `R/26/2758G`, the resolution 2758 (XXVI)), so a lettered mark is none.
 */
export function markSymbol(mark: string, session: number): string | undefined {
  if (mark.startsWith("A/RES/")) return canonicalSymbol(mark);
  const [, own, number, letters, section] = MARK.exec(mark) ?? [];
  if (!own || !number || Number(own) !== session || session < 18) return undefined;
  if (session <= 30)
    return letters || section ? undefined : canonicalSymbol(`A/RES/${number}(${toRoman(session)})`);
  const organ = session <= lastSessionUnder300 && Number(number) > 300 ? "DEC" : "RES";
  const tail = `${letters ? `[${letters}]` : ""}${section ? `/${section}` : ""}`;
  return canonicalSymbol(`A/${organ}/${own}/${number}${tail}`);
}
