import { tables } from "../../record/tables.js";
import { sourceTable } from "../../states/tables.js";
import { type Columns, given, oneOf, optional, word } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import type { FileSpec, ReadContext } from "../kit/types.js";
import { bodyTypes, ends, spell, state, value } from "./cells.js";
import { factFiles, factOf } from "./files.js";

const isTable = (name: string): name is keyof typeof tables => Object.hasOwn(tables, name);

const coverageColumns = (own: ReadonlySet<string>) => ({
  table: oneOf(...Object.keys(tables)),
  kind: given,
  subject: given,
  state: optional(bodyTypes(own).party),
  ...ends,
  gap: optional(word({ true: true })),
  reason: value,
});

async function readCoverage(context: ReadContext, own: ReadonlySet<string>): Promise<void> {
  for await (const row of context.rows(context.file("coverage"), coverageColumns(own))) {
    const table = row.get("table") ?? "";
    const { date_from: from = null, date_to: to = null } = spell(row);
    const claim = {
      kind: row.get("kind") ?? null,
      subject: row.get("subject") ?? null,
      state: row.get("state") ?? null,
      from,
      to,
      gap: row.get("gap") ?? false,
      reason: row.get("reason") ?? "",
    };
    if (row.sound && isTable(table)) context.cover({ table, ...claim });
  }
}

const memberColumns = { state, ...ends, source: value };

/** Who held a seat in the United Nations is kept with the states; it is not typed in twice. */
async function addUnMembers(context: ReadContext): Promise<void> {
  const file = context.file("un-members");
  for await (const row of context.rows(file, memberColumns)) {
    const key = row.get("source") ?? "";
    row.add("membership", {
      body: "UN",
      state: row.get("state"),
      role: "member",
      ...spell(row),
      action: "admission",
      locator: `src/states/data/${file.name}:${row.line} (${sourceTable().get(key)?.citation ?? key})`,
    });
  }
}

const spec = (key: string, columns: Columns, folder = /(?:^|\/)facts$/): FileSpec => ({
  key,
  name: new RegExp(`^${key}\\.csv$`),
  header: Object.keys(columns),
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
    "They are not a data set: outside what coverage.csv names, nothing can be concluded from their silence.",
    "Full sources are asked first wherever they have been imported, and may differ in dates or counting rules.",
    "Figures of attacks are yearly totals as the International Maritime Bureau printed them; the incidents behind them are not listed.",
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
    ...Object.entries(factFiles(new Set())).map(([key, { columns }]) => spec(key, columns)),
    spec("coverage", coverageColumns(new Set())),
    spec("un-members", memberColumns, /(?:^|\/)states\/data$/),
  ],
  expect: { membership: [1, 5000], body: [1, 500] },
  async read(context) {
    const own = new Set<string>();
    for (const [key, facts] of Object.entries(factFiles(own))) {
      const file = context.file(key);
      for await (const row of context.rows(file, facts.columns)) {
        const values = factOf(row, facts);
        const locator = `facts/${file.name}:${row.line} (${row.get("source")})`;
        row.add(facts.table, { ...values, locator });
        if (facts.table === "body") own.add(row.text("id"));
      }
    }
    await addUnMembers(context);
    await readCoverage(context, own);
  },
});
