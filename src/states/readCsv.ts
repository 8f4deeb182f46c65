import { join } from "node:path";
import { packageRoot } from "../base/packageRoot.js";
import { readDataCsv } from "../base/readDataCsv.js";

/** The folder of the states' data files. */
export const dataFolder = (): string => join(packageRoot(), "src", "states", "data");

/** The rows of one of our own data files, by default of the states, without its header. */
export function readCsv(name: string, header: readonly string[], folder = dataFolder()): string[][] {
  return readDataCsv(join(folder, name), header);
}
