import type { ChecksProblems } from "../../../checks/problems.js";
import type { ProblemWords } from "../../problemWords.js";

const list = (words: readonly string[]) => words.join(", ");

export const checks: ProblemWords<ChecksProblems> = {
  empty: () => ({
    message: "There is no check here.",
    found: "nothing",
    expected: "a comparison such as council.terms(Japan, by: 2009-01-01) = 10",
    hint: "Write a measure, a relation and a value; separate several checks with ;",
  }),
  unexpected: (p) => ({
    message: `Found ${p.found} where ${p.expected} was expected.`,
    ...(p.hint === undefined ? {} : { hint: p.hint }),
  }),
  "unknown-relation": (p) => ({
    message: `"${p.found}" is no relation; expected ${p.expected}.`,
    hint: `Did you mean ${p.suggestion}?`,
  }),
  "unknown-property": (p) => ({
    message: `"${p.found}" cannot follow "is"; expected ${list(p.known)}.`,
    expected: list(p.known),
    hint:
      p.suggestion === undefined
        ? "To compare with a value write =, <, or >."
        : `Did you mean ${p.suggestion}?`,
  }),
  "misspelt-word": (p) => ({
    message: `Found "${p.found}" where "${p.expected}" was expected.`,
    hint: `Did you mean "${p.expected}"?`,
  }),
  "unclosed-quote": (p) => ({
    message: `The quotation mark before ${p.found} is never closed.`,
    expected: 'a closing "',
    hint: 'Add the closing ".',
  }),
  "unclosed-bracket": (p) => ({
    message: `The bracket "${p.open}" is never closed: found ${p.found} where "${p.close}" was expected.`,
    expected: p.close,
    hint: `Add the "${p.close}".`,
  }),
  "unopened-bracket": (p) => ({
    message: `The bracket "${p.found}" closes nothing.`,
    expected: 'an end, "and", or ";"',
    hint: "Take it out, or add the opening one.",
  }),
  "bad-number": (p) => ({
    message: `"${p.found}" is not how a check writes a number: digits, and a point before decimals.`,
    expected: p.suggestion,
    hint: `Write ${p.suggestion}.`,
  }),
  "bad-date": (p) => ({
    message: `"${p.found}" is not a date or a period.`,
    expected: "a date such as 2008, 2008-10 or 2008-10-17, or a period such as 2003/2008 or ../2008",
    hint: p.hint ?? "Write the year with four digits, month and day with two.",
  }),
  "too-long": (p) => ({
    message: `The check holds more than ${p.limit} values or brackets within brackets.`,
    found: `more than ${p.limit}`,
    expected: `at most ${p.limit}`,
    hint: "Split it into several checks with ;",
  }),
  "no-measure": (p) => ({
    message: `The check asks nothing of the record: there is no measure in ${p.text}.`,
    found: p.text,
    expected: "a measure such as council.terms(Japan, by: 2009-01-01)",
    hint: "`chancery measures` lists all measures by field.",
  }),
  "missing-brackets": (p) => ({
    message: `${p.name} is a measure, and its arguments are missing.`,
    found: p.name,
    expected: `${p.name}(...)`,
    hint: `Write its arguments in brackets: ${p.name}(...). \`chancery measures ${p.name}\` shows them.`,
  }),
  "not-comparable": (p) => ({
    message: `${p.left} and ${p.right} cannot be put on the two sides of "${p.relation}".`,
    found: p.right,
    expected: `what goes with ${p.left}`,
    hint: p.hint,
  }),
  "not-a-number": (p) => ({
    message: `${p.text} is ${p.kind}, and ${p.where} needs a number.`,
    found: p.kind,
    expected: "a number",
    hint: "Use a measure that gives a number, or compare it with =.",
  }),
  "unknown-member": (p) => ({
    message: `"${p.text}" is not known as ${p.what}, which ${p.measure} gives.`,
    found: p.text,
    expected: p.what,
    hint:
      p.near.length > 0 ? `Did you mean ${p.near.join(" or ")}?` : `Write ${p.what} as the record has it.`,
  }),
  "ambiguous-member": (p) => ({
    message: `"${p.text}" can mean more than one state: ${p.meant.join("; ")}.`,
    found: p.text,
    expected: "the name or code of one state",
    hint: `Write ${p.codes.join(" or ")}.`,
  }),
  "within-needs-equality": (p) => ({
    message: `"within" goes with = or != between numbers, and here it follows ${p.found}.`,
    expected: "= or != between numbers",
    hint: "Take the tolerance out, or write = with it.",
  }),
  "property-needs-measure": (p) => ({
    message: `"is ${p.property}" can be said of a measure only, and ${p.text} holds none.`,
    found: p.text,
    expected: "a measure before the word is",
    hint: "Write the measure before the word is.",
  }),
  "no-state-dimension": (p) => ({
    message: `"is ${p.property}" compares states, and ${p.text} has no argument that is a state.`,
    found: p.text,
    expected: "a measure with a state among its arguments",
    hint: "For the highest of all times write: is a record high.",
  }),
  "no-time-dimension": (p) => ({
    message: `"is ${p.property}" compares times, and ${p.text} has no time argument that is given.`,
    found: p.text,
    expected: "a measure with a date or period",
    hint: "Give the measure its date or period, or take one that has one.",
  }),
  "bad-property-period": (p) => ({
    message: `${p.period} cannot stand in "is ${p.property}" of ${p.text}: ${p.reason}.`,
    found: p.period,
    expected: p.reason,
    hint: "Give a period that the measure can be asked for.",
  }),
  "not-earlier": (p) => ({
    message: `"is ${p.property}" compares ${p.text} with ${p.period}, which is not earlier.`,
    found: p.period,
    expected: "a period before that of the measure",
    hint: "Ask for the later period, and write the earlier one after the property: incidents(2008) is higher from 2007.",
  }),
  "several-times": (p) => ({
    message: `"is ${p.property}" compares times, and the calls of ${p.text} are of several: ${p.found}.`,
    expected: "calls that are all of one time",
    hint: "Compare numbers instead: incidents(2008) - incidents(2007) > incidents(2007) - incidents(2006).",
  }),
  "not-among": (p) => ({
    message: `${p.text} is not itself among the states that it is compared with.`,
    found: p.text,
    expected: "the state of the measure in the set after among",
    hint: `Add ${p.text} to the set.`,
  }),
};
