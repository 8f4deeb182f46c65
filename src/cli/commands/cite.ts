import { Command, Option } from "commander";
import { wrapped } from "../../base/wrapped.js";
import { terminal } from "../terminal.js";
import { unknownSource } from "../unknownSource.js";

const formats = ["bibtex", "csl", "text"] as const;

export function cite(): Command {
  return new Command("cite")
    .description("Cite every source that an edition uses, or the sources you name")
    .argument("[dir]", "the folder of the edition", ".")
    .addOption(
      new Option("--format <format>", "bibtex, csl (CSL-JSON) or text").choices(formats).default("bibtex"),
    )
    .option("--source <ids...>", "cite these sources, whether or not the edition uses them")
    .addHelpText(
      "after",
      "\nExamples:\n  chancery cite editions/2008 > sources.bib\n  chancery cite --source un-sc-members sipri-milex --format text",
    )
    .action(async (dir: string, options: { format: (typeof formats)[number]; source?: string[] }) => {
      const [{ citationsOf }, { openSession }] = await Promise.all([
        import("../../session/citations.js"),
        import("../../session/session.js"),
      ]);
      // BibTeX and CSL-JSON are for programs and stay as they are.
      const print = (text: string): void => {
        const width = options.format === "text" ? terminal.width : Number.POSITIVE_INFINITY;
        terminal.out(
          text
            .split("\n")
            .flatMap((line) => wrapped(line, width, "", "    "))
            .join("\n"),
        );
      };
      if (options.source) {
        const session = await openSession({});
        session.close();
        const known = session.sources.map((s) => s.id);
        const chosen = options.source.map((id) => {
          const found = session.sources.find((s) => s.id === id);
          if (found) return found;
          throw unknownSource(id, known);
        });
        print(citationsOf(chosen, session.versions)[options.format]);
        return;
      }
      const [{ citationsFor }, { loadEdition }, { checkEdition }] = await Promise.all([
        import("../../edition/citationsFor.js"),
        import("../../edition/loadEdition.js"),
        import("../../edition/checkEdition.js"),
      ]);
      const edition = await loadEdition(dir);
      const session = await openSession({ edition });
      try {
        const report = await checkEdition(edition, session, { evidence: 0 });
        print(citationsFor(report)[options.format]);
      } finally {
        session.close();
      }
    });
}
