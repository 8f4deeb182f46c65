import { closest } from "fastest-levenshtein";
import type { Language } from "../../base/language.js";
import type { Place, Problem } from "../../base/problem.js";
import { byNames, nearNames } from "../../engine/catalogue.js";
import { fields, type Measure } from "../../engine/types.js";
import { catalogue } from "../../measures/index.js";
import { spell } from "../../record/defineTable.js";
import { builtInTables, type Tables } from "../../record/tables.js";
import { builtIn } from "../../session/definitions.js";
import { provenanceOf, type SqlGuard } from "../../store/guard/sqlGuard.js";
import type { AcceptedSql } from "../../store/guard/types.js";
import type { OwnSqlFlaw } from "../../words/ownProblems.js";
import { compileMeasure } from "./compileMeasure.js";
import { readCoverage } from "./coverage.js";
import { wrongMeasure } from "./names.js";
import { compileValue, readValueForm } from "./ownValue.js";
import { isTime, type OwnParameter, readParameters, sqlNamesOf, sqlTypesOf } from "./parameters.js";
import { type NamedFile, readFolder } from "./readFolder.js";
import { readTemplate, readTexts, type Template, type Texts } from "./sentences.js";
import type { Section, Written } from "./yamlFile.js";

export const measureKeys = [
  "title",
  "unit",
  "field",
  "parameters",
  "definition",
  "sentence",
  "sources",
  "tables",
  "covers",
  "rows",
  "value",
  "members",
  "notes",
] as const;

const members = ["states", "bodies", "words"] as const;
export type Members = (typeof members)[number];

interface Context {
  tables: Tables;
  /** Tables of the edition that cannot be read. */
  unreadable: readonly string[];
  guard: SqlGuard;
  /** The language of texts that do not say theirs. */
  language: Language;
}

type Templates = Partial<Record<Language, Template>>;

function templates(texts: Texts, known: readonly string[], root: Section): Templates {
  const read: Templates = {};
  if (texts.en) read.en = readTemplate(texts.en, known, root);
  if (texts.ja) read.ja = readTemplate(texts.ja, known, root);
  return read;
}

/** Reports a text that lacks a language that another has. */
function judgeLanguages(texts: Readonly<Record<string, Texts>>, root: Section): void {
  const languages = new Set(Object.values(texts).flatMap((one) => Object.keys(one) as Language[]));
  for (const [key, one] of Object.entries(texts))
    for (const language of languages)
      if (!one[language] && Object.keys(one).length > 0)
        root.file.say("own-missing-key", { key: `${key}: ${language}` }, root.keyPlace(key));
}

/** Ids of sources, each of which there must be. */
function readSources(root: Section, key: string): string[] {
  const known = ["own", ...[...builtIn.sources, ...builtIn.derived].map(({ id }) => id)];
  return root.texts(key).flatMap(({ text, place }) => {
    if (known.includes(text)) return [text];
    const near = closest(text, known);
    root.file.say("own-bad-value", { key, found: text, expected: { oneOf: [near] } }, place);
    return [];
  });
}

/** Tables that are read from a source of their own: `tables: {port: sea-lanes}`. */
function readOtherTables(root: Section): { table: string; source: string; place: Place }[] {
  const section = root.section("tables");
  return (section?.keys ?? []).flatMap((table) => {
    const [source] = section ? readSources(section, table) : [];
    return section && source !== undefined ? [{ table, source, place: section.keyPlace(table) }] : [];
  });
}

/** What a misspelt name in a query may be meant for. */
function advised(flaw: OwnSqlFlaw, parameters: readonly OwnParameter[], tables: Tables): OwnSqlFlaw {
  if (flaw.code === "table") return { ...flaw, near: nearNames(flaw.name, tables.keys()) };
  if (flaw.code !== "parameter") return flaw;
  const known = parameters.flatMap(sqlNamesOf);
  return { ...flaw, near: nearNames(flaw.name, known), known };
}

const texts: readonly string[] = ["VARCHAR", "VARCHAR[]", "DATE"];

/**
 * Whether cells of a column may be empty because nobody knows them: of own tables all that are not required, of the others
 * figures. What is compared with them would then be counted as if it were known not to fit.
 */
const mayBeEmpty = (name: string, sql: AcceptedSql, tables: Tables): boolean =>
  sql.tables.some((table) => {
    const column = tables.get(table)?.columns.find((one) => one.name === name);
    if (!column || column.nullable === false || spell.includes(column)) return false;
    return !builtInTables.has(table) || !texts.includes(column.type);
  });

/** Reports what is wrong with the columns of a query: which of them say where a row is from, and names that come twice. */
function judgeColumns(sql: AcceptedSql, rows: Written, root: Section, tables: Tables): void {
  const { file } = root;
  const names = sql.columns.map(({ name }) => name.toLowerCase());
  const twice = sql.columns.find(({ name }, i) => names.indexOf(name.toLowerCase()) < i);
  if (twice) file.say("own-result-column", { column: twice.name, why: "twice" }, rows.at(0));
  if (names.includes("call")) file.say("own-result-column", { column: "call", why: "reserved" }, rows.at(0));
  const lost = sql.lostProvenance;
  if (lost) {
    file.say("own-provenance", { lacking: lost.column, why: "aggregate" }, rows.at(lost.offset));
    return;
  }
  const end = sql.untested.get("date_to");
  if (end !== undefined) file.say("own-untested-end", {}, rows.at(end));
  for (const [column, offset] of sql.untested)
    if (mayBeEmpty(column, sql, tables)) file.say("own-untested-column", { column }, rows.at(offset));
  const required = ["source", "version", "locator"];
  const lacking = required.filter((name) => !names.includes(name));
  const made = required.filter((name) =>
    sql.columns.some((c) => c.name.toLowerCase() === name && provenanceOf(c.type) !== name),
  );
  if (lacking.length > 0)
    file.say("own-provenance", { lacking: lacking.join(", "), why: "missing" }, rows.at(0));
  else if (made.length > 0) file.say("own-provenance", { lacking: made.join(", "), why: "made" }, rows.at(0));
}

/** Whether the rows of a table have dates and how exactly these are known. */
const isDated = (tables: Tables, table: string): boolean =>
  ["date_from", "date_to", "precision"].every((name) =>
    tables.get(table)?.columns.some((column) => column.name === name),
  );

/** Reports parameters that a query does not use, and optional ones of which it does not ask whether they were given. */
function judgeParameters(sql: AcceptedSql, parameters: readonly OwnParameter[]): void {
  for (const one of parameters) {
    const { key, optional } = one.param;
    const names = sqlNamesOf(one);
    const { file, place } = one.section;
    const unused = names.filter((name) => !sql.parameters.has(name));
    if (unused.length > 0)
      file.say("own-unused-parameter", { key: unused.length === names.length ? key : `$${unused}` }, place);
    else if (optional && one.param.default === undefined && one.param.kind !== "in")
      if (!sql.testedForNull.has(key)) file.say("own-untested-parameter", { key }, place);
  }
}

async function readMeasure({ name, yaml }: NamedFile, context: Context): Promise<Measure | undefined> {
  const wrong = wrongMeasure(name);
  if (wrong) return yaml.say("own-name", { kind: "measure", name, why: wrong }, yaml.start);
  if (isTaken(name)) return yaml.say("own-name-taken", { kind: "measure", name, by: "built-in" }, yaml.start);
  const root = yaml.root(measureKeys);
  if (!root) return undefined;
  const { language, guard, tables } = context;
  const title = readTexts(root, "title", language, true);
  const { parameters, keys } = readParameters(root, language);
  const counted = readTexts(root, "definition", language, true);
  judgeLanguages({ title, definition: counted }, root);
  const definition = templates(counted, keys, root);
  const sentence = templates(readTexts(root, "sentence", language), [...keys, "value"], root);
  const notes = readTexts(root, "notes", language);
  const field = root.choice("field", fields) ?? "efforts";
  const unit = root.text("unit");
  const sources = root.has("sources") ? readSources(root, "sources") : ["own"];
  const others = readOtherTables(root);
  const setOf = root.choice("members", members) ?? "words";
  const form = readValueForm(root);
  const rows = root.written("rows", true);
  // A query is judged once its parameters are known: it would lack one of them otherwise, as a second problem.
  if (!rows || yaml.problems.length > 0) return undefined;
  const sql = await guard.inspect(rows.text, sqlTypesOf(parameters), tables);
  // A table that cannot be read says so itself.
  if ("flaw" in sql && sql.flaw.code === "table" && context.unreadable.includes(sql.flaw.name))
    return undefined;
  if ("flaw" in sql)
    return yaml.say("own-sql", { flaw: advised(sql.flaw, parameters, tables) }, rows.at(sql.offset));
  judgeColumns(sql, rows, root, tables);
  judgeParameters(sql, parameters);
  for (const { table, place } of others)
    if (!sql.tables.includes(table))
      yaml.say("own-uncovered", { table, known: sql.tables.join(", ") }, place);
  const sourceOf = (table: string) => others.find((one) => one.table === table)?.source;
  const covers = readCoverage(root, sql.tables, parameters, sourceOf);
  const dated = new Set(sql.tables.filter((table) => isDated(tables, table)));
  const judged = dated.size > 0 && parameters.some(isTime);
  const value = form && compileValue(form, sql, root, judged);
  const measured = value?.value === "number" || value?.value === "set" || value?.value === "text";
  if (measured && unit === undefined) root.missing("unit");
  if (!form || !value || yaml.problems.length > 0) return undefined;
  return compileMeasure({
    ...{
      name,
      title,
      definition,
      sentence,
      notes,
      field,
      unit,
      sources,
      parameters,
      setOf,
      covers,
      value,
      sql,
      dated,
      judged,
    },
    ...{
      how: form.how,
      column: form.column,
      language,
      place: rows.at(0),
      query: `${rows.text.trim()}\n-- value: ${form.written.text.trim()}`,
      sourceOf,
    },
  });
}

const isTaken = (name: string): boolean => byNames(catalogue).has(name);

/** Stands for a measure with a problem, so that what asks for it is told of that one. */
const brokenMeasure = ({ name, yaml }: NamedFile): Measure => ({
  ...{ name, title: name, field: "efforts", unit: "", value: "number", params: [], sources: [], tables: [] },
  ...{ definition: () => "", rows: "", aggregate: "", empty: "undecided", examples: [] },
  given: { broken: true, place: yaml.problems[0]?.place ?? yaml.start },
});

/** Reads `measures/` of an edition. A measure with a problem cannot be asked, and neither can what asks for it. */
export async function readOwnMeasures(
  dir: string,
  shown: string,
  context: Omit<Context, "guard"> & { guard: () => Promise<SqlGuard> },
): Promise<{ measures: Measure[]; text: string; problems: Problem[] }> {
  const { files, text, problems } = await readFolder(dir, shown);
  const measures: Measure[] = [];
  if (files.length === 0) return { measures, text, problems };
  const guard = await context.guard();
  const seen = new Set<string>();
  for (const file of files) {
    if (seen.has(file.name))
      file.yaml.say("own-name-taken", { kind: "measure", name: file.name, by: "before" }, file.yaml.start);
    else {
      const measure = await readMeasure(file, { ...context, guard });
      if (measure) measures.push(measure);
      else if (!isTaken(file.name)) measures.push(brokenMeasure(file));
    }
    seen.add(file.name);
    problems.push(...file.yaml.problems);
  }
  return { measures, text, problems };
}
