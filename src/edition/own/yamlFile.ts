import { closest } from "fastest-levenshtein";
import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, Scalar, type YAMLMap } from "yaml";
import type { Place, Problem } from "../../base/problem.js";
import { placer } from "../../documents/places.js";
import type { OwnExpected, OwnProblems } from "../../words/ownProblems.js";
import { problem } from "./problems.js";

/** A text of the file and where its characters stand. */
export interface Written {
  text: string;
  /** Place of an offset in the text. */
  at(offset: number): Place;
  place: Place;
}

/** One YAML file, and what is wrong with it. Nodes are read one by one: nothing of the file becomes an object of ours. */
export class YamlFile {
  readonly problems: Problem[] = [];
  private readonly placed: (start: number, end?: number) => Place;

  constructor(
    readonly file: string,
    readonly source: string,
  ) {
    this.placed = placer(file, source);
  }

  /** The whole file as a section; undefined if it cannot be read. */
  root(keys: readonly string[]): Section | undefined {
    const parsed = parseDocument(this.source, { prettyErrors: false });
    const last = Math.max(0, this.source.trimEnd().length - 1);
    for (const error of parsed.errors)
      this.problems.push(
        problem(
          "own-yaml",
          { found: error.message.split("\n")[0]?.replace(/[.:]$/, "") ?? "" },
          this.placed(Math.min(error.pos[0], last)),
        ),
      );
    if (this.problems.length > 0) return undefined;
    if (isMap(parsed.contents)) return new Section(this, parsed.contents, keys, this.start);
    this.problems.push(problem("own-yaml", { found: "" }, this.start));
    return undefined;
  }

  get start(): Place {
    return this.placed(0);
  }

  say<K extends keyof OwnProblems>(code: K, args: OwnProblems[K], place: Place): undefined {
    this.problems.push(problem(code, args, place));
  }

  placeOf(node: unknown, otherwise: Place): Place {
    const range = (node as { range?: [number, number, number] | null } | null)?.range;
    if (!range) return otherwise;
    // What stands over several lines is pointed at where it begins.
    const text = this.source.slice(range[0], range[1]);
    return this.placed(range[0], range[0] + (text.split("\n")[0]?.length ?? 1));
  }

  /** A scalar as written: dates and numbers keep their form. */
  textOf(node: unknown): string | undefined {
    if (!isScalar(node) || node.value === null) return undefined;
    const text = typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
    return text.trim() === "" ? undefined : text;
  }

  written(node: unknown, otherwise: Place): Written | undefined {
    const text = this.textOf(node);
    if (text === undefined || !isScalar(node)) return undefined;
    const offsetOf = this.offsets(node, text);
    return { text, place: this.placeOf(node, otherwise), at: (offset) => this.placed(offsetOf(offset)) };
  }

  /** Where the characters of a scalar stand in the file: exactly for a block after `|` and for what is on one line. */
  private offsets(node: Scalar, text: string): (offset: number) => number {
    const [start = 0] = node.range ?? [];
    if (node.type !== Scalar.BLOCK_LITERAL) {
      const quoted = node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE ? 1 : 0;
      const plain = this.source.startsWith(text, start + quoted);
      return (offset) => (plain ? start + quoted + offset : start);
    }
    const body = this.source.indexOf("\n", start) + 1;
    const lines = this.source.slice(body).split("\n");
    const first = lines.find((line) => line.trim() !== "") ?? "";
    const header = this.source.slice(start, body);
    const declared = /[1-9]/.exec(header)?.[0];
    // With a digit the indentation is that of the parent and so many more, which the text's own first line tells.
    const indent = declared
      ? first.length - (text.split("\n").find((line) => line.trim() !== "") ?? "").length
      : first.length - first.trimStart().length;
    return (offset) => {
      const before = text.slice(0, offset).split("\n");
      const line = before.length - 1;
      const passed = lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0);
      const column = (before[line]?.length ?? 0) + ((lines[line]?.length ?? 0) > 0 ? indent : 0);
      return body + passed + column;
    };
  }
}

const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : "");

/** A mapping of the file with known keys. A value that is not of its kind is reported and read as if it was not there. */
export class Section {
  private readonly pairs = new Map<string, Pair>();

  /** Without `keys` any key may stand in it. */
  constructor(
    readonly file: YamlFile,
    map: YAMLMap,
    keys: readonly string[] | undefined,
    readonly place: Place,
  ) {
    for (const pair of map.items) {
      const key = keyOf(pair);
      if (!keys || keys.includes(key)) this.pairs.set(key, pair);
      else
        file.say(
          "own-unknown-key",
          { key, near: closest(key, [...keys]), known: keys.join(", ") },
          file.placeOf(pair.key, place),
        );
    }
  }

  get keys(): readonly string[] {
    return [...this.pairs.keys()];
  }

  has(key: string): boolean {
    return this.pairs.has(key);
  }

  keyPlace(key: string): Place {
    return this.file.placeOf(this.pairs.get(key)?.key, this.place);
  }

  placeOf(key: string): Place {
    return this.file.placeOf(this.pairs.get(key)?.value, this.keyPlace(key));
  }

  node(key: string): Node | null | undefined {
    return this.pairs.get(key)?.value as Node | null | undefined;
  }

  missing(key: string): undefined {
    return this.file.say("own-missing-key", { key }, this.has(key) ? this.keyPlace(key) : this.place);
  }

  bad(key: string, expected: OwnExpected, node: unknown = this.node(key)): undefined {
    const found = isMap(node) || isSeq(node) ? (isMap(node) ? "{}" : "[]") : (this.file.textOf(node) ?? "");
    const place = this.file.placeOf(node, this.keyPlace(key));
    return this.file.say("own-bad-value", { key, found, expected }, place);
  }

  /** A text; `undefined` where it is left out or is something else, which is reported. */
  text(key: string, needed = false): string | undefined {
    return this.written(key, needed)?.text.trim();
  }

  written(key: string, needed = false): Written | undefined {
    if (!this.has(key)) return needed ? this.missing(key) : undefined;
    return this.file.written(this.node(key), this.keyPlace(key)) ?? this.bad(key, "text");
  }

  choice<T extends string>(key: string, choices: readonly T[]): T | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    return choices.find((choice) => choice === text) ?? this.bad(key, { oneOf: choices });
  }

  yes(key: string): boolean {
    const text = this.text(key);
    if (text === undefined) return false;
    if (/^(?:true|yes)$/i.test(text)) return true;
    if (!/^(?:false|no)$/i.test(text)) this.bad(key, "yes-no");
    return false;
  }

  /** Texts of a list, each with its place; one text stands for a list of one. */
  texts(key: string): Written[] {
    const node = this.node(key);
    if (!this.has(key)) return [];
    const items: readonly unknown[] = isSeq(node) ? node.items : [node];
    return items.flatMap((item) => {
      const one = this.file.written(item, this.keyPlace(key));
      if (!one) this.bad(key, "texts", item);
      return one ?? [];
    });
  }

  section(key: string, keys?: readonly string[]): Section | undefined {
    if (!this.has(key)) return undefined;
    const node = this.node(key);
    return isMap(node) ? new Section(this.file, node, keys, this.keyPlace(key)) : this.bad(key, "mapping");
  }

  /** Sections of a list. */
  sections(key: string, keys: readonly string[]): Section[] {
    const node = this.node(key);
    if (!this.has(key)) return [];
    if (!isSeq(node)) {
      this.bad(key, "list");
      return [];
    }
    return node.items.flatMap((item) => {
      if (isMap(item))
        return [new Section(this.file, item, keys, this.file.placeOf(item, this.keyPlace(key)))];
      this.bad(key, "mapping", item);
      return [];
    });
  }
}
