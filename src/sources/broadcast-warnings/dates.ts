const months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/** The day of a date group with its year, `150429Z APR 2023` or `251516Z APR 23`; undefined for what is none. */
export function dayOfGroup(group: string): string | undefined {
  const match = /^(\d{2})([0-2]\d)([0-5]\d)Z?\s+([A-Z]{3})\s+(\d{2}|\d{4})$/.exec(group.trim());
  if (!match) return undefined;
  const [, day = "", hour = "", , month = "", year = ""] = match;
  const at = months.indexOf(month);
  const date = new Date(Date.UTC(year.length === 2 ? 2000 + Number(year) : Number(year), at, Number(day)));
  if (at < 0 || Number(hour) > 23 || date.getUTCDate() !== Number(day)) return undefined;
  return date.toISOString().slice(0, 10);
}

/** What a warning says about its own end: the date group, or undefined if it says nothing. */
export const ownEnd = (text: string): string | undefined =>
  /CANCEL\s+THIS\s+M(?:SG|ESSAGE)\s+(\d{6}Z?\s+[A-Z]{3}\s+\d{2,4})/.exec(text)?.[1]?.replace(/\s+/g, " ");
