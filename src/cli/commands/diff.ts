import { Command } from "commander";
import { counted } from "../../base/counted.js";
import { wrapped } from "../../base/wrapped.js";
import { terminal } from "../terminal.js";

/** A row on one line: its values, then its place in the source. */
function rowLine({ source, version, locator, ...row }: Readonly<Record<string, unknown>>): string {
  const said = Object.entries(row)
    .filter(([, value]) => value !== null && value !== "")
    .map(([column, value]) => `${column} ${Array.isArray(value) ? value.join(", ") : String(value)}`);
  return `${said.join("; ")}  (${source} ${version}, ${locator})`;
}

export function diff(): Command {
  return new Command("diff")
    .description(
      "Show which verdicts and values change between two sets of source versions, and which rows changed them",
    )
    .argument("[dir]", "the folder of the edition", ".")
    .option("--against <lock>", "compare with this lock file (default: the newest versions on this machine)")
    .option("--json", "print as JSON")
    .addHelpText("after", "\nExample:\n  chancery diff editions/2008 --against last-year.lock")
    .action(async (dir: string, options: { against?: string; json?: boolean }) => {
      const [{ loadEdition }, { openSession }, { checkEdition }, { diffReports }] = await Promise.all([
        import("../../edition/loadEdition.js"),
        import("../../session/session.js"),
        import("../../edition/checkEdition.js"),
        import("../../edition/diffReports.js"),
      ]);
      const edition = await loadEdition(dir);
      const run = async (session: Awaited<ReturnType<typeof openSession>>) => {
        try {
          return await checkEdition(edition, session, { figures: false, evidence: 5000 });
        } finally {
          session.close();
        }
      };
      const here = await run(await openSession({ edition }));
      const other = await run(
        await openSession({
          edition,
          ...(options.against ? { lockFile: options.against } : { newest: true }),
        }),
      );
      // With --against, the named lock is the earlier state; otherwise the newest versions are the later one.
      const [before, after] = options.against ? [other, here] : [here, other];
      const changes = diffReports(before, after);
      if (options.json) {
        terminal.out(JSON.stringify({ changes }, null, 2));
        return;
      }
      if (changes.length === 0) terminal.out("No verdicts or values change.");
      const print = (text: string, first: string, rest: string): void =>
        terminal.out(wrapped(text, terminal.width, first, rest).join("\n"));
      for (const c of changes) {
        print(`${c.file}:${c.line}:${c.column}  ${c.check}`, "", "    ");
        const because = c.sources.length > 0 ? `  because of ${c.sources.join(", ")}` : "";
        print(
          `${c.before.verdict} ${c.before.value ?? "not known"}  ->  ${c.after.verdict} ${c.after.value ?? "not known"}${because}`,
          "    ",
          "      ",
        );
        for (const row of c.rows.removed) print(rowLine(row), "    - ", "      ");
        for (const row of c.rows.added) print(rowLine(row), "    + ", "      ");
        if (c.rows.more > 0) terminal.out(`    and ${counted(c.rows.more, "row")} more`);
      }
    });
}
