import { alternatives } from "../../../engine/text.js";
import type { ProblemSentence, ProblemWords } from "../../problemWords.js";

/** Problems of the layer `cli`. */
export interface CliProblems {
  "bad-date": { found: string };
  "backwards-period": { found: string; suggestion: string };
  "annotate-word": { found: string };
  "lacks-inputs": { source: string; missing: string };
  "unknown-table": { found: string; near: string; known: string };
  "port-taken": { port: number };
  "bad-choice": { option: string; found: string; known: string };
  "bad-number": { option: string; found: string };
  "no-such-file": { path: string };
  "bad-score": { option: string; found: string };
  "nothing-to-export": object;
  "no-names": { from: string };
  "no-lists": object;
  "missing-argument": { what: string };
  "unknown-source": { found: string; near: readonly string[] };
  "nothing-recognised": { from: string };
  "unknown-measure": { found: string; near: string };
  "not-found": { path: string };
  "no-chromium": object;
  "not-a-site": { dir: string };
}

/** What is said of a path that leads nowhere. */
export const notFound = (path: string): ProblemSentence => [
  `There is no file or folder ${path}.`,
  "Check the spelling and the folder that you are in.",
];

export const cli: ProblemWords<CliProblems> = {
  "bad-date": (p) => [
    `"${p.found}" is not a date that can be used.`,
    "Write 2008, 2008-10 or 2008-10-17, or an interval such as 2003/2008.",
  ],
  "backwards-period": (p) => [
    `The period ${p.found} ends before it begins.`,
    `Write the earlier date first: ${p.suggestion}.`,
  ],
  "annotate-word": (p) => [
    `--annotate writes comments into one Word document at a time; found ${p.found}.`,
    "For example: chancery check paper.docx --annotate reviewed.docx",
  ],
  "lacks-inputs": (p) => [
    `${p.source} is worked out from sources that are not here: ${p.missing}.`,
    "Pull those first; what builds on them is then worked out automatically.",
  ],
  "unknown-table": (p) => [
    `The record has no table "${p.found}".`,
    p.near === "" ? `The tables are ${p.known}.` : `Did you mean ${p.near}?`,
  ],
  "port-taken": (p) => [
    `Port ${p.port} is already in use.`,
    "Stop the other program, or choose another port: --port 0 takes any that is free.",
  ],
  "bad-choice": (p) => [`${p.option} cannot be "${p.found}".`, `Choose one of: ${p.known}.`],
  "bad-number": (p) => [
    `${p.option} needs a whole number of 0 or more, not "${p.found}".`,
    `For example: ${p.option} 20`,
  ],
  "no-such-file": (p) => [
    `There is no readable file ${p.path}.`,
    "Check the path, or give the names on standard input.",
  ],
  "bad-score": (p) => [
    `${p.option} needs a number above 0 and up to 1, not "${p.found}".`,
    `For example: ${p.option} 0.85`,
  ],
  "nothing-to-export": () => [
    "There is nothing to write: the tables asked for have no rows from these sources.",
    "chancery sources ID says which tables a source fills, and whether it is on this machine.",
  ],
  "no-names": (p) => [
    `${p.from} contains no name, so nothing was searched.`,
    'Give names, one a line, or CSV with a column "name". For example: echo "Omar Abdullah" | chancery screen',
  ],
  "no-lists": () => [
    "No list was searched: this says nothing about any name.",
    "`chancery sources ID` says how to get each list, such as un-sc-listings, ofac-sdn, eu-fsf or uk-sanctions; `chancery pull ID --from PATH` imports it.",
  ],
  "missing-argument": (p) => [`This command needs ${p.what}.`, "Run it with --help to see examples."],
  "unknown-source": (p) => [
    `There is no source "${p.found}".`,
    `${p.near.length === 0 ? "" : `Did you mean ${alternatives(p.near)}? `}chancery sources lists them all.`,
  ],
  "nothing-recognised": (p) => [
    `${p.from} contains no file that a source reads, so nothing was imported.`,
    "Keep the publisher's own file names: chancery sources ID says by which names its files are recognised. The list above says why each file was not.",
  ],
  "unknown-measure": (p) => [
    `There is no measure "${p.found}".`,
    `${p.near === "" ? "" : `Did you mean ${p.near}? `}chancery measures lists them all.`,
  ],
  "not-found": (p) => notFound(p.path),
  "no-chromium": () => [
    "Printing a PDF needs Chromium, Chrome or Edge, and none is on the path.",
    "Install one (Debian: apt-get install chromium), or name it in CHANCERY_CHROMIUM.",
  ],
  "not-a-site": (p) => [
    `${p.dir === "." ? "This folder" : p.dir} contains files that no build of Chancery wrote, and a build would replace the whole folder.`,
    "Name another folder with --out.",
  ],
};
