import type { Command } from "commander";
import { ask } from "./commands/ask.js";
import { build } from "./commands/build.js";
import { check } from "./commands/check.js";
import { cite } from "./commands/cite.js";
import { dev } from "./commands/dev.js";
import { diff } from "./commands/diff.js";
import { exportTables } from "./commands/export.js";
import { measures } from "./commands/measures.js";
import { newEdition } from "./commands/new.js";
import { pull } from "./commands/pull.js";
import { screen } from "./commands/screen.js";
import { sources } from "./commands/sources.js";
import { states } from "./commands/states.js";

/** Every command, in the order of the help. A test compares this list with the folder. */
export const commands: readonly (() => Command)[] = [
  newEdition,
  dev,
  pull,
  sources,
  states,
  measures,
  ask,
  screen,
  check,
  diff,
  build,
  cite,
  exportTables,
];
