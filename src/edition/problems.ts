import { defineProblems } from "../base/problem.js";

export const problem = defineProblems("edition", {
  "no-edition": (p: { dir: string }) => ({
    message: `There is no edition in ${p.dir}: it holds no chancery.yaml.`,
    found: "no chancery.yaml",
    expected: "a folder with chancery.yaml, chapters/ and records/",
    hint: "chancery new DIR writes one.",
  }),
  "settings-yaml": (p: { found: string }) => ({
    message: `The settings cannot be read: ${p.found}.`,
    found: p.found,
    expected: "YAML, one setting a line",
    hint: "Text with a colon in it needs quotation marks around it.",
  }),
  "unknown-setting": (p: { key: string; near: string; known: string }) => ({
    message: `There is no setting "${p.key}".`,
    found: p.key,
    expected: p.known,
    hint: `Did you mean "${p.near}"?`,
  }),
  "bad-setting": (p: { key: string; found: string; expected: string }) => ({
    message: `The setting "${p.key}" is ${p.found}; expected ${p.expected}.`,
    found: p.found,
    expected: p.expected,
    hint: `Change "${p.key}" in chancery.yaml.`,
  }),
  "missing-chapter": (p: { file: string; near: string | undefined }) => ({
    message: `The chapter ${p.file} is in the list of chapters but not in the folder.`,
    found: "no such file",
    expected: p.file,
    hint: p.near ? `Did you mean ${p.near}?` : "Write the file, or take it from the list.",
  }),
  "unlisted-chapter": (p: { file: string }) => ({
    message: `${p.file} is in the folder but not in the list of chapters, so it is not published or checked.`,
    severity: "warning" as const,
    found: p.file,
    expected: "every chapter in the list of chancery.yaml",
    hint: 'Add it to "chapters:", or move it out of chapters/.',
  }),
  "outside-edition": (p: { file: string }) => ({
    message: `The chapter "${p.file}" points outside the edition's chapters/ folder.`,
    found: p.file,
    expected: "a file in chapters/",
    hint: "Move the chapter into chapters/.",
  }),
  "unknown-records-file": (p: { file: string; known: string }) => ({
    message: `records/${p.file} is not a kind of record that can be read.`,
    found: p.file,
    expected: p.known,
    hint: `Name it after what it holds: ${p.known}; as .csv or .yaml.`,
  }),
  "records-unreadable": (p: { found: string }) => ({
    message: `The records cannot be read: ${p.found}.`,
    found: p.found,
    expected: "CSV with a header line, or a YAML list",
    hint: "Mend the line named here; no record of the file is used until then.",
  }),
  "unknown-column": (p: { column: string; near: string; known: string }) => ({
    message: `There is no column "${p.column}" in this kind of record.`,
    found: p.column,
    expected: p.known,
    hint: `Did you mean "${p.near}"?`,
  }),
  "missing-value": (p: { column: string }) => ({
    message: `This record has no "${p.column}".`,
    found: "an empty value",
    expected: `a value for "${p.column}"`,
    hint: "Fill it in; a record without it cannot be used.",
  }),
  "bad-value": (p: { column: string; found: string; expected: string }) => ({
    message: `"${p.column}" is "${p.found}"; expected ${p.expected}.`,
    found: p.found,
    expected: p.expected,
    hint: "Change the value.",
  }),
  "duplicate-record": (p: { key: string; line: number }) => ({
    message: `"${p.key}" is already recorded on line ${p.line}.`,
    found: p.key,
    expected: "each id once",
    hint: "Give one of them another id, or delete it.",
  }),
  "locked-version-missing": (p: { source: string; version: string }) => ({
    message: `The edition is locked to version ${p.version} of ${p.source}, which is not in the record on this machine.`,
    found: "no such version",
    expected: `${p.source} ${p.version}`,
    hint: `chancery pull ${p.source} (or --from a file) gets it; chancery check --lock pins to the versions that are here.`,
  }),
  "no-such-version": (p: { source: string; version: string; known: string }) => ({
    message: `There is no version "${p.version}" of ${p.source} on this machine.`,
    found: p.version,
    expected: p.known === "" ? "a version that has been pulled" : p.known,
    hint: p.known === "" ? `chancery pull ${p.source} gets one.` : `Versions here: ${p.known}.`,
  }),
  "bad-version-option": (p: { found: string }) => ({
    message: `--at-version cannot be read: "${p.found}".`,
    found: p.found,
    expected: "SOURCE=VERSION",
    hint: "For example --at-version ucdp-conflicts=23.1.",
  }),
  "figure-value": (p: { kind: string; key: string; found: string; expected: string }) => ({
    message: `"${p.key}" of this ${p.kind} block is ${p.found}; expected ${p.expected}.`,
    found: p.found,
    expected: p.expected,
    hint: "Change it; the figure is left out until then.",
  }),
  "not-empty": (p: { dir: string; found: string }) => ({
    message: `${p.dir} is not empty: it holds ${p.found}.`,
    found: p.found,
    expected: "a folder that does not exist yet, or an empty one",
    hint: "Give another name.",
  }),
  "not-found": (p: { path: string }) => ({
    message: `There is no file or folder ${p.path}.`,
    found: "nothing at that path",
    expected: "a chapter or an edition folder",
    hint: "Check the spelling and the folder you are in.",
  }),
});
