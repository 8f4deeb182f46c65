import { checks } from "./checks.js";
import { cli } from "./cli.js";
import { definitions } from "./definitions.js";
import { documents } from "./documents.js";
import { edition } from "./edition.js";
import { engine } from "./engine.js";
import { library } from "./library.js";
import { own } from "./own.js";
import { session } from "./session.js";
import { sources } from "./sources.js";
import { store } from "./store.js";

/** Sentences of problems by layer and code. */
export const problems = {
  store,
  measures: engine,
  checks,
  definitions,
  documents,
  sources,
  edition: { ...edition, ...session, ...own },
  cli,
  library,
};
