import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../base/hash.js";
import type { Problem } from "../base/problem.js";
import { problem } from "./problems.js";
import type { Manifest } from "./types.js";

/** JSON with sorted keys and no white space: one text for one value. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, v]) => `${JSON.stringify(key)}:${canonicalJson(v)}`).join(",")}}`;
}

/** What the id of a version is made of; the rest of the manifest may differ from pull to pull. */
export type Identity = Pick<Manifest, "source" | "reader" | "release"> & {
  files: readonly Pick<Manifest["files"][number], "spec" | "name" | "bytes" | "sha256">[];
  inputs?: readonly { source: string; version: string }[];
};

/** The id of a version: 64 hex digits. The same bytes give the same id whenever and by whomever they are pulled. */
export function versionId({ source, reader, release, files, inputs }: Identity): string {
  const sorted = files
    .map(({ spec, name, bytes, sha256: hash }) => ({ spec, name, bytes, sha256: hash }))
    .map((file) => ({ file, text: canonicalJson(file) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ file }) => file);
  const from = inputs && { inputs: inputs.map(({ source: id, version }) => `${id} ${version}`).sort() };
  return sha256(canonicalJson({ source, reader, release, files: sorted, ...from }));
}

/** The line of manifest.json that vouches for all the others. */
const checksumLine = /^ {2}"checksum": "([0-9a-f]{64})",\n/m;

/** The text of manifest.json: the manifest under its own checksum, for its coverage and hashes are vouched for by nothing else. */
export function formatManifest(manifest: Manifest): string {
  const text = JSON.stringify(manifest, null, 2);
  return `${text.replace("\n", () => `\n  "checksum": "${sha256(text)}",\n`)}\n`;
}

/** Whether the text is as it was written. It is hashed as it lies: making it again from what it says takes four times as long. */
function isWhole(content: string): boolean {
  const [line = "", checksum] = checksumLine.exec(content) ?? [];
  return checksum === sha256(content.replace(line, "").trimEnd());
}

function wrong(manifest: Manifest, source: string, id: string): string | undefined {
  if (typeof manifest !== "object" || manifest === null) return "it is not an object";
  if (manifest.format !== 1) return `its format is ${JSON.stringify(manifest.format)}, not 1`;
  if (manifest.source !== source) return `it is of ${JSON.stringify(manifest.source)}`;
  if (!Array.isArray(manifest.files) || typeof manifest.tables !== "object" || manifest.tables === null)
    return "it does not list files and tables";
  if (!Array.isArray(manifest.coverage) || !Array.isArray(manifest.warnings))
    return "it does not list coverage and warnings";
  if (manifest.id !== id || versionId(manifest) !== id) return "it does not belong to the folder's name";
  return undefined;
}

/** Reads and proves the manifest of a version's folder. */
export function readManifest(dir: string, source: string, id: string): Manifest | Problem {
  const file = join(dir, "manifest.json");
  const place = { file, line: 1, column: 1 };
  let content: string;
  try {
    content = readFileSync(file, "utf8");
  } catch {
    return problem("no-manifest", { source, dir }, place);
  }
  try {
    const { checksum: _, ...manifest } = JSON.parse(content) as Manifest & { checksum?: string };
    const altered = isWhole(content) ? undefined : "it was altered since it was written";
    const why = wrong(manifest, source, id) ?? altered;
    return why ? problem("bad-manifest", { source, why }, place) : manifest;
  } catch {
    return problem("bad-manifest", { source, why: "it is not JSON" }, place);
  }
}
