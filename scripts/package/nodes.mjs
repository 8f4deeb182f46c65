import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { output } from "./tarball.mjs";

const system = process.platform === "win32" ? "win" : process.platform;
/** npm's package `node` is one such package for each platform, and a script that chooses; here none is run. */
const name = `node-${system}-${process.arch}`;

/** Other Nodes, from npm's registry, kept in `.build/`: version and program of each. One that cannot be had is left out, and said so. */
export function nodes(wanted) {
  return wanted.flatMap((version) => {
    const folder = resolve(".build", `node-${version}`);
    const path = join(folder, "node_modules", name, "bin", system === "win" ? "node.exe" : "node");
    if (!existsSync(path)) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
      try {
        output("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", `${name}@${version}`], {
          cwd: folder,
        });
      } catch (error) {
        console.log(
          `Node ${version} is left out, for it could not be installed: ${error.message.split("\n")[1]}`,
        );
        return [];
      }
    }
    return [{ version: output(path, ["-p", "process.versions.node"]).trim(), path }];
  });
}
