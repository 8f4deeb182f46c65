import type { EngineProblems } from "../../../engine/problems.js";
import type { ProblemWords } from "../../problemWords.js";
import { ownReason } from "../reasons.js";

const list = (words: readonly string[]) => words.join(", ");
const maybe = (near: readonly string[]) =>
  near.length > 0 ? { hint: `Did you mean ${near.join(" or ")}?` } : {};

/** `on 2009-12-31`, `in 2009`. */
const dated = (when: string): string => `${/^\d{4}-\d\d-\d\d$/.test(when) ? "on" : "in"} ${when}`;

export const engine: ProblemWords<EngineProblems> = {
  "unknown-measure": (p) => ({
    message: `There is no measure "${p.name}".`,
    found: p.name,
    expected: "the name of a measure",
    hint:
      p.near.length > 0
        ? `Did you mean ${p.near.join(" or ")}?`
        : "`chancery measures` lists all measures by field.",
  }),
  "unknown-argument": (p) => ({
    message: `${p.measure} has no argument "${p.key}"; it has ${list(p.known)}.`,
    found: p.key,
    expected: list(p.known),
    ...maybe(p.near),
  }),
  "too-many-arguments": (p) => ({
    message: `"${p.found}" is one argument too many for ${p.signature}.`,
    expected: p.signature,
    hint: "Take it out, or give it a key that the measure has.",
  }),
  "duplicate-argument": (p) => ({
    message: `${p.measure} is given its argument "${p.key}" twice.`,
    found: p.key,
    expected: `"${p.key}" once`,
    hint: "Keep one of them.",
  }),
  "missing-argument": (p) => ({
    message: `${p.measure} lacks its argument "${p.key}" (${p.meaning.replace(/\.$/, "")}).`,
    expected: p.key,
    hint: `Write ${p.signature}.`,
  }),
  "unknown-name": (p) => ({
    message: `"${p.text}" is not known as ${p.what}.`,
    found: p.text,
    expected: p.what,
    ...(p.near.length > 0
      ? maybe(p.near)
      : { hint: `Write ${p.what} by its full name, its abbreviation or its code.` }),
  }),
  "number-for-state": (p) => ({
    message: `"${p.text}" is a number, and ${p.key} takes names of states.`,
    found: p.text,
    expected: "the name of a state, or its letters code",
    hint: "Write Japan or JPN. Numeric codes mean different states in different lists and are not read; a number of states is not a list of them.",
  }),
  "not-then": (p) => ({
    message: `"${p.text}" means no state ${dated(p.when)}; it means ${p.meant.join("; ")}.`,
    found: p.text,
    expected: `a state that existed ${dated(p.when)}`,
    hint: "Write the state that is meant by the name or code that it had then.",
  }),
  "ambiguous-name": (p) => ({
    message: `"${p.text}" can mean more than one state${p.when === "" ? "" : ` ${dated(p.when)}`}: ${p.meant.join("; ")}.`,
    found: p.text,
    expected: "the name or code of one state",
    hint: `Write ${p.codes.join(" or ")}, or a date that settles it.`,
  }),
  "bad-choice": (p) => ({
    message: `"${p.text}" cannot stand for ${p.key}; it is one of ${list(p.choices)}.`,
    found: p.text,
    expected: list(p.choices),
    ...maybe(p.near),
  }),
  "bad-date": (p) => ({
    message: `"${p.text}" cannot be read as ${p.expected}, which the argument "${p.key}" needs.`,
    found: p.text,
    hint: "Dates are written 2008, 2008-10, 2008-10-17, and stretches 2003/2008 or ../2008.",
  }),
  "whole-years": (p) => ({
    message: `${p.measure} is counted by calendar year, and ${p.text} is not made of whole years.`,
    found: p.text,
    expected: "a year or years, such as 2008 or 2003/2008",
    hint: "Write the year or years.",
  }),
  "not-a-session": (p) => ({
    message: `${p.measure} is counted by session of the General Assembly, and "${p.text}" is no number of one.`,
    found: p.text,
    expected: "the number of a regular session, such as 63 or session 63",
    hint:
      p.opens === null || p.opens < 2
        ? "Write the number of the session: 63 is the one that opened in September 2008."
        : `Votes of ${p.text} belong to sessions ${p.opens - 1} and ${p.opens}; write the one that is meant (session ${p.opens} opened in September ${p.text}).`,
  }),
  "not-a-set": (p) => ({
    message: `${p.key} takes one thing, and a set was found: ${p.text}.`,
    found: p.text,
    expected: "one name",
    hint: "Write one of them, and a check for each.",
  }),
  "arguments-disagree": (p) => ({
    message: ownReason(p),
    found: p.text,
    expected: "arguments that go together",
    hint: "Change the arguments as the message says.",
  }),
};
