import type { coverageKeys } from "../../src/edition/own/coverage.js";
import { type parameterKeys, parameterTypes } from "../../src/edition/own/parameters.js";
import type { measureKeys } from "../../src/edition/own/readOwnMeasures.js";
import { cellTypes, type columnKeys, type tableKeys } from "../../src/edition/own/readOwnTables.js";
import { fields } from "../../src/engine/types.js";
import { allowedFunctions } from "../../src/store/guard/allowedFunctions.js";

type Meanings<K extends string> = Readonly<Record<K, string>>;

const measureMeanings: Meanings<(typeof measureKeys)[number]> = {
  title: "What is measured, in a few words. Required.",
  unit: "What is counted, in the plural: `calls`, `tonnes`. Required for a number, a set or a text; for a share, what it is a share of.",
  field: "The field under which it is listed. Default: `efforts`.",
  parameters: "What a call is given, by key, in the order in which a call has them.",
  definition:
    "One sentence that says how the value is counted. `{key}` stands for what is given; of a period it brings its preposition along (`in 2008`, `from 2003 to 2008`). What stands between `[` and `]` is left out where a parameter in it is. Required.",
  sentence:
    "The answer as a clause without a full stop, with `{value}` in it: `ships of {state} made {value} {in}`.",
  sources:
    "Who can answer, best first: `own` for the edition's records (the default), or ids of sources. One answers at a time.",
  tables: "Tables that are read from a source of their own, whichever source answers: `{port: sea-lanes}`.",
  covers:
    "For which part of each table a source must claim to be complete. Default: all of it, on the days that the call asks about.",
  rows: "The query: one SELECT that gives the rows behind the value. Required.",
  value: "How the value is had of the rows. Required.",
  members: "Of a set or a text: `states`, `bodies` or `words` (the default).",
  notes: "What else a reader should know, a line for each note.",
};

const parameterMeanings: Meanings<(typeof parameterKeys)[number]> = {
  type: "See below. Required.",
  meaning: "What it means. Required.",
  choices: "Of a `word`: the words that may stand here.",
  optional:
    "`true` if it may be left out. The query then has to ask whether it was: `($port IS NULL OR port = $port)`.",
  default: "Of a word, a text or a number: what is meant if it is left out.",
  definitional:
    "`true` where one sentence may mean any of the choices, so that `ask --definitions` shows them all.",
};

const typeMeanings: Meanings<keyof typeof parameterTypes> = {
  state: "a state; `$key` is its id, such as `JPN`",
  states: "a set of states, one state or a body; `$key` is a list: `list_contains($key, state)`",
  day: "a day; a coarser date stands for its last day",
  until: "everything up to a day",
  period: "a period; `$from` and `$to` are its first and last day (of an open period an infinite one)",
  years: "the same, whole years alone",
  body: "an organization or forum; `$key` is its id",
  treaty: "a treaty; `$key` is its id",
  mission: "a mission; `$key` is its id",
  area: "an area; `$key` is its id",
  mandate: "a mandate in the record; `$key` is its id",
  activity: "an activity in the record; `$key` is its id",
  word: "one of `choices`",
  text: "any text",
  number: "a number",
};

const valueForms: readonly (readonly [form: string, gives: string])[] = [
  ["count", "the number of rows"],
  ["count of COLUMN", "the number of different things in a column"],
  ["sum of COLUMN", "a sum"],
  ["share of COLUMN", "the share of rows in which a column is true, from 0 to 1"],
  ["least of COLUMN, greatest of COLUMN", "the least or the greatest number; without rows not known"],
  ["first of COLUMN, last of COLUMN", "the first or the last day; without rows not known"],
  ["any", "yes if there is a row, else no"],
  ["set of COLUMN", "the different things in a column"],
  [
    "only COLUMN",
    "what a column has in all rows: a text, a number, a day, or yes or no; not known where it differs",
  ],
];

const coverageMeanings: Meanings<(typeof coverageKeys)[number]> = {
  table: "The table. Required.",
  kind: "The kind of row, as the source's coverage names it; `$key` for what is given.",
  subject: "What the rows are about: a series, a place.",
  state: "The state, by its id, or `$key`.",
  since: "Nothing happened before this day, so that nobody need claim earlier ones.",
  whenever: "`true` where the source must be complete for all time, whatever the call asks about.",
};

const tableMeanings: Meanings<(typeof tableKeys)[number]> = {
  row: "What one row is. Required.",
  key: "The column, or columns, that no two records have alike.",
  columns: "The columns by name: a type alone, or keys as below. Required.",
};

const columnMeanings: Meanings<(typeof columnKeys)[number]> = {
  type: "See below. Required.",
  meaning: "What a value means, with its unit.",
  required: "`true` if every record must have it.",
  choices: "Of a `word`: the words that may stand here.",
};

const cellMeanings: Meanings<keyof typeof cellTypes> = {
  text: "any text",
  texts: "several texts, separated by `|`",
  word: "one of `choices`",
  count: "a whole number",
  number: "a number, exact to fifteen decimals",
  "yes-no": "`yes` or `no`",
  day: "a day",
  dates:
    "a day, month, year or interval; the query has it as `date_from`, `date_to` and `precision` (day, month, year or interval)",
  state: "a state, by any of its names as of the record's own date; the query has its id",
  states: "several of them, separated by `|`",
  body: "an organization or forum; the query has its id",
};

const rowsOf = (meanings: Readonly<Record<string, string>>): string =>
  Object.entries(meanings)
    .map(([key, meaning]) => `| \`${key}\` | ${meaning.replaceAll("|", "\\|")} |`)
    .join("\n");
const tableOf = (head: string, meanings: Readonly<Record<string, string>>): string =>
  `| ${head} | |\n|---|---|\n${rowsOf(meanings)}\n`;

/** Letters and signs, wrapped at the width of a page of docs. */
function functionList(): string {
  const lines: string[] = [];
  let line = "";
  for (const name of [...allowedFunctions].filter((one) => /^[a-z]/.test(one)).sort()) {
    if (line.length + name.length > 118) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += `${name} `;
  }
  return [...lines, line.trimEnd()].join("\n");
}

/** docs/own-measures.md: every key of the files in which an edition declares measures and tables. */
export function ownMeasuresPage(): string {
  return `# Own measures and tables

Generated from the code by \`npm run docs\`. The manual's chapter "Your own measures" introduces them; this page lists all keys.
Editors that read JSON Schema can use [measure.v1.json](schema/measure.v1.json) and [table.v1.json](schema/table.v1.json).

An edition can define measures in \`measures/\` and tables in \`tables/\`, one in each file, which has its name:
\`measures/port.visits.yaml\` defines \`port.visits\`, and \`tables/port_visit.yaml\` a table whose rows stand in
\`records/port_visit.csv\` or \`.yaml\`. Such a measure can be used wherever a built-in one can. A text is in the edition's first language,
or in both: \`title: {en: Calls at ports, ja: 寄港回数}\`.

## measures/NAME.yaml

${tableOf("key", measureMeanings)}
Fields: ${fields.map((field) => `\`${field}\``).join(", ")}.

### parameters

${tableOf("key", parameterMeanings)}
${tableOf("type", typeMeanings)}
A measure has at most one time: a day, an \`until\` or a period.

### rows

The query reads the tables of the record ([record.md](record.md)) and the edition's own. It gives rows, and does not count them: each row
needs the columns \`source\`, \`version\` and \`locator\` of the table that it is from, which readers see as evidence. Only rows of the
source that answers are in the tables. Dates are kept as a first day, a last day (NULL if the thing had not ended) and how exactly they are
known. Of a row of "2008" nobody knows whether it belongs to October: a query that asks about a time is run with such rows in the
period and out of it, and where that makes a difference the value is open. A column \`_sure\` of the query's own does the same: where it
is false, the value is open instead of wrong. Columns whose names begin with \`_\` are not shown.

What is not known is never zero: a row without a value in the column of the \`value\` makes it undecided, and so does a table for which no
source claims to be complete, be it only read beside. A column that may be empty cannot be compared without saying what an empty cell
means. Of tables without dates, \`any\` needs no such claim: a row that is found is a yes, if the query neither counts rows nor looks for
rows that are missing.

A query may not write, load or set anything, read files, settings, the clock or chance, make rows of nothing (\`range\`) or call itself
(\`WITH RECURSIVE\`). It is stopped after 10 seconds or 512 MB, and counts at most 100,000 rows. Functions that it may call, besides the
operators:

\`\`\`text
${functionList()}
\`\`\`

### value

${tableOf("value", Object.fromEntries(valueForms))}
### covers

A list; each item has these keys.

${tableOf("key", coverageMeanings)}
## tables/NAME.yaml

${tableOf("key", tableMeanings)}
### columns

${tableOf("key", columnMeanings)}
${tableOf("type", cellMeanings)}
Names are small letters, digits and \`_\`. A table has at most one column of dates. In \`records/coverage.csv\` the table has its own name,
and a row there says for which days its records are complete.
`;
}

const text = { type: "string" } as const;
const texts = { anyOf: [text, { type: "array", items: text }] } as const;
const byLanguage = {
  anyOf: [
    text,
    { type: "object", properties: { en: text, ja: text }, additionalProperties: false, minProperties: 1 },
  ],
} as const;
const yes = { type: "boolean" } as const;

/** Keys with their meanings and schemas. A key without a schema does not compile. */
function objectOf<K extends string>(
  meanings: Meanings<K>,
  schemas: Readonly<Record<K, object>>,
  required: readonly NoInfer<K>[],
): object {
  const properties = Object.fromEntries(
    Object.keys(meanings).map((key) => [key, { ...schemas[key as K], description: meanings[key as K] }]),
  );
  return { type: "object", properties, required, additionalProperties: false };
}

/** JSON as the formatter has it: lists of words on one line where they fit. */
const formatted = (value: object): string =>
  JSON.stringify(value, null, 2).replace(
    /^(.*)\[\n\s+((?:"[^"]*"(?:,\n\s+)?)+)\n\s+\](,?)$/gm,
    (whole, before: string, words: string, comma: string) => {
      const line = `${before}[${words.replace(/\n\s+/g, " ")}]${comma}`;
      return line.length <= 110 ? line : whole;
    },
  );

const schemaFile = (title: string, schema: object): string =>
  `${formatted({ $schema: "https://json-schema.org/draft/2020-12/schema", title, ...schema })}\n`;

const parameter = objectOf(
  parameterMeanings,
  {
    ...{ type: { enum: Object.keys(parameterTypes) }, meaning: byLanguage, choices: texts, optional: yes },
    ...{ default: { type: ["string", "number"] }, definitional: yes },
  },
  ["type", "meaning"],
);
const rule = objectOf(
  coverageMeanings,
  { table: text, kind: text, subject: text, state: text, since: text, whenever: yes },
  ["table"],
);
const column = objectOf(
  columnMeanings,
  { type: { enum: Object.keys(cellTypes) }, meaning: text, required: yes, choices: texts },
  ["type"],
);

/** The schemas of both files, by path within docs/. */
export const ownSchemas = (): readonly (readonly [path: string, text: string])[] => [
  [
    "schema/measure.v1.json",
    schemaFile(
      "A measure of an edition",
      objectOf(
        measureMeanings,
        {
          ...{
            title: byLanguage,
            unit: text,
            field: { enum: fields },
            definition: byLanguage,
            sentence: byLanguage,
          },
          ...{
            parameters: { type: "object", additionalProperties: parameter },
            sources: texts,
            notes: byLanguage,
          },
          ...{
            tables: { type: "object", additionalProperties: text },
            covers: { type: "array", items: rule },
          },
          ...{ rows: text, value: text, members: { enum: ["states", "bodies", "words"] } },
        },
        ["title", "definition", "rows", "value"],
      ),
    ),
  ],
  [
    "schema/table.v1.json",
    schemaFile(
      "A table of an edition",
      objectOf(
        tableMeanings,
        {
          ...{ row: text, key: texts },
          columns: {
            type: "object",
            additionalProperties: { anyOf: [{ enum: Object.keys(cellTypes) }, column] },
          },
        },
        ["row", "columns"],
      ),
    ),
  ],
];
