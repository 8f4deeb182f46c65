import type { Derived } from "../../engine/derived.js";
import type { Source } from "./types.js";

/** The page of a source, as Markdown: what it is, what it is not, where it comes from and under what terms. */
export function describeSource(source: Source): string {
  const files = source.files.map((file) => {
    const how = file.manual ? "download it with a browser" : file.url ? "downloaded" : "imported";
    const where = file.url ? ` from <${file.url}>` : "";
    return `- \`${file.key}\`${file.required === false ? " (optional)" : ""}: ${how}${where}; recognised by its name, \`${file.name.source.replaceAll("|", "\\|")}\``;
  });
  return `# ${source.id}

${source.title}. ${source.covers}

| | |
|---|---|
| Publisher | ${source.publisher}, <${source.homepage}> |
| Licence | ${source.licence} |
| Redistribution | ${source.redistribution} |
| Cite as | ${source.citation} |
| Published | ${source.cadence} |
| Tables | ${source.produces.join(", ")} |

What it is not:

${source.caveats.map((caveat) => `- ${caveat}`).join("\n")}

Files:

${files.join("\n")}
`;
}

/** The page of a derived source: what it is worked out from, and what it is not. */
export function describeDerived(derived: Derived): string {
  const inputs = derived.inputs.map((input) => (typeof input === "string" ? input : input.join(" or ")));
  return `# ${derived.id}

${derived.title}. ${derived.covers}

| | |
|---|---|
| Worked out by | ${derived.publisher}, <${derived.homepage}>, method ${derived.method} |
| Worked out from | ${inputs.join(", ")} |
| Licence | ${derived.licence} |
| Redistribution | ${derived.redistribution} |
| Cite as | ${derived.citation} |
| Tables | ${derived.produces.join(", ")} |

What it is not:

${derived.caveats.map((caveat) => `- ${caveat}`).join("\n")}

\`chancery pull ${derived.id}\` works it out; so does every pull of its inputs.
`;
}
