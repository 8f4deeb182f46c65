import type { ChapterReport } from "../edition/report.js";
import { ownSourceText } from "../words/cells.js";
import { phrasebook } from "../words/phrasebook.js";
import { showParty, showResult } from "../words/values.js";
import type { ChapterBody } from "./chapterBody.js";
import { cleanText } from "./html.js";
import { stateText } from "./pages/statePage.js";
import { chapterFile, chaptersFor, evidenceFile, folderOf, type View } from "./site.js";

/** A thing that can be found: kind, title, address from the page of the search, and text. */
export interface SearchEntry {
  k: "chapter" | "claim" | "measure" | "source" | "state";
  t: string;
  u: string;
  x: string;
}

const address = (view: View, file: string): string =>
  `${view.root}${file.split("#").map(encodeURI).join("#")}`;

/** Everything that a reader of a language can find: sections of chapters, claims, measures, sources and the state. */
export function searchEntries(view: View, bodies: ReadonlyMap<ChapterReport, ChapterBody>): SearchEntry[] {
  const { site, language } = view;
  const own = folderOf(site, language);
  const entries: SearchEntry[] = [];
  for (const report of chaptersFor(site, language)) {
    const { slug, title } = report.chapter;
    for (const section of bodies.get(report)?.sections ?? []) {
      if (section.title === "" && section.text === "") continue;
      const t = section.title === "" ? title : `${title}: ${section.title}`;
      const file = `${chapterFile(slug)}${section.id === "" ? "" : `#${section.id}`}`;
      entries.push({ k: "chapter", t, u: address(view, file), x: section.text.trim() });
    }
    for (const claim of report.claims) {
      const x = claim.results
        .map((r) => [r.check, showResult(r, language)].filter((part) => part !== null).join(" → "))
        .join("; ");
      entries.push({
        k: "claim",
        t: claim.claim.words || claim.id,
        u: address(view, evidenceFile(claim.id)),
        x,
      });
    }
  }
  for (const { measure } of site.measures.values())
    entries.push({
      k: "measure",
      t: phrasebook[language].values.title(measure),
      u: address(view, `${own}measures/${measure.name}.html`),
      x: [measure.name, view.words.fields[measure.field], ...(language === "en" ? [] : [measure.title])].join(
        " · ",
      ),
    });
  for (const id of new Set(site.report.versions.map((v) => v.source))) {
    const source = site.sources.get(id);
    const covers = language === "en" ? source?.covers : undefined;
    const x = [id, source?.publisher, covers].filter((part) => part).join(" · ");
    entries.push({
      k: "source",
      t: ownSourceText(source?.title ?? id, language) ?? source?.title ?? id,
      u: address(view, `${own}sources/${id}.html`),
      x,
    });
  }
  if (site.profile) {
    const t = showParty(site.profile.state, language);
    entries.push({ k: "state", t, u: address(view, `${own}state.html`), x: stateText(view, site.profile) });
  }
  return entries;
}

/**
 * The index as a script: pages opened from disk may load a script beside them, but may not fetch a file. An entry a
 * line, so that a change shows as one.
 */
export function searchScript(entries: readonly SearchEntry[]): string {
  const lines = entries.map((entry) => cleanText(JSON.stringify(entry)));
  return `globalThis.chancerySearch = [\n${lines.join(",\n")}\n];\n`;
}
