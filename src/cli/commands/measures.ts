import { Command } from "commander";
import { type Problem, UserError } from "../../base/problem.js";
import { wrapped } from "../../base/wrapped.js";
import { printProblem } from "../printProblem.js";
import { problem } from "../problems.js";
import { terminal } from "../terminal.js";

const isOwn = ({ code }: Problem): boolean => code.startsWith("edition/own-");

export function measures(): Command {
  return new Command("measures")
    .description("List the measures, or print the page of one")
    .argument("[name]", "a measure, such as council.terms")
    .option("--json", "print as JSON")
    .option("--edition <dir>", "include the own measures of this edition", ".")
    .addHelpText("after", "\nExamples:\n  chancery measures\n  chancery measures incidents")
    .action(async (name: string | undefined, options: { json?: boolean; edition: string }) => {
      const [
        { catalogue: builtIn },
        { describeMeasure, signature },
        { byField, byNames, nearMeasures },
        { openSession },
        { findEdition, loadRecords },
      ] = await Promise.all([
        import("../../measures/index.js"),
        import("../../engine/describe.js"),
        import("../../engine/catalogue.js"),
        import("../../session/session.js"),
        import("../../edition/loadEdition.js"),
      ]);
      const home = findEdition(options.edition);
      const edition = home === undefined ? undefined : await loadRecords(home);
      // What is wrong with a chapter is no matter here.
      for (const problem of edition?.problems ?? []) if (isOwn(problem)) printProblem(problem);
      const own = (edition?.measures ?? []).filter((measure) => !measure.given?.broken);
      const catalogue = [...builtIn, ...own];
      if (name !== undefined) {
        const known = byNames(catalogue);
        const measure = known.get(name);
        if (!measure) {
          const near = nearMeasures(name, known).join(", ");
          throw new UserError([problem("unknown-measure", { found: name, near })], 1);
        }
        if (options.json) terminal.out(JSON.stringify(plain(measure), null, 2));
        else {
          const { markdownText } = await import("../markdownText.js");
          terminal.out(markdownText(describeMeasure(measure), terminal));
        }
        return;
      }
      const session = await openSession(edition ? { edition } : {});
      const { answerable } = await import("../../engine/catalogue.js");
      const can = answerable(session.record, catalogue);
      session.close();
      if (options.json) {
        terminal.out(
          JSON.stringify(
            catalogue.map((m) => ({ ...plain(m), ...can.get(m.name) })),
            null,
            2,
          ),
        );
        return;
      }
      const lines: string[] = [];
      for (const [field, list] of byField(catalogue)) {
        lines.push("", field);
        for (const measure of list) {
          const has = [...new Set(can.get(measure.name)?.has)];
          const note =
            has.length > 0
              ? `from ${has.join(", ")}`
              : measure.sources.includes("own")
                ? "needs an edition's own records"
                : `needs ${[...new Set(measure.sources)].join(" or ")}`;
          const whose = measure.given ? "this edition's own, " : "";
          lines.push(
            ...wrapped(signature(measure), terminal.width, "  ", "      "),
            ...wrapped(`${measure.title} (${measure.unit}); ${whose}${note}`, terminal.width, "      "),
          );
        }
      }
      terminal.out(lines.slice(1).join("\n"));
    });

  function plain(measure: import("../../engine/types.js").Measure): Record<string, unknown> {
    const { name, aliases = [], field, title, unit, value, params, sources, notes = [], examples } = measure;
    const own = measure.given?.place ? { own: true, file: measure.given.place.file } : {};
    return { name, aliases, field, title, unit, value, params, sources, notes, examples, ...own };
  }
}
