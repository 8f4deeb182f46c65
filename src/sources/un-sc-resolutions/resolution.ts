import type { Day } from "../../base/period.js";
import { canonicalSymbol } from "../../record/symbols.js";
import { type CellType, ofDay, ofYear } from "../kit/cells.js";
import type { Row } from "../kit/row.js";

export type Tally = readonly [yes: number, no: number, abstain: number] | null;

/** A resolution as the record keeps it, whichever layout it came from. */
export interface Resolution {
  row: Row;
  number: number;
  /** The symbol as printed, `S/RES/1859 (2008)`. */
  symbol: string;
  date: Day | null;
  year: number;
  title: string;
  adoption: string | null;
  tally: Tally;
  note: string | null;
  locator: string;
}

/** The number of a resolution of the Council by its symbol. */
export const numberOf: CellType<number> = (symbol, cell) => {
  const number = /^S\/RES\/(\d+)$/.exec(canonicalSymbol(symbol) ?? "")?.[1];
  return number === undefined ? cell.bad("a symbol such as S/RES/1851(2008)") : Number(number);
};

/** The three numbers that `form` finds in a text. */
export function tallyIn(text: string, form: RegExp): Tally {
  const [, yes, no, abstain] = form.exec(text) ?? [];
  return yes && no && abstain ? [Number(yes), Number(no), Number(abstain)] : null;
}

/** Says where a layout has something else of a resolution than one that was read before; both are in the same version. */
function compare({ row, symbol, date, tally }: Resolution, known: Resolution): void {
  if (date !== null && known.date !== null && date !== known.date)
    row.warn("date", `${known.date}, the day in ${known.row.file.name}`, `${symbol} on ${date}`);
  if (tally && known.tally && tally.join("-") !== known.tally.join("-"))
    row.warn(
      "tally",
      `${known.tally.join("-")}, the tally in ${known.row.file.name}`,
      `${symbol} ${tally.join("-")}`,
    );
}

/** Keeps a resolution that is new, and compares one that another layout has with what is known of it. */
export function take(found: Map<number, Resolution>, resolution: Resolution): void {
  const known = found.get(resolution.number);
  if (known) compare(resolution, known);
  else found.set(resolution.number, resolution);
}

/** Columns of the first and last day on which it may have been adopted. */
export const when = ({ date, year }: Resolution) => (date === null ? ofYear(year) : ofDay(date));

export function addResolution(resolution: Resolution): void {
  const { row, number, symbol, title, adoption, tally, note, locator } = resolution;
  const [yes, no, abstain] = tally ?? [];
  row.add("rollcall", {
    rollcall: `S/RES/${number}`,
    body: "UNSC",
    symbol: `S/RES/${number}`,
    symbol_as_given: symbol,
    ...when(resolution),
    title,
    kind: "adopted",
    adoption,
    yes,
    no,
    abstain,
    note,
    locator,
  });
}
