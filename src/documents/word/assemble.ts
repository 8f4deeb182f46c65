import type { BlockContent, Code, List, ListItem, PhrasingContent, TableRow } from "mdast";
import { blockKinds } from "../types.js";
import { straight } from "./autocorrect.js";
import type { Flow, Paragraph, Table } from "./flow.js";
import { type Positions, phrasing } from "./phrasing.js";

/** A fenced block, and where what is in it begins in the text. */
interface Fenced {
  node: Code;
  start: number;
}

/** What was made of a story, and what could not be. */
export interface Assembled {
  children: BlockContent[];
  fenced: Fenced[];
  /** Paragraphs that open a fence that none closes. */
  unclosed: Paragraph[];
}

const positionsOf =
  (p: Paragraph): Positions =>
  (start, end) => ({
    start: { line: p.line, column: start + 1, offset: p.offset + start },
    end: { line: p.line, column: end + 1, offset: p.offset + end },
  });

const inlineOf = (p: Paragraph): PhrasingContent[] => phrasing(p.text, p.pieces, positionsOf(p));

/** YAML as it was typed, one character for one: Word gives a line's first word a capital. */
const yamlAsTyped = (text: string): string =>
  straight(text.replace(/\v/g, "\n").replace(/\t/g, " ")).replace(/^[A-Z](?=[a-z-]*:(?:\s|$))/gm, (c) =>
    c.toLowerCase(),
  );

/**
 * Paragraphs and tables as a Markdown tree: headings, lists, quotes, code, and blocks between fences. `depth` gives
 * the depth at which a heading of the document is shown.
 */
export function assemble(
  flows: readonly Flow[],
  text: () => string,
  depth: (depth: number) => number,
): Assembled {
  const children: BlockContent[] = [];
  const fenced: Fenced[] = [];
  const unclosed: Paragraph[] = [];
  const counters = new Map<string, number>();
  let i = 0;
  while (i < flows.length) {
    const flow = flows[i];
    if (!flow) break;
    if (flow.kind === "table") {
      const only = flow.rows.length === 1 && flow.rows[0]?.length === 1 ? flow.rows[0][0] : undefined;
      if (only) {
        // A frame around text is a table of one cell.
        const inner = assemble(only, text, depth);
        children.push(...inner.children);
        fenced.push(...inner.fenced);
        unclosed.push(...inner.unclosed);
      } else if (flow.rows.length > 0) children.push(tableOf(flow));
      i += 1;
    } else i += paragraphs(flow, flows, i);
  }
  return { children, fenced, unclosed };

  /** Reads what begins with a paragraph; gives how many paragraphs it took. */
  function paragraphs(first: Paragraph, all: readonly Flow[], at: number): number {
    if (/^\s*```/.test(first.text)) {
      const took = fence(first, all, at);
      if (took > 0) return took;
      unclosed.push(first);
    }
    const same = (kind: string): Paragraph[] => {
      const run: Paragraph[] = [];
      for (const next of all.slice(at)) {
        if (next.kind !== "paragraph" || next.role.kind !== kind || /^\s*```/.test(next.text)) break;
        run.push(next);
      }
      return run.length > 0 ? run : [first];
    };
    const { role } = first;
    if (role.kind === "contents") return 1;
    if (role.kind === "code" && first.pieces.every((p) => p.kind === "text")) {
      const run = same("code").filter((p) => p.pieces.every((piece) => piece.kind === "text"));
      const value = run.map((p) => p.text.replace(/\v/g, "\n")).join("\n");
      if (value.trim() !== "") children.push({ type: "code", value, position: span(run) });
      return run.length;
    }
    if (first.list) {
      const run: Paragraph[] = [];
      for (const next of all.slice(at)) {
        if (next.kind !== "paragraph" || !next.list) break;
        run.push(next);
      }
      children.push(...listsOf(run));
      return run.length;
    }
    const inline = inlineOf(first);
    if (first.text.trim() === "") return 1;
    const position = positionsOf(first)(0, first.text.length);
    if (role.kind === "title") children.push({ type: "heading", depth: 1, children: inline, position });
    else if (role.kind === "heading") {
      const level = Math.min(6, Math.max(1, depth(role.depth))) as 1 | 2 | 3 | 4 | 5 | 6;
      children.push({ type: "heading", depth: level, children: inline, position });
    } else if (role.kind === "quote") {
      const run = same("quote").filter((p) => !p.list);
      const inner = run
        .filter((p) => p.text.trim() !== "")
        .map((p): BlockContent => ({ type: "paragraph", children: inlineOf(p), position: span([p]) }));
      children.push({ type: "blockquote", children: inner, position: span(run) });
      return run.length;
    } else children.push({ type: "paragraph", children: inline, position });
    return 1;
  }

  function span(run: readonly Paragraph[]) {
    const [first] = run;
    const last = run.at(-1) ?? first;
    if (!first || !last) return undefined;
    return { start: positionsOf(first)(0, 0).start, end: positionsOf(last)(0, last.text.length).end };
  }

  /** A block between lines of three backticks, in one paragraph or over several; 0 if no line closes it. */
  function fence(first: Paragraph, all: readonly Flow[], at: number): number {
    const opening = /^\s*`{3,}[ \t]*([\w-]*)[ \t]*(?=\v|$)/.exec(first.text);
    if (!opening) return 0;
    const start = first.offset + opening[0].length + 1;
    const run: Paragraph[] = [];
    for (const next of all.slice(at)) {
      if (next.kind !== "paragraph") break;
      run.push(next);
      const lastLine = next.text.lastIndexOf("\v") + 1;
      if (next === first && lastLine === 0) continue;
      if (!/^\s*`{3,}\s*$/.test(next.text.slice(lastLine))) continue;
      const lang = opening[1] ?? "";
      // The text itself, since an empty paragraph may stand between two.
      const raw = text().slice(start, Math.max(start, next.offset + lastLine - 1));
      const figure = (blockKinds as readonly string[]).includes(lang.toLowerCase());
      const node: Code = {
        type: "code",
        lang: figure ? lang.toLowerCase() : lang === "" ? null : lang,
        value: figure ? yamlAsTyped(raw) : raw.replace(/\v/g, "\n"),
        position: span(run),
      };
      children.push(node);
      fenced.push({ node, start });
      return run.length;
    }
    return 0;
  }

  /** Paragraphs of lists, one level in another; a list that text interrupts goes on counting. */
  function listsOf(run: readonly Paragraph[]): List[] {
    const out: List[] = [];
    const open: { list: List; level: number; id: string }[] = [];
    for (const p of run) {
      if (!p.list || p.text.trim() === "") continue;
      const { level, list: id, ordered } = p.list;
      while ((open.at(-1)?.level ?? -1) > level) open.pop();
      const top = open.at(-1);
      if (top && top.level === level && (top.list.ordered !== ordered || (level === 0 && top.id !== id)))
        open.pop();
      let list = open.at(-1)?.level === level ? open.at(-1)?.list : undefined;
      if (!list) {
        const outer = open.at(-1)?.list.children.at(-1);
        const begun = level === 0 ? (counters.get(id) ?? 0) : 0;
        list = { type: "list", ordered, start: ordered ? begun + 1 : null, spread: false, children: [] };
        if (outer) outer.children.push(list);
        else out.push(list);
        open.push({ list, level, id });
      }
      if (level === 0) counters.set(id, (counters.get(id) ?? 0) + 1);
      const position = positionsOf(p)(0, p.text.length);
      const item: ListItem = {
        type: "listItem",
        spread: false,
        children: [{ type: "paragraph", children: inlineOf(p), position }],
      };
      list.children.push(item);
    }
    return out;
  }

  function tableOf(table: Table): BlockContent {
    const width = Math.max(...table.rows.map((row) => row.length));
    const rows = table.rows.map((row): TableRow => {
      const padded = [...row, ...Array.from({ length: width - row.length }, (): Flow[] => [])];
      return {
        type: "tableRow",
        children: padded.map((cell) => ({ type: "tableCell", children: cellOf(cell) })),
      };
    });
    return { type: "table", children: rows };
  }

  function cellOf(flows: readonly Flow[]): PhrasingContent[] {
    const out: PhrasingContent[] = [];
    for (const flow of flows) {
      const inline =
        flow.kind === "paragraph" ? inlineOf(flow) : flow.rows.flatMap((row) => row.flatMap(cellOf));
      if (inline.length === 0) continue;
      if (out.length > 0) out.push({ type: "break" });
      out.push(...inline);
    }
    return out;
  }
}
