import { LineCounter, parseDocument } from "yaml";
import type { Problem } from "../base/problem.js";
import { placer } from "./places.js";
import { problem } from "./problems.js";

/** Settings between two lines of `---` at the top, and where the text after them begins. */
export function readFrontMatter(
  file: string,
  text: string,
): { settings: Readonly<Record<string, unknown>>; end: number; problems: Problem[] } {
  const open = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (!open) return { settings: {}, end: 0, problems: [] };
  const at = placer(file, text);
  const close = /^---[ \t]*(?:\r?\n|$)/m.exec(text.slice(open[0].length));
  if (!close) {
    return {
      settings: {},
      end: open[0].length,
      problems: [problem("front-matter", { found: "no closing line of ---" }, at(0, 3))],
    };
  }
  const yaml = text.slice(open[0].length, open[0].length + close.index);
  const end = open[0].length + close.index + close[0].length;
  const parsed = parseDocument(yaml, { lineCounter: new LineCounter(), prettyErrors: false });
  // The parser reports an unclosed quotation mark after the end; the last character is where to look.
  const last = Math.max(0, yaml.trimEnd().length - 1);
  const problems = parsed.errors.map((error) => {
    const start = open[0].length + Math.min(error.pos[0], last);
    return problem(
      "front-matter",
      { found: error.message.split("\n")[0] ?? "not YAML" },
      at(start, start + 1),
    );
  });
  const value = problems.length === 0 ? (parsed.toJS() as unknown) : {};
  if (value !== null && (typeof value !== "object" || Array.isArray(value))) {
    problems.push(problem("front-matter", { found: "no settings, only text" }, at(open[0].length)));
    return { settings: {}, end, problems };
  }
  return { settings: (value ?? {}) as Record<string, unknown>, end, problems };
}
