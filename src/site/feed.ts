import { Feed } from "feed";
import { sha256 } from "../base/hash.js";
import { checkedOn } from "../edition/published.js";
import { showDay } from "../words/values.js";
import { folder } from "./claimReview.js";
import { cleanText } from "./html.js";
import { nextSentence } from "./say.js";
import { evidenceFile, titleIn, type View } from "./site.js";

const nowhere = "https://edition.invalid/";

/**
 * Verdicts that changed, as an Atom feed, newest first. Its dates are those of the record, not of the clock, so
 * that the same edition gives the same bytes. Addresses are whole where the settings give the edition's.
 */
export function feed(view: View): string {
  const { site, words: say, language } = view;
  const url = site.report.edition?.settings.url ?? null;
  // Without an address links are relative to the feed, which Atom allows and the library does not.
  const at = (file: string): string => new URL(file, url === null ? nowhere : folder(url)).href;
  const id = url ?? `urn:chancery:${sha256(titleIn(site, language)).slice(0, 32)}`;
  const changes = site.published?.changes ?? [];
  const next = nextSentence(view);
  const updated = new Date(`${changes[0]?.date ?? checkedOn(site.report)}T00:00:00Z`);
  const atom = new Feed({
    id,
    title: cleanText(`${titleIn(site, language)}: ${say.changes}`),
    link: at("index.html"),
    language,
    updated,
    generator: "Chancery",
    copyright: "",
    feedLinks: { atom: at("feed.xml") },
  });
  for (const change of changes.slice(0, 200)) {
    const from = say.verdicts[change.from.verdict].word;
    const to = say.verdicts[change.to.verdict].word;
    const values = `${change.from.value ?? say.notKnown} → ${change.to.value ?? say.notKnown}`;
    atom.addItem({
      id: `${id}#${sha256(`${change.id} ${change.date} ${change.from.verdict} ${change.to.verdict}`).slice(0, 32)}`,
      title: cleanText(`${say.changed(from, to)}${say.colon}${change.words}`),
      link: at(evidenceFile(change.id)),
      date: new Date(`${change.date}T00:00:00Z`),
      description: cleanText(
        `${change.chapter}${next}${say.recordSays}${say.colon}${values}${next}${showDay(change.date, language)}${say.stop}`,
      ),
    });
  }
  return atom.atom1().replaceAll(nowhere, "");
}
