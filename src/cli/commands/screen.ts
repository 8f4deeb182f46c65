import { readFile } from "node:fs/promises";
import { Command, Option } from "commander";
import { counted } from "../../base/counted.js";
import { parsePeriod } from "../../base/period.js";
import { UserError } from "../../base/problem.js";
import { wrapped } from "../../base/wrapped.js";
import type { Hit, ListState, Subject } from "../../screening/screen.js";
import { ignored, notSearched } from "../../words/en/screening.js";
import { printProblem } from "../printProblem.js";
import { badDate, problem } from "../problems.js";
import { terminal } from "../terminal.js";

interface Options {
  at?: string;
  list?: string[];
  threshold?: string;
  format: "csv" | "json";
}

/** How many warnings about the input are printed. */
const maxWarnings = 20;

const columns = [
  "line",
  "name",
  "list",
  "list_of",
  "certain",
  "entry",
  "listed_name",
  "matched_name",
  "quality",
  "score",
  "birth",
  "nationality",
  "programmes",
  "also_on",
  "source",
  "version",
  "locator",
];

async function inputOf(file: string | undefined): Promise<string> {
  if (file === undefined || file === "-") return terminal.stdin();
  try {
    return await readFile(file, "utf8");
  } catch {
    throw new UserError([problem("no-such-file", { path: file })], 2);
  }
}

function csvRow({ line, name }: Subject, hit: Hit): (string | number | null)[] {
  return [
    line,
    name,
    hit.list,
    hit.listOf.join(" and "),
    hit.certain ? "yes" : "no",
    hit.entry,
    hit.name,
    hit.matchedName,
    hit.quality,
    hit.score,
    hit.birth,
    hit.nationality,
    hit.programmes.join("; "),
    hit.alsoOn,
    hit.source,
    hit.version,
    hit.locator,
  ];
}

const shown = (state: ListState): string =>
  state.lacking === null
    ? `${state.list} of ${state.listOf.join(" and ")} (${counted(state.entries, "entry", "entries")})`
    : `${state.list} not searched: ${notSearched(state)}`;

export function screen(): Command {
  return new Command("screen")
    .description("Look up names on the lists as of a day; a match is a reason to look, not a finding")
    .argument(
      "[file]",
      "names, one per line, or CSV with a column name (and birth, nationality); - or no file reads standard input",
    )
    .option("--at <date>", "the lists as of this day (default: the newest version of each)")
    .option("--list <ids...>", "un ofac ofac-cons uk eu jp-mof jp-meti wb (default: all)")
    .option("--threshold <score>", "the lowest score that counts as a match, 0 to 1 (default: 0.8)")
    .addOption(
      new Option("--format <format>", "csv, with one row per match, or json")
        .choices(["csv", "json"])
        .default("csv"),
    )
    .addHelpText(
      "after",
      `
Examples:
  chancery screen staff.csv > matches.csv
  echo "Omar Abdullah" | chancery screen --list un eu --at 2026-02-26`,
    )
    .action(async (file: string | undefined, options: Options) => {
      const [{ openSession }, { readScreenFile }, { screenSubjects }, { lists }, { threshold }] =
        await Promise.all([
          import("../../session/session.js"),
          import("../../screening/screenFile.js"),
          import("../../screening/screenSubjects.js"),
          import("../../screening/lists.js"),
          import("../../names/scoreNames.js"),
        ]);
      const known = Object.keys(lists).join(", ");
      for (const id of options.list ?? [])
        if (!(id in lists))
          throw new UserError([problem("bad-choice", { option: "--list", found: id, known })], 2);
      const at = options.at === undefined ? null : parsePeriod(options.at);
      if (at === undefined || at?.to === null) throw new UserError([badDate(options.at ?? "")], 2);
      const least = options.threshold === undefined ? threshold : Number(options.threshold);
      if (!(least > 0 && least <= 1))
        throw new UserError(
          [problem("bad-score", { option: "--threshold", found: options.threshold ?? "" })],
          2,
        );
      const day = at?.to ?? new Date().toISOString().slice(0, 10);
      const { subjects, warnings } = readScreenFile(await inputOf(file), day);
      const session = await openSession({ newest: true });
      try {
        const settings = { lists: options.list, at: at?.to ?? null, threshold: least };
        const { lists: searched, found } = await screenSubjects(session.record, subjects, settings);
        if (options.format === "json") {
          const results = found.map(({ subject: { line, name }, hits }) => ({ line, name, hits }));
          terminal.out(
            JSON.stringify(
              {
                at: at?.to ?? null,
                threshold: least,
                lists: searched.map((state) => ({ ...state, lacking: notSearched(state) })),
                names: results,
              },
              null,
              2,
            ),
          );
        } else {
          const { stringify } = await import("csv-stringify/sync");
          const rows = found.flatMap(({ subject, hits }) => hits.map((hit) => csvRow(subject, hit)));
          terminal.out(stringify([columns, ...rows], { escape_formulas: true }));
        }
        for (const warning of warnings.slice(0, maxWarnings)) terminal.err(ignored(warning));
        if (warnings.length > maxWarnings) terminal.err(`... and ${warnings.length - maxWarnings} more`);
        const matched = found.filter(({ hits }) => hits.length > 0).length;
        terminal.err(
          wrapped(
            `${counted(subjects.length, "name")}, ${matched.toLocaleString("en-GB")} with a match to look at. Lists: ${searched.map(shown).join("; ")}.`,
            terminal.errStyle.width,
          ).join("\n"),
        );
        if (subjects.length === 0) {
          const from = file === undefined || file === "-" ? "standard input" : file;
          printProblem(problem("no-names", { from }));
          process.exitCode = 1;
        }
        // A search of no lists finds nothing, and must not look like a clean result.
        if (searched.every(({ lacking }) => lacking !== null)) {
          printProblem(problem("no-lists", {}));
          process.exitCode = 1;
        }
      } finally {
        session.close();
      }
    });
}
