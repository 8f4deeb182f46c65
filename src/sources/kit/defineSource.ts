import type { Source } from "./types.js";

/** Declares a source. One file per source, named as its id, whose default export is this. */
export function defineSource(source: Source): Source {
  return source;
}
