import type { Row } from "../kit/row.js";
import { Element } from "../kit/xml.js";
import { oneLine } from "../listings/listWriter.js";

/** Where the text of a table's column stands in the XML: an element's own, or in a part of it together with others. */
export interface PlacedColumn {
  column: string;
  element: string;
  part: string;
  /** "several" where a cell may hold more than one: `(1) Russia (2) Cyprus`. */
  holds: string;
}

/** A subject of the list that is put together from the rows of tables, as an element of the official XML. */
export class Subject {
  readonly element: Element;
  private readonly seen = new Set<string>();

  constructor(private readonly line: number) {
    this.element = new Element("Designation", {}, line);
  }

  /** Adds what the cells of a row say, unless it is empty or there already. */
  take(row: Row, columns: readonly PlacedColumn[]): void {
    const groups = new Map<string, Record<string, string>>();
    for (const { column, element, part, holds } of columns) {
      const text = row.text(column);
      if (part !== "") groups.set(element, { ...groups.get(element), [part]: text });
      else if (holds === "") this.put(element, text);
      else for (const one of text.split(/\(\d+\)/)) this.put(element, oneLine(one));
    }
    for (const [element, parts] of groups)
      if (Object.values(parts).some((text) => text !== "") && this.isNew(element, JSON.stringify(parts)))
        this.at(element, parts);
  }

  private put(path: string, text: string): void {
    if (text !== "" && this.isNew(path, text)) this.at(path, {}).text = text;
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
