import { figures } from "./figures.js";
import { reader } from "./reader.js";
import { search } from "./search.js";

/** A function as the text of a script that runs it. */
const script = (run: () => void): string => `"use strict";\n(${String(run)})();\n`;

/** The scripts of a site, by file. They are written once as code that is checked and published as their own text. */
export const scripts: Readonly<Record<string, string>> = {
  "reader.js": script(reader),
  "search.js": script(search),
  "figures.js": script(figures),
};
