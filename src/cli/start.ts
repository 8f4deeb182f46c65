#!/usr/bin/env node
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { keptFolder } from "../base/keptFile.js";
import { cacheDir } from "../store/cache.js";
import { runKept } from "./runKept.js";

/** Stands for the text of the joined file; put in by `scripts/joinChunks.mjs`. */
declare const BUILD: string;

/** What the joined file is: it gives the function that requires its chunks. */
type Joined = (require: NodeJS.Require, url: string) => (chunk: string) => { main(): Promise<void> };

// For a process of seconds, on the V8 of Node 20: code compiled to the last and several threads that collect garbage
// pay off only in long ones. Both are looked up whenever they matter, so that they may be set at run time.
if (process.versions.v8.startsWith("11."))
  for (const flag of ["--interrupt-budget=1000000", "--no-parallel-scavenge"]) setFlagsFromString(flag);

const file = new URL("../chancery.cjs", import.meta.url);
const [, , command = ""] = process.argv;
const name = ["code", BUILD, process.version, process.arch, /^[a-z]+$/.test(command) ? command : "none"];
const { value, keep } = runKept(fileURLToPath(file), keptFolder(cacheDir()), name.join("-"));
process.once("exit", (code) => {
  if (code <= 1) keep();
});
void (value as Joined)(createRequire(import.meta.url), file.href)("./main.js").main();
