import type { Day } from "../../base/period.js";
import { text } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import type { CoverageClaim, RawFile, ReadContext } from "../kit/types.js";
import { addAct, type Participation, participantOf } from "./acts.js";
import { bracketClaim, declarationClaim, treatyClaims } from "./coverage.js";
import { readAdmitted, readDeclarations, readOriginal, readTreaty, stemOf } from "./csvFiles.js";
import { charter, icjDeclarations, titleYear, treaties } from "./treaties.js";
import { readXml, stemOfXml } from "./xmlFile.js";

const indexColumns = { chapter_no: text, treaty_no: text, treaty_name: text };
type Titles = ReadonlyMap<string, { title: string; line: number }>;

async function readIndex(context: ReadContext): Promise<Titles> {
  const titles = new Map<string, { title: string; line: number }>();
  const ignore = ["url", "chapter_url", "chapter_name"];
  for (const file of context.files("index"))
    for await (const row of context.rows(file, indexColumns, { ignore }))
      titles.set(`${row.text("chapter_no")}-${row.text("treaty_no").replace(".", "-")}`, {
        title: row.text("treaty_name"),
        line: row.line,
      });
  return titles;
}

/** A treaty from its XML. */
async function readNewer(context: ReadContext, file: RawFile): Promise<Participation> {
  const stem = stemOfXml(file.name);
  const known = treaties().get(stem);
  const body = known?.body ?? `UNTC-${stem}`;
  const { title, acts, bracketed } = await readXml(context, file);
  const name = title || known?.title;
  if (!name) context.bad({ file, line: 1 }, "", "a title, or a treaty that is known");
  const names = [body, ...(known?.names ?? [])];
  context.add("body", { body, kind: "treaty", name: name ?? stem, names, locator: file.name });
  return { body, year: titleYear(title), acts, bracketed };
}

/** A treaty, or the members of the United Nations, from the copy of 2014; nothing after a problem. */
async function readCopy(context: ReadContext, file: RawFile, titles: Titles): Promise<Participation[]> {
  const stem = stemOf(file);
  if (stem === charter.original) return [{ body: charter.body, acts: await readOriginal(context, file) }];
  if (stem === charter.admitted) return [{ body: charter.body, acts: await readAdmitted(context, file) }];
  const declarations = stem === icjDeclarations.file;
  const known = treaties().get(stem);
  const indexed = titles.get(stem);
  const body = declarations ? icjDeclarations.body : (known?.body ?? `UNTC-${stem}`);
  const name = indexed?.title ?? known?.title;
  if (!name) {
    context.bad({ file, line: 1 }, "", `a title of ${stem} in index.csv`);
    return [];
  }
  const names = [body, ...(known?.names ?? [])];
  const locator = indexed ? `index.csv line ${indexed.line}` : `${file.name}, named by its number`;
  context.add("body", { body, kind: "treaty", name, names, locator });
  const acts = await (declarations ? readDeclarations : readTreaty)(context, file);
  return [{ body, year: titleYear(name), acts }];
}

/** Adds what some files say, all of which are as new as the last act in them; answers with what they cover. */
function addAll(parts: readonly Participation[]): CoverageClaim[] {
  const days = parts.flatMap(({ acts }) => acts.map(({ day }) => day ?? ""));
  const last: Day = days.sort().at(-1) ?? "";
  for (const { body, acts } of parts) for (const act of acts) addAct(act, body, last);
  if (last === "") return [];
  const members = parts.filter(({ body }) => body === charter.body);
  return [
    ...parts.flatMap(({ body, year }) => {
      if (body === charter.body) return [];
      return body === icjDeclarations.body ? declarationClaim(body, last) : treatyClaims(body, year, last);
    }),
    ...(members.length === 2 ? treatyClaims(charter.body, 1945, last) : []),
  ];
}

export default defineSource({
  id: "un-treaties",
  title: "Participation in multilateral treaties deposited with the Secretary-General",
  publisher: "United Nations Treaty Collection",
  homepage: "https://treaties.un.org/pages/participationstatus.aspx",
  licence: "United Nations terms of use",
  redistribution: "unsure",
  citation:
    "United Nations, Multilateral Treaties Deposited with the Secretary-General, United Nations Treaty Collection (copy of June 2014, zmjones/untreaties).",
  covers:
    "Who signed and who is bound by 33 security treaties and protocols, the members of the United Nations, and the declarations under the Statute of the International Court of Justice.",
  caveats: [
    "The copy in CSV is frozen: its last action is of 16 June 2014, and no date in it does not mean not a party today.",
    "A signature alone does not make a party, nor does provisional application.",
    "A party counts from its act of consent, not from the day the treaty entered into force for it.",
    "The XML that the Treaty Collection serves for each treaty (XXVI-3.en.xml) is read by its layout as public programs use it; our tests use made-up files. An act in square brackets is not counted.",
    "Withdrawals are not shown, and footnotes with reservations and successions are stripped.",
    "Participants are those of 2014: states that ended earlier are not listed, and Russia stands for the Soviet Union.",
    "Serbia's dates before June 2006 are given to Serbia and Montenegro.",
  ],
  cadence: "the Treaty Collection is updated daily; this copy is not",
  produces: ["membership", "body"],
  reader: 3,
  files: [
    {
      key: "index",
      name: /^index\.csv$/i,
      header: ["chapter_no", "treaty_no", "treaty_name"],
      url: "https://raw.githubusercontent.com/zmjones/untreaties/003ce13/index.csv",
      manual: true,
      required: false,
    },
    {
      key: "treaty",
      name: /^\d{1,2}-\d{1,2}(?:-[a-z])?\.csv$/i,
      header: ["Participant"],
      url: "https://github.com/zmjones/untreaties/tree/003ce13",
      manual: true,
      required: false,
      many: true,
    },
    {
      key: "xml",
      name: /^[IVXL]+-\d{1,2}(?:-[a-z])?\.en\.xml$/i,
      begins: /^\s*<(?:\?xml|[A-Za-z])/,
      url: "https://treaties.un.org/pages/participationstatus.aspx",
      manual: true,
      required: false,
      many: true,
    },
  ],
  expect: { membership: [6500, 80_000], body: [30, 600] },
  async read(context) {
    const newer: Participation[] = [];
    const copies: Participation[] = [];
    const xml = context.files("xml");
    for (const file of xml) newer.push(await readNewer(context, file));
    const titles = await readIndex(context);
    // The publisher's own file is newer than the copy of 2014.
    const stems = new Set(xml.map((file) => stemOfXml(file.name)));
    for (const file of context.files("treaty"))
      if (!stems.has(stemOf(file))) copies.push(...(await readCopy(context, file, titles)));
    for (const claim of [...addAll(newer), ...addAll(copies)]) context.cover(claim);
    for (const { body, bracketed = [] } of newer)
      for (const state of new Set(bracketed.map((row) => participantOf(row))))
        if (state !== undefined) context.cover(bracketClaim(body, state));
  },
});
