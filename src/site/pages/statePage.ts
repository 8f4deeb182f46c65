import type { StateFact, StateProfile, StateRow, StateSection } from "../../edition/stateProfile.js";
import { findBody } from "../../record/bodies.js";
import { state } from "../../states/state.js";
import { showNumber } from "../../words/numbers.js";
import { phrasebook } from "../../words/phrasebook.js";
import { showBody, showDay, showParty, showValue, typeset } from "../../words/values.js";
import { type Html, html, raw } from "../html.js";
import { inEveryLanguage, page } from "../page.js";
import { original } from "../say.js";
import { pageAddress, type View } from "../site.js";

const known = (fact: StateFact | undefined): boolean => fact?.answer.status === "value";
const isNo = (fact: StateFact | undefined): boolean =>
  fact?.answer.status === "value" && fact.answer.value.kind === "yesno" && !fact.answer.value.value;

function answer(view: View, fact: StateFact | undefined): Html {
  if (fact?.answer.status !== "value") return html`<span class="soft">${view.words.notKnown}</span>`;
  const { value } = fact.answer;
  // Shares are told to three places here, and thousands to two; the measure gives all of them.
  if (value.kind === "number") {
    const places = Math.abs(value.value) < 1000 ? 1000 : 100;
    return html`${showNumber(Math.round(value.value * places) / places, view.language)}`;
  }
  return html`${typeset(showValue(value, view.language, { call: fact.call }), view.language)}`;
}

/** The sources of a row, by their ids in a table, and by their titles where there is room. */
function source(view: View, row: StateRow, titled = false): Html {
  const ids = [...new Set(row.facts.flatMap((f) => (f.answer.status === "value" ? [f.answer.source] : [])))];
  const named = (id: string): Html | string =>
    titled ? original(view, view.site.sources.get(id)?.title ?? id) : id;
  return html`${ids.map((id, i) => html`${i > 0 ? ", " : ""}${id === "own" ? view.words.ownRecords : html`<a href="${view.home}sources/${id}.html">${named(id)}</a>`}`)}`;
}

const measureLink = (view: View, { call: { measure } }: StateFact): Html =>
  html`<a href="${pageAddress(view, `measures/${measure.name}.html`)}">${view.words.facts[measure.name] ?? phrasebook[view.language].values.title(measure)}</a>`;

/** What a row is about, in the page's language: a state, a body, or what its measures are asked of. */
function labelOf({ language }: View, { label, facts: [fact] }: StateRow): string {
  if (state(label)) return showParty(label, language);
  const named = Object.values(fact?.call.args ?? {}).find(
    ({ kind }) => kind === "mandate" || kind === "activity",
  );
  if (named) return phrasebook[language].values.argument(named);
  const found = findBody(label);
  return found.result === "body" ? showBody(found.body.id, language) : label;
}

/** Rows that all say yes, as names under what they say and the source that says it. */
function namesBySource(view: View, rows: readonly StateRow[]): Html {
  const groups = new Map<string, { row: StateRow; names: string[] }>();
  for (const row of rows) {
    const key = source(view, row).text;
    const group = groups.get(key) ?? { row, names: [] };
    group.names.push(labelOf(view, row));
    groups.set(key, group);
  }
  const parts = [...groups.values()].map(({ row, names }) => {
    const [fact] = row.facts;
    return html`<p class="soft by">${fact ? measureLink(view, fact) : ""} · ${source(view, row, true)}</p><ul class="names">${names.map((name) => html`<li>${name}</li>`)}</ul>\n`;
  });
  return html`${parts}`;
}

function sectionOf(view: View, section: StateSection): Html {
  const { words: say } = view;
  const first = section.rows.map((row) => row.facts[0]);
  // A row whose first fact has no answer says nothing; how many there are is told below. A plain no is listed, not tabled.
  const rows = section.rows.filter(
    (row) => known(row.facts[0]) && (section.id === "seats" || section.list || !isNo(row.facts[0])),
  );
  const silent = first.filter((fact) => !known(fact)).length;
  const no = section.rows.filter((row) => row.label !== "" && section.id !== "seats" && isNo(row.facts[0]));
  // A plain yes is what brings a row into the table: that column says nothing where there are others.
  const facts = section.rows.find((row) => row.label !== "")?.facts ?? [];
  const skip = facts.length > 1 ? 1 : 0;
  const columns = section.list
    ? [html`${say.answer}`]
    : facts.slice(skip).map((fact) => measureLink(view, fact));
  const body = rows.map((row) => {
    const own = row.label === "";
    const [one] = row.facts;
    const label = own && one ? measureLink(view, one) : html`${labelOf(view, row)}`;
    const cells = columns.map(
      (_, i) =>
        html`<td${one?.call.measure.value === "yesno" ? raw(' class="short"') : ""}>${i > 0 && own ? html`<span class="soft">–</span>` : answer(view, row.facts[own ? 0 : i + skip])}</td>`,
    );
    return html`<tr><th scope="row">${label}</th>${cells}<td class="soft short">${source(view, row)}</td></tr>\n`;
  });
  const title = say.sections[section.id];
  const plain =
    !section.list && facts.length === 1 && rows.length > 6 && rows.every((row) => row.label !== "");
  return html`<section><h2 id="${section.id}">${title}</h2>
${plain ? namesBySource(view, rows) : rows.length === 0 ? "" : html`<div class="wide" role="group" aria-label="${title}" tabindex="0"><table><thead><tr><th scope="col">${say.what}</th>${columns.map((c) => html`<th scope="col">${c}</th>`)}<th scope="col">${say.source}</th></tr></thead><tbody>${body}</tbody></table></div>`}
${no.length > 0 ? html`<details><summary>${say.others(no.length)}</summary><p class="soft">${no.map((row) => labelOf(view, row)).join(view.language === "ja" ? "、" : "; ")}${say.stop}</p></details>` : ""}
${silent > 0 ? html`<p class="soft">${say.noAnswer(silent)}</p>` : ""}</section>`;
}

/** What the record says of the state in focus, by section. */
export function statePage(view: View, profile: StateProfile): string {
  const { words: say, language } = view;
  const name = showParty(profile.state, language);
  return page({
    view,
    title: name,
    kind: "reference",
    others: inEveryLanguage(view, "state.html"),
    body: html`<p class="kicker">${say.state}</p><h1>${name}</h1>
<p class="lead">${say.stateIntro(name, showDay(profile.asOf, language))}</p>
${profile.sections.map((section) => sectionOf(view, section))}`,
  });
}

/** Text of the state's page for the search. */
export function stateText(view: View, profile: StateProfile): string {
  return profile.sections
    .flatMap((s) => s.rows.filter((r) => known(r.facts[0]) && !isNo(r.facts[0])).map((r) => labelOf(view, r)))
    .join(" ");
}
