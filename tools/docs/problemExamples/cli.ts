import type { CliProblems } from "../../../src/words/en/problems/cli.js";

export const cli: CliProblems = {
  "bad-date": { found: "17.10.2008" },
  "backwards-period": { found: "2008/2003", suggestion: "2003/2008" },
  "annotate-word": { found: "2 documents" },
  "lacks-inputs": { source: "ideal-points", missing: "un-ga-votes" },
  "unknown-table": { found: "votes", near: "vote", known: "body, event, membership, vote" },
  "port-taken": { port: 4000 },
  "bad-choice": { option: "--format", found: "pdf", known: "text, json, sarif" },
  "bad-number": { option: "--evidence", found: "many" },
  "no-such-file": { path: "names.csv" },
  "bad-score": { option: "--score", found: "85" },
  "nothing-to-export": {},
  "no-names": { from: "names.csv" },
  "no-lists": {},
  "missing-argument": { what: "a source or --from" },
  "unknown-source": { found: "ucdp-conflict", near: ["ucdp-conflicts"] },
  "nothing-recognised": { from: "downloads" },
  "unknown-measure": { found: "council.term", near: "council.terms" },
  "not-found": { path: "my-editon" },
  "no-chromium": {},
  "not-a-site": { dir: "public" },
};
