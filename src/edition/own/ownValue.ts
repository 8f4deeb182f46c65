import { closest } from "fastest-levenshtein";
import type { Measure, Value, ValueKind } from "../../engine/types.js";
import { identifier } from "../../store/database.js";
import type { AcceptedSql } from "../../store/guard/types.js";
import type { Section, Written } from "./yamlFile.js";

/** How a value is had of the rows: `count`, `sum of tonnes`, `only outcome`. */
export interface OwnValue {
  how: "count" | "any" | "sum" | "share" | "set" | "first" | "last" | "least" | "greatest" | "only";
  /** The column that it is about; none for `count` and `any`. */
  column: string | undefined;
  written: Written;
}

const FORM =
  /^(?:(count|any)|(count|sum|share|set|first|last|least|greatest) of ([A-Za-z_]\w*)|(only) ([A-Za-z_]\w*))$/;

export function readValueForm(section: Section): OwnValue | undefined {
  const written = section.written("value", true);
  if (!written) return undefined;
  const [, plain, of, ofColumn, only, onlyColumn] = FORM.exec(written.text.trim()) ?? [];
  const how = (plain ?? of ?? only) as OwnValue["how"] | undefined;
  if (!how) return section.bad("value", "value");
  return { how, column: ofColumn ?? onlyColumn, written };
}

/** Rows behind one value: more are no evidence that anybody could look through, and no small record has them. */
export const maxRows = 100_000;

const NUMBER = /^(?:U?(?:TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL.*)$/;

/** The kind of value that a column of this type gives; undefined for a list, a time or a blob. */
function kindOf(type: string): Exclude<ValueKind, "tally" | "set"> | undefined {
  if (NUMBER.test(type)) return "number";
  if (type === "DATE") return "date";
  if (type === "BOOLEAN") return "yesno";
  return type === "VARCHAR" || type.startsWith("ENUM") ? "text" : undefined;
}

type Wanted = "number" | "date" | "yes-no" | "text";

/** The type that each way to have a value needs; any of the four where it says nothing. */
const wanted: Readonly<Partial<Record<OwnValue["how"], Wanted>>> = {
  sum: "number",
  least: "number",
  greatest: "number",
  share: "yes-no",
  set: "text",
  first: "date",
  last: "date",
};

const aggregates: Readonly<Record<OwnValue["how"], (column: string) => string>> = {
  count: (column) => (column === "" ? "count(*)" : `count(DISTINCT ${column})`),
  any: () => "true",
  sum: (column) => `sum(${column})`,
  share: (column) => `avg(CASE WHEN ${column} THEN 1.0 ELSE 0.0 END)`,
  set: (column) => `list(DISTINCT ${column})`,
  first: (column) => `min(${column})`,
  last: (column) => `max(${column})`,
  least: (column) => `min(${column})`,
  greatest: (column) => `max(${column})`,
  only: (column) => `CASE WHEN count(DISTINCT ${column}) = 1 THEN min(${column}) END`,
};

const empties: Readonly<Partial<Record<OwnValue["how"], Value>>> = {
  count: { kind: "number", value: 0 },
  sum: { kind: "number", value: 0 },
  any: { kind: "yesno", value: false },
  set: { kind: "set", value: [] },
};

type ValueParts = Pick<Measure, "value" | "aggregate" | "unsettled" | "empty" | "presence">;

/**
 * The SQL of a value, or undefined where the query does not give the column that it needs, which is reported. A row whose
 * cell is empty, or that is not `_sure`, leaves the value open: what is not known counts neither as nothing nor as one more.
 * `judged` says that rows of coarse dates are told from others by `_sure`.
 */
export function compileValue(
  value: OwnValue,
  sql: AcceptedSql,
  section: Section,
  judged: boolean,
): ValueParts | undefined {
  const { how } = value;
  const { file } = section;
  const find = (name: string) => sql.columns.find((c) => c.name.toLowerCase() === name.toLowerCase());
  const own = find("_sure");
  if (own && own.type !== "BOOLEAN")
    file.say("own-value-type", { column: "_sure", found: own.type, expected: "yes-no" }, value.written.place);
  const sure = own !== undefined || judged;
  const column = value.column === undefined ? undefined : find(value.column);
  if (value.column !== undefined && !column) {
    const known = sql.columns.map((c) => c.name);
    const args = { column: value.column, near: closest(value.column, known), known: known.join(", ") };
    return file.say("own-value-column", args, value.written.at(value.written.text.lastIndexOf(value.column)));
  }
  const kind = column ? kindOf(column.type) : how === "any" ? "yesno" : "number";
  const needed = wanted[how];
  const fits = needed === undefined ? kind !== undefined : kind === (needed === "yes-no" ? "yesno" : needed);
  if (column && how !== "count" && !fits) {
    const args = { column: column.name, found: column.type, expected: needed ?? "text" } as const;
    return file.say(
      "own-value-type",
      args,
      value.written.at(value.written.text.lastIndexOf(value.column ?? "")),
    );
  }
  const quoted = column ? identifier(column.name) : "";
  const finite = column && /^(?:FLOAT|DOUBLE)$/.test(column.type) ? [`bool_and(isfinite(${quoted}))`] : [];
  const known = [
    `count(*) <= ${maxRows}`,
    ...(sure ? ["coalesce(bool_and(_sure), false)"] : []),
    ...(column ? [`bool_and(${quoted} IS NOT NULL)`] : ["bool_and(_times = 1)"]),
    ...(how === "sum" || how === "share" ? ["bool_and(_times = 1)"] : []),
    ...finite,
  ];
  const empty = empties[how];
  return {
    value: how === "set" ? "set" : how === "count" || how === "share" || kind === undefined ? "number" : kind,
    aggregate:
      how === "any"
        ? sure
          ? "CASE WHEN bool_or(_sure) THEN true END"
          : "true"
        : `CASE WHEN ${known.join(" AND ")} THEN ${aggregates[how](quoted)} END`,
    unsettled: `CASE WHEN count(*) > ${maxRows} THEN 'too-many' ELSE 'unsettled' END`,
    empty: empty ?? "undecided",
    // A row found settles it whatever else there is, as long as nothing else could take the row away. What had not ended when
    // the data end may have ended since: where rows are dated, the days must be covered.
    ...(how === "any" && sql.monotone && !judged ? { presence: true } : {}),
  };
}
