import type { Command } from "commander";
import { program } from "../../src/cli/main.js";
import { byField } from "../../src/engine/catalogue.js";
import { describeMeasure } from "../../src/engine/describe.js";
import { derivedSources } from "../../src/measures/derived.js";
import { catalogue } from "../../src/measures/index.js";
import { tables } from "../../src/record/tables.js";
import { sources } from "../../src/sources/index.js";
import { describeDerived, describeSource } from "../../src/sources/kit/describeSource.js";
import { problemText } from "../../src/words/problems.js";
import { ownMeasuresPage, ownSchemas } from "./ownMeasures.js";
import { problemExamples } from "./problemExamples/index.js";

function commandsPage(): string {
  const section = (command: Command): string => {
    const help = command.createHelp();
    const options = help
      .visibleOptions(command)
      .map(
        (o) =>
          `| \`${o.flags.replaceAll("|", "\\|")}\` | ${o.description}${o.defaultValue === undefined ? "" : ` (default: ${JSON.stringify(o.defaultValue)})`} |`,
      );
    return `## chancery ${command.name()}\n\n${command.description()}.\n\n\`\`\`\nchancery ${command.name()} ${command.usage()}\n\`\`\`\n\n| option | meaning |\n|---|---|\n${options.join("\n")}\n`;
  };
  const list = program().commands.map(section);
  return `# Commands\n\nGenerated from the commands by \`npm run docs\`. Results go to standard output, everything else to standard error. Exit code 0:\nevery claim holds, is disputed or is undecided (unless \`--strict\`); 1: one does not, or something could not be read; 2: the command\ncould not be understood; 70: a bug in Chancery.\n\nIn a terminal, text is wrapped to its width; COLUMNS overrides the width, NO_COLOR turns colour off and FORCE_COLOR turns it on.\nOutput to a pipe or a file is not wrapped, cut or coloured.\n\n${list.join("\n")}`;
}

/** Text as a cell of a Markdown table. */
const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

function problemsPage(): string {
  const rows = problemExamples.map((problem) => {
    const { message, hint = "" } = problemText(problem);
    return `| \`${problem.code}\` | ${cell(message)} | ${cell(hint)} |`;
  });
  return `# Problems\n\nEvery problem has a code, a place, a message and advice on what to do. Generated from the code by \`npm run docs\`; the messages are\nexamples.\n\n| code | an example of the message | what to do |\n|---|---|---|\n${rows.join("\n")}\n`;
}

function measuresPage(): string {
  const parts = [...byField(catalogue)].map(
    ([field, list]) =>
      `## ${field}\n\n${list.map((m) => `- [${m.name}](measures/${m.name}.md): ${m.title} (${m.unit})`).join("\n")}\n`,
  );
  return `# Measures\n\nOne page per measure, generated from the code by \`npm run docs\`. The tests run every example.\n\n${parts.join("\n")}`;
}

function sourcesPage(): string {
  const lines = (list: readonly { id: string; title: string }[]): string =>
    list.map((s) => `- [${s.id}](sources/${s.id}.md): ${s.title}\n`).join("");
  const derived = derivedSources.length > 0 ? `\n## Computed by Chancery\n\n${lines(derivedSources)}` : "";
  return `# Sources\n\nOne page per source, generated from the code by \`npm run docs\`: what the data set is and is not, its terms and its files.\n\n${lines(sources)}${derived}`;
}

function recordPage(): string {
  const parts = Object.values(tables).map(
    (t) =>
      `## ${t.name}\n\n${t.row}\n\n| column | type | meaning |\n|---|---|---|\n${t.columns.map((c) => `| \`${c.name}\` | ${c.type} | ${c.meaning.replaceAll("|", "\\|")} |`).join("\n")}\n`,
  );
  return `# The tables of the record\n\nGenerated from the code by \`npm run docs\`.\n\n${parts.join("\n")}`;
}

/** Every page of docs/ that is printed from the code, by path within docs/. A test compares them with the files. */
export function docsPages(): Map<string, string> {
  const pages = new Map<string, string>();
  pages.set("commands.md", commandsPage());
  pages.set("measures.md", measuresPage());
  pages.set("own-measures.md", ownMeasuresPage());
  for (const [path, schema] of ownSchemas()) pages.set(path, schema);
  pages.set("problems.md", problemsPage());
  pages.set("record.md", recordPage());
  pages.set("sources.md", sourcesPage());
  for (const measure of catalogue) pages.set(`measures/${measure.name}.md`, describeMeasure(measure));
  for (const source of sources) pages.set(`sources/${source.id}.md`, describeSource(source));
  for (const derived of derivedSources) pages.set(`sources/${derived.id}.md`, describeDerived(derived));
  return pages;
}
