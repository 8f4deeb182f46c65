import type { SourceInfo } from "../engine/sourceInfo.js";
import type { VersionRef } from "../store/types.js";
import { bibliography } from "./bibliography.js";
import { bibtex } from "./bibtex.js";
import { cslItems } from "./cslItems.js";

/** Sources as reference managers take them: two texts of the same works, and one for readers. */
export interface Citations {
  bibtex: string;
  /** CSL-JSON: an array, indented. */
  csl: string;
  /** One entry a line, APA. */
  text: string;
}

/** Citations of these sources in the versions given, by id. */
export function citationsOf(sources: readonly SourceInfo[], versions: readonly VersionRef[]): Citations {
  const items = [...sources]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((s) =>
      cslItems(
        s,
        versions.filter((v) => v.source === s.id),
      ),
    );
  return { bibtex: bibtex(items), csl: `${JSON.stringify(items, null, 2)}\n`, text: bibliography(items) };
}
