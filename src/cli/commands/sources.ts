import { Command } from "commander";
import { closest } from "fastest-levenshtein";
import { formatProblem, UserError } from "../../base/problem.js";
import type { Source } from "../../sources/kit/types.js";
import type { VersionRef } from "../../store/types.js";
import { problem } from "../problems.js";
import { terminal } from "../terminal.js";

interface Options {
  json?: boolean;
  verify?: boolean;
}

function plain(source: Source, versions: readonly VersionRef[]): Record<string, unknown> {
  // What a reader of the list can use; how files are recognised and read is our own business.
  const { files: _files, expect: _expect, corrections: _corrections, read: _read, ...page } = source;
  return {
    ...page,
    versions: versions.map((v) => ({
      version: v.short,
      release: v.release,
      retrieved: v.manifest.retrieved,
      rows: Object.fromEntries(Object.entries(v.manifest.tables).map(([table, t]) => [table, t.rows])),
      warnings: v.manifest.warnings,
    })),
  };
}

/** Whole days since a version was retrieved, in words. */
function age(retrieved: string): string {
  const days = Math.floor((Date.now() - Date.parse(retrieved)) / 86_400_000);
  return days < 1 ? "today" : days === 1 ? "yesterday" : `${days} days ago`;
}

function versionLine(v: VersionRef): string {
  const rows = Object.entries(v.manifest.tables)
    .filter(([table]) => table !== "coverage")
    .map(([table, t]) => `${t.rows.toLocaleString("en-GB")} ${table}`);
  const warnings = v.manifest.warnings.length > 0 ? `, ${v.manifest.warnings.length} warnings` : "";
  return `${v.short}${v.release ? ` (${v.release})` : ""}, pulled ${age(v.manifest.retrieved)}: ${rows.join(", ")}${warnings}`;
}

export function sources(): Command {
  return new Command("sources")
    .description("List the sources and what of them is on this machine")
    .argument("[id]", "print the page of one source")
    .option("--json", "as JSON")
    .option("--verify", "read every stored file again and compare it with its hash")
    .addHelpText(
      "after",
      "\nExamples:\n  chancery sources\n  chancery sources un-sc-members\n  chancery sources --verify",
    )
    .action(async (id: string | undefined, options: Options) => {
      const [{ sources: all }, { describeSource }, { cacheVersions, verifyCache }] = await Promise.all([
        import("../../sources/index.js"),
        import("../../sources/kit/describeSource.js"),
        import("../../edition/versions.js"),
      ]);
      const chosen = id === undefined ? all : all.filter((s) => s.id === id);
      if (id !== undefined && chosen.length === 0) {
        const known = all.map((s) => s.id);
        throw new UserError(
          [problem("unknown-source", { found: id, near: closest(id, known), known: known.join(", ") })],
          2,
        );
      }
      const { versions, problems } = await cacheVersions(chosen.map((s) => s.id));
      if (options.verify) problems.push(...(await verifyCache(versions)));
      const of = (source: Source): VersionRef[] => versions.filter((v) => v.source === source.id);
      for (const p of problems) terminal.err(formatProblem(p));
      if (problems.length > 0) process.exitCode = 1;
      if (options.json)
        terminal.out(
          JSON.stringify(
            chosen.map((s) => plain(s, of(s))),
            null,
            2,
          ),
        );
      else if (id !== undefined && chosen[0]) {
        const here = of(chosen[0]).map(
          (v) => `  ${versionLine(v)}\n${v.manifest.warnings.map((w) => `    ${w}\n`).join("")}`,
        );
        terminal.out(
          `${describeSource(chosen[0])}\nOn this machine:\n${here.length > 0 ? here.join("") : "  nothing; chancery pull gets it"}`,
        );
      } else {
        for (const source of chosen) {
          const here = of(source);
          const lines = here.length > 0 ? here.map(versionLine) : ["not on this machine"];
          terminal.out(`${source.id}  ${source.title}\n${lines.map((line) => `    ${line}`).join("\n")}`);
        }
      }
      if (options.verify && problems.length === 0)
        terminal.err(`Every stored file of ${versions.length} versions is as it was pulled.`);
    });
}
