import type { StoreProblems } from "../../../store/problems.js";
import type { ProblemWords } from "../../problemWords.js";

const again = (source: string) => `chancery pull ${source} gets it again; give --from for a file you keep.`;

export const store: ProblemWords<StoreProblems> = {
  "no-manifest": (p) => ({
    message: `A version of ${p.source} has no manifest: ${p.dir}.`,
    found: "no manifest.json",
    expected: "manifest.json, written when the version was pulled",
    hint: `${again(p.source)} The folder may be deleted.`,
  }),
  "bad-manifest": (p) => ({
    message: `The manifest of a version of ${p.source} cannot be used: ${p.why}.`,
    found: p.why,
    expected: "the manifest as it was written when the version was pulled",
    hint: again(p.source),
  }),
  "missing-file": (p) => ({
    message: `${p.file} is missing from the stored version of ${p.source}.`,
    found: "no file",
    expected: p.file,
    hint: again(p.source),
  }),
  "altered-size": (p) => ({
    message: `${p.file} of ${p.source} has the wrong size: ${p.found} bytes; the manifest says ${p.expected}.`,
    found: `${p.found} bytes`,
    expected: `${p.expected} bytes`,
    hint: again(p.source),
  }),
  "altered-content": (p) => ({
    message: `${p.file} of ${p.source} was altered: its sha256 is ${p.found.slice(0, 12)}...; the manifest says ${p.expected.slice(0, 12)}....`,
    hint: again(p.source),
  }),
  "lock-json": (p) => ({
    message: `The lock file is not JSON: ${p.why}.`,
    found: p.why,
    expected: "JSON as chancery check --lock writes it",
    hint: "Settle a merge conflict by hand, or delete the file and run chancery check --lock.",
  }),
  "lock-form": (p) => ({
    message: `The lock file has ${p.found}; expected ${p.expected}.`,
    hint: "Delete the file and run chancery check --lock.",
  }),
  "lock-missing": (p) => ({
    message: `The locked version ${p.version.slice(0, 12)}${p.release ? ` (${p.release})` : ""} of ${p.source} is not on this machine${p.other ? `; there is ${p.other}` : ""}.`,
    found: p.other || `no version of ${p.source}`,
    expected: p.version,
    hint: `chancery pull ${p.source} gets the publisher's version of today; --from imports the file you have. Without chancery.lock the newest version is used.`,
  }),
};
