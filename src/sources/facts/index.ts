import { bodyKinds } from "../../record/bodies.js";
import { canonicalSymbol } from "../../record/symbols.js";
import { type TableName, tables } from "../../record/tables.js";
import { sourceTable } from "../../states/tables.js";
import { defineSource } from "../kit/defineSource.js";
import type { FileSpec, ReadContext, RecordRow } from "../kit/types.js";
import { FactRow } from "./cells.js";

interface FactFile {
  columns: readonly string[];
  table: TableName;
  /** The row of the record; provenance is added. */
  map(row: FactRow): RecordRow;
}

const roles = [
  "member",
  "permanent",
  "non-permanent",
  "party",
  "signatory",
  "observer",
  "associate",
  "chair",
  "host",
  "participant",
] as const;
const obligations = [
  "defense",
  "offense",
  "neutrality",
  "nonaggression",
  "consultation",
  "alliance",
] as const;
const votes = ["adopted", "rejected", "paragraph", "amendment", "decision", "procedural"] as const;
const piracy = ["attack", "hijacking", "boarding", "attempt", "suspicious", "piracy"] as const;
const ballots = ["yes", "no", "abstain", "absent"] as const;
/** Designations by the body that makes them; of each the words it uses. */
const designations: Readonly<Record<string, readonly string[]>> = {
  tip: ["Tier 1", "Tier 2", "Tier 2 Watch List", "Tier 3"],
};
const conflictTypes = ["extrasystemic", "interstate", "intrastate", "internationalized"] as const;

function symbolOf(row: FactRow): string {
  const text = row.text("symbol");
  const symbol = canonicalSymbol(text);
  if (text !== "" && symbol !== text) row.bad("symbol", text, symbol ?? "a symbol such as A/RES/63/73");
  return text;
}

function yearOf(row: FactRow): number {
  const text = row.text("year");
  if (text !== "" && !/^\d{4}$/.test(text)) row.bad("year", text, "a year");
  return Number(text);
}

/** By file name; bodies come first because the others refer to them. */
const files: Readonly<Record<string, FactFile>> = {
  bodies: {
    columns: ["id", "kind", "name", "names", "from", "to", "source"],
    table: "body",
    map: (row) => ({
      body: row.text("id"),
      kind: row.word("kind", bodyKinds),
      name: row.text("name"),
      names: row.list("names"),
      ...row.spell(),
    }),
  },
  membership: {
    columns: ["body", "state", "role", "from", "to", "action", "source", "note"],
    table: "membership",
    map: (row) => ({
      body: row.body("body"),
      state: row.state("state", true),
      role: row.word("role", roles),
      ...row.spell(),
      action: row.optional("action"),
      note: row.optional("note"),
    }),
  },
  obligations: {
    columns: ["alliance", "from_state", "to_state", "kind", "from", "to", "source"],
    table: "obligation",
    map: (row) => ({
      alliance: row.body("alliance"),
      from_state: row.state("from_state"),
      to_state: row.state("to_state"),
      kind: row.word("kind", obligations),
      ...row.spell(),
    }),
  },
  rollcalls: {
    columns: ["body", "symbol", "date", "session", "title", "kind", "yes", "no", "abstain", "source"],
    table: "rollcall",
    map: (row) => {
      const symbol = symbolOf(row);
      return {
        rollcall: symbol,
        body: row.body("body"),
        symbol,
        symbol_as_given: symbol,
        ...row.when("date"),
        session: row.optional("session"),
        title: row.text("title"),
        kind: row.word("kind", votes),
        yes: row.integer("yes"),
        no: row.integer("no"),
        abstain: row.integer("abstain"),
      };
    },
  },
  events: {
    columns: ["kind", "area", "in", "count", "counted_by", "source"],
    table: "event",
    map: (row) => {
      if (row.optional("count") === null) row.bad("count", "", "a whole number");
      const by = row.text("counted_by");
      return {
        event: `${row.text("area")} ${row.text("in")} ${by}`,
        kind: row.word("kind", piracy),
        ...row.when("in"),
        area: row.text("area"),
        count: row.integer("count") ?? 0,
        description: `Figure printed by ${by}`,
      };
    },
  },
  contributions: {
    columns: ["kind", "from", "to", "in", "value", "unit", "basis", "source"],
    table: "contribution",
    map: (row) => {
      return {
        kind: row.text("kind"),
        from_party: row.state("from", true),
        to_party: row.optional("to"),
        ...row.when("in"),
        value: row.decimal("value"),
        unit: row.text("unit"),
        basis: row.optional("basis"),
      };
    },
  },
  conflicts: {
    columns: ["conflict", "year", "type", "intensity", "location", "states_a", "states_b", "source"],
    table: "conflict_year",
    map: (row) => ({
      conflict: row.text("conflict"),
      year: yearOf(row),
      type: row.word("type", conflictTypes),
      intensity: row.word("intensity", ["minor", "war"]),
      location: row.text("location"),
      states_a: row.states("states_a"),
      states_b: row.states("states_b"),
    }),
  },
  ballots: {
    columns: ["symbol", "state", "vote", "source"],
    table: "ballot",
    map: (row) => ({ rollcall: symbolOf(row), state: row.state("state"), vote: row.word("vote", ballots) }),
  },
  status: {
    columns: ["kind", "state", "status", "in", "source"],
    table: "status",
    map: (row) => {
      const kind = row.word("kind", Object.keys(designations));
      return {
        kind,
        state: row.state("state"),
        status: row.word("status", designations[kind] ?? []),
        ...row.when("in"),
      };
    },
  },
};
const coverage = ["table", "kind", "subject", "state", "from", "to", "gap", "reason"];

async function* rowsOf(
  context: ReadContext,
  key: string,
  columns: readonly string[],
  own: ReadonlySet<string>,
) {
  const file = context.file(key);
  for await (const row of context.csv(file, { use: columns })) yield new FactRow(context, file, row, own);
}

function isTable(name: string): name is TableName {
  return Object.hasOwn(tables, name);
}

async function readCoverage(context: ReadContext, own: ReadonlySet<string>): Promise<void> {
  for await (const row of rowsOf(context, "coverage", coverage, own)) {
    const table = row.word("table", Object.keys(tables));
    const { date_from: from, date_to: to } = row.spell();
    const gap = row.optional("gap") !== null && row.word("gap", ["true"]) === "true";
    const claim = {
      kind: row.optional("kind"),
      subject: row.optional("subject"),
      state: row.optional("state") === null ? null : row.state("state", true),
      ...{ from, to, gap, reason: row.text("reason") },
    };
    if (row.sound && isTable(table)) context.cover({ table, ...claim });
  }
}

const unColumns = ["state", "from", "to", "source"];

/** Who held a seat in the United Nations is kept with the states; it is not typed in twice. */
async function addUnMembers(context: ReadContext): Promise<void> {
  const file = context.file("un-members");
  for await (const row of context.csv(file, { use: unColumns })) {
    const cells = new FactRow(context, file, row, new Set());
    const member = { body: "UN", state: cells.state("state"), role: "member", ...cells.spell() };
    const key = cells.text("source");
    const locator = `src/states/data/${file.name}:${row.line} (${sourceTable().get(key)?.citation ?? key})`;
    if (cells.sound) context.add("membership", { ...member, action: "admission", locator });
  }
}

const spec = (key: string, columns: readonly string[], folder = /(?:^|\/)facts$/): FileSpec => ({
  key,
  name: new RegExp(`^${key}\\.csv$`),
  header: columns,
  folder,
});

export default defineSource({
  id: "facts",
  title: "Facts shipped with Chancery",
  publisher: "Chancery",
  homepage: "https://digitallibrary.un.org",
  licence: "MIT",
  redistribution: "allowed",
  citation: "Chancery, facts/, typed in from the documents that each row names.",
  covers:
    "A few hundred statements from primary documents, each with its own source, that decide the example edition without any download.",
  caveats: [
    "They are no data set: outside what coverage.csv names, nothing can be concluded from their silence.",
    "Full sources are asked first wherever they are there, and may differ in dates or counting rules.",
    "Figures of attacks are yearly totals as the International Maritime Bureau printed them; their incidents cannot be looked into.",
  ],
  cadence: "with each version of Chancery",
  produces: [
    "body",
    "membership",
    "obligation",
    "rollcall",
    "ballot",
    "event",
    "contribution",
    "conflict_year",
    "status",
  ],
  reader: 2,
  files: [
    ...Object.entries(files).map(([key, { columns }]) => spec(key, columns)),
    spec("coverage", coverage),
    spec("un-members", unColumns, /(?:^|\/)states\/data$/),
  ],
  expect: { membership: [1, 5000], body: [1, 500] },
  async read(context) {
    const own = new Set<string>();
    for (const [key, { columns, table, map }] of Object.entries(files))
      for await (const row of rowsOf(context, key, columns, own)) {
        const mapped = map(row);
        const { locator } = row;
        if (table === "body" && typeof mapped.body === "string") own.add(mapped.body);
        if (row.sound) context.add(table, { ...mapped, locator });
      }
    await addUnMembers(context);
    await readCoverage(context, own);
  },
});
