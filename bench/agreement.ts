/** How well are words and values compared? Confusion matrices of both labelled sets, and the time per sentence. */
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
      `${name}:${row.line}  ${row.label} but ${got.outcome}  ${row.words}  [${got.explanation}]\n`,
    );
}
