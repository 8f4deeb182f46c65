import type { Language } from "../../base/language.js";
import type { Figure, FigureProblem } from "../../edition/figures.js";
import { figureReasonText } from "../../words/figures.js";
import type { Words } from "../../words/index.js";
import { showDay, typeset } from "../../words/values.js";
import { type Html, html } from "../html.js";
import { pictureOf } from "./picture.js";

/** Where a figure stands: its id in the page, the page's language, its sources by title, and where its numbers and picture are. */
export interface FigurePlace {
  id: string;
  words: Words;
  language: Language;
  source: Html;
  csv: string;
  svg: string;
}

const show = (value: unknown, words: Words): string =>
  value === null || value === undefined ? words.notKnown : String(value);

/** A count, a share or a coordinate, with whatever thousands are set off by. */
const number = /^[-−]?\d[\d,]*(\.\d+)?$/;
const isNumber = (value: unknown): boolean =>
  typeof value === "number" || (typeof value === "string" && number.test(value));
/** From this many characters on, text needs a column that is not crushed by those beside it. */
const sentence = 28;

function cell(value: unknown, kind: string, words: Words, language: Language): Html {
  const text = show(value, words);
  if (kind === "number") return html`<td class="number">${text}</td>`;
  const day = showDay(text, language);
  return day === text ? html`<td>${text}</td>` : html`<td class="day">${day}</td>`;
}

function numbers({ columns, rows }: Exclude<Figure, FigureProblem>, { words, language }: FigurePlace): Html {
  // A column in which nothing but numbers stands ends at one edge; years and other periods, which stand first, do not.
  const kinds = columns.map((_, i) => {
    const values = rows.map((row) => row[i] ?? null).filter((value) => value !== null);
    return i > 0 && values.length > 0 && values.every(isNumber) ? "number" : "";
  });
  const classes = columns.map((_, i) => {
    const long = rows.some((row) => typeof row[i] === "string" && row[i].length > sentence);
    return kinds[i] === "number" ? "number" : long ? "long" : null;
  });
  const head = columns.map((c, i) =>
    classes[i] ? html`<th scope="col" class="${classes[i]}">${c}</th>` : html`<th scope="col">${c}</th>`,
  );
  return html`<div class="wide" role="group" aria-label="${words.table}" tabindex="0"><table><thead><tr>${head}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((value, i) => cell(value, kinds[i] ?? "", words, language))}</tr>`)}</tbody></table></div>`;
}

/** A figure with its title, picture, source line, the numbers behind it, and both to download. */
export function drawFigure(figure: Figure, place: FigurePlace): Html {
  const { id, words } = place;
  if (figure.kind === "problem")
    return html`<div class="figure-problem" id="${id}"><p class="figure-title">${figure.title}</p><p>${words.figureFails} ${figureReasonText(figure.reason, place.language)}</p></div>`;
  const counted = typeset(figure.definition, figure.language);
  const csv = html`<a class="download" href="${place.csv}" download>${words.figureCsv}</a>`;
  const said = (definition: boolean): Html =>
    html`${figure.caption ? html`<span class="caption">${figure.caption}</span> ` : ""}${definition && figure.definition ? html`<span class="definition">${counted}</span> ` : ""}${figure.notes.map((note) => html`<span class="figure-note">${note}</span> `)}<span class="source">${place.source}</span>`;
  // The definitions of many measures would hide the table's own source line.
  const long = figure.kind === "table" && figure.definition.length > 320;
  if (figure.kind === "table")
    return html`<figure id="${id}" class="figure figure-table">
<p class="figure-title">${figure.title}</p>
${numbers(figure, place)}
<figcaption>${said(!long)} ${csv}</figcaption>${
      long
        ? html`
<details><summary>${words.definition}</summary><p class="definition">${counted}</p></details>`
        : ""
    }
</figure>`;
  // Shown by the script that paints it: without one there is nothing that it could do.
  const name = place.svg.replace(/^.*\//, "").replace(/\.svg$/, ".png");
  const png = html`<button type="button" class="download png" data-name="${name}" hidden>${words.figurePng}</button>`;
  return html`<figure id="${id}" class="figure figure-${figure.kind}">
<p class="figure-title">${figure.title}</p>
${pictureOf(figure).inPage}
<figcaption>${said(true)}</figcaption>
<details><summary>${words.figureNumbers}</summary>${numbers(figure, place)}<p>${csv} <a class="download" href="${place.svg}" download>${words.figureSvg}</a> ${png}</p></details>
</figure>`;
}
