import { Element } from "../kit/xml.js";

/** A subject of the list that is put together from the rows of tables, as an element of the official XML. */
export class Subject {
  readonly element: Element;
  private readonly seen = new Set<string>();

  constructor(private readonly line: number) {
    this.element = new Element("Designation", {}, line);
  }

  /** Adds a text at a path of elements unless it is empty or there already. */
  put(path: string, text: string): void {
    if (text !== "" && this.isNew(path, text)) this.at(path, {}).text = text;
  }

  /** Adds an element with parts unless all are empty or it is there already. */
  putGroup(path: string, parts: readonly (readonly [string, string])[]): void {
    if (parts.some(([, text]) => text !== "") && this.isNew(path, JSON.stringify(parts)))
      this.at(path, Object.fromEntries(parts));
  }

  private isNew(path: string, content: string): boolean {
    const key = `${path} ${content}`;
    if (this.seen.has(key)) return false;
    this.seen.add(key);
    return true;
  }

  /** A new element at a path, within elements that are there or are made. */
  private at(path: string, attributes: Readonly<Record<string, string>>): Element {
    const names = path.split("/");
    const last = names.pop() ?? "";
    let parent = this.element;
    for (const name of names) {
      let child = parent.first(name);
      if (!child) {
        child = new Element(name, {}, this.line);
        parent.children.push(child);
      }
      parent = child;
    }
    const made = new Element(last, attributes, this.line);
    parent.children.push(made);
    return made;
  }
}
