const months = "january february march april may june july august september october november december";

/** Number of an English month written in full or by its first three letters, whatever its case; undefined if it is none. */
export function monthNumber(name: string): number | undefined {
  const key = name.toLowerCase();
  const at = months.split(" ").findIndex((month) => month === key || month.slice(0, 3) === key);
  return at < 0 ? undefined : at + 1;
}
