import { defineMeasure as measure } from "../engine/defineMeasure.js";
import type { MeasureDefinition } from "../engine/types.js";
import { type Table, defineTable as table } from "../record/defineTable.js";
import { defineSource as source } from "../sources/kit/defineSource.js";
import type { Source } from "../sources/kit/types.js";
import { inWords } from "./chanceryError.js";

function defined<T>(define: () => T): T {
  try {
    return define();
  } catch (error) {
    throw inWords(error, "en");
  }
}

/**
 * Defines a measure: a named number (or yes/no, date, tally, set, text) for each point of its arguments, counted by SQL over
 * the record's tables. Given to `openSession`, it can be asked for and checked like a built-in one.
 *
 * `rows` is SQL over the relation `calls` and the tables that it names in `tables`; it gives the rows behind the value, each
 * with `call`, `source`, `version` and `locator`, and only rows of the source that is asked (`calls.source`). `aggregate`
 * works the value out from just these rows, so that the evidence is always what was counted. `covers` says what a source
 * must be complete for: without that a call has no value, and no rows are never zero.
 *
 * @param definition - What it counts, and how. Every measure also takes `source`.
 * @returns The same definition, with the argument `source` added.
 * @throws ChanceryError with all that is wrong with the definition.
 *
 * @example
 * ```ts
 * import { ask, defineMeasure, openSession } from "chancery";
 *
 * const seats = defineMeasure({
 *   name: "council.seats",
 *   field: "united-nations",
 *   title: "Members of the Security Council on a day",
 *   unit: "members",
 *   value: "number",
 *   params: [{ key: "at", kind: "at", meaning: "The day." }],
 *   definition: ({ at }) => `States with a seat on the Security Council on ${at?.label}.`,
 *   clause: ({ at }, value) => `the Security Council had ${value} on ${at?.label}`,
 *   sources: ["facts"],
 *   tables: ["membership"],
 *   covers: { kind: "UNSC" },
 *   rows: `SELECT c.call, m.state, m.role, m.date_from, m.source, m.version, m.locator
 *     FROM calls c JOIN membership m ON m.source = c.source AND m.body = 'UNSC'
 *     WHERE c.arg_at BETWEEN m.date_from AND coalesce(m.date_to, c.arg_at)`,
 *   aggregate: "count(DISTINCT state)",
 *   empty: "undecided",
 *   examples: [{ check: "council.seats(2008-06-01) = 15", verdict: "holds", needs: "facts" }],
 * });
 *
 * await using session = await openSession({ measures: [seats] });
 * const { value, message, evidence } = await ask(session, "council.seats(2008-06-01)");
 * console.log(value, message, evidence.rows);
 * ```
 */
export const defineMeasure = (definition: MeasureDefinition): MeasureDefinition =>
  defined(() => measure(definition));

/**
 * Defines a source: a data set, how its files are recognised, and how their rows become rows of the record. Given to `pull`
 * it imports files; given to `openSession` its newest version is part of the record.
 *
 * @param definition - What the data set is and is not, its files, and a function that reads them.
 * @returns The same definition.
 * @throws ChanceryError with all that is wrong with the definition.
 *
 * @example
 * ```ts
 * import { cells, defineSource, openSession, pull } from "chancery";
 *
 * const members = defineSource({
 *   id: "panel-members",
 *   title: "Members of the Panel",
 *   publisher: "The Panel",
 *   homepage: "https://example.org/panel",
 *   licence: "CC BY 4.0",
 *   redistribution: "allowed",
 *   citation: "The Panel, List of members.",
 *   covers: "The states that sit on the Panel, by year.",
 *   caveats: ["Observers are not listed."],
 *   cadence: "yearly",
 *   produces: ["membership"],
 *   reader: 1,
 *   files: [{ key: "members", name: /^panel_members\.csv$/, header: ["state", "from", "to"] }],
 *   expect: { membership: [1, 500] },
 *   coverage: [
 *     { table: "membership", kind: "PBC", from: "2005-01-01", to: "2008-12-31", reason: "The list has 2005 to 2008." },
 *   ],
 *   async read(context) {
 *     const columns = {
 *       state: cells.state({ column: "from" }),
 *       from: cells.year(2005),
 *       to: cells.optional(cells.year(2005)),
 *     };
 *     for await (const row of context.rows(context.file("members"), columns)) {
 *       const to = row.get("to");
 *       row.add("membership", {
 *         body: "PBC",
 *         state: row.get("state"),
 *         role: "member",
 *         date_from: `${row.get("from")}-01-01`,
 *         date_to: to && `${to}-12-31`,
 *         precision: "year",
 *         name_as_given: row.text("state"),
 *       });
 *     }
 *   },
 * });
 *
 * const { versions } = await pull({ from: "downloads", ids: ["panel-members"], sources: [members] });
 * for (const { status, rows, problems } of versions) console.log(status, rows, problems);
 * await using session = await openSession({ sources: [members] });
 * console.log(session.versions.map((version) => version.source));
 * ```
 */
export const defineSource = (definition: Source): Source => defined(() => source(definition));

/**
 * Defines a table beside the built-in ones. Its rows come from a source that has it among its `tables`, or from the
 * `records` of `openSession`.
 *
 * A row of `coverage` among the records says what they are complete for: the table, the kind, the days.
 *
 * @param definition - The columns with their types and meanings, and those that identify a row.
 * @returns The definition with the columns `source`, `version` and `locator`, which say where a row is from.
 * @throws ChanceryError with all that is wrong with the definition.
 *
 * @example
 * ```ts
 * import { ask, defineMeasure, defineTable, openSession } from "chancery";
 *
 * const visit = defineTable({
 *   name: "visit",
 *   row: "A visit of a head of government.",
 *   columns: [
 *     { name: "state", type: "VARCHAR", meaning: "State that was visited.", nullable: false },
 *     { name: "date", type: "DATE", meaning: "Day on which it began.", nullable: false },
 *   ],
 *   key: ["state", "date"],
 * });
 *
 * const visits = defineMeasure({
 *   name: "diary.visits",
 *   field: "efforts",
 *   title: "Visits to a state in a period",
 *   unit: "visits",
 *   value: "number",
 *   params: [
 *     { key: "state", kind: "state", meaning: "The state that was visited." },
 *     { key: "in", kind: "in", meaning: "The period." },
 *   ],
 *   definition: ({ state, in: period }) => `Visits to ${state?.label} that began in ${period?.label}.`,
 *   clause: ({ state, in: period }, value) => `${state?.label} had ${value} in ${period?.label}`,
 *   sources: ["own"],
 *   tables: ["visit"],
 *   rows: `SELECT c.call, v.state, v.date, v.source, v.version, v.locator
 *     FROM calls c JOIN visit v ON v.source = c.source AND v.state = c.arg_state
 *     WHERE v.date BETWEEN c.arg_in_from AND c.arg_in_to`,
 *   aggregate: "count(*)",
 *   empty: { kind: "number", value: 0 },
 *   examples: [{ check: "diary.visits(Japan, 2008) = 1", verdict: "holds", needs: "own" }],
 * });
 *
 * await using session = await openSession({
 *   tables: [visit],
 *   measures: [visits],
 *   records: {
 *     visit: [{ state: "JPN", date: "2008-07-07", locator: "diary, page 12" }],
 *     coverage: [
 *       {
 *         table_name: "visit",
 *         date_from: "2008-01-01",
 *         date_to: "2008-12-31",
 *         gap: false,
 *         reason: "The diary has all visits of 2008.",
 *       },
 *     ],
 *   },
 * });
 * for (const { check, value, message } of await ask(session, [
 *   "diary.visits(Japan, 2008)",
 *   "diary.visits(India, 2008)",
 *   "diary.visits(India, 2007)",
 * ]))
 *   console.log(check, value, message);
 * ```
 */
export const defineTable = (definition: Table): Table => defined(() => table(definition));
