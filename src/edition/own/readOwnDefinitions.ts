import { join } from "node:path";
import type { Language } from "../../base/language.js";
import type { Problem } from "../../base/problem.js";
import type { Measure } from "../../engine/types.js";
import { builtInTables } from "../../record/tables.js";
import { SqlGuard } from "../../store/guard/sqlGuard.js";
import { readOwnMeasures } from "./readOwnMeasures.js";
import { type OwnTables, readOwnTables } from "./readOwnTables.js";

/** What an edition defines: its own tables and its own measures. */
export interface OwnDefinitions extends OwnTables {
  measures: readonly Measure[];
  /** The text of every file that declares one. */
  definitions: string;
  problems: readonly Problem[];
}

/**
 * Reads `tables/` and `measures/` of an edition. Both are declarations: nothing of them is run as a program, and their SQL
 * is judged over empty tables before any is asked. What has a problem is left out.
 */
export async function readOwnDefinitions(
  dir: string,
  show: (path: string) => string,
  language: Language,
): Promise<OwnDefinitions> {
  let opened: Promise<SqlGuard> | undefined;
  const guard = (): Promise<SqlGuard> => {
    opened ??= SqlGuard.open();
    return opened;
  };
  const [tablesDir, measuresDir] = [join(dir, "tables"), join(dir, "measures")];
  try {
    const own = await readOwnTables(tablesDir, show(tablesDir), async () => (await guard()).reservedWords());
    const tables = new Map([...builtInTables, ...own.tables.map((table) => [table.name, table] as const)]);
    const { measures, text, problems } = await readOwnMeasures(measuresDir, show(measuresDir), {
      tables,
      guard,
      language,
      unreadable: own.unreadable,
    });
    return { ...own, measures, definitions: `${own.text}${text}`, problems: [...own.problems, ...problems] };
  } finally {
    (await opened)?.close();
  }
}
