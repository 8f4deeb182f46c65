import type { Problem } from "../../../src/base/problem.js";
import { checks } from "./checks.js";
import { cli } from "./cli.js";
import { definitions } from "./definitions.js";
import { documents } from "./documents.js";
import { edition } from "./edition.js";
import { engine } from "./engine.js";
import { library } from "./library.js";
import { own } from "./own.js";
import { sources } from "./sources.js";
import { store } from "./store.js";

/** Arguments by layer and code. Each layer has the type of its problems, so that a code without one does not compile. */
const layers = {
  ...{ checks, cli, definitions, documents, library, measures: engine, sources, store },
  edition: { ...edition, ...own },
};

/** A problem of every code, as it may come up, in the order of the codes. */
export const problemExamples: readonly Problem[] = Object.entries(layers)
  .flatMap(([layer, codes]) =>
    Object.entries(codes).map(
      ([code, args]): Problem => ({ code: `${layer}/${code}`, severity: "error", args }),
    ),
  )
  .sort((a, b) => (a.code < b.code ? -1 : 1));
