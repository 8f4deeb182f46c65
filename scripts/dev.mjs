// Compiles and bundles again whenever a file changes. Ends with Ctrl-C.
import { spawn, spawnSync } from "node:child_process";

// Once before, so that there is something to bundle; type errors are shown by the watch.
spawnSync("node_modules/.bin/tsc", ["-p", "."], { stdio: "ignore" });
const watches = [
  spawn("node_modules/.bin/tsc", ["-p", ".", "--watch", "--preserveWatchOutput"], { stdio: "inherit" }),
  spawn(process.execPath, ["scripts/bundle.mjs", "--watch"], { stdio: "inherit" }),
];
const end = (code) => {
  for (const watch of watches) watch.kill();
  process.exit(code);
};
for (const watch of watches) watch.on("exit", (code) => end(code ?? 1));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => end(0));
