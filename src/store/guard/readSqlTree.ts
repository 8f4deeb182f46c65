import { aggregateFunctions, allowedFunctions, bareFunctions, namedTypes } from "./allowedFunctions.js";
import type { PlacedFlaw, SqlFlaw, SqlShape } from "./types.js";

/** A node of DuckDB's own tree of a query, as its JSON has it. */
type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Kinds of expression, of table and of the rest. What is not here, and all that a later DuckDB adds, is refused. */
const expressions = new Set(
  "BETWEEN CASE CAST COLLATE COLUMN_REF COMPARISON CONJUNCTION CONSTANT FUNCTION LAMBDA LAMBDA_REF OPERATOR PARAMETER STAR SUBQUERY WINDOW".split(
    " ",
  ),
);
const others = new Set(
  "SELECT_NODE SET_OPERATION_NODE BASE_TABLE JOIN SUBQUERY EXPRESSION_LIST EMPTY TABLE_FUNCTION ORDER_MODIFIER LIMIT_MODIFIER LIMIT_PERCENT_MODIFIER DISTINCT_MODIFIER ASCENDING DESCENDING ORDER_DEFAULT".split(
    " ",
  ),
);
/** What an author calls the forms that are refused. */
const forms: Readonly<Record<string, string>> = {
  RECURSIVE_CTE_NODE: "WITH RECURSIVE",
  SHOW_REF: "SHOW, DESCRIBE or SUMMARIZE",
  PIVOT: "PIVOT",
  POSITIONAL_REFERENCE: "#1",
  DEFAULT: "DEFAULT",
};
/** The column that an expression is, without its table, in lower case; empty for any other expression. */
const columnOf = (value: unknown): string =>
  isNode(value) ? textOf(listOf(value.column_names).at(-1)).toLowerCase() : "";

const provenance = new Set(["source", "version", "locator"]);

/** Functions that compare a text, and answer nothing about one that is not there. */
const matching = new Set(
  "~~ !~~ ~~* !~~* ~~~ contains prefix suffix starts_with ends_with regexp_matches regexp_full_match".split(
    " ",
  ),
);

/** Thrown inside this file alone: the first flaw ends the reading. */
class Refused extends Error {
  constructor(
    readonly flaw: SqlFlaw,
    readonly offset: number,
  ) {
    super(flaw.code);
  }
}

class TreeReader {
  readonly tables: string[] = [];
  readonly parameters = new Set<string>();
  readonly testedForNull = new Set<string>();
  monotone = true;
  lostProvenance: SqlShape["lostProvenance"];
  private readonly compared = new Map<string, number>();
  private readonly testedColumns = new Set<string>();
  /** The last place that the tree gave: some of its nodes have none. */
  private at = 0;

  constructor(
    private readonly known: ReadonlySet<string>,
    private readonly length: number,
  ) {}

  private refuse(flaw: SqlFlaw): never {
    throw new Refused(flaw, this.at);
  }

  read(value: unknown, scope: ReadonlySet<string>): void {
    if (Array.isArray(value)) for (const one of value) this.read(one, scope);
    else if (isNode(value)) this.node(value, scope);
  }

  private node(node: Node, outer: ReadonlySet<string>): void {
    const { query_location: location } = node;
    if (typeof location === "number" && location <= this.length) this.at = location;
    const scope = this.named(node, outer);
    if (typeof node.class === "string") this.expression(node.class, node);
    else if (typeof node.type === "string") this.other(node.type, node, scope);
    if (node.class === "CONSTANT") this.constant(node);
    else for (const [key, child] of Object.entries(node)) if (key !== "cte_map") this.read(child, scope);
  }

  /** The names that WITH gives, each to be used from the next one on. */
  private named(node: Node, outer: ReadonlySet<string>): ReadonlySet<string> {
    const entries = isNode(node.cte_map) ? listOf(node.cte_map.map) : [];
    if (entries.length === 0) return outer;
    const scope = new Set(outer);
    for (const entry of entries) {
      if (!isNode(entry)) continue;
      this.read(entry.value, scope);
      scope.add(textOf(entry.key).toLowerCase());
    }
    return scope;
  }

  private expression(kind: string, node: Node): void {
    if (!expressions.has(kind)) this.refuse({ code: "form", form: forms[kind] ?? kind });
    if (kind === "FUNCTION" || kind === "WINDOW") this.call(kind, node);
    if (kind === "SUBQUERY") this.monotone = false;
    if (kind === "COLUMN_REF") {
      const names = listOf(node.column_names);
      const name = textOf(names[0]);
      if (names.length === 1 && bareFunctions.has(name.toLowerCase()))
        this.refuse({ code: "function", name });
    }
    if (kind === "PARAMETER") this.parameters.add(textOf(node.identifier).toLowerCase());
    if (/^OPERATOR_(?:IS_NULL|IS_NOT_NULL|COALESCE)$/.test(textOf(node.type)))
      for (const child of listOf(node.children)) this.tested(child);
    const sides = [node.left, node.right, node.input, node.lower, node.upper];
    if (kind === "COMPARISON" || kind === "BETWEEN") this.compare(sides);
    if (/^COMPARE_(?:NOT_)?IN$/.test(textOf(node.type)) || matching.has(textOf(node.function_name)))
      this.compare(listOf(node.children));
  }

  private compare(sides: readonly unknown[]): void {
    for (const side of sides) {
      const column = columnOf(side);
      if (column !== "" && !this.compared.has(column)) this.compared.set(column, this.at);
    }
  }

  private tested(child: unknown): void {
    this.testedColumns.add(columnOf(child));
    if (isNode(child) && child.class === "PARAMETER")
      this.testedForNull.add(textOf(child.identifier).toLowerCase());
  }

  get untested(): ReadonlyMap<string, number> {
    return new Map([...this.compared].filter(([column]) => !this.testedColumns.has(column)));
  }

  /** What stands in a constant is data; only a number such as 1e2 is written out again as one of another type. */
  private constant({ value }: Node): void {
    if (isNode(value) && isNode(value.type) && value.type.id === "DOUBLE")
      this.refuse({ code: "form", form: "1e2" });
  }

  private call(kind: string, node: Node): void {
    const name = textOf(node.function_name);
    const schema = textOf(node.schema) || textOf(node.schema_name);
    const written = [textOf(node.catalog), schema, name].filter((part) => part !== "").join(".");
    // DuckDB itself writes main before some of its own.
    const foreign = (schema !== "" && schema !== "main") || textOf(node.catalog) !== "";
    if (foreign || !allowedFunctions.has(name.toLowerCase()))
      this.refuse({ code: "function", name: written });
    const aggregate = aggregateFunctions.has(name.toLowerCase());
    if (kind === "WINDOW" || aggregate) this.monotone = false;
    if (kind !== "WINDOW" && !aggregate) return;
    for (const child of listOf(node.children)) {
      const column = columnOf(child);
      if (provenance.has(column)) this.lostProvenance ??= { column, offset: this.at };
    }
  }

  private other(kind: string, node: Node, scope: ReadonlySet<string>): void {
    if (kind.endsWith("_TYPE_INFO")) {
      const name = textOf(node.name);
      const own = kind === "UNBOUND_TYPE_INFO" && (!namedTypes.has(name.toLowerCase()) || node.schema !== "");
      if (own || /^(?:USER|ENUM|EXTENSION)/.test(kind))
        this.refuse({ code: "form", form: `::${name || kind}` });
      return;
    }
    if (!others.has(kind)) this.refuse({ code: "form", form: forms[kind] ?? kind });
    if (isNode(node.sample)) this.refuse({ code: "form", form: "TABLESAMPLE" });
    if (kind === "BASE_TABLE") this.table(node, scope);
    if (kind === "TABLE_FUNCTION") {
      const name = isNode(node.function) ? textOf(node.function.function_name) : "";
      if (name.toLowerCase() !== "unnest") this.refuse({ code: "function", name });
    }
    const grouped = listOf(node.group_expressions).length > 0;
    const outside = kind === "JOIN" && node.join_type !== "INNER";
    const without = kind === "SET_OPERATION_NODE" && !textOf(node.setop_type).startsWith("UNION");
    if (grouped || outside || without || /^LIMIT/.test(kind)) this.monotone = false;
  }

  private table(node: Node, scope: ReadonlySet<string>): void {
    const written = textOf(node.table_name);
    const name = written.toLowerCase();
    if (textOf(node.schema_name) !== "" || textOf(node.catalog_name) !== "" || isNode(node.at_clause))
      this.refuse({
        code: "table",
        name: [node.catalog_name, node.schema_name, written].filter(Boolean).join("."),
      });
    if (scope.has(name)) return;
    if (!this.known.has(name)) this.refuse({ code: "table", name: written });
    if (!this.tables.includes(name)) this.tables.push(name);
  }
}

/**
 * Reads DuckDB's tree of one SELECT. Accepted are the kinds of node, the functions and the tables that are listed, and
 * nothing else; the first that is not is the flaw. Offsets count bytes, as DuckDB's do.
 */
export function readSqlTree(
  tree: unknown,
  known: ReadonlySet<string>,
  length: number,
): SqlShape | PlacedFlaw {
  const reader = new TreeReader(known, length);
  try {
    reader.read(tree, new Set());
  } catch (error) {
    if (error instanceof Refused) return { flaw: error.flaw, offset: error.offset };
    throw error;
  }
  const { tables, parameters, testedForNull, monotone, untested, lostProvenance } = reader;
  return { tables, parameters, testedForNull, monotone, untested, lostProvenance };
}
