import type { Language } from "../../base/language.js";
import type { Place } from "../../base/problem.js";
import { literal } from "../../engine/sql.js";
import type {
  Args,
  CoverageRule,
  FieldId,
  Measure,
  MeasureTranslation,
  MeasureWords,
} from "../../engine/types.js";
import { identifier } from "../../store/database.js";
import type { AcceptedSql } from "../../store/guard/types.js";
import { ownReasons } from "../../words/ownReasons.js";
import { inWorld, sureRows, type World } from "./coarseDates.js";
import { type compileValue, maxRows, type OwnValue } from "./ownValue.js";
import { argumentSql, isTime, type OwnParameter } from "./parameters.js";
import type { Members } from "./readOwnMeasures.js";
import { fillTemplate, type Template, type Texts } from "./sentences.js";

/** Milliseconds that a query may take. A record is small: one that needs a hundredth of this is slow. */
const maxMs = 10_000;

/** A measure of an edition, read and found right. */
interface Declared {
  name: string;
  title: Texts;
  definition: Partial<Record<Language, Template>>;
  sentence: Partial<Record<Language, Template>>;
  notes: Texts;
  field: FieldId;
  unit: string | undefined;
  sources: readonly string[];
  parameters: readonly OwnParameter[];
  setOf: Members;
  covers: readonly CoverageRule[];
  value: NonNullable<ReturnType<typeof compileValue>>;
  sql: AcceptedSql;
  how: OwnValue["how"];
  /** The column that the value is had of. */
  column: string | undefined;
  /** Tables of the query whose rows are dated. */
  dated: ReadonlySet<string>;
  /** Whether rows of coarse dates may leave a value open: the query reads dated tables, and asks about a time. */
  judged: boolean;
  language: Language;
  /** The query as written, with how its value is had, and where it stands. */
  query: string;
  place: Place;
  /** The source that a table is read from, where it is not the one that answers. */
  sourceOf(table: string): string | undefined;
}

/** What a measure says in one language, or undefined where its author does not write in it. */
function wordsIn(
  declared: Declared,
  language: Language,
): (MeasureTranslation & { notes: string[] }) | undefined {
  const { title, definition, sentence, notes, parameters, place } = declared;
  const [name, counted, form] = [title[language], definition[language], sentence[language]];
  if (!name || !counted) return undefined;
  const clause: Pick<MeasureWords, "clause"> = form
    ? { clause: (args, value) => fillTemplate(form, args, language, value) }
    : {};
  return {
    title: name.text.trim(),
    definition: (args) => fillTemplate(counted, args, language),
    ...clause,
    reasons: ownReasons(language, place, maxRows),
    notes: (notes[language]?.text ?? "").split("\n").flatMap((line) => line.trim() || []),
    meanings: Object.fromEntries(
      parameters.flatMap(({ param, meaning }) => {
        const text = meaning[language]?.text.trim();
        return text === undefined ? [] : [[param.key, text]];
      }),
    ),
  };
}

/** The first day that a call asks about, as SQL. */
function askedFrom({ param }: OwnParameter, parameters: readonly OwnParameter[], args: Args): string {
  if (param.kind === "by") return "CAST('-infinity' AS DATE)";
  return argumentSql(parameters, param.kind === "in" ? "from" : param.key, args);
}

/** The author's query over the rows of one source, with these arguments in it. */
function queryFor(declared: Declared, source: string, args: Args): string {
  const { sql, parameters, sourceOf, dated } = declared;
  const query = sql.pieces
    .map((piece) => (typeof piece === "string" ? piece : argumentSql(parameters, piece.parameter, args)))
    .join("");
  const asked = parameters.find(isTime);
  const from = asked && args[asked.param.key] ? askedFrom(asked, parameters, args) : undefined;
  // The tables stand under their own names with the rows of their source alone, so that no query can mix two.
  const queryIn = (world: World): string => {
    const tables = sql.tables.map((table) => {
      const rows = `SELECT * FROM main.${identifier(table)} WHERE source = ${literal(sourceOf(table) ?? source)}`;
      const moved = from && dated.has(table) ? inWorld(rows, world, from) : rows;
      return `${identifier(table)} AS (${moved})`;
    });
    const given = tables.length > 0 ? `WITH ${tables.join(", ")} ` : "";
    // A row that a join or a union gives twice is one row of evidence.
    return `${given}SELECT *, count(*) AS _times FROM (${query}) GROUP BY ALL LIMIT ${maxRows + 1}`;
  };
  const hasSure = sql.columns.some(({ name }) => name === "_sure");
  const certain = hasSure || !declared.judged ? "*" : "*, true AS _sure";
  const rows =
    from && declared.judged
      ? sureRows(queryIn, declared.column, hasSure)
      : `SELECT ${certain} FROM (${queryIn("given")})`;
  return `SELECT c.call, r.* FROM calls c JOIN (${rows}) r ON c.source = ${literal(source)}`;
}

const units = { yesno: "yes or no", date: "date" } as const;

function unitOf({ unit, how, value }: Declared): string {
  if (how === "share") return unit?.startsWith("share of ") ? unit : `share of ${unit ?? ""} (0 to 1)`;
  return unit ?? (value.value === "yesno" || value.value === "date" ? units[value.value] : "");
}

const setsOf = { states: "state", bodies: "body", words: "word" } as const;

/** The measure that the engine asks. Its words are the English ones, or those of the edition's own language. */
export function compileMeasure(declared: Declared): Measure {
  const { name, field, sources, parameters, sql, value, language, place, query, setOf } = declared;
  const [en, ja] = [wordsIn(declared, "en"), wordsIn(declared, "ja")];
  const main = en ?? ja;
  if (!main) throw new Error(`${name} has words in no language`);
  const { title, definition, notes } = main;
  // Clauses and reasons are parts of sentences of ours, in whose language alone they can stand.
  const words = { title, definition, notes, ...(en?.clause ? { clause: en.clause } : {}) };
  return {
    ...{ name, field, ...words, ...value },
    reasons: ownReasons("en", place, maxRows),
    unit: unitOf(declared),
    params: parameters.map(({ param }) => param),
    ...(value.value === "set" || value.value === "text" ? { setOf: setsOf[setOf] } : {}),
    sources,
    tables: sql.tables,
    covers: declared.covers,
    rows: (args) => sources.map((source) => queryFor(declared, source, args)).join("\nUNION ALL "),
    examples: [],
    ...(ja ? { translations: { ja } } : {}),
    given: { place, query, language: en ? "en" : language },
    maxMs,
  };
}
