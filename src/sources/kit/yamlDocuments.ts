import { FAILSAFE_SCHEMA, load, YAMLException } from "js-yaml";
import { type Bytes, utf8Of } from "./bytes.js";
import { at, fatal } from "./fatalProblem.js";
import type { YamlDocument } from "./types.js";

const maxDocument = 8 << 20;
const marker = /^---(?:[ \t]|$)/;
const blank = /^[ \t]*(?:#.*)?$/;

/** Reads one document; `line` is the line of the file on which its text begins. Every scalar is text as written. */
function parse(file: Bytes, text: string, line: number): unknown {
  try {
    return load(text, { schema: FAILSAFE_SCHEMA, maxDepth: 100, maxAliases: 100 });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { mark, reason } = error;
    const place = at(file, line + (mark?.line ?? 0), (mark?.column ?? 0) + 1);
    throw fatal("bad-yaml", { found: reason }, place);
  }
}

/** Lines of a file without their ends. */
async function* linesOf(file: Bytes): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of utf8Of(file)) {
    const lines = (rest + chunk.toString("utf8")).split(/\r\n|\n/);
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}

/**
 * Documents of a YAML file, one at a time, with the line on which each begins: the first after its `---`. Every
 * scalar is text as written, and what is empty is "". Throws FatalProblem with the place for what is not YAML, a key that
 * stands twice, and a document over 8 MB.
 */
export async function* yamlDocuments(file: Bytes): AsyncGenerator<YamlDocument> {
  let [number, begin, size] = [0, 1, 0];
  let lines: string[] = [];
  let content = false;
  for await (const line of linesOf(file)) {
    number += 1;
    if (marker.test(line)) {
      if (content) yield { line: begin, value: parse(file, lines.join("\n"), begin) };
      [lines, content, size, begin] = [[], false, 0, number + 1];
      // Something may stand on the line of the marker itself.
      const beside = line.slice(3);
      if (!blank.test(beside)) {
        lines.push(`   ${beside}`);
        [content, begin] = [true, number];
      }
      continue;
    }
    lines.push(line);
    size += line.length;
    content ||= !blank.test(line);
    if (size > maxDocument)
      throw fatal("too-large", { file: file.shown, max: "8 MB in one document" }, at(file, begin));
  }
  if (content) yield { line: begin, value: parse(file, lines.join("\n"), begin) };
}
