import type { ChapterReport } from "../../edition/report.js";
import { words } from "../../words/index.js";
import { showDay, showParty } from "../../words/values.js";
import { type Html, html } from "../html.js";
import { inEveryLanguage, page } from "../page.js";
import { addressOf, chapterFile, chaptersFor, pageAddress, subtitleIn, titleIn, type View } from "../site.js";
import { tally } from "../verdicts.js";

/** Cover and contents: title, chapters with what became of their claims, and the way to everything else. */
export function contentsPage(view: View): string {
  const { site, words: say } = view;
  const settings = site.report.edition?.settings;
  const chapters = chaptersFor(site, view.language);
  const claims = chapters.flatMap((c) => c.claims);
  const subtitle = subtitleIn(site, view.language);
  const title = titleIn(site, view.language);
  const entry = (report: ChapterReport): Html => {
    const { chapter } = report;
    const foreign = chapter.language !== view.language;
    const name = foreign ? html`<span lang="${chapter.language}">${chapter.title}</span>` : chapter.title;
    return html`<li><a class="to" href="${addressOf(view, chapterFile(chapter.slug))}">${name}</a>${foreign ? html` <span class="soft">${say.notTranslated} ${words[chapter.language].name}</span>` : ""}
${chapter.summary && !foreign ? html`<p class="summary">${chapter.summary}</p>\n` : ""}<p class="tallies">${tally(say, report.claims)}</p></li>`;
  };
  const link = (file: string, label: string): Html => html`<li><a href="${file}">${label}</a></li>`;
  const here = (file: string): string => pageAddress(view, file);
  const body = html`<header class="cover">
<h1>${title}</h1>
${subtitle ? html`<p class="subtitle">${subtitle}</p>\n` : ""}<p class="byline">${settings && settings.authors.length > 0 ? html`<span>${settings.authors.join(view.language === "ja" ? "、" : ", ")}</span> ` : ""}${settings?.asOf ? html`<span>${say.asOf(showDay(settings.asOf, view.language))}</span>` : ""}</p>
<p class="standing">${say.aboutChecked(claims.length)}</p>
<p class="tallies total">${tally(say, claims)}</p>
</header>
<nav aria-labelledby="contents"><h2 id="contents">${say.contents}</h2>
<ol class="toc">${chapters.map(entry)}</ol></nav>
<nav class="matter" aria-labelledby="about"><h2 id="about">${say.about}</h2>
<ul>${site.profile ? link(here("state.html"), `${say.state}${view.language === "ja" ? "：" : ": "}${showParty(site.profile.state, view.language)}`) : ""}${link(here("claims.html"), say.claimsByVerdict)}${link(here("measures.html"), say.measures)}${link(here("sources.html"), say.sources)}${link(here("checked.html"), say.checked)}${link(here("book.html"), say.book)}${site.pdf ? link(here("edition.pdf"), say.pdf) : ""}${link(here("edition.txt"), say.wholeText)}${link(addressOf(view, "feed.xml"), say.feed)}</ul></nav>`;
  return page({
    view,
    title,
    kind: "contents",
    here: "index",
    description: subtitle ?? title,
    others: inEveryLanguage(view, "index.html"),
    body,
  });
}
