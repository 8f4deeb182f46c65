import { fold } from "../base/text.js";

// Short forms that lists of states use, and articles that some of them leave out.
const words: Record<string, string> = {
  st: "saint",
  ste: "sainte",
  rep: "republic",
  repub: "republic",
  dem: "democratic",
  fed: "federal",
  peo: "peoples",
  is: "islands",
  the: "",
  n: "north",
  s: "south",
};

// What fold does, for text that has nothing but ASCII: most names, and several times as fast.
const ascii = /^[ -~]*$/;
const foldAscii = (text: string) =>
  text
    .toLowerCase()
    .replace(/['`]/g, "")
    .replace(/&/g, " and ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

function key(text: string): string {
  return (ascii.test(text) ? foldAscii(text) : fold(text))
    .split(" ")
    .map((word) => (Object.hasOwn(words, word) ? words[word] : word))
    .filter((word) => word !== "")
    .join(" ");
}

/**
 * The forms under which a name is stored and looked up: folded, short forms written out, articles dropped;
 * and a name with a comma ("Korea, Republic of") also in the order in which one says it.
 */
export function nameKeys(name: string): readonly string[] {
  const plain = key(name);
  const comma = name.indexOf(",");
  if (comma <= 0) return plain ? [plain] : [];
  const turned = key(`${name.slice(comma + 1)} ${name.slice(0, comma)}`);
  return [plain, turned].filter((k) => k !== "");
}

/** The two parts of "Russia (Soviet Union)" or "Italy/Sardinia"; also of "X [Y]". Undefined for other text. */
export function nameParts(name: string): readonly [string, string] | undefined {
  const match = /^([^([/]+)[([/]([^)\]/]+)[)\]]?$/u.exec(name.trim());
  return match?.[1] && match[2] ? [match[1].trim(), match[2].trim()] : undefined;
}
