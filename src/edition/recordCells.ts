import { parsePeriod } from "../base/period.js";
import { body as bodyById, findBody } from "../record/bodies.js";
import { resolve } from "../states/resolve.js";
import type { CellValue } from "../store/appendRows.js";

/** What reading a cell gives: cells of the record's row, or what was expected instead. */
type CellRead = { cells: Record<string, CellValue> } | { expected: string };
/** Reads the text of a cell; `other` gives the texts of the same record by column. */
export type CellReader = (text: string, other: (column: string) => string) => CellRead;

export const words =
  (name: string): CellReader =>
  (text) => ({ cells: { [name]: text } });

/** Where a record comes from, kept with what else is said of it, for the record has no column of its own for it. */
export const source =
  (name: string): CellReader =>
  (text, other) => {
    const said = other(name);
    return { cells: { [name]: said === "" ? text : `${said} (${text})` } };
  };

export const many =
  (name: string): CellReader =>
  (text) => ({
    cells: {
      [name]: text
        .split("|")
        .map((t) => t.trim())
        .filter((t) => t !== ""),
    },
  });

export const choice =
  (name: string, choices: readonly string[]): CellReader =>
  (text) =>
    choices.includes(text) ? { cells: { [name]: text } } : { expected: `one of ${choices.join(", ")}` };

export const integer =
  (name: string): CellReader =>
  (text) =>
    /^\d{1,9}$/.test(text)
      ? { cells: { [name]: Number(text) } }
      : { expected: "a whole number without separators" };

export const day =
  (name: string): CellReader =>
  (text) => {
    const period = parsePeriod(text);
    return period?.precision === "day"
      ? { cells: { [name]: period.from } }
      : { expected: "a day such as 2008-10-17" };
  };

/** How exactly both ends are known: as exactly as the coarser one. */
function precisionOf(...texts: readonly string[]): "day" | "month" | "year" {
  const ends = texts.flatMap((text) => text.split("/")).map((end) => end.trim());
  const coarsest = Math.min(...ends.filter((end) => end !== "" && end !== "..").map((end) => end.length));
  return coarsest <= 4 ? "year" : coarsest <= 7 ? "month" : "day";
}

export const from: CellReader = (text, cell) => {
  const period = parsePeriod(text);
  return period?.from
    ? { cells: { date_from: period.from, precision: precisionOf(text, cell("to")) } }
    : { expected: "a date such as 2008-10-17 or 2008" };
};
export const to: CellReader = (text, cell) => {
  const period = parsePeriod(text);
  return period?.to
    ? { cells: { date_to: period.to, precision: precisionOf(cell("from"), text) } }
    : { expected: "a date such as 2008-10-17 or 2008" };
};
export const date: CellReader = (text) => {
  const period = parsePeriod(text);
  return period
    ? { cells: { date_from: period.from, date_to: period.to, precision: precisionOf(text) } }
    : { expected: "a date or interval such as 2008-07-07/2008-07-09" };
};

/** Id of a state, or of a body such as the EU, as of the record's own date. */
function party(text: string, when: string): string | undefined {
  // A body written by its own id is meant: "EU" is also a FIPS code, of the island Europa.
  if (bodyById(text)) return text;
  const state = resolve(text, parsePeriod(when));
  if (state.result === "state") return state.id;
  const body = findBody(text);
  return body.result === "body" ? body.body.id : undefined;
}
/** The columns that say when a record is, first one first. */
const dated: readonly string[] = ["date", "made", "from"];
const whenOf = (other: (column: string) => string, columns = dated): string =>
  columns.map(other).find((text) => text !== "") ?? "";

export const oneParty =
  (name: string, when = dated): CellReader =>
  (text, other) => {
    const id = party(text, whenOf(other, when));
    return id
      ? { cells: { [name]: id } }
      : { expected: "the name or code of one state or body, as of the date of the record" };
  };
export const parties =
  (name: string, when = dated): CellReader =>
  (text, other) => {
    const ids: string[] = [];
    for (const part of text.split("|").map((t) => t.trim())) {
      const id = party(part, whenOf(other, when));
      if (!id)
        return {
          expected: `states or bodies separated by |; "${part}" is not one as of the date of the record`,
        };
      ids.push(id);
    }
    return { cells: { [name]: ids } };
  };
export const body =
  (name: string): CellReader =>
  (text) => {
    const found = findBody(text);
    return found.result === "body"
      ? { cells: { [name]: found.body.id } }
      : { expected: "the name or abbreviation of a body" };
  };

export const number =
  (name: string): CellReader =>
  (text) =>
    /^-?\d{1,20}(?:\.\d{1,15})?$/.test(text)
      ? { cells: { [name]: text } }
      : { expected: "a number without separators, with a decimal point" };

export const yesNo =
  (name: string): CellReader =>
  (text) =>
    /^(?:yes|no)$/i.test(text)
      ? { cells: { [name]: text.toLowerCase() === "yes" } }
      : { expected: "yes or no" };
