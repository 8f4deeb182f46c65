import type { Derived } from "../../engine/derived.js";
import type { FileSpec, Source } from "./types.js";

/** A page as Markdown: what a source is, where it comes from and under what terms, and what it is not. */
function page(
  { id, title, covers, caveats }: Source | Derived,
  facts: Readonly<Record<string, string>>,
  end: string,
): string {
  const rows = Object.entries(facts).map(([name, text]) => `| ${name} | ${text} |`);
  return `# ${id}

${title}. ${covers}

| | |
|---|---|
${rows.join("\n")}

What it is not:

${caveats.map((caveat) => `- ${caveat}`).join("\n")}

${end}
`;
}

function fileLine({ key, required, manual, url, name }: FileSpec): string {
  const way = manual ? "download it with a browser" : url ? "downloaded" : "imported";
  const where = url ? ` from <${url}>` : "";
  const pattern = name.source.replaceAll("|", "\\|");
  return `- \`${key}\`${required === false ? " (optional)" : ""}: ${way}${where}; recognised by its name, \`${pattern}\``;
}

/** The page of a source. */
export function describeSource(source: Source): string {
  const facts = {
    Publisher: `${source.publisher}, <${source.homepage}>`,
    Licence: source.licence,
    Redistribution: source.redistribution,
    "Cite as": source.citation,
    Published: source.cadence,
    Tables: source.produces.join(", "),
  };
  return page(source, facts, `Files:\n\n${source.files.map(fileLine).join("\n")}`);
}

/** The page of a derived source: what it is worked out from, and what it is not. */
export function describeDerived(derived: Derived): string {
  const inputs = derived.inputs.map((input) => (typeof input === "string" ? input : input.join(" or ")));
  const facts = {
    "Worked out by": `${derived.publisher}, <${derived.homepage}>, method ${derived.method}`,
    "Worked out from": inputs.join(", "),
    Licence: derived.licence,
    Redistribution: derived.redistribution,
    "Cite as": derived.citation,
    Tables: derived.produces.join(", "),
  };
  return page(
    derived,
    facts,
    `\`chancery pull ${derived.id}\` works it out; so does every pull of its inputs.`,
  );
}
