import { html } from "../html.js";
import { inEveryLanguage, page } from "../page.js";
import { folderOf, type View } from "../site.js";

/** Search over a static index. Without script it says where else to look. */
export function searchPage(view: View): string {
  const { words: say, site, language } = view;
  const kinds = Object.entries(say.searchKinds).map(
    ([kind, word]) => html`<span data-kind="${kind}">${word}</span>`,
  );
  return page({
    view,
    title: say.search,
    kind: "search",
    here: "search",
    others: inEveryLanguage(view, "search.html"),
    scripts: [`${folderOf(site, language)}search-index.js`, "search.js"],
    body: html`<h1>${say.search}</h1>
<noscript><p class="lead">${say.searchNoScript}</p></noscript>
<form role="search" id="search-form" hidden><label for="q">${say.searchLabel}</label><input id="q" name="q" type="search" autocomplete="off" spellcheck="false" enterkeyhint="search"></form>
<p id="search-status" role="status" data-empty="${say.searchEmpty}" data-none="${say.searchNone}" data-found="${say.searchFound}"></p>
<div id="search-kinds" hidden>${kinds}</div>
<ol id="search-results" class="results"></ol>`,
  });
}
