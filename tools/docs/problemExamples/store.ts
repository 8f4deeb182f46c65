import type { StoreProblems } from "../../../src/store/problems.js";

const source = "un-members";

export const store: StoreProblems = {
  "no-manifest": { source, dir: "sources/un-members/167d421ab324" },
  "bad-manifest": { source, why: "its format is 2, not 1" },
  "missing-file": { source, file: "membership.parquet" },
  "altered-size": { source, file: "membership.parquet", found: 6290, expected: 6292 },
  "altered-content": {
    source,
    file: "membership.parquet",
    found: "94b1055b4984ba91",
    expected: "6da860299ebf1b9b",
  },
  "own-row": { table: "meeting", row: 2, column: "date_from", found: '"2008-02-30"', expected: "DATE" },
  "lock-json": { why: "a conflict of a merge on line 3" },
  "lock-form": { found: "no list of sources", expected: "sources with their versions" },
  "lock-missing": { source: "ucdp-conflicts", version: "0f3a52c9d1e7", release: "23.1", other: "25.1" },
};
