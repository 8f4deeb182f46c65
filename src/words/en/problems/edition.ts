import type { ProblemWords } from "../../problemWords.js";

/** Problems of the layer `edition`. */
export interface EditionProblems {
  "figure-geography": { key: string; found: string; source: string };
  "commitment-not-kept": { id: string; kept: string; why: string };
  "commitment-kept": { id: string };
  "no-edition": { dir: string };
  "settings-yaml": { found: string };
  "unknown-setting": { key: string; near: string; known: string };
  "bad-setting": { key: string; found: string; expected: string };
  "missing-chapter": { file: string; near: string | undefined };
  "unlisted-chapter": { file: string };
  "outside-edition": { file: string };
  "chapter-language": { found: string; known: string };
  "translation-of": { found: string };
  "published-unreadable": object;
  "unknown-records-file": { file: string; known: string };
  "records-unreadable": { found: string };
  "unknown-column": { column: string; near: string; known: string };
  "missing-value": { column: string };
  "bad-value": { column: string; found: string; expected: string };
  "duplicate-record": { key: string; line: number };
  "locked-version-missing": { source: string; version: string };
  "figure-value": { kind: string; key: string; found: string; expected: string };
  "figure-faulty": { kind: string; why: string };
  "figure-unknown": { kind: string; why: string };
  "not-a-call": { found: string };
  "not-empty": { dir: string; found: string };
  "not-found": { path: string };
}

export const edition: ProblemWords<EditionProblems> = {
  "figure-geography": (p) => ({
    message: `The record draws nothing called "${p.found}" for "${p.key}".`,
    expected: `a name that ${p.source} has`,
    hint: `Pull ${p.source} if it is not here (chancery sources ${p.source}); else look at the spelling.`,
  }),
  "commitment-not-kept": (p) => ({
    message: `The commitment ${p.id} is recorded as kept on ${p.kept}, but its own check fails: ${p.why}`,
    found: "a check that fails",
    expected: "a check that holds, for a commitment that was kept",
    hint: 'Look at "kept" and "kept_when": one of them is not right.',
  }),
  "commitment-kept": (p) => ({
    message: `The commitment ${p.id} is recorded as still to be kept, but its own check holds.`,
    found: "a check that holds",
    expected: "a day in the column kept",
    hint: 'Write the day on which it was kept into "kept", or sharpen "kept_when".',
  }),
  "no-edition": (p) => ({
    message: `There is no edition in ${p.dir}: it holds no chancery.yaml.`,
    found: "no chancery.yaml",
    expected: "a folder with chancery.yaml, chapters/ and records/",
    hint: "chancery new DIR writes one.",
  }),
  "settings-yaml": (p) => ({
    message: `The settings cannot be read: ${p.found}.`,
    expected: "YAML, one setting a line",
    hint: "Text with a colon in it needs quotation marks around it.",
  }),
  "unknown-setting": (p) => ({
    message: `There is no setting "${p.key}".`,
    found: p.key,
    expected: p.known,
    hint: `Did you mean "${p.near}"?`,
  }),
  "bad-setting": (p) => ({
    message: `The setting "${p.key}" is ${p.found}; expected ${p.expected}.`,
    hint: `Change "${p.key}" in chancery.yaml.`,
  }),
  "missing-chapter": (p) => ({
    message: `The chapter ${p.file} is in the list of chapters but not in the folder.`,
    found: "no such file",
    expected: p.file,
    hint: p.near ? `Did you mean ${p.near}?` : "Write the file, or take it from the list.",
  }),
  "unlisted-chapter": (p) => ({
    message: `${p.file} is in the folder but not in the list of chapters, so it is not published or checked.`,
    found: p.file,
    expected: "every chapter in the list of chancery.yaml",
    hint: 'Add it to "chapters:", or move it out of chapters/.',
  }),
  "outside-edition": (p) => ({
    message: `The chapter "${p.file}" points outside the edition's chapters/ folder.`,
    found: p.file,
    expected: "a file in chapters/",
    hint: "Move the chapter into chapters/.",
  }),
  "chapter-language": (p) => ({
    message: `This chapter is in the language "${p.found}", which is not one of the edition's.`,
    expected: p.known,
    hint: 'Add it to "languages:" in chancery.yaml (en and ja are known), or change the chapter.',
  }),
  "translation-of": (p) => ({
    message: `This chapter says that it is a translation of "${p.found}", which is no original chapter of the edition.`,
    expected: "the file name of a chapter that is no translation itself",
    hint: "Name the file in chapters/ that was translated.",
  }),
  "published-unreadable": () => ({
    message: "The verdicts published before cannot be read.",
    found: "other text",
    expected: "JSON as `chancery build --lock` writes it",
    hint: "Restore the file from your versions of it, or delete it: the list of changes then begins anew.",
  }),
  "unknown-records-file": (p) => ({
    message: `records/${p.file} is not a kind of record that can be read.`,
    found: p.file,
    expected: p.known,
    hint: `Name it after what it holds: ${p.known}; as .csv or .yaml.`,
  }),
  "records-unreadable": (p) => ({
    message: `The records cannot be read: ${p.found}.`,
    expected: "CSV with a header line, or a YAML list",
    hint: "Mend the line named here; no record of the file is used until then.",
  }),
  "unknown-column": (p) => ({
    message: `There is no column "${p.column}" in this kind of record.`,
    found: p.column,
    expected: p.known,
    hint: `Did you mean "${p.near}"?`,
  }),
  "missing-value": (p) => ({
    message: `This record has no "${p.column}".`,
    found: "an empty value",
    expected: `a value for "${p.column}"`,
    hint: "Fill it in; a record without it cannot be used.",
  }),
  "bad-value": (p) => ({
    message: `"${p.column}" is "${p.found}"; expected ${p.expected}.`,
    hint: "Change the value.",
  }),
  "duplicate-record": (p) => ({
    message: `"${p.key}" is already recorded on line ${p.line}.`,
    found: p.key,
    expected: "each id once",
    hint: "Give one of them another id, or delete it.",
  }),
  "locked-version-missing": (p) => ({
    message: `The edition is locked to version ${p.version} of ${p.source}, which is not in the record on this machine.`,
    found: "no such version",
    expected: `${p.source} ${p.version}`,
    hint: `chancery pull ${p.source} (or --from a file) gets it; chancery check --lock pins to the versions that are here.`,
  }),
  "figure-value": (p) => ({
    message: `"${p.key}" of this ${p.kind} block is ${p.found}; expected ${p.expected}.`,
    hint: "Change it; the figure is left out until then.",
  }),
  "figure-faulty": (p) => ({
    message: `This ${p.kind} block cannot be drawn: ${p.why}`,
    found: "a block that says too little",
    expected: "a block that says what to draw",
    hint: "Add what is missing; the figure is left out until then.",
  }),
  "figure-unknown": (p) => ({
    message: `This ${p.kind} is left out: ${p.why}`,
    found: "no answer in the record on this machine",
    expected: "an answer for one of its values at least",
    hint: "Pull a source that covers it, or change what is asked. Until then the page says this in its place.",
  }),
  "not-a-call": (p) => ({
    message: `"${p.found}" is not one measure with its arguments.`,
    expected: "a call such as incidents(area: Gulf of Aden)",
    hint: "Write one measure with its arguments in brackets.",
  }),
  "not-empty": (p) => ({
    message: `${p.dir} is not empty: it holds ${p.found}.`,
    expected: "a folder that does not exist yet, or an empty one",
    hint: "Give another name.",
  }),
  "not-found": (p) => ({
    message: `There is no file or folder ${p.path}.`,
    found: "nothing at that path",
    expected: "a chapter or an edition folder",
    hint: "Check the spelling and the folder you are in.",
  }),
};
