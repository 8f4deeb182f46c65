import type { Day } from "../base/period.js";
import { fold } from "../base/text.js";
import { once } from "../states/tables.js";
import { readData } from "./readData.js";

/** One resolution of a series. */
interface SeriesEntry {
  /** Calendar year in which it was adopted. */
  year: number;
  /** Symbol in canonical form: A/RES/63/73. */
  symbol: string;
  title: string;
  /** Day of adoption. */
  date: Day;
  source: string;
  note: string | null;
}

/** Resolutions on one subject across years, whatever their titles. */
export interface Series {
  id: string;
  /** The titles its resolutions have had, oldest first. */
  names: readonly string[];
  /** Oldest first. */
  resolutions: readonly SeriesEntry[];
}

const header = ["series", "in", "symbol", "title", "adopted", "source", "note"];

const list = once((): readonly Series[] => {
  const found = new Map<string, SeriesEntry[]>();
  for (const [id = "", year, symbol = "", title = "", date = "", source = "", note] of readData(
    "series.csv",
    header,
  )) {
    const entries = found.get(id) ?? [];
    entries.push({ year: Number(year), symbol, title, date, source, note: note || null });
    found.set(id, entries);
  }
  return [...found].map(([id, resolutions]) => ({
    id,
    names: [...new Set(resolutions.map(({ title }) => title))],
    resolutions: resolutions.sort((a, b) => (a.date < b.date ? -1 : 1)),
  }));
});

const index = once(() => {
  const byName = new Map<string, Series>();
  for (const series of list())
    for (const name of [series.id, ...series.names]) byName.set(fold(name), series);
  return byName;
});

/** Every series that ships with the package. */
export function allSeries(): readonly Series[] {
  return list();
}

/** The series with this id, or one of whose resolutions has had this title; undefined if there is none. */
export function findSeries(text: string): Series | undefined {
  return index().get(fold(text));
}
