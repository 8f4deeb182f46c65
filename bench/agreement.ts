/**
 * How well are words and values compared? Confusion matrices of both labelled sets, and the time per sentence.
 *
 * Both sets have been looked at by now, so what this prints is no measure of unseen sentences. For that: the
 * held-out set was written before the reader, and on its first run `differs` had precision 16/18 and recall
 * 16/16; 58 further sentences (the last of sentences.csv) had 12/14 and 12/14 on theirs.
 * Options: `--dev` runs the first set only, `--wrong` lists what is not as labelled.
 */
import { measure, readLabelled, report } from "../test/checks/agreement/labelled.js";

const verbose = process.argv.includes("--wrong");
for (const name of process.argv.includes("--dev")
  ? ["sentences.csv"]
  : ["sentences.csv", "sentences-heldout.csv"]) {
  const rows = readLabelled(name);
  const begin = performance.now();
  const measured = measure(rows);
  const each = ((performance.now() - begin) * 1000) / rows.length;
  process.stdout.write(`${report(name, measured)}\n${each.toFixed(0)} microseconds a sentence\n\n`);
  if (!verbose) continue;
  for (const { row, got } of measured.wrong)
    process.stdout.write(
      `${name}:${row.line}  ${row.label} but ${got.outcome}  ${row.words}  [${got.statement.code}]\n`,
    );
}
