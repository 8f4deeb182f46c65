/** A name of a supplier; all stand in one text. */
export interface SupplierName {
  name: string;
  kind: "primary" | "alias" | "former";
}

const courtesy = /^(?:(?:MR|MRS|MS|MISS|DR|ENG|ENGR|PROF|SR|SRA)\.\s+|MESSRS\.?\s+|M\/S\.?\s+)+/i;
const labels =
  /[\s,;(]*\b(F\/K\/A|FKA|FORMERLY(?: KNOWN AS)?|A\/K\/A|AKA|ALSO KNOWN AS|N\/K\/A|D\/B\/A|DBA)\b[\s:.)]*/i;

/** Takes brackets off the end of a name: what they hold is a short name, or a place that tells two offices apart. */
function bracketed(name: string): [name: string, inside: string | undefined] {
  const match = /^(.+?)\s*\(([^()]+)\)\s*$/.exec(name);
  return match ? [match[1] ?? "", match[2]] : [name, undefined];
}

/**
 * The names in a text such as `MR. IYKE AMBROSE`, `ALPHA LTD (AL) F/K/A BETA LTD`. A short name in brackets is an alias if
 * it is one word that is made of letters of the name before it; a place in brackets stays with the name.
 */
export function namesOf(text: string): SupplierName[] {
  const names: SupplierName[] = [];
  const add = (name: string, kind: SupplierName["kind"]): void => {
    const bare = name
      .replace(courtesy, "")
      .replace(/\s+/g, " ")
      .replace(/^[\s,;]+|[\s,;(]+$/g, "");
    if (bare !== "" && !names.some((n) => n.name === bare)) names.push({ name: bare, kind });
  };
  const parts = text.split(labels);
  for (let i = 0; i < parts.length; i += 2) {
    const label = i === 0 ? "" : (parts[i - 1] ?? "");
    const kind = i === 0 ? "primary" : /^F/i.test(label) ? "former" : "alias";
    const whole = (parts[i] ?? "").replace(/\)\s*$/, (end) => ((parts[i] ?? "").includes("(") ? end : ""));
    const [name, inside] = bracketed(whole);
    const initials = (name.match(/\b[\p{L}\p{N}]/gu) ?? []).join("").toLowerCase();
    const short = /^[“"]?([^\s“”"]+)[”"]?$/.exec(inside ?? "")?.[1];
    const abbreviates =
      short !== undefined &&
      (name.toLowerCase().includes(short.toLowerCase()) ||
        initials.startsWith(short.slice(0, 2).toLowerCase()));
    if (short !== undefined && abbreviates) {
      add(name, kind);
      add(short, "alias");
    } else add(whole, kind);
  }
  return names;
}
