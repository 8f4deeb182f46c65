import { checkedOn } from "../../edition/published.js";
import type { VersionRef } from "../../store/types.js";
import { ownSourceText } from "../../words/cells.js";
import { showNumber } from "../../words/numbers.js";
import { coverageTexts } from "../../words/statements.js";
import { showAge, showDay, typeset } from "../../words/values.js";
import { type Html, html } from "../html.js";
import { inEveryLanguage, page } from "../page.js";
import { licenceOf, original } from "../say.js";
import { addressOf, pageAddress, type View } from "../site.js";
import { claimList } from "./claimsPage.js";

/** Sources that stood in the record, each with its versions, by id; those that the edition rests on, or the others, or all. */
export function versionsBySource(view: View, which: "used" | "others" | "all"): Map<string, VersionRef[]> {
  const groups = new Map<string, VersionRef[]>();
  const { report, used } = view.site;
  for (const version of report.versions)
    if (which === "all" || used.has(version.source) === (which === "used"))
      groups.set(version.source, [...(groups.get(version.source) ?? []), version]);
  return groups;
}

/** A web address as a link, if it is one; anything else as text. */
const link = (address: string): Html =>
  /^https?:\/\//.test(address)
    ? html`<a href="${address}" rel="external noopener">${address.replace(/^https?:\/\//, "").replace(/\/$/, "")}</a>`
    : html`${address}`;

/** Day on which a version was got, and how old it was when the edition was checked. */
export function gotOn(view: View, version: VersionRef, withAge = true): Html {
  const { words: say, language } = view;
  if (version.source === "facts") return html`${say.shipped}`;
  const day = version.manifest.retrieved.slice(0, 10);
  if (!withAge) return html`${showDay(day, language)}`;
  return html`${showDay(day, language)} <span class="soft">(${say.age}: ${showAge(day, checkedOn(view.site.report), language)})</span>`;
}

/** Sources as a list of links, with their releases. */
function sourceList(view: View, which: "used" | "others"): Html {
  const { words: say, site } = view;
  const entries = [...versionsBySource(view, which)].map(([id, versions]) => {
    const info = site.sources.get(id);
    const n = site.restingOn.get(id)?.length ?? 0;
    return html`<li><a href="${pageAddress(view, `sources/${id}.html`)}">${original(view, info?.title ?? id)}</a> <span class="soft">${[...versions.flatMap((v) => v.release ?? []), ...(n > 0 ? [say.claimCount(n)] : [])].join(" · ")}</span>
<p class="soft">${original(view, info?.publisher ?? "")}</p></li>\n`;
  });
  return html`<ul class="index">${entries}</ul>`;
}

/** The sources that the edition rests on, and the others that stood in the record when it was checked. */
export function sourcesPage(view: View): string {
  const { words: say } = view;
  const others = versionsBySource(view, "others").size > 0;
  return page({
    view,
    title: say.sources,
    kind: "list",
    here: "sources",
    others: inEveryLanguage(view, "sources.html"),
    body: html`<h1>${say.sources}</h1><p class="lead">${say.sourcesIntro}</p>${sourceList(view, "used")}
${others ? html`<h2>${say.otherSources}</h2><p class="soft">${say.otherSourcesIntro}</p>${sourceList(view, "others")}\n` : ""}<h2>${say.citations}</h2><ul class="index"><li><a href="${addressOf(view, "sources.bib")}" download>BibTeX</a></li><li><a href="${addressOf(view, "sources.csl.json")}" download>CSL-JSON</a></li></ul>`,
  });
}

function versionPart(view: View, version: VersionRef): Html {
  const { words: say, language, site } = view;
  const { manifest } = version;
  const title = site.sources.get(version.source)?.title;
  const titled = title === undefined ? {} : { title };
  const number = (n: number): string => showNumber(n, language);
  const coverage = manifest.coverage.slice(0, 40);
  return html`<section><h2>${say.version} <code translate="no">${version.short}</code></h2>
<dl>${version.release ? html`<dt>${say.release}</dt><dd>${version.release}</dd>\n` : ""}<dt>${say.retrieved}</dt><dd>${gotOn(view, version)}</dd>
<dt>${say.sha256}</dt><dd><code translate="no">${version.id}</code></dd>
${manifest.inputs ? html`<dt>${say.workedOutFrom}</dt><dd>${manifest.inputs.map((i) => html`<p>${i.source} <code translate="no">${i.version.slice(0, 12)}</code></p>`)}</dd>\n` : ""}</dl>
<div class="wide" role="group" aria-label="${say.tables}" tabindex="0"><table><caption>${say.tables}</caption><thead><tr><th scope="col">${say.table}</th><th scope="col" class="number">${say.rows}</th></tr></thead><tbody>${Object.entries(manifest.tables).map(([table, t]) => html`<tr><td><code translate="no">${table}</code></td><td class="number">${number(t.rows)}</td></tr>`)}</tbody></table></div>
${coverage.length === 0 ? "" : html`<div class="wide" role="group" aria-label="${say.coverage}" tabindex="0"><table><caption>${say.coverage}</caption><thead><tr><th scope="col">${say.from}</th><th scope="col">${say.to}</th><th scope="col">${say.statement}</th></tr></thead><tbody>${coverage.map((c) => html`<tr><td class="day">${c.from ? showDay(c.from, language) : "–"}</td><td class="day">${c.to ? showDay(c.to, language) : "–"}</td><td class="sentence">${c.gap ? html`<span class="tag">${say.gap}</span> ` : ""}${typeset(coverageTexts([{ ...c, source: version.source, ...titled }], language).join(), language)}</td></tr>`)}</tbody></table></div>${manifest.coverage.length > coverage.length ? html`<p class="soft">${say.rowsShown(coverage.length, manifest.coverage.length)}</p>` : ""}`}
${manifest.files.length === 0 ? "" : html`<details><summary>${say.files} (${number(manifest.files.length)})</summary><div class="wide" role="group" aria-label="${say.files}" tabindex="0"><table><thead><tr><th scope="col">${say.file}</th><th scope="col" class="number">${say.bytes}</th><th scope="col">${say.sha256}</th></tr></thead><tbody>${manifest.files.map((f) => html`<tr><td>${f.name}</td><td class="number">${number(f.bytes)}</td><td class="locator"><code translate="no">${f.sha256}</code></td></tr>`)}</tbody></table></div></details>`}
</section>`;
}

/** One source: what it is and is not, its terms, its versions in this edition, and the claims that rest on it. */
export function sourcePage(view: View, id: string, versions: readonly VersionRef[]): string {
  const { words: say, site } = view;
  const info = site.sources.get(id);
  const claims = site.restingOn.get(id) ?? [];
  const file = `sources/${id}.html`;
  // What a source is and is not, and how often it appears, is told in English alone.
  const english = view.language === "en";
  const facts = info
    ? html`<dl><dt>${say.publisher}</dt><dd>${original(view, info.publisher)}, ${link(info.homepage)}</dd>
<dt>${say.licence}</dt><dd>${licenceOf(view, info.licence)}</dd>
<dt>${say.redistribution}</dt><dd>${say.redistributions[info.redistribution] ?? info.redistribution}</dd>
${english ? html`<dt>${say.cadence}</dt><dd>${info.cadence}</dd>\n` : ""}<dt>${say.citation}</dt><dd>${original(view, info.citation)}</dd>
${english ? html`<dt>${say.caveats}</dt><dd>${info.caveats.map((caveat) => html`<p>${caveat}</p>`)}</dd>` : ""}</dl>`
    : "";
  return page({
    view,
    title: ownSourceText(info?.title ?? id, view.language) ?? info?.title ?? id,
    kind: "reference",
    here: "sources",
    others: inEveryLanguage(view, file),
    body: html`<p class="kicker"><a href="${pageAddress(view, "sources.html")}">${say.sources}</a> · <code translate="no">${id}</code></p>
<h1>${original(view, info?.title ?? id)}</h1>
${info ? html`<p class="lead">${english ? info.covers : say.sourceIntro}</p>` : ""}
${facts}
${versions.map((version) => versionPart(view, version))}
<h2>${say.restsOn} <span class="soft">${say.number(claims.length)}</span></h2>
${claims.length > 0 ? claimList(view, claims) : html`<p>${say.noneRest}</p>`}`,
  });
}
