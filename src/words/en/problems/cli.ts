import type { ProblemWords } from "../../problemWords.js";

/** Problems of the layer `cli`. */
export interface CliProblems {
  "bad-date": { found: string };
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
  "unknown-source": { found: string; near: string; known: string };
  "nothing-recognised": { from: string };
  "unknown-measure": { found: string; near: string };
  "not-found": { path: string };
  "no-chromium": object;
  "not-a-site": { dir: string };
}

export const cli: ProblemWords<CliProblems> = {
  "bad-date": (p) => ({
    message: `"${p.found}" is not a date that can be used.`,
    expected: "2008, 2008-10, 2008-10-17 or an interval such as 2003/2008",
    hint: "Write the date as year, year-month or year-month-day.",
  }),
  "annotate-word": () => ({
    message: "Verdicts can be written as comments into one Word document at a time.",
    expected: "one .docx file to check and the name of another to write",
    hint: "For example: chancery check paper.docx --annotate reviewed.docx",
  }),
  "lacks-inputs": (p) => ({
    message: `${p.source} is worked out from sources that are not here: ${p.missing}.`,
    found: "a missing input",
    expected: p.missing,
    hint: "Pull them first; what builds on them is then worked out by itself.",
  }),
  "unknown-table": (p) => ({
    message: `The record has no table "${p.found}".`,
    expected: p.known,
    hint: p.near === "" ? `The tables are ${p.known}.` : `Near it: ${p.near}.`,
  }),
  "port-taken": (p) => ({
    message: `Something else listens on port ${p.port} already.`,
    found: `port ${p.port}`,
    expected: "a port that is free",
    hint: "Stop the other one, or choose another: --port 0 takes any that is free.",
  }),
  "bad-choice": (p) => ({
    message: `${p.option} cannot be "${p.found}".`,
    expected: p.known,
    hint: `Choose one of: ${p.known}.`,
  }),
  "bad-number": (p) => ({
    message: `${p.option} cannot be "${p.found}".`,
    expected: "a whole number, 0 or more",
    hint: `Write ${p.option} 20, for example.`,
  }),
  "no-such-file": (p) => ({
    message: `There is no file ${p.path} that can be read.`,
    found: p.path,
    expected: "a file of names",
    hint: "Check the path, or give the names on standard input.",
  }),
  "bad-score": (p) => ({
    message: `${p.option} cannot be "${p.found}".`,
    expected: "a number over 0 and up to 1",
    hint: `Write ${p.option} 0.85, for example.`,
  }),
  "nothing-to-export": () => ({
    message: "There is nothing to write: the tables asked for have no rows of these sources.",
    found: "no row",
    expected: "a table that has rows in the record",
    hint: "chancery sources ID says which tables a source fills, and whether it is on this machine.",
  }),
  "no-names": (p) => ({
    message: `There is no name in ${p.from}: nothing was searched.`,
    found: "nothing",
    expected: "names, one a line, or CSV with a column name",
    hint: 'Write, for example: echo "Omar Abdullah" | chancery screen',
  }),
  "no-lists": () => ({
    message: "No list was searched: this is no answer about any name.",
    found: "a record that holds none of the lists asked for",
    expected: "at least one list on this machine",
    hint: "chancery sources un-sc-listings, ofac-sdn, eu-fsf, uk-sanctions ... say how to get them; chancery pull ID --from PATH reads them.",
  }),
  "missing-argument": (p) => ({
    message: `This command needs ${p.what}.`,
    found: "nothing",
    expected: p.what,
    hint: "Run it with --help to see examples.",
  }),
  "unknown-source": (p) => ({
    message: `There is no source "${p.found}".`,
    expected: p.known,
    hint:
      p.near === ""
        ? "chancery sources lists them all."
        : `Near it: ${p.near}. chancery sources lists them all.`,
  }),
  "nothing-recognised": (p) => ({
    message: `Nothing in ${p.from} is a file that a source reads: nothing was imported.`,
    found: "no file whose name a source knows",
    expected: "a publisher's file under the name that it was published with, or a folder that holds some",
    hint: "chancery sources ID says by which names the files of a source are recognised. What stands above as not recognised says why.",
  }),
  "unknown-measure": (p) => ({
    message: `There is no measure "${p.found}".`,
    expected: "a name that chancery measures lists",
    hint: p.near === "" ? "chancery measures lists them all." : `Near it: ${p.near}.`,
  }),
  "not-found": (p) => ({
    message: `There is no file or folder ${p.path}.`,
    found: "nothing at that path",
    expected: "a file or folder",
    hint: "Check the spelling and the folder you are in.",
  }),
  "no-chromium": () => ({
    message: "There is no Chromium on this machine to print a PDF with.",
    found: "none of chromium, google-chrome, msedge on the path",
    expected: "Chromium, Chrome or Edge",
    hint: "Install it (Debian: apt-get install chromium), or name it in CHANCERY_CHROMIUM.",
  }),
  "not-a-site": (p) => ({
    message: `${p.dir} holds other files: a site replaces all of its folder.`,
    found: "a folder that no build of Chancery wrote",
    expected: "a folder that does not exist yet, an empty one, or an earlier site",
    hint: "Name another folder with --out.",
  }),
};
