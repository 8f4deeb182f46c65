import type { Advice, ChecksProblems, Mismatch, PeriodMismatch, Wanted } from "../../../checks/problems.js";
import { alternatives } from "../../../engine/text.js";
import type { ValueKind } from "../../../engine/types.js";
import type { ProblemWords } from "../../problemWords.js";

const list = (words: readonly string[]) => words.join(", ");
const shown = (text: string | null): string => (text === null ? "the end of the check" : `"${text}"`);

const wantedWords: Readonly<Record<Extract<Wanted, string>, string>> = {
  "measure-or-value": "a measure or a value",
  "check-end": '"and", ";" or the end of the check',
  "expression-end": "the end of the expression",
  relation: "a relation (=, !=, <, <=, >, >=, includes, excludes or is)",
  property: 'a property after "is"',
  number: "a number",
  name: "a name",
  tolerance: "a tolerance of zero or more",
  rank: 'a number from 1 after "rank"',
  "high-or-low": '"high" or "low" after "a record"',
  "set-after-among": 'a set such as {Japan, Brazil} after "among"',
};

function wanted(what: Wanted): string {
  if (typeof what === "string") return wantedWords[what];
  return "word" in what
    ? `"${what.word}" after "${what.after}"`
    : `a date or period after "${what.periodAfter}"`;
}

const adviceWords: Readonly<Record<Extract<Advice, string>, string>> = {
  "no-units": "Leave units and other words out of a check; the measure has its own unit.",
  "no-currency": "Leave the currency out; the measure has its own unit.",
  "no-separators": "Separate checks with ; and write numbers without separators.",
  "note-to-reader": 'A note to the reader goes after " -- ".',
  brackets: "Write sets as {a, b} and arguments as (a, b).",
  signs: "To compare with a value, write =, < or >.",
  than: "To compare two values, write > or <; to compare with an earlier time, write: higher from 2007.",
  "no-such-day": "There is no such day or month. A subtraction needs spaces around the minus sign.",
};

function advice(what: Advice | undefined): string | undefined {
  if (what === undefined) return undefined;
  if (typeof what === "string") return adviceWords[what];
  return "write" in what ? `Write ${alternatives(what.write)}.` : `Did you mean ${what.meant}?`;
}

const kinds: Readonly<Record<ValueKind, string>> = {
  number: "a number",
  yesno: "yes or no",
  date: "a date",
  tally: "a tally",
  set: "a set",
  text: "a word",
};

const mismatches: Readonly<Record<Mismatch, string>> = {
  "set-relations": "Sets go with =, !=, includes and excludes.",
  "set-or-includes": "Compare a set with a set {...}, or write includes.",
  "set-with-set": "Compare a set with a set {...}; ask what it contains with includes and excludes.",
  "needs-set": "includes and excludes need a measure that gives a set; write = here.",
  digits: "Write the number in digits.",
  number: "Write a number.",
  date: "Write a date: 2008, 2008-10 or 2008-10-17.",
  tally: "Write a tally of yes-no-abstain, such as 173-4-6.",
  "yes-or-no": "Write = yes or = no.",
  word: 'Write the word, in quotes if it contains signs: = "grey list".',
  "equality-only": "These can only be compared with = and !=.",
};

function periodMismatch(reason: PeriodMismatch): string {
  if (typeof reason !== "string")
    return "asLongAs" in reason
      ? `it is not as long as ${reason.asLongAs}`
      : `${reason.argument} needs ${reason.kind === "period" ? "a period" : "a day, month or year"}`;
  const reasons = {
    "both-ends": "a trend needs a period with a beginning and an end",
    parts: "the measure cannot be asked for its parts",
    "whole-years": "the measure is counted by whole years",
  };
  return reasons[reason];
}

const members = { state: "a state", body: "an organization or mission", word: "one of its words" };
const gives = ({ text, measure, what }: ChecksProblems["unknown-member"]): string =>
  typeof what === "string"
    ? `"${text}" is not known as ${members[what]}, which ${measure} gives.`
    : `${measure} gives ${alternatives(what)}, never "${text}".`;
const write = (what: ChecksProblems["unknown-member"]["what"]): string =>
  typeof what === "string" ? `Write ${members[what]} as the record has it.` : "Write one of these words.";

export const checks: ProblemWords<ChecksProblems> = {
  empty: () => [
    "There is no check here.",
    "Write a comparison, such as council.terms(Japan, by: 2009-01-01) = 10; separate several checks with ;",
  ],
  unexpected: (p) => [`Found ${shown(p.found)} where ${wanted(p.expected)} was expected.`, advice(p.hint)],
  "unknown-relation": (p) => [
    `"${p.found}" is not a relation; the relations are ${list(p.known)}.`,
    `Did you mean ${alternatives(p.suggestions)}?`,
  ],
  "unknown-property": (p) => [
    `"${p.found}" cannot follow "is"; the properties are ${list(p.known)}.`,
    p.suggestion === undefined ? adviceWords.signs : `Did you mean ${p.suggestion}?`,
  ],
  "misspelt-word": (p) => [
    `Found "${p.found}" where "${p.expected}" was expected.`,
    `Did you mean "${p.expected}"?`,
  ],
  "unclosed-quote": (p) => [
    `The quotation mark before ${shown(p.found)} is never closed.`,
    'Add the closing ".',
  ],
  "unclosed-bracket": (p) => [
    `The bracket "${p.open}" is never closed: found ${shown(p.found)} where "${p.close}" was expected.`,
    `Add the "${p.close}".`,
  ],
  "unopened-bracket": (p) => [
    `The bracket "${p.found}" closes nothing.`,
    "Remove it, or add the opening one.",
  ],
  "bad-number": (p) => [
    `"${p.found}" is not how a check writes a number: digits, with a point before decimals.`,
    `Write ${p.suggestion}.`,
  ],
  "bad-date": (p) => [
    `"${p.found}" is not a date or a period.`,
    advice(p.hint) ?? "Write a date as 2008, 2008-10 or 2008-10-17, and a period as 2003/2008 or ../2008.",
  ],
  "backwards-period": (p) => [
    `The period ${p.found} ends before it begins.`,
    `Write the earlier date first: ${p.suggestion}.`,
  ],
  "too-long": (p) => [
    `The check contains more than ${p.limit} values or nested brackets.`,
    "Split it into several checks with ;",
  ],
  "no-measure": (p) => [
    `${p.text} contains no measure, so the check asks nothing of the record.`,
    "`chancery measures` lists all measures by field.",
  ],
  "missing-brackets": (p) => [
    `${p.name} is a measure, and its arguments are missing.`,
    `Write its arguments in brackets: ${p.name}(...). \`chancery measures ${p.name}\` shows them.`,
  ],
  "not-comparable": (p) => [
    `${p.left} (${kinds[p.leftKind]}) and ${p.right} (${kinds[p.rightKind]}) cannot be compared with "${p.relation}".`,
    mismatches[p.advice],
  ],
  "not-a-number": (p) => [
    `${p.text} is ${kinds[p.kind]}, and "${p.where}" needs a number.`,
    "Use a measure that gives a number, or compare with =.",
  ],
  "unknown-member": (p) => [
    gives(p),
    p.near.length > 0 ? `Did you mean ${alternatives(p.near)}?` : write(p.what),
  ],
  "ambiguous-member": (p) => [
    `"${p.text}" can mean more than one state: ${p.meant.join("; ")}.`,
    `Write ${alternatives(p.codes)}.`,
  ],
  "within-needs-equality": (p) => [
    `"within" goes with = or != between numbers; here it follows ${p.kind === "number" ? p.relation : kinds[p.kind]}.`,
    "Remove the tolerance, or write = with it.",
  ],
  "property-needs-measure": (p) => [
    `"is ${p.property}" needs a measure, and ${p.text} contains none.`,
    'Write a measure before "is".',
  ],
  "no-state-dimension": (p) => [
    `"is ${p.property}" compares states, and ${p.text} has no state among its arguments.`,
    "For the highest of all times write: is a record high.",
  ],
  "no-time-dimension": (p) => [
    `"is ${p.property}" compares times, and ${p.text} has no time argument.`,
    "Give the measure its date or period, or use a measure that has one.",
  ],
  "bad-property-period": (p) => [
    `"is ${p.property}" of ${p.text} cannot take ${p.period}: ${periodMismatch(p.reason)}.`,
    "Give a period that the measure can be asked for.",
  ],
  "not-earlier": (p) => [
    `"is ${p.property}" compares ${p.text} with ${p.period}, which is not earlier.`,
    "Ask for the later period, and write the earlier one after the property: incidents(2008) is higher from 2007.",
  ],
  "several-times": (p) => [
    `"is ${p.property}" compares times, and the calls in ${p.text} have different ones: ${p.found}.`,
    "Compare numbers instead: incidents(2008) - incidents(2007) > incidents(2007) - incidents(2006).",
  ],
  "not-among": (p) => [
    `${p.text} is not among the states that it is compared with.`,
    `Add ${p.text} to the set.`,
  ],
};
