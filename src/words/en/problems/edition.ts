import type { Statement } from "../../../checks/statements.js";
import { type FigureReason, figureReasonText } from "../../figures.js";
import type { ProblemWords } from "../../problemWords.js";
import { textOf } from "../../sayValue.js";
import { statementParts } from "../../statements.js";
import { notFound } from "./cli.js";

/** Problems of the layer `edition`. */
export interface EditionProblems {
  "figure-geography": { key: string; found: string; source: string };
  "commitment-not-kept": { id: string; kept: string; why: readonly Statement[] };
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
  "figure-faulty": { kind: string; why: FigureReason };
  "figure-unknown": { kind: string; why: FigureReason };
  "not-a-call": { found: string };
  "not-empty": { dir: string; found: string };
  "not-found": { path: string };
}

export const edition: ProblemWords<EditionProblems> = {
  "figure-geography": (p) => [
    `"${p.key}" names "${p.found}", which the record cannot draw.`,
    `It must be a name that ${p.source} has. Pull ${p.source} if it is not here (chancery sources ${p.source}); otherwise check the spelling.`,
  ],
  "commitment-not-kept": (p) => [
    `The commitment ${p.id} is recorded as kept on ${p.kept}, but its own check fails: ${textOf(statementParts(p.why, "en"))}`,
    'Look at "kept" and "kept_when": one of them is wrong.',
  ],
  "commitment-kept": (p) => [
    `The commitment ${p.id} is recorded as still open, but its own check holds.`,
    'Write the day on which it was kept into "kept", or make "kept_when" stricter.',
  ],
  "no-edition": (p) => [
    `There is no edition in ${p.dir === "." ? "this folder" : p.dir}: it contains no chancery.yaml.`,
    "chancery new DIR writes a small edition to start from.",
  ],
  "settings-yaml": (p) => [
    `The settings cannot be read: ${p.found}.`,
    "Write YAML, one setting a line. Text with a colon in it needs quotation marks around it.",
  ],
  "unknown-setting": (p) => [
    `There is no setting "${p.key}".`,
    `Did you mean "${p.near}"? The settings are ${p.known}.`,
  ],
  "bad-setting": (p) => [
    `The setting "${p.key}" is ${p.found}; expected ${p.expected}.`,
    `Change "${p.key}" in chancery.yaml.`,
  ],
  "missing-chapter": (p) => [
    `The chapter ${p.file} is listed in chancery.yaml but is not in the folder.`,
    p.near ? `Did you mean ${p.near}?` : "Write the file, or remove it from the list.",
  ],
  "unlisted-chapter": (p) => [
    `${p.file} is in the folder but not in the list of chapters, so it is neither checked nor published.`,
    'Add it to "chapters:" in chancery.yaml, or move it out of chapters/.',
  ],
  "outside-edition": (p) => [
    `The chapter "${p.file}" is outside the edition's chapters/ folder.`,
    "Move it into chapters/.",
  ],
  "chapter-language": (p) => [
    `This chapter is in the language "${p.found}", which the edition does not list (${p.known}).`,
    'Add it to "languages:" in chancery.yaml (en and ja are supported), or change the chapter.',
  ],
  "translation-of": (p) => [
    `This chapter is marked as a translation of "${p.found}", which is not an original chapter of the edition.`,
    "Give the name of the file in chapters/ that was translated.",
  ],
  "published-unreadable": () => [
    "The verdicts published earlier cannot be read.",
    "Restore the file from an earlier copy, or delete it: the list of changes then starts anew.",
  ],
  "unknown-records-file": (p) => [
    `records/${p.file} is not a kind of record.`,
    `Name the file after what it contains: ${p.known}; as .csv or .yaml.`,
  ],
  "records-unreadable": (p) => [
    `The records cannot be read: ${p.found}.`,
    "Write CSV with a header line, or a YAML list. Until this line is fixed, no record in the file is used.",
  ],
  "unknown-column": (p) => [
    `This kind of record has no column "${p.column}".`,
    `Did you mean "${p.near}"? The columns are ${p.known}.`,
  ],
  "missing-value": (p) => [`This record lacks "${p.column}".`, "Fill it in: a record needs it."],
  "bad-value": (p) => [`"${p.column}" is "${p.found}"; expected ${p.expected}.`, "Change the value."],
  "duplicate-record": (p) => [
    `"${p.key}" is already recorded on line ${p.line}.`,
    "Give one of them another id, or delete it.",
  ],
  "locked-version-missing": (p) => [
    `The edition is locked to version ${p.version} of ${p.source}, which is not on this machine.`,
    `chancery pull ${p.source} (or --from a file) gets it; chancery check --lock pins the versions that are here.`,
  ],
  "figure-value": (p) => [
    `"${p.key}" in this ${p.kind} block is ${p.found}; expected ${p.expected}.`,
    "Change it; until then the figure is left out.",
  ],
  "figure-faulty": (p) => [
    `This ${p.kind} block cannot be drawn: ${figureReasonText(p.why, "en")}`,
    "Add what is missing; until then the figure is left out.",
  ],
  "figure-unknown": (p) => [
    `This ${p.kind} is left out: ${figureReasonText(p.why, "en")}`,
    "Pull a source that covers it, or change what is asked. Until then the page says this in its place.",
  ],
  "not-a-call": (p) => [
    `"${p.found}" is not a measure with its arguments.`,
    "Write one measure with its arguments in brackets, such as incidents(area: Gulf of Aden).",
  ],
  "not-empty": (p) => [
    `${p.dir === "." ? "This folder" : p.dir} is not empty: it contains ${p.found}.`,
    "Name a new or empty folder.",
  ],
  "not-found": (p) => notFound(p.path),
};
