import { readFileSync } from "node:fs";

/** The package.json of this repository, or of the package in `folder`. */
export const readPackage = (folder = ".") => JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
