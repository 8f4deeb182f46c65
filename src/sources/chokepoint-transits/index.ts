import { addDays } from "../../base/period.js";
import { count, day, required, word } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import { isJsonObject } from "../kit/json.js";
import { runs } from "../kit/runs.js";
import type { RawFile, ReadContext } from "../kit/types.js";

/** The publisher's keys and the ids of the areas here. */
const chokepoints = word({
  suez: "suez-canal",
  panama: "panama-canal",
  "bab-el-mandeb": "bab-el-mandeb",
  "good-hope": "cape-of-good-hope",
  gibraltar: "strait-of-gibraltar",
  dover: "strait-of-dover",
  bosphorus: "bosporus",
  "danish-straits": "oresund",
  malacca: "strait-of-malacca",
  hormuz: "strait-of-hormuz",
  "taiwan-strait": "taiwan-strait",
  kerch: "kerch-strait",
});

/** Columns of a row; the file gives their order. */
const columns = {
  date: day(),
  total: count,
  tanker: count,
  container: count,
  cargo: count,
  dry_bulk: count,
  capacity_dwt: count,
};
/** Columns that count ships, and the kind of ship. */
const vessels = [
  ["total", "all"],
  ["tanker", "tanker"],
  ["container", "container"],
  ["cargo", "cargo"],
  ["dry_bulk", "dry bulk"],
] as const;
const seriesColumns = { key: chokepoints, name: required("a name") };

function readSeries(
  context: ReadContext,
  file: RawFile,
  key: string,
  own: unknown,
  order: readonly string[],
): void {
  const { name: called, series } = isJsonObject(own) ? own : {};
  const head = context.row(file, ["chokepoints", key], seriesColumns, { key, name: called });
  const { key: chokepoint, name } = head.all();
  if (!Array.isArray(series)) head.bad("series", "a list of days");
  if (!head.sound || !chokepoint) return;
  const days: string[] = [];
  for (const [i, raw] of (series as unknown[]).entries()) {
    const cells = Array.isArray(raw) ? (raw as unknown[]) : [];
    const values = Object.fromEntries(order.map((column, at) => [column, cells[at]]));
    const record = `${key} ${String(values.date)}`;
    const row = context.row(file, ["chokepoints", key, "series", i], columns, values, record);
    if (cells.length !== order.length)
      row.bad(undefined, `a list of ${order.join(", ")}`, JSON.stringify(raw));
    const { date, total, tanker = 0, cargo = 0, capacity_dwt } = row.all();
    if (row.sound && total !== tanker + cargo)
      row.bad("total", `tanker and cargo together: ${tanker + cargo}`);
    if (row.sound && date) days.push(date);
    for (const [column, kind] of vessels)
      row.add("transit", {
        chokepoint,
        name,
        date,
        vessels: kind,
        calls: row.get(column),
        capacity_dwt: kind === "all" ? capacity_dwt : null,
      });
  }
  // Each run of days is a claim: a day that is not there is not a day without ships.
  for (const [from, to] of runs(days, (one) => addDays(one, 1)))
    context.cover({
      table: "transit",
      kind: chokepoint,
      from,
      to,
      reason: `IMF PortWatch gives transit calls at ${name} for every day from ${from} to ${to}.`,
    });
}

export default defineSource({
  id: "chokepoint-transits",
  title: "Daily transit calls at chokepoints",
  publisher: "International Monetary Fund, PortWatch",
  homepage: "https://portwatch.imf.org",
  licence: "IMF terms of use, with attribution",
  redistribution: "unsure",
  citation:
    "International Monetary Fund, PortWatch: Daily Chokepoint Transit Calls. https://portwatch.imf.org",
  covers:
    "Ships that passed twelve straits, canals and capes on each day from January 2024, by kind of ship.",
  caveats: [
    "A transit call is a ship that passed on a day, as PortWatch infers it from AIS signals; it is an estimate, not a toll or a list of ships.",
    "There is nothing before 1 January 2024, so it cannot show a fall or a rise since an earlier year.",
    "The estimated carrying capacity is in deadweight tons of the ships, not cargo on board.",
    "All ships are tankers and cargo ships together; container ships and dry bulk carriers are parts of the cargo ships and must not be added to these.",
    "It rests on AIS signals: ships that switch them off are missed.",
    "One series may end some days before the others.",
    "The series called danish-straits covers the Øresund alone, not the Great and the Little Belt.",
  ],
  cadence: "weekly",
  produces: ["transit"],
  reader: 1,
  files: [{ key: "daily", name: /^portwatch.*\.json$/i, begins: /"chokepoints"\s*:/, manual: true }],
  expect: { transit: [20_000, 400_000] },
  async read(context) {
    const file = context.file("daily");
    const all = await context.json(file);
    const { columns: order, chokepoints } = isJsonObject(all) ? all : {};
    const found = Array.isArray(order) ? order.map(String) : [];
    const wanted = Object.keys(columns);
    if (!isJsonObject(chokepoints) || [...found].sort().join() !== [...wanted].sort().join()) {
      context.report("bad-value", { file, line: 1, column: "columns" }, found.join(", "), wanted.join(", "));
      return;
    }
    for (const [key, own] of Object.entries(chokepoints)) readSeries(context, file, key, own, found);
  },
});
