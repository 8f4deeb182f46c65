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

// A process of seconds: code that is compiled to the last pays off only in long ones. Later Nodes do not have the setting.
if (process.versions.v8.startsWith("11.")) setFlagsFromString("--interrupt-budget=1000000");

const file = new URL("../chancery.cjs", import.meta.url);
const [, , command = ""] = process.argv;
const name = ["code", BUILD, process.version, process.arch, /^[a-z]+$/.test(command) ? command : "none"];
const { value, keep } = runKept(fileURLToPath(file), keptFolder(cacheDir()), name.join("-"));
process.once("exit", (code) => {
  if (code <= 1) keep();
});
void (value as Joined)(createRequire(import.meta.url), file.href)("./main.js").main();
