import type { EngineProblems } from "../../../engine/problems.js";
import type { ProblemWords } from "../../problemWords.js";

const list = (words: readonly string[]) => words.join(", ");
const maybe = (near: readonly string[]): string | undefined =>
  near.length > 0 ? `Did you mean ${near.join(" or ")}?` : undefined;

/** `on 2009-12-31`, `in 2009`. */
const dated = (when: string): string => `${/^\d{4}-\d\d-\d\d$/.test(when) ? "on" : "in"} ${when}`;

export const engine: ProblemWords<EngineProblems> = {
  "unknown-measure": (p) => [
    `There is no measure "${p.name}".`,
    p.near.length > 0
      ? `Did you mean ${p.near.join(" or ")}?`
      : "`chancery measures` lists all measures by field.",
  ],
  "unknown-argument": (p) => [
    `${p.measure} has no argument "${p.key}"; it has ${list(p.known)}.`,
    maybe(p.near),
  ],
  "too-many-arguments": (p) => [
    `"${p.found}" is one argument too many for ${p.signature}.`,
    "Take it out, or give it a key that the measure has.",
  ],
  "duplicate-argument": (p) => [`${p.measure} is given its argument "${p.key}" twice.`, "Keep one of them."],
  "missing-argument": (p) => [
    `${p.measure} lacks its argument "${p.key}" (${p.meaning.replace(/\.$/, "")}).`,
    `Write ${p.signature}.`,
  ],
  "unknown-name": (p) => [
    `"${p.text}" is not known as ${p.what}.`,
    p.near.length > 0 ? maybe(p.near) : `Write ${p.what} by its full name, its abbreviation or its code.`,
  ],
  "number-for-state": (p) => [
    `"${p.text}" is a number, and ${p.key} takes names of states.`,
    "Write Japan or JPN. Numeric codes mean different states in different lists and are not read; a number of states is not a list of them.",
  ],
  "not-then": (p) => [
    `"${p.text}" means no state ${dated(p.when)}; it means ${p.meant.join("; ")}.`,
    "Write the state that is meant by the name or code that it had then.",
  ],
  "ambiguous-name": (p) => [
    `"${p.text}" can mean more than one state${p.when === "" ? "" : ` ${dated(p.when)}`}: ${p.meant.join("; ")}.`,
    `Write ${p.codes.join(" or ")}, or a date that settles it.`,
  ],
  "bad-choice": (p) => [
    `"${p.text}" cannot stand for ${p.key}; it is one of ${list(p.choices)}.`,
    maybe(p.near),
  ],
  "bad-date": (p) => [
    `"${p.text}" cannot be read as ${p.expected}, which the argument "${p.key}" needs.`,
    "Dates are written 2008, 2008-10, 2008-10-17, and stretches 2003/2008 or ../2008.",
  ],
  "whole-years": (p) => [
    `${p.measure} is counted by calendar year, and ${p.text} is not made of whole years.`,
    "Write the year or years.",
  ],
  "not-a-session": (p) => [
    `${p.measure} is counted by session of the General Assembly, and "${p.text}" is no number of one.`,
    p.opens === null || p.opens < 2
      ? "Write the number of the session: 63 is the one that opened in September 2008."
      : `Votes of ${p.text} belong to sessions ${p.opens - 1} and ${p.opens}; write the one that is meant (session ${p.opens} opened in September ${p.text}).`,
  ],
  "not-a-set": (p) => [
    `${p.key} takes one thing, and a set was found: ${p.text}.`,
    "Write one of them, and a check for each.",
  ],
  "arguments-disagree": (p) => [p.message, "Change the arguments as the message says."],
};
