declare module "@citation-js/core" {
  import type { CslItem } from "./citations.js";
  export class Cite {
    constructor(items: readonly CslItem[]);
    format(format: "bibtex"): string;
    format(format: "bibliography", options: { template: "apa"; lang: string; format: "text" }): string;
  }
  export const plugins: {
    config: {
      get(name: "@bibtex"): { format: { useIdAsLabel: boolean; checkLabel: boolean; asciiOnly: boolean } };
    };
  };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-csl";
