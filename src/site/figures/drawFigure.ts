import type { Figure } from "../../edition/figures.js";
import { type Html, html } from "../html.js";
import { pictureOf } from "./picture.js";

const show = (value: unknown): string =>
  value === null || value === undefined ? "not known" : String(value);

function numbers(columns: readonly string[], rows: readonly (readonly unknown[])[]): Html {
  return html`<div class="wide"><table><thead><tr>${columns.map((c) => html`<th scope="col">${c}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${show(cell)}</td>`)}</tr>`)}</tbody></table></div>`;
}

/** A figure with its title, picture, source line and the numbers behind it. */
export function drawFigure(figure: Figure, id: string): Html {
  if (figure.kind === "problem") {
    return html`<div class="figure-problem" id="${id}"><p>This figure cannot be drawn: ${figure.message}</p></div>`;
  }
  const picture = figure.kind === "table" ? numbers(figure.columns, figure.rows) : pictureOf(figure).inPage;
  const table =
    figure.kind === "table"
      ? ""
      : html`<details><summary>The numbers</summary>${numbers(figure.columns, figure.rows)}</details>`;
  return html`<figure id="${id}" class="figure figure-${figure.kind}">
<p class="figure-title">${figure.title}</p>
${picture}
<figcaption>${figure.caption ? html`${figure.caption} ` : ""}<span class="definition">${figure.definition}</span> ${figure.notes.map((note) => html`<span class="note">${note}</span> `)}<span class="source">Source: ${figure.source}.</span></figcaption>
${table}
</figure>`;
}
