import assert from "node:assert/strict";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { parse } from "csv-parse/sync";
import { packageRoot } from "../../src/base/packageRoot.js";
import { sources } from "../../src/sources/index.js";
import { pullFolder } from "../../src/sources/kit/pullFolder.js";

const samples = join(packageRoot(), "test", "samples");

/** Files without a header: there a column more is a cell more, which their own tests ask. */
const headerless = /^(?:asam_subregions|add-|alt-|sdn-|sdn_comments-|cons_)/;

/** The CSV with a column more than the publisher has; bytes are kept, whatever the encoding. */
function widened(bytes: Buffer): Buffer | undefined {
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
      .map((record, i) => (i < header ? record : [...record, i === header ? "unheard_of" : "7"]))
      .map((record) => record.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter))
      .join("\n"),
    "latin1",
  );
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
      const dir = await mkdtemp(join(tmpdir(), "chancery-layout-"));
      try {
        await cp(folder, join(dir, "in", source.id), { recursive: true });
        await writeFile(join(dir, "in", source.id, name), wide);
        const report = await pullFolder(join(dir, "in"), [{ ...source, expect: {} }], join(dir, "cache"));
        const of = report.versions.find((v) => v.files.some((file) => file.endsWith(`/${name}`)));
        const said = (of?.problems ?? []).map((p) => JSON.stringify(p));
        assert.ok(
          said.some((p) => p.includes("unheard_of") && p.includes(name)),
          `${name}: ${JSON.stringify([of, report.unrecognised])}`,
        );
        assert.deepEqual([of?.status, of?.id], ["failed", null], name);
      } finally {
        await rm(dir, { recursive: true, force: true });
      }
    }
  });
}
