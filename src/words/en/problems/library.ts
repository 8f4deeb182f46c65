import { alternatives } from "../../../engine/text.js";
import type { ProblemWords } from "../../problemWords.js";

/** What an option of a function of the library should be. */
export type OptionExpected =
  | { form: "day" | "score" | "count" | "document" | "session" }
  | { form: "one-of"; words: readonly string[] };

/** Problems of the layer `library`. */
export interface LibraryProblems {
  "session-closed": object;
  "bad-option": { option: string; found: string; expected: OptionExpected };
  /** A text was to be checked, and it is the name of a file. */
  "text-is-path": { found: string };
  /** No document was given, and the session has no edition. */
  "nothing-to-check": object;
  "no-lists": { lists: readonly string[] };
  "nothing-to-pull": object;
  "unknown-source": { found: string; near: readonly string[] };
}

const forms: Readonly<Record<Exclude<OptionExpected["form"], "one-of">, string>> = {
  day: "a date such as 2008, 2008-10 or 2008-10-17",
  score: "a number above 0 and up to 1",
  count: "a whole number of 0 or more",
  document: "a text in Markdown, { path }, { name, text } or { name, bytes }",
  session: "what openSession() gave",
};

export const library: ProblemWords<LibraryProblems> = {
  "session-closed": () => [
    "This session is closed.",
    "Call close() after the last question, or open another session with openSession().",
  ],
  "bad-option": (p) => [
    `"${p.option}" cannot be ${p.found}.`,
    `Expected ${p.expected.form === "one-of" ? `one of ${p.expected.words.join(", ")}` : forms[p.expected.form]}.`,
  ],
  "text-is-path": (p) => [
    `The text to check is "${p.found}", which looks like the name of a file.`,
    `To check the file, write check(session, { path: "${p.found}" }).`,
  ],
  "nothing-to-check": () => [
    "There is nothing to check: no document was given, and the session has no edition.",
    'Give a text or documents, or open the session with an edition: openSession({ edition: "my-edition" }).',
  ],
  "no-lists": (p) => [
    `No list was searched, so this says nothing about any name; the record has no usable version of ${p.lists.join(", ")}.`,
    "Get the lists first: pull({ ids: [...] }) downloads, pull({ from }) imports files.",
  ],
  "unknown-source": (p) => [
    `There is no source "${p.found}".`,
    `${p.near.length > 0 ? `Did you mean ${alternatives(p.near)}? ` : ""}The sources of a session list them all.`,
  ],
  "nothing-to-pull": () => [
    "There is nothing to pull: neither ids nor from was given.",
    'For example: pull({ ids: ["un-sc-members"] }), or pull({ from: "downloads" }).',
  ],
};
