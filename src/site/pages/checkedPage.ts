import { checkedOn } from "../../edition/published.js";
import { showDay } from "../../words/values.js";
import { type Html, html } from "../html.js";
import { inEveryLanguage, page } from "../page.js";
import { original } from "../say.js";
import { addressOf, chapterFile, chaptersFor, evidenceFile, pageAddress, type View } from "../site.js";
import { verdictBadge, verdictOrder } from "../verdicts.js";
import { gotOn, versionsBySource } from "./sourcesPages.js";

/** How the edition was checked: what verdicts mean, the versions used and their age, counts by chapter, and how to repeat it. */
export function checkedPage(view: View): string {
  const { words: say, site, language } = view;
  const chapters = chaptersFor(site, language);
  const settings = site.report.edition?.settings;
  const order = [...verdictOrder].reverse();
  const used = order.filter(
    (v) => v !== "invalid" || chapters.some((c) => c.claims.some((k) => k.verdict === v)),
  );
  // A column of nothing but zeros would push the others off a phone.
  const found = used.filter(
    (v) => v === "holds" || chapters.some((c) => c.claims.some((k) => k.verdict === v)),
  );
  const counts = (claims: readonly { verdict: string }[]): Html[] =>
    found.map(
      (v) => html`<td class="number">${say.number(claims.filter((c) => c.verdict === v).length)}</td>`,
    );
  const titleOf = (id: string): string => site.sources.get(id)?.title ?? id;
  const versions = (which: "used" | "others"): Html => {
    const rows = [...versionsBySource(view, which)].flatMap(([id, list]) =>
      list.map(
        (v) =>
          html`<tr><th scope="row"><a href="${pageAddress(view, `sources/${id}.html`)}">${original(view, titleOf(id))}</a></th><td class="day">${gotOn(view, v, false)}</td><td>${v.release ?? "–"}</td><td class="locator"><code translate="no">${v.short}</code></td></tr>\n`,
      ),
    );
    return html`<div class="wide" role="group" aria-label="${which === "used" ? say.howSources : say.otherSources}" tabindex="0"><table><thead><tr><th scope="col">${say.source}</th><th scope="col">${say.retrieved}</th><th scope="col">${say.release}</th><th scope="col">${say.version}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
  };
  const others = versionsBySource(view, "others").size;
  const changes = (site.published?.changes ?? []).slice(0, 50).map((change) => {
    const known = site.report.chapters.some((c) => c.claims.some((k) => k.id === change.id));
    const words = known
      ? html`<a href="${addressOf(view, evidenceFile(change.id))}">${change.words}</a>`
      : html`${change.words}`;
    return html`<li><div>${words} <span class="soft">${say.changed(say.verdicts[change.from.verdict].word, say.verdicts[change.to.verdict].word)}, ${showDay(change.date, language)}</span></div></li>`;
  });
  const download = (file: string, label: string): Html =>
    html`<li><a href="${addressOf(view, file)}" download>${label}</a></li>`;
  return page({
    view,
    title: say.checked,
    kind: "reference",
    here: "checked",
    others: inEveryLanguage(view, "checked.html"),
    body: html`<h1>${say.checked}</h1>
<p class="lead">${say.checkedIntro(showDay(checkedOn(site.report), language))}${settings?.asOf ? ` ${say.speaksAsOf(showDay(settings.asOf, language))}` : ""}</p>
<section><h2>${say.howVerdicts}</h2><dl class="verdicts">${used.map((v) => html`<dt>${verdictBadge(say, v)}</dt><dd>${say.verdicts[v].meaning}</dd>`)}<dt>${verdictBadge(say, "fails", true)}</dt><dd>${say.disputedMeaning.open}</dd></dl></section>
<section><h2>${say.howChapters}</h2><div class="wide" role="group" aria-label="${say.howChapters}" tabindex="0"><table><thead><tr><th scope="col">${say.searchKinds.chapter}</th>${found.map((v) => html`<th scope="col" class="number">${say.verdicts[v].word}</th>`)}</tr></thead>
<tbody>${chapters.map((c) => html`<tr><th scope="row"><a href="${addressOf(view, chapterFile(c.chapter.slug))}" lang="${c.chapter.language}">${c.chapter.title}</a></th>${counts(c.claims)}</tr>\n`)}</tbody>
<tfoot><tr><th scope="row">${say.total}</th>${counts(chapters.flatMap((c) => c.claims))}</tr></tfoot></table></div></section>
<section><h2>${say.howSources}</h2>${versions("used")}${others > 0 ? html`<details><summary>${say.otherSources} (${say.number(others)})</summary>${versions("others")}</details>` : ""}</section>
<section><h2>${say.howRepeat}</h2><p>${say.howRepeatText}</p><pre tabindex="0"><code translate="no">chancery check .</code></pre></section>
<section><h2>${say.changes}</h2>${changes.length > 0 ? html`<ul class="claims">${changes}</ul>` : html`<p>${say.noChanges}</p>`}</section>
<section><h2>${say.downloads}</h2><ul class="index">${site.lock === undefined ? "" : download("chancery.lock", say.lock)}${download("results.json", say.results)}${download("sources.bib", `${say.citations} (BibTeX)`)}${download("sources.csl.json", `${say.citations} (CSL-JSON)`)}<li><a href="${addressOf(view, "feed.xml")}">${say.feed}</a></li><li><a href="${pageAddress(view, "book.html")}">${say.book}</a></li><li><a href="${pageAddress(view, "edition.txt")}">${say.wholeText}</a></li></ul></section>`,
  });
}
