import type { LibraryProblems } from "../../../src/words/en/problems/library.js";

export const library: LibraryProblems = {
  "session-closed": {},
  "bad-option": { option: "threshold", found: "85", expected: { form: "score" } },
  "text-is-path": { found: "chapters/1-council.md" },
  "nothing-to-check": {},
  "no-lists": { lists: ["un", "ofac"] },
  "nothing-to-pull": {},
  "unknown-source": { found: "un-sc-member", near: ["un-sc-members"] },
};
