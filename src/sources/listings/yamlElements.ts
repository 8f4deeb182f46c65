import { isJsonObject } from "../kit/json.js";
import type { RawFile, ReadContext, XmlElement } from "../kit/types.js";
import { Element } from "../kit/xml.js";

/** What YAML made of an XML file is read by. */
export interface YamlForm {
  /** The element that a document stands for. */
  root: string;
  /** What may stand in each element, as for the XML; `*` is not read. */
  layout: Readonly<Record<string, readonly string[]>>;
  /** The element that a key stands for where its name does not tell. */
  keys?: Readonly<Record<string, string>>;
}

/** The spellings under which a key may name an element: `name_aliases` is nameAlias. */
function spellings(key: string): string[] {
  const plain = key.replaceAll("_", "").toLowerCase();
  return [plain, plain.replace(/s$/, ""), plain.replace(/es$/, ""), plain.replace(/ies$/, "y")];
}

/**
 * Documents of a YAML file that somebody made of an XML file, as the elements of that file: keys are the names of elements
 * and attributes in snake case, in the plural for lists. What the layout does not name, and a value of another kind, are
 * problems at the line of the document, which is then left out.
 */
export async function* yamlElements(
  context: ReadContext,
  file: RawFile,
  { root, layout, keys = {} }: YamlForm,
): AsyncGenerator<XmlElement> {
  const parts = new Map<string, string | undefined>();
  /** The part of an element that a key names. */
  function partOf(parent: string, key: string): string | undefined {
    const id = `${parent} ${key}`;
    if (parts.has(id)) return parts.get(id);
    const plain = (part: string) => part.replace(/[@_]/g, "").toLowerCase();
    const own = layout[parent] ?? [];
    const part = spellings(key)
      .map((spelling) => own.find((one) => plain(one) === spelling))
      .find((one) => one !== undefined);
    const other = keys[key];
    parts.set(id, part ?? (other !== undefined && own.includes(other) ? other : undefined));
    return parts.get(id);
  }

  for await (const { line, value } of context.yamlDocuments(file)) {
    let sound = true;
    const wrong = (code: "unknown-value" | "bad-value", column: string, found: string, expected: string) => {
      sound = false;
      context.report(code, { file, line, column }, found, expected);
    };

    function elementOf(name: string, given: unknown, path: string): Element {
      const attributes: Record<string, string> = {};
      const element = new Element(name, attributes, line);
      const inner = layout[name];
      if (inner?.includes("*") || (typeof given === "string" && given.trim() === "")) return element;
      if (inner && isJsonObject(given))
        for (const [key, content] of Object.entries(given)) {
          const part = partOf(name, key);
          const at = path === "" ? key : `${path}.${key}`;
          if (part === undefined) wrong("unknown-value", at, key, "a known key");
          else if (part.startsWith("@") && typeof content === "string") attributes[part.slice(1)] = content;
          else if (part.startsWith("@")) wrong("bad-value", at, JSON.stringify(content), "text");
          else if (content !== "")
            for (const one of Array.isArray(content) ? content : [content])
              element.children.push(elementOf(part, one, at));
        }
      else if (!inner && typeof given === "string") element.text = given.trim();
      else wrong("bad-value", path, JSON.stringify(given), inner ? "a group of keys" : "text");
      return element;
    }

    const element = elementOf(root, value, "");
    if (sound) yield element;
  }
}
