import { readdir, readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { Problem } from "../../base/problem.js";
import { problem } from "./problems.js";
import { YamlFile } from "./yamlFile.js";

/** A YAML file of a folder of an edition; what it declares has the name of the file. */
export interface NamedFile {
  name: string;
  yaml: YamlFile;
}

/** The YAML files of a folder, by name; other files in it are problems. A folder that is not there is empty. */
export async function readFolder(
  path: string,
  shown: string,
): Promise<{ files: NamedFile[]; text: string; problems: Problem[] }> {
  const folder = basename(path);
  const names = await readdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return [] as string[];
    throw error;
  });
  const files: NamedFile[] = [];
  const problems: Problem[] = [];
  for (const name of names.sort()) {
    if (name.startsWith(".") || name.toLowerCase() === "readme.md") continue;
    const file = `${shown}/${name}`;
    const extension = extname(name);
    const text =
      extension === ".yaml" || extension === ".yml"
        ? await readFile(join(path, name), "utf8").catch(() => undefined)
        : undefined;
    if (text === undefined)
      problems.push(problem("own-file", { file: name, folder }, { file, line: 1, column: 1 }));
    else
      files.push({
        name: name.slice(0, name.length - extension.length),
        yaml: new YamlFile(file, text.replace(/^\uFEFF/, "")),
      });
  }
  return { files, text: files.map(({ name, yaml }) => `${name}\n${yaml.source}\n`).join(""), problems };
}
