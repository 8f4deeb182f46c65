import { type DefinitionKind, problem } from "../base/definition.js";
import { UserError } from "../base/problem.js";
import { defineMeasure } from "../engine/defineMeasure.js";
import type { Derived } from "../engine/derived.js";
import type { Measure } from "../engine/types.js";
import { derivedSources } from "../measures/derived.js";
import { catalogue } from "../measures/index.js";
import { defineTable, type Table } from "../record/defineTable.js";
import { builtInTables, type Tables } from "../record/tables.js";
import { sources } from "../sources/index.js";
import { defineSource } from "../sources/kit/defineSource.js";
import type { Source } from "../sources/kit/types.js";

/** What a program or an edition adds to what is built in. */
export interface GivenDefinitions {
  measures?: readonly Measure[];
  sources?: readonly Source[];
  /** Tables besides those that the sources bring along. */
  tables?: readonly Table[];
}

/** What a session knows how to read, keep and compute: what is built in, then what it was given. */
export interface Definitions {
  measures: readonly Measure[];
  sources: readonly Source[];
  derived: readonly Derived[];
  tables: Tables;
}

export const builtIn: Definitions = {
  measures: catalogue,
  sources,
  derived: derivedSources,
  tables: builtInTables,
};

/** The names that a measure goes by. */
const namesOf = ({ name, aliases = [] }: Measure): readonly string[] => [name, ...aliases];

/**
 * What is built in together with what is given. Throws UserError where a definition is malformed, its name is taken, or
 * it uses a table that there is not.
 */
export function definitionsWith(given: GivenDefinitions): Definitions {
  const measures = (given.measures ?? []).map((measure) => defineMeasure({ given: {}, ...measure }));
  const more = (given.sources ?? []).map(defineSource);
  const brought = [...(given.tables ?? []), ...more.flatMap((source) => source.tables ?? [])];
  if (measures.length + more.length + brought.length === 0) return builtIn;
  const taken = [
    ...clashes("measure", measures.flatMap(namesOf), catalogue.flatMap(namesOf)),
    ...clashes(
      "source",
      more.map((source) => source.id),
      ["own", ...[...sources, ...derivedSources].map((source) => source.id)],
    ),
    ...clashes(
      "table",
      // A table may be given and brought along by several sources: it is one.
      [...new Set(brought)].map((table) => table.name),
      [...builtInTables.keys()],
    ),
  ];
  if (taken.length > 0) throw new UserError(taken);
  const tables = new Map([
    ...builtInTables,
    ...brought.map(defineTable).map((table) => [table.name, table] as const),
  ]);
  const unknown = [
    ...measures.flatMap(({ name, tables: used }) => lacking("measure", name, used, tables)),
    ...more.flatMap(({ id, produces }) => lacking("source", id, produces, tables)),
  ];
  if (unknown.length > 0) throw new UserError(unknown);
  return {
    measures: [...catalogue, ...measures],
    sources: [...sources, ...more],
    derived: derivedSources,
    tables,
  };
}

function clashes(kind: DefinitionKind, names: readonly string[], known: readonly string[]) {
  const builtInNames = new Set(known);
  const seen = new Set<string>();
  return names.flatMap((name) => {
    const by = builtInNames.has(name)
      ? ("built-in" as const)
      : seen.has(name)
        ? ("given" as const)
        : undefined;
    seen.add(name);
    return by ? [problem("name-taken", { kind, name, by })] : [];
  });
}

const lacking = (kind: DefinitionKind, name: string, used: readonly string[], tables: Tables) =>
  used
    .filter((table) => !tables.has(table))
    .map((table) => problem("no-such-table", { kind, name, table, known: [...tables.keys()].join(", ") }));
