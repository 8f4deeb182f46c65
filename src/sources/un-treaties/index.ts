import type { Day } from "../../base/period.js";
import { defineSource } from "../kit/defineSource.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { seatHolders } from "../treaty-parties/seatHolders.js";
import { coverDeclarations, coverTreaty } from "./coverage.js";
import { type Act, readCharter, readDeclarations, readTreaty, stemOf } from "./csvFiles.js";
import { bodiesAsParticipants, charter, icjDeclarations, titleYear, treaties } from "./treaties.js";
import { readXml, stemOfXml } from "./xmlFile.js";

function addAct(context: ReadContext, act: Act, asOf: Day): void {
  const place = { file: act.file, line: act.line, column: "Participant" };
  const state = bodiesAsParticipants[act.participant] ?? context.state(act.participant, asOf, place);
  if (!state) return;
  for (const holder of seatHolders(state, act.day))
    context.add("membership", {
      body: act.body,
      state: holder.state,
      role: act.role,
      date_from: holder.from,
      date_to: holder.to,
      precision: act.day === null ? null : "day",
      action: act.action,
      name_as_given: act.participant,
      note: act.note,
      locator: `${act.file.name} line ${act.line}`,
    });
}

async function readIndex(context: ReadContext): Promise<Map<string, { title: string; line: number }>> {
  const titles = new Map<string, { title: string; line: number }>();
  const [file] = context.files("index");
  if (!file) return titles;
  const rows = context.csv(file, {
    use: ["chapter_no", "treaty_no", "treaty_name"],
    ignore: ["url", "chapter_url", "chapter_name"],
  });
  for await (const row of rows)
    titles.set(`${row.get("chapter_no")}-${row.get("treaty_no").replace(".", "-")}`, {
      title: row.get("treaty_name").trim(),
      line: row.line,
    });
  return titles;
}

/** What the source knows of one treaty from its XML: its acts, and for whom it cannot say. */
async function addXml(
  context: ReadContext,
  file: RawFile,
): Promise<{ body: string; year: number | undefined; acts: Act[]; unsure: string[] }> {
  const stem = stemOfXml(file.name);
  const known = treaties[stem];
  const body = known?.body ?? `UNTC-${stem}`;
  const { title, acts, bracketed } = await readXml(context, file);
  const name = title || known?.title;
  if (!name) context.report("missing-value", { file, line: 1 }, stem, "a title, or a treaty that is known");
  context.add("body", {
    ...{ body, kind: "treaty", name: name ?? stem, names: [body, ...(known?.names ?? [])] },
    locator: file.name,
  });
  const unsure = bracketed.flatMap(({ participant, line }) => {
    const place = { file, line, column: "Participant" };
    return bodiesAsParticipants[participant] ?? context.state(participant, undefined, place) ?? [];
  });
  return {
    ...{ body, year: titleYear(title) },
    acts: acts.map((act) => ({ ...act, body, note: null, file })),
    unsure: [...new Set(unsure)],
  };
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
    "A party is counted from its act of consent, not from the day the treaty entered into force for it.",
    "The XML that the Treaty Collection serves for each treaty (XXVI-3.en.xml) is read by its layout as public programs use it; our tests have made-up files of it. An act in square brackets is not taken as one.",
    "Withdrawals are not shown, and footnotes with reservations and successions are stripped.",
    "Participants are those of 2014: states that ended before are not listed, Russia stands for the Soviet Union.",
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
    const titles = await readIndex(context);
    const acts: Act[] = [];
    const bodies = new Map<string, number | undefined>();
    const stems = new Set<string>();
    const unsure = new Map<string, readonly string[]>();
    const newer = new Set<string>();
    for (const file of context.files("xml")) {
      const treaty = await addXml(context, file);
      newer.add(stemOfXml(file.name));
      acts.push(...treaty.acts);
      bodies.set(treaty.body, treaty.year);
      unsure.set(treaty.body, treaty.unsure);
    }
    for (const file of context.files("treaty")) {
      const stem = stemOf(file);
      // The publisher's own file is newer than the copy of 2014.
      if (newer.has(stem)) continue;
      stems.add(stem);
      if (stem === charter.original || stem === charter.admitted) {
        acts.push(...(await readCharter(context, file, stem)));
        continue;
      }
      const known = treaties[stem];
      const indexed = titles.get(stem);
      const declarations = stem === icjDeclarations.file;
      const body = declarations ? icjDeclarations.body : (known?.body ?? `UNTC-${stem}`);
      const title = indexed?.title ?? known?.title;
      if (!title) {
        context.report(
          "missing-value",
          { file, line: 1 },
          stem,
          "a treaty of index.csv or a protocol that is known",
        );
        continue;
      }
      if (!declarations) bodies.set(body, titleYear(title));
      acts.push(
        ...(declarations ? await readDeclarations(context, file) : await readTreaty(context, file, body)),
      );
      context.add("body", {
        body,
        kind: "treaty",
        name: title,
        names: [body, ...(known?.names ?? [])],
        locator: indexed ? `index.csv line ${indexed.line}` : `${file.name}, named by its number`,
      });
    }
    // The copy and the publisher's own files are each as new as the last act in them.
    const lastOf = (some: readonly Act[]): Day =>
      some.reduce((latest, { day }) => (day !== null && day > latest ? day : latest), "");
    const isNewer = (body: string): boolean => unsure.has(body);
    const last = lastOf(acts.filter(({ body }) => !isNewer(body)));
    const today = lastOf(acts.filter(({ body }) => isNewer(body)));
    for (const act of acts) addAct(context, act, isNewer(act.body) ? today : last);
    for (const [body, year] of bodies)
      if (isNewer(body) ? today : last) coverTreaty(context, body, year, isNewer(body) ? today : last);
    for (const [body, states] of unsure)
      for (const state of states)
        context.cover({
          ...{ table: "membership", kind: body, subject: null, state, from: null, to: null, gap: true },
          reason: `The UN Treaty Collection prints an act of ${state} in square brackets, with a note that settles what became of it.`,
        });
    if (last === "") return;
    if (stems.has(charter.original) && stems.has(charter.admitted))
      coverTreaty(context, charter.body, 1945, last);
    if (stems.has(icjDeclarations.file)) coverDeclarations(context, icjDeclarations.body, last);
  },
});
