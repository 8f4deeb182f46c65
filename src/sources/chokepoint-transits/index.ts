import { defineSource } from "../kit/defineSource.js";
import { isJsonObject } from "../kit/json.js";
import type { RawFile, ReadContext } from "../kit/types.js";

/** The publisher's keys and our ids of the areas; one that is not here is a problem. */
const chokepoints: Readonly<Record<string, string>> = {
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
};

/** Columns of a row, in the order that `columns` gives, and the kind of ship each counts. */
const kinds: Readonly<Record<string, string>> = {
  total: "all",
  tanker: "tanker",
  container: "container",
  cargo: "cargo",
  dry_bulk: "dry bulk",
};
const columns = ["date", ...Object.keys(kinds), "capacity_dwt"];

interface Row {
  date: string;
  values: Readonly<Record<string, number>>;
}

/** A row by its columns; undefined for what has not a day and whole numbers. */
function readRow(row: unknown, order: readonly string[]): Row | undefined {
  if (!Array.isArray(row) || row.length !== order.length) return undefined;
  const cells = row as unknown[];
  const values: Record<string, number> = {};
  let date = "";
  for (const [i, name] of order.entries()) {
    const cell = cells[i];
    if (name === "date") date = typeof cell === "string" ? cell : "";
    else if (typeof cell === "number" && Number.isInteger(cell) && cell >= 0) values[name] = cell;
    else return undefined;
  }
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? { date, values } : undefined;
}

function addRow(context: ReadContext, chokepoint: string, name: string, row: Row, locator: string): void {
  for (const [column, vessels] of Object.entries(kinds))
    context.add("transit", {
      chokepoint,
      name,
      date: row.date,
      vessels,
      calls: row.values[column] ?? null,
      capacity_dwt: vessels === "all" ? (row.values.capacity_dwt ?? null) : null,
      locator,
    });
}

async function readSeries(
  context: ReadContext,
  file: RawFile,
  key: string,
  own: unknown,
  order: readonly string[],
): Promise<void> {
  const chokepoint = chokepoints[key];
  const place = async (path: readonly (string | number)[]) => ({
    file,
    line: await context.jsonLine(file, ["chokepoints", key, ...path]),
  });
  if (chokepoint === undefined) {
    context.report("unknown-value", await place([]), key, `one of ${Object.keys(chokepoints).join(", ")}`);
    return;
  }
  const series = isJsonObject(own) && Array.isArray(own.series) ? (own.series as unknown[]) : undefined;
  if (!isJsonObject(own) || typeof own.name !== "string" || !series) {
    context.report("bad-value", await place([]), key, "a name and a series");
    return;
  }
  const days: string[] = [];
  for (const [i, raw] of series.entries()) {
    const row = readRow(raw, order);
    if (!row) {
      context.report(
        "bad-value",
        await place(["series", i]),
        JSON.stringify(raw),
        `${order.join(", ")}: a day and whole numbers`,
      );
      continue;
    }
    const { total = 0, tanker = 0, cargo = 0 } = row.values;
    if (total !== tanker + cargo)
      context.report(
        "bad-value",
        await place(["series", i]),
        `${total}`,
        `tanker and cargo together: ${tanker + cargo}`,
      );
    days.push(row.date);
    addRow(context, chokepoint, own.name, row, `${file.name} ${key} ${row.date}`);
  }
  coverDays(context, chokepoint, own.name, days);
}

/** Each stretch of days without a hole is a claim: a day that is not there is not a day without ships. */
function coverDays(context: ReadContext, chokepoint: string, name: string, days: readonly string[]): void {
  const number = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
  const sorted = [...new Set(days)].sort();
  let from = sorted[0];
  for (const [i, day] of sorted.entries()) {
    const next = sorted[i + 1];
    if (from === undefined || (next !== undefined && number(next) === number(day) + 1)) continue;
    const reason = `IMF PortWatch gives transit calls at ${name} for every day from ${from} to ${day}.`;
    context.cover({ table: "transit", kind: chokepoint, subject: null, state: null, from, to: day, reason });
    from = next;
  }
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
    "A transit call is a ship that passed on a day, as PortWatch infers it from AIS signals; it is an estimate, neither a toll nor a list of ships.",
    "There is nothing before 1 January 2024, so that a fall or a rise since an earlier year cannot be told from it.",
    "The estimated carrying capacity is in deadweight tons of the ships, not cargo on board.",
    "All ships are tankers and cargo ships together; container ships and dry bulk carriers are parts of the cargo ships and must not be added to them.",
    "It rests on AIS signals: ships that switch them off are missed.",
    "One series may end some days before the others.",
    "The series called danish-straits is of the Øresund alone, and not of the Great and the Little Belt.",
  ],
  cadence: "weekly",
  produces: ["transit"],
  reader: 1,
  files: [{ key: "daily", name: /^portwatch.*\.json$/i, begins: /"chokepoints"\s*:/, manual: true }],
  expect: { transit: [20_000, 400_000] },
  async read(context) {
    const file = context.file("daily");
    const whole = await context.json(file);
    const order =
      isJsonObject(whole) && Array.isArray(whole.columns) ? (whole.columns as unknown[]).map(String) : [];
    const missing = columns.filter((name) => !order.includes(name));
    const unknown = order.filter((name) => !columns.includes(name));
    if (
      !isJsonObject(whole) ||
      !isJsonObject(whole.chokepoints) ||
      missing.length > 0 ||
      unknown.length > 0
    ) {
      const found = order.join(", ") || "no list of columns";
      context.report("bad-value", { file, line: 1, column: "columns" }, found, columns.join(", "));
      return;
    }
    for (const [key, own] of Object.entries(whole.chokepoints))
      await readSeries(context, file, key, own, order);
  },
});
