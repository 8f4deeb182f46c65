import { readFrontMatter } from "../documents/frontMatter.js";
import { blockKinds } from "../documents/types.js";
import type { ChapterReport } from "../edition/report.js";
import { verdicts } from "./verdicts.js";

function wrap(text: string, indent: string, width = 78): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(/\s+/).filter((w) => w !== "")) {
    if (line.length + word.length + 1 > width && line.trim() !== "") {
      lines.push(line.trimEnd());
      line = indent.replace(/\S/g, " ");
    }
    line += `${word} `;
  }
  lines.push(line.trimEnd());
  return lines.join("\n");
}

/** A chapter as plain text: numbered notes in place of marks, values in place of spans, figures as tables. */
export function textChapter(report: ChapterReport): string {
  const { document } = report.chapter;
  const body = document.text.slice(readFrontMatter(document.file, document.text).end);
  const numbers: { label: string; occurrence: number }[] = [];
  const count = new Map<string, number>();
  let figure = 0;
  const values = [...document.values];
  const prose = body
    .replace(/^\[\^[^\]]+\]:(?:.*\n?)(?:(?: {2,}|\t).*\n?)*/gm, "")
    .replace(/^```(\w+)[^\n]*\n[\s\S]*?^```[ \t]*$/gm, (block, kind: string) => {
      if (!(blockKinds as readonly string[]).includes(kind)) return block;
      const drawn = report.figures[figure];
      figure += 1;
      if (!drawn) return block;
      if (drawn.kind === "problem") return `[${drawn.title}: ${drawn.message}]`;
      const rows = [drawn.columns, ...drawn.rows].map(
        (row) => `    ${row.map((cell) => String(cell ?? "not known")).join("  |  ")}`,
      );
      return [`    ${drawn.title}`, ...rows, `    ${drawn.definition} Source: ${drawn.source}.`].join("\n");
    })
    .replace(/`=[^`]*`/g, (span) => {
      const value = values.shift();
      return (value && report.values.get(`${value.place.line}:${value.place.column}`)?.text) ?? span;
    })
    .replace(/\[\^([^\]\s]+)\]/g, (_mark, label: string) => {
      const occurrence = count.get(label) ?? 0;
      count.set(label, occurrence + 1);
      numbers.push({ label, occurrence });
      return `[${numbers.length}]`;
    });
  const paragraphs = prose
    .split(/\n{2,}/)
    .map((p) => (p.trim() === "" ? "" : /^ {4}/.test(p) || p.startsWith("    ") ? p : heading(p)))
    .filter((p) => p !== "");
  const notes = numbers.map(({ label, occurrence }, i) => {
    const claim = report.claims.find((c) => c.claim.label === label && c.claim.occurrence === occurrence);
    if (!claim) return wrap("", `[${i + 1}] `);
    const said = claim.results.map((r) => `${r.check}: ${r.message}`).join(" ");
    return wrap(
      `${claim.claim.disputed ? "disputed: " : ""}${verdicts[claim.verdict].word}. ${said}`,
      `[${i + 1}] `,
    );
  });
  return `${[...paragraphs, ...(notes.length > 0 ? ["Notes\n-----", ...notes] : [])].join("\n\n")}\n`;
}

function heading(paragraph: string): string {
  const found = /^(#{1,6})\s+(.+)$/.exec(paragraph.trim());
  if (!found?.[2]) return wrap(paragraph, "");
  const title = found[2].trim();
  return `${title}\n${(found[1] === "#" ? "=" : "-").repeat(title.length)}`;
}
