import type { Day } from "../../base/period.js";
import { canonicalSymbol } from "../../record/symbols.js";
import { decodeUnsaid } from "../kit/bytes.js";
import { defineSource } from "../kit/defineSource.js";
import { squeeze } from "../kit/html.js";
import { monthNumber } from "../kit/months.js";
import type { RawFile, ReadContext, TarEntry } from "../kit/types.js";

const body = "UNSC";

/** `res/S-RES-1851(2008).txt`: the brackets are part of the name. */
const entryName = /(?:^|\/)S-RES-(\d+)\((\d{4})\)\.txt$/;
const heading = /^S\/RES\/(\d+) ?\((\d{4})\)\*{0,2}$/m;
const adopted =
  /^Adopted by the Security Council at its \d+(?:st|nd|rd|th) meeting,? on (\d{1,2}) ([A-Z][a-z]+) (\d{4})$/m;

interface Text {
  number: number;
  symbol: string;
  asGiven: string;
  date: Day | null;
  title: string;
  text: string;
  locator: string;
}

/** Day of adoption as the text says it; it must be of the year in the symbol. */
function dayOf(text: string, year: string): Day | undefined {
  const [, day = "", name = "", of = ""] = adopted.exec(text) ?? [];
  const month = monthNumber(name);
  if (!month || of !== year) return undefined;
  return `${of}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function readText(context: ReadContext, file: RawFile, entry: TarEntry): Text | undefined {
  const place = { file, line: 1 };
  const name = entryName.exec(entry.name);
  const symbol = name ? canonicalSymbol(`S/RES/${name[1]}`) : undefined;
  if (!name || !symbol) {
    context.report("unknown-value", place, entry.name, "a text named S-RES-1851(2008).txt");
    return undefined;
  }
  const { text } = decodeUnsaid(entry.bytes);
  const broken = /(?!\s)[\p{Cc}\ufffd]/u.exec(text);
  if (broken) {
    const code = broken[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    context.report("bad-value", place, `U+${code} in ${entry.name}`, "text in UTF-8 or Windows-1252");
    return undefined;
  }
  const head = heading.exec(text);
  if (!head || head[1] !== name[1] || head[2] !== name[2])
    context.report(
      "bad-value",
      place,
      `${head?.[0] ?? "no symbol"} at the head of ${entry.name}`,
      `S/RES/${name[1]} (${name[2]})`,
    );
  const date = dayOf(text, name[2] ?? "");
  if (!date)
    context.report(
      "missing-value",
      place,
      `no day of adoption in ${entry.name}`,
      `"Adopted by the Security Council at its ... meeting, on" a day of ${name[2]}`,
    );
  return {
    number: Number(name[1]),
    symbol,
    asGiven: head?.[0] ?? `S/RES/${name[1]}`,
    date: date ?? null,
    title: squeeze(/^Resolution \d+ \(\d{4}\)$/m.exec(text)?.[0] ?? ""),
    text,
    locator: `${file.name}, ${entry.name}`,
  };
}

function cover(context: ReadContext, texts: readonly Text[]): void {
  const sorted = [...texts].sort((a, b) => a.number - b.number);
  const [first] = sorted;
  const last = sorted.at(-1);
  if (!first || !last) return;
  const scope = { table: "document", kind: body, state: null } as const;
  context.cover({
    ...scope,
    ...{ subject: null, from: first.date, to: last.date },
    reason: `Texts of the resolutions ${first.number} to ${last.number} of the Security Council, adopted from ${first.date} to ${last.date}; annexes are left out.`,
  });
  for (const [at, { number, date }] of sorted.entries()) {
    const after = sorted[at + 1];
    for (let missing = number + 1; after && missing < after.number; missing += 1)
      context.cover({
        ...scope,
        ...{ subject: `S/RES/${missing}`, from: date, to: after.date, gap: true },
        reason: `The text of resolution ${missing} is not in the archive.`,
      });
  }
}

export default defineSource({
  id: "resolution-texts",
  title: "Texts of Security Council resolutions, 2007 to 2009",
  publisher: "United Nations",
  homepage: "https://www.un.org/securitycouncil/content/resolutions-0",
  licence: "United Nations text; the archive comes from a repository without a licence",
  redistribution: "unsure",
  citation:
    "United Nations Security Council, resolutions of 2007 to 2009, plain text; taken from felixhaass/pvs_securitycouncil.",
  covers:
    "The English text of 169 resolutions that the Security Council adopted from 2007 to 2009, one document each, for words and paragraphs to be found in.",
  caveats: [
    "It holds texts and no votes: tallies are in un-sc-resolutions, and presidential statements and drafts that failed are nowhere here.",
    "Only three years are in it: that a word is in no text says nothing of resolutions before 2007 or after 2009.",
    "The texts were taken from the United Nations by others and are no official copy; for quotation in print use the document of that symbol.",
    "Annexes are left out: that words are not in the text says nothing of an annex.",
    "68 of the 169 texts are in Windows-1252, the others in UTF-8; nothing in the archive says which.",
    "A paragraph is one line, however long.",
    "The text is the resolution as adopted; later corrections are not in it.",
  ],
  cadence: "once",
  produces: ["document"],
  reader: 1,
  files: [
    {
      key: "texts",
      name: /^unsc_resolution_texts_.*\.tar$/i,
      url: "https://github.com/felixhaass/pvs_securitycouncil/tree/05ff4ea",
      manual: true,
    },
  ],
  expect: { document: [150, 3500] },
  async read(context) {
    const file = context.file("texts");
    const texts: Text[] = [];
    for await (const entry of context.tar(file)) {
      const text = readText(context, file, entry);
      if (text) texts.push(text);
    }
    if (texts.length === 0)
      context.report("missing-value", { file, line: 1 }, "no text", "an archive of resolutions");
    for (const { symbol, asGiven, date, title, text, locator } of texts)
      context.add("document", {
        ...{ symbol, symbol_as_given: asGiven, body, date, title: title || null },
        ...{ language: "en", text, locator },
      });
    cover(context, texts);
  },
});
