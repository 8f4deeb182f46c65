import type { ChecksProblems } from "../../../checks/problems.js";
import type { ProblemWords } from "../../problemWords.js";

const list = (words: readonly string[]) => words.join(", ");

export const checks: ProblemWords<ChecksProblems> = {
  empty: () => [
    "There is no check here.",
    "Write a measure, a relation and a value; separate several checks with ;",
  ],
  unexpected: (p) => [`Found ${p.found} where ${p.expected} was expected.`, p.hint],
  "unknown-relation": (p) => [
    `"${p.found}" is no relation; expected ${p.expected}.`,
    `Did you mean ${p.suggestion}?`,
  ],
  "unknown-property": (p) => [
    `"${p.found}" cannot follow "is"; expected ${list(p.known)}.`,
    p.suggestion === undefined
      ? "To compare with a value write =, <, or >."
      : `Did you mean ${p.suggestion}?`,
  ],
  "misspelt-word": (p) => [
    `Found "${p.found}" where "${p.expected}" was expected.`,
    `Did you mean "${p.expected}"?`,
  ],
  "unclosed-quote": (p) => [`The quotation mark before ${p.found} is never closed.`, 'Add the closing ".'],
  "unclosed-bracket": (p) => [
    `The bracket "${p.open}" is never closed: found ${p.found} where "${p.close}" was expected.`,
    `Add the "${p.close}".`,
  ],
  "unopened-bracket": (p) => [
    `The bracket "${p.found}" closes nothing.`,
    "Take it out, or add the opening one.",
  ],
  "bad-number": (p) => [
    `"${p.found}" is not how a check writes a number: digits, and a point before decimals.`,
    `Write ${p.suggestion}.`,
  ],
  "bad-date": (p) => [
    `"${p.found}" is not a date or a period.`,
    p.hint ?? "Write the year with four digits, month and day with two.",
  ],
  "too-long": (p) => [
    `The check holds more than ${p.limit} values or brackets within brackets.`,
    "Split it into several checks with ;",
  ],
  "no-measure": (p) => [
    `The check asks nothing of the record: there is no measure in ${p.text}.`,
    "`chancery measures` lists all measures by field.",
  ],
  "missing-brackets": (p) => [
    `${p.name} is a measure, and its arguments are missing.`,
    `Write its arguments in brackets: ${p.name}(...). \`chancery measures ${p.name}\` shows them.`,
  ],
  "not-comparable": (p) => [
    `${p.left} and ${p.right} cannot be put on the two sides of "${p.relation}".`,
    p.hint,
  ],
  "not-a-number": (p) => [
    `${p.text} is ${p.kind}, and ${p.where} needs a number.`,
    "Use a measure that gives a number, or compare it with =.",
  ],
  "unknown-member": (p) => [
    `"${p.text}" is not known as ${p.what}, which ${p.measure} gives.`,
    p.near.length > 0 ? `Did you mean ${p.near.join(" or ")}?` : `Write ${p.what} as the record has it.`,
  ],
  "ambiguous-member": (p) => [
    `"${p.text}" can mean more than one state: ${p.meant.join("; ")}.`,
    `Write ${p.codes.join(" or ")}.`,
  ],
  "within-needs-equality": (p) => [
    `"within" goes with = or != between numbers, and here it follows ${p.found}.`,
    "Take the tolerance out, or write = with it.",
  ],
  "property-needs-measure": (p) => [
    `"is ${p.property}" can be said of a measure only, and ${p.text} holds none.`,
    "Write the measure before the word is.",
  ],
  "no-state-dimension": (p) => [
    `"is ${p.property}" compares states, and ${p.text} has no argument that is a state.`,
    "For the highest of all times write: is a record high.",
  ],
  "no-time-dimension": (p) => [
    `"is ${p.property}" compares times, and ${p.text} has no time argument that is given.`,
    "Give the measure its date or period, or take one that has one.",
  ],
  "bad-property-period": (p) => [
    `${p.period} cannot stand in "is ${p.property}" of ${p.text}: ${p.reason}.`,
    "Give a period that the measure can be asked for.",
  ],
  "not-earlier": (p) => [
    `"is ${p.property}" compares ${p.text} with ${p.period}, which is not earlier.`,
    "Ask for the later period, and write the earlier one after the property: incidents(2008) is higher from 2007.",
  ],
  "several-times": (p) => [
    `"is ${p.property}" compares times, and the calls of ${p.text} are of several: ${p.found}.`,
    "Compare numbers instead: incidents(2008) - incidents(2007) > incidents(2007) - incidents(2006).",
  ],
  "not-among": (p) => [
    `${p.text} is not itself among the states that it is compared with.`,
    `Add ${p.text} to the set.`,
  ],
};
