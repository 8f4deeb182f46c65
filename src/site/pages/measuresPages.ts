import { placeholders, signature } from "../../engine/describe.js";
import { fields, type Measure, type Param } from "../../engine/types.js";
import { phrasebook } from "../../words/phrasebook.js";
import { type Html, html } from "../html.js";
import { inEveryLanguage, page } from "../page.js";
import { definitionOf, inWordsOf, meaningOf, original } from "../say.js";
import { pageAddress, type View } from "../site.js";
import { claimList } from "./claimsPage.js";

const fileOf = (measure: Measure): string => `measures/${measure.name}.html`;

/** All measures that the edition uses, by field. */
export function measuresPage(view: View): string {
  const { words: say, site } = view;
  const all = [...site.measures.values()];
  const groups = fields.flatMap((field) => {
    const own = all.filter(({ measure }) => measure.field === field);
    if (own.length === 0) return [];
    return [
      html`<section><h2>${say.fields[field]}</h2><ul class="index">${own.map(({ measure, claims }) => html`<li><a href="${pageAddress(view, fileOf(measure))}">${inWordsOf(view, measure, phrasebook[view.language].values.title(measure))}</a> <code translate="no">${measure.name}</code>${measure.given ? html` <span class="soft">${say.ownMeasure}</span>` : ""} <span class="soft">${claims.length > 0 ? say.claimCount(claims.length) : ""}</span></li>`)}</ul></section>`,
    ];
  });
  return page({
    view,
    title: say.measures,
    kind: "list",
    here: "measures",
    others: inEveryLanguage(view, "measures.html"),
    body: html`<h1>${say.measures}</h1><p class="lead">${say.measuresIntro}</p>${groups}`,
  });
}

function argument(view: View, measure: Measure, param: Param): Html {
  const { words: say, language } = view;
  const { values } = phrasebook[language];
  const choices = param.kind === "state" ? undefined : param.choices;
  /** As checks write it, with what it means where the language has another word for it. */
  const written = (texts: readonly string[]): Html =>
    html`${texts.map((text, i) => html`${i > 0 ? values.comma : ""}<code translate="no">${text}</code>${values.word(text) === text ? "" : `（${values.word(text)}）`}`)}`;
  const notes = [
    ...(choices ? [html`${say.oneOf}${written(choices)}`] : []),
    ...(param.default !== undefined
      ? [html`${say.byDefault}${written([param.default])}`]
      : param.optional
        ? [html`${say.optional}`]
        : []),
  ];
  return html`<p><code translate="no">${param.key}</code> ${meaningOf(view, measure, param)}${notes.length > 0 ? html` <span class="soft">(${notes.map((note, i) => html`${i > 0 ? "; " : ""}${note}`)})</span>` : ""}</p>`;
}

/** One measure: how it is written, counted and answered, and the claims that use it. */
export function measurePage(view: View, measure: Measure): string {
  const { words: say, site } = view;
  const claims = site.measures.get(measure.name)?.claims ?? [];
  const sources = measure.sources.map((id) => {
    if (id === "own") return html`<li>${say.ownRecords}</li>`;
    const title = site.sources.get(id)?.title ?? id;
    const here = site.report.versions.some((v) => v.source === id);
    return html`<li>${here ? html`<a href="${view.home}sources/${id}.html">${original(view, title)}</a>` : original(view, title)} <span class="soft">${here ? say.inThisEdition : say.notInThisEdition}</span></li>`;
  });
  const { values } = phrasebook[view.language];
  const notes = values.notes(measure);
  return page({
    view,
    title: values.title(measure),
    kind: "reference",
    here: "measures",
    others: inEveryLanguage(view, fileOf(measure)),
    body: html`<p class="kicker"><a href="${pageAddress(view, "measures.html")}">${say.measures}</a> · ${say.fields[measure.field]}${measure.given ? html` · ${say.ownMeasure}` : ""}</p>
<h1>${inWordsOf(view, measure, values.title(measure))}</h1>
<p class="lead">${definitionOf(view, [{ measure, args: placeholders(measure) }])}</p>
<dl><dt>${say.signature}</dt><dd><code translate="no">${signature(measure)}</code></dd>
<dt>${say.unit}</dt><dd>${values.unit(measure.unit)}</dd>
<dt>${say.arguments}</dt><dd>${measure.params.map((param) => argument(view, measure, param))}</dd>
<dt>${say.answers} <span class="soft">(${say.bestFirst})</span></dt><dd><ol class="plain-list">${sources}</ol></dd>
${notes.length > 0 ? html`<dt>${say.measureNotes}</dt><dd>${notes.map((note) => html`<p>${inWordsOf(view, measure, note)}</p>`)}</dd>\n` : ""}${measure.given?.query ? html`<dt>${say.query}</dt><dd><pre><code translate="no">${measure.given.query}</code></pre></dd>\n` : ""}</dl>
<h2>${say.usedBy} <span class="soft">${say.number(claims.length)}</span></h2>
${claims.length > 0 ? claimList(view, claims) : html`<p>${say.notUsed}</p>`}`,
  });
}
