import assert from "node:assert/strict";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { parse } from "csv-parse/sync";
import { packageRoot } from "../../src/base/packageRoot.js";
import { sources } from "../../src/sources/index.js";
import { pullFolder } from "../../src/sources/kit/pullFolder.js";
import type { Source } from "../../src/sources/kit/types.js";

const samples = join(packageRoot(), "test", "samples");

/** Files without a header: there a column more is a cell more, which their own tests ask. */
const headerless = /^(?:asam_subregions|add-|alt-|sdn-|sdn_comments-|cons_)/;

/** Files whose first column is a number of the row or one that is not read: nothing is lost without it. */
const firstUnread = new Set([
  "DPO-UCHISTORICAL.csv",
  "icb1v13.csv",
  "MIDIP 5.0.csv",
  "nuclear_stockpiles_and_tests_made.csv",
  "OneSided_v99_1.csv",
  "troopdata_sample.csv",
  "uksl_2024-02-29_subject_countries.csv",
  "uksl_2024-02-29_subject_dobs.csv",
  "uksl_2024-02-29_subject_identifiers.csv",
  "uksl_2024-02-29_subject_names.csv",
]);

/** The records of a CSV as they are written again, and which of them is the header; bytes are kept, whatever the encoding. */
function changed(
  bytes: Buffer,
  change: (record: string[], i: number, header: number, last: number) => string[],
): Buffer | undefined {
  if (bytes[0] === 0xff || bytes[0] === 0xfe) return undefined;
  const text = bytes.toString("latin1");
  const delimiter = (/^[^\r\n]*/.exec(text)?.[0] ?? "").includes(";") ? ";" : ",";
  const records: string[][] = parse(text, {
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: ["\r\n", "\n", "\r"],
  });
  // Some have a title above the header: the header is the first record as long as the longest.
  const width = Math.max(...records.map((r) => r.length));
  const header = records.findIndex((r) => r.length >= width - 1);
  return Buffer.from(
    records
      .map((record, i) => change(record, i, header, records.length - 1))
      .map((record) => record.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter))
      .join("\n"),
    "latin1",
  );
}

/** The CSV with a column more than the publisher has. */
const widened = (bytes: Buffer) =>
  changed(bytes, (record, i, header) =>
    i < header ? record : [...record, i === header ? "unheard_of" : "7"],
  );

/** The CSV as it is when a download breaks off in its last record. */
const cut = (bytes: Buffer) =>
  changed(bytes, (record, i, header, last) =>
    i === last && last > header ? record.slice(0, Math.floor(record.length / 2)) : record,
  );

/** The CSV without its first column. */
const narrowed = (bytes: Buffer) =>
  changed(bytes, (record, i, header) => (i < header ? record : record.slice(1)));

/** Reads the sample with one file of it changed. */
async function readChanged(source: Source, name: string, bytes: Buffer) {
  const dir = await mkdtemp(join(tmpdir(), "chancery-layout-"));
  try {
    await cp(join(samples, source.id), join(dir, "in", source.id), { recursive: true });
    await writeFile(join(dir, "in", source.id, name), bytes);
    const report = await pullFolder(join(dir, "in"), [{ ...source, expect: {} }], join(dir, "cache"));
    return { report, of: report.versions.find((v) => v.files.some((file) => file.endsWith(`/${name}`))) };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

for (const source of sources) {
  const folder = join(samples, source.id);
  test(`${source.id}: a column that nobody has heard of is named, and nothing is loaded`, async (t) => {
    const names = await readdir(folder).catch(() => []);
    const csv = names.filter((name) => name.endsWith(".csv") && !headerless.test(name));
    if (csv.length === 0) return t.skip("its sample is made in its own test, or is no CSV with a header");
    for (const name of csv) {
      const wide = widened(await readFile(join(folder, name)));
      if (!wide) continue;
      const { report, of } = await readChanged(source, name, wide);
      const said = (of?.problems ?? []).map((p) => JSON.stringify(p));
      assert.ok(
        said.some((p) => p.includes("unheard_of") && p.includes(name)),
        `${name}: ${JSON.stringify([of, report.unrecognised])}`,
      );
      assert.deepEqual([of?.status, of?.id], ["failed", null], name);
    }
  });

  test(`${source.id}: a file that breaks off and one that lacks a column are refused, and nothing is loaded`, async (t) => {
    const names = await readdir(folder).catch(() => []);
    const csv = names.filter((name) => name.endsWith(".csv") && !headerless.test(name));
    if (csv.length === 0) return t.skip("its sample is made in its own test, or is no CSV with a header");
    for (const name of csv)
      for (const [what, broken] of [
        ["cut", cut(await readFile(join(folder, name)))],
        ["narrowed", narrowed(await readFile(join(folder, name)))],
      ] as const) {
        // A list of names alone has no second column that could be missing.
        if (!broken || name === "1-4.csv") continue;
        const { report, of } = await readChanged(source, name, broken);
        const told = `${name} ${what}: ${JSON.stringify([of, report.unrecognised])}`;
        if (what === "narrowed" && firstUnread.has(name)) assert.equal(of?.status, "imported", told);
        // A file without a column by which it is recognised is not read at all, which the report says.
        else if (!of) {
          assert.ok(JSON.stringify(report).includes(name), told);
        } else {
          assert.deepEqual([of.status, of.id], ["failed", null], told);
          assert.ok(JSON.stringify(of.problems).includes(name), told);
        }
      }
  });
}
