/** What api-extractor writes of one declaration; the parts that the page shows. */
export interface ApiItem {
  kind: string;
  name?: string;
  docComment?: string;
  excerptTokens?: readonly { kind: "Content" | "Reference"; text: string; canonicalReference?: string }[];
  parameters?: readonly { parameterName: string; isOptional: boolean }[];
  overloadIndex?: number;
  members?: readonly ApiItem[];
}

/** A comment by its parts. */
interface Comment {
  summary: string;
  params: ReadonlyMap<string, string>;
  returns: string;
  throws: string;
  example: string;
}

function commentOf({ docComment = "" }: ApiItem): Comment {
  const text = docComment
    .replace(/^\/\*\*\s?|\s*\*\/\s*$/g, "")
    .replace(/^ ?\* ?/gm, "")
    .trim();
  const [summary = "", ...blocks] = text.split(/^@(?=param|returns|throws|example|packageDocumentation)/m);
  const params = new Map<string, string>();
  const rest = new Map<string, string>();
  for (const block of blocks) {
    const [, tag = "", body = ""] = /^(\w+)\s*([\s\S]*)$/.exec(block) ?? [];
    const param = tag === "param" ? /^(\w+) - ([\s\S]*)$/.exec(body) : null;
    if (param) params.set(param[1] ?? "", (param[2] ?? "").trim());
    else rest.set(tag, body.trim());
  }
  const part = (tag: string): string => rest.get(tag) ?? "";
  return {
    summary: summary.trim(),
    params,
    returns: part("returns"),
    throws: part("throws"),
    example: part("example"),
  };
}

const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, " ").trim();
const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const inTable = (text: string): string => oneLine(text).replaceAll("|", "\\|");
const anchor = (name: string): string => name.toLowerCase();
const textOf = (item: ApiItem): string => (item.excerptTokens ?? []).map((token) => token.text).join("");

/** What follows the name of a member: its type, with links to the types of this page. */
function typeOf(item: ApiItem, known: ReadonlySet<string>): string {
  const linked = (item.excerptTokens ?? [])
    .map(({ kind, text }) =>
      kind === "Reference" && known.has(text)
        ? `<a href="#${anchor(text)}">${text}</a>`
        : escaped(text.replaceAll(/\/\*\*[\s\S]*?\*\//g, "")),
    )
    .join("")
    .replace(/^(?:readonly |static |private )*/, "")
    .replace(/;\s*$/, "");
  const name = escaped(item.name ?? "");
  const bare = linked.startsWith(name) ? linked.slice(name.length).replace(/^\??:\s*/, "") : linked;
  return `<code>${inTable(bare)}</code>`;
}

function membersTable(item: ApiItem, known: ReadonlySet<string>): string {
  const rows = (item.members ?? [])
    .filter(({ kind }) => kind !== "Constructor")
    .map((member) => {
      const optional = new RegExp(`^(readonly )?${member.name}\\?`).test(textOf(member)) ? "?" : "";
      return `| \`${member.name}${optional}\` | ${typeOf(member, known)} | ${inTable(commentOf(member).summary)} |`;
    });
  return rows.length === 0 ? "" : `| member | type | meaning |\n|---|---|---|\n${rows.join("\n")}\n`;
}

const signature = (item: ApiItem): string =>
  `\`\`\`typescript\n${textOf(item)
    .replace(/^export (?:declare )?/, "")
    .trim()}\n\`\`\`\n`;

function functionPart(name: string, overloads: readonly ApiItem[]): string {
  const parts = overloads.map((item) => {
    const comment = commentOf(item);
    const params = (item.parameters ?? []).map(
      ({ parameterName, isOptional }) =>
        `| \`${parameterName}${isOptional ? "?" : ""}\` | ${inTable(comment.params.get(parameterName) ?? "")} |\n`,
    );
    return [
      signature(item),
      `${comment.summary}\n`,
      params.length > 0 ? `| argument | meaning |\n|---|---|\n${params.join("")}` : "",
      comment.returns === "" ? "" : `**Gives** ${oneLine(comment.returns)}\n`,
      comment.throws === "" ? "" : `**Throws** ${oneLine(comment.throws)}\n`,
      comment.example === "" ? "" : `${comment.example}\n`,
    ].filter((part) => part !== "");
  });
  return [`### ${name}\n`, ...parts.flat()].join("\n");
}

/** A type, a list of words or a table of them. */
function typePart(item: ApiItem, known: ReadonlySet<string>): string {
  const comment = commentOf(item);
  const whole = item.kind === "TypeAlias" || item.kind === "Variable";
  const head = /extends [^{]+/.exec(textOf(item))?.[0].trim();
  return [
    `### ${item.name}\n`,
    comment.summary === "" ? "" : `${comment.summary}\n`,
    // The built-in tables have a page of their own.
    whole && item.name !== "tables" ? signature(item) : "",
    head && !whole ? `\`${item.kind.toLowerCase()} ${item.name} ${oneLine(head)}\`\n` : "",
    whole ? "" : membersTable(item, known),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function cellsPart(cells: ApiItem): string {
  const rows = (cells.members ?? [])
    .filter(({ kind }) => kind === "Function" || kind === "Variable")
    .map((item) => `| \`cells.${item.name}\` | ${inTable(commentOf(item).summary)} |\n`);
  return `| type of cell | meaning |\n|---|---|\n${rows.join("")}`;
}

const stability = `## What is stable

Versions follow [semantic versioning](https://semver.org/). What is on this page and without a note below is stable:

- a new minor version may add functions, optional arguments and fields, codes of problems, measures, sources and columns; it takes
  nothing away and gives nothing another meaning;
- what is to go is marked \`@deprecated\` in its types and in the [changes](../CHANGELOG.md), with what to use instead, in a minor
  version, and goes in the next major one at the earliest;
- codes of problems, names of measures and ids of sources are never used again for something else; a measure that is renamed keeps
  its old name as an alias;
- the fields of results are those of the JSON Schemas in \`docs/schema/\`, whose own number is in their names.

Before 1.0.0 a minor version may break what is here, and the [changes](../CHANGELOG.md) say how to follow.

Not part of it, and free to change in any version: sentences (\`message\`, \`hint\`, \`definition\`, \`shown\`: read \`code\` and \`value\`
instead), the columns of evidence that a built-in measure adds besides \`source\`, \`version\` and \`locator\`, the format of the folder of
the record, files of the package that are not named in its \`exports\`, and the inner workings of a reader that is given to
\`defineSource\`: \`Row\`, \`ReadContext\` and \`cells\` may gain arguments, and a source that is read differently has its \`reader\` number
raised. Values and verdicts change when data, a correction or a definition does; the changes name each such case.
`;

const groups: readonly [string, readonly string[]][] = [
  ["Asking and checking", ["openSession", "ask", "check", "screen", "pull"]],
  ["Defining", ["defineMeasure", "defineTable", "defineSource"]],
];

/** docs/api.md, from what api-extractor found in the types of the library. */
export function apiPage(api: ApiItem): string {
  const [entry] = api.members ?? [];
  const items = entry?.members ?? [];
  const known = new Set(items.flatMap(({ name }) => name ?? []));
  const functions = items.filter(({ kind }) => kind === "Function");
  const named = new Set(groups.flatMap(([, names]) => names));
  const left = functions.filter(({ name }) => !named.has(name ?? "")).map(({ name }) => name);
  if (left.length > 0) throw new Error(`functions without a group in docs/api.md: ${left.join(", ")}`);
  const cells = items.find(({ name }) => name === "cells");
  const types = items
    .filter(({ kind }) => kind !== "Function" && kind !== "Namespace")
    .sort((a, b) => ((a.name ?? "").toLowerCase() < (b.name ?? "").toLowerCase() ? -1 : 1));
  const parts = groups.map(([title, names]) => {
    const own = names.map((name) =>
      functionPart(
        name,
        functions.filter((item) => item.name === name),
      ),
    );
    return `## ${title}\n\n${own.join("\n")}`;
  });
  return [
    `# The library\n\nGenerated from the code by \`npm run docs\`. The tests run every example. The package is an ES module with its own types; it needs\nno others, not even those of Node.\n`,
    ...parts,
    `### cells\n\nTypes of cells for the columns that a source reads; a cell that does not fit is reported with file, line and column.\n\n${cells ? cellsPart(cells) : ""}`,
    stability,
    `## Types\n\n${types.map((item) => typePart(item, known)).join("\n")}`,
  ].join("\n");
}
