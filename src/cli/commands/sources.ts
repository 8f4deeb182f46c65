import { Command } from "commander";
import pc from "picocolors";
import { counted } from "../../base/counted.js";
import { wrapped } from "../../base/wrapped.js";
import type { Derived } from "../../engine/derived.js";
import type { Source } from "../../sources/kit/types.js";
import type { VersionRef } from "../../store/types.js";
import { formatProblem } from "../../words/problems.js";
import { printProblem } from "../printProblem.js";
import { terminal } from "../terminal.js";
import { unknownSource } from "../unknownSource.js";

interface Options {
  json?: boolean;
  verify?: boolean;
}

type Page = Source | Derived;

const isDerived = (page: Page): page is Derived => "compute" in page;

/** What is useful to readers of the list; how files are recognised and read is internal. */
function plain(page: Page, versions: readonly VersionRef[]): Record<string, unknown> {
  return {
    id: page.id,
    title: page.title,
    publisher: page.publisher,
    homepage: page.homepage,
    licence: page.licence,
    redistribution: page.redistribution,
    citation: page.citation,
    covers: page.covers,
    caveats: page.caveats,
    cadence: page.cadence,
    produces: page.produces,
    ...(isDerived(page) ? { inputs: page.inputs, method: page.method } : { reader: page.reader }),
    versions: versions.map((v) => ({
      version: v.short,
      release: v.release,
      retrieved: v.manifest.retrieved,
      rows: Object.fromEntries(Object.entries(v.manifest.tables).map(([table, t]) => [table, t.rows])),
      coverage: v.manifest.coverage,
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
  const warnings =
    v.manifest.warnings.length > 0 ? `, ${counted(v.manifest.warnings.length, "warning")}` : "";
  return `${v.short}${v.release ? ` (${v.release})` : ""}, pulled ${age(v.manifest.retrieved)}: ${rows.join(", ")}${warnings}`;
}

/** First and last day of the claims of a version, and how many gaps it names. */
function coverageLine({ manifest }: VersionRef): string {
  const claims = manifest.coverage.filter((row) => !row.gap);
  if (claims.length === 0) return "does not claim to be complete";
  const from = claims.every((row) => row.from !== null) ? claims.map((row) => row.from ?? "").sort()[0] : "";
  const to = claims.every((row) => row.to !== null)
    ? claims
        .map((row) => row.to ?? "")
        .sort()
        .at(-1)
    : "";
  const gaps = manifest.coverage.length - claims.length;
  const named = gaps === 0 ? "" : `, ${counted(gaps, "known gap")}`;
  return `covers ${from || "the beginning"} to ${to || "today"}${named}`;
}

const rights: Readonly<Record<Source["redistribution"], string>> = {
  allowed: "may be passed on",
  forbidden: "may not be passed on",
  unsure: "check the terms before passing on",
};

/** Versions of a source in the list: the newest three in full, older ones counted. */
function listLines(page: Page, versions: readonly VersionRef[]): string[] {
  const shown = versions.slice(-3);
  const older = versions.length - shown.length;
  const here = shown.map((v) => `${versionLine(v)}; ${coverageLine(v)}`);
  return [
    `${page.licence}; ${rights[page.redistribution]}`,
    ...(versions.length === 0 ? [`not on this machine; run chancery pull ${page.id}`] : []),
    ...(older > 0 ? [counted(older, "older version")] : []),
    ...here,
  ];
}

/** What is on this machine of a source, for its page: versions with their warnings, and coverage in sentences. */
function hereLines(page: Page, versions: readonly VersionRef[]): string[] {
  const said = (text: string, first = "  ", rest = first): string[] =>
    wrapped(text, terminal.width, first, rest);
  if (versions.length === 0) return ["On this machine:", ...said(`nothing; run chancery pull ${page.id}`)];
  const lines = versions.flatMap((v) => [
    ...said(versionLine(v), "  ", "    "),
    ...v.manifest.warnings.flatMap((w) =>
      said(typeof w === "string" ? w : formatProblem(w), "    ", "      "),
    ),
  ]);
  const newest = versions.at(-1)?.manifest.coverage ?? [];
  const sentences = [...new Set(newest.filter((c) => !c.gap).map((c) => c.reason))];
  const gaps = [...new Set(newest.filter((c) => c.gap).map((c) => c.reason))];
  const part = (title: string, list: readonly string[]): string[] =>
    list.length === 0
      ? []
      : [
          "",
          `${title}:`,
          ...list.slice(0, 20).flatMap((s) => said(s, "- ", "  ")),
          ...(list.length > 20 ? [`  and ${list.length - 20} more; --json has all`] : []),
        ];
  return ["On this machine:", ...lines, ...part("Covers", sentences), ...part("Known gaps", gaps)];
}

export function sources(): Command {
  return new Command("sources")
    .description("List the sources and what is on this machine")
    .argument("[id]", "print the page of this source")
    .option("--json", "print as JSON")
    .option("--verify", "reread every stored file and compare it with its hash")
    .addHelpText(
      "after",
      "\nExamples:\n  chancery sources\n  chancery sources un-sc-members\n  chancery sources --verify",
    )
    .action(async (id: string | undefined, options: Options) => {
      const [
        { sources: read },
        { derivedSources },
        { describeDerived, describeSource },
        { cacheVersions, verifyCache },
      ] = await Promise.all([
        import("../../sources/index.js"),
        import("../../measures/derived.js"),
        import("../../sources/kit/describeSource.js"),
        import("../../session/versions.js"),
      ]);
      const all: readonly Page[] = [...read, ...derivedSources];
      const chosen = id === undefined ? all : all.filter((s) => s.id === id);
      if (id !== undefined && chosen.length === 0) {
        throw unknownSource(
          id,
          all.map((s) => s.id),
        );
      }
      const { versions, problems } = await cacheVersions(chosen.map((s) => s.id));
      if (options.verify) problems.push(...(await verifyCache(versions)));
      const of = (page: Page): VersionRef[] => versions.filter((v) => v.source === page.id);
      for (const p of problems) printProblem(p);
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
        const [page] = chosen;
        const text = isDerived(page) ? describeDerived(page) : describeSource(page);
        const { markdownText } = await import("../markdownText.js");
        terminal.out(`${markdownText(text, terminal)}\n\n${hereLines(page, of(page)).join("\n")}`);
      } else {
        for (const page of chosen) {
          const lines = listLines(page, of(page));
          const folded = lines.flatMap((line) => wrapped(line, terminal.width, "    ", "      "));
          const head = wrapped(
            `${pc.createColors(terminal.color).bold(page.id)}  ${page.title}`,
            terminal.width,
            "",
            "  ",
          );
          terminal.out([...head, ...folded].join("\n"));
        }
        const derived = chosen.filter(isDerived).length;
        terminal.out(`\n${counted(chosen.length - derived, "source")}, and ${derived} computed from them.`);
      }
      if (options.verify && problems.length === 0)
        terminal.err(
          `Every stored file of ${counted(versions.length, "version")} is unchanged since it was pulled.`,
        );
    });
}
