// What the import of ../shared/data must come to: every file read, or named with the reason. Only the broken files that
// are kept there on purpose may be refused, and only the files that no source publishes may be left.
import { readFileSync } from "node:fs";

const { versions, unrecognised, derived } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const onPurpose = /\/reference\/bad-inputs\//;
const noSource = /\/reference\/|\/README\.md$|\.xsd$/;
const failed = versions.filter((v) => v.status === "failed");
const wrong = [
  ...failed
    .filter((v) => !v.files.concat(v.problems.map((p) => p.place?.file ?? "")).some((f) => onPurpose.test(f)))
    .map((v) => `${v.source} ${v.release ?? ""} failed: ${v.problems[0]?.message}`),
  ...failed
    .filter((v) => v.problems.some((p) => !p.place?.line))
    .map((v) => `${v.source} was refused without a place`),
  ...unrecognised.filter((u) => !noSource.test(u.file)).map((u) => `${u.file} was not read: ${u.why}`),
  ...derived.filter((d) => d.status === "lacking").map((d) => `${d.source} lacks ${d.missing.join(", ")}`),
];
const sources = new Set(versions.filter((v) => v.status !== "failed").map((v) => v.source));
console.log(
  `${versions.length - failed.length} versions of ${sources.size} sources, ${derived.length} worked out; ${failed.length} broken files refused; ${unrecognised.length} files of no source named.`,
);
for (const line of wrong) console.error(line);
process.exit(wrong.length > 0 ? 1 : 0);
