import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readPackage } from "./readPackage.mjs";

/** Licences under which code may be joined with ours, which is MIT. */
const fitting = new Set(
  "MIT ISC BSD-2-Clause BSD-3-Clause 0BSD BSL-1.0 Apache-2.0 Unlicense CC0-1.0 BlueOak-1.0.0 Python-2.0".split(
    " ",
  ),
);

/**
 * Whether a licence fits: one of those to choose from ("MIT OR GPL-3.0"), all of those that hold together ("Apache-2.0
 * AND BSL-1.0"). Anything else that SPDX can say does not.
 */
export const fits = (licence) =>
  typeof licence === "string" &&
  licence
    .replace(/^\(([^()]*)\)$/, "$1")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((one) => fitting.has(one)));

/** The folder of the package that a file in node_modules belongs to. */
function folderOf(file) {
  for (let dir = dirname(file); dir.includes("node_modules"); dir = dirname(dir))
    if (existsSync(join(dir, "package.json")) && readPackage(dir).name) return dir;
  throw new Error(`${file} is in no package`);
}

/** Folders of packages whose code is in the outputs of esbuild's `metafile`. */
export function joined({ inputs, outputs }) {
  const used = new Set(
    Object.values(outputs).flatMap((output) =>
      Object.entries(output.inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
    ),
  );
  const files = Object.keys(inputs).filter((file) => used.has(file) && file.includes("node_modules/"));
  return new Set(files.map(folderOf));
}

/** Folder of a package and of all that it depends on, as npm has laid them out. */
export function withDependencies(folder, found = new Set()) {
  if (found.has(folder)) return found;
  found.add(folder);
  for (const name of Object.keys(readPackage(folder).dependencies ?? {})) {
    let from = folder;
    while (!existsSync(join(from, "node_modules", name))) {
      if (from === dirname(from)) throw new Error(`${folder} depends on ${name}, which is not installed`);
      from = dirname(from);
    }
    withDependencies(join(from, "node_modules", name), found);
  }
  return found;
}

/**
 * What a package's licence asks to be passed on: its licence files and, for Apache-2.0, its NOTICE. Packages that leave
 * them out have them in `scripts/licences/`, as their repositories and package.json state them.
 */
function textsOf(folder) {
  const names = readdirSync(folder).filter((name) =>
    /^(licen[cs]e|copying|notice)[^.]*(\.(md|txt))?$/i.test(name),
  );
  const own = new URL(`./licences/${readPackage(folder).name.replace("/", "+")}.txt`, import.meta.url);
  const files =
    names.length > 0 ? names.sort().map((name) => join(folder, name)) : existsSync(own) ? [own] : [];
  return files.map((file) => readFileSync(file, "utf8").replaceAll("\r\n", "\n").trim()).join("\n\n");
}

/** The text of THIRD-PARTY-NOTICES for the packages in `folders`. Throws if one may not be joined or gives no text. */
export function notices(folders) {
  const byText = new Map();
  const wrong = [];
  for (const folder of [...folders].sort()) {
    const { name, version, license } = readPackage(folder);
    const text = textsOf(folder);
    if (!fits(license)) wrong.push(`${name} ${version} has a licence that is not on our list: ${license}`);
    if (text === "") wrong.push(`${name} ${version} comes without the text of its licence, ${license}`);
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  if (wrong.length > 0) throw new Error(`cannot be joined into the bundle:\n${wrong.join("\n")}`);
  const parts = [...byText].map(([text, names]) => `${names.join("\n")}\n\n${text}\n`);
  return `Chancery contains code of the packages below, each under its own licence.\n\n${parts.join(`\n${"-".repeat(78)}\n\n`)}`;
}
