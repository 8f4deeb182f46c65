import type { EngineProblems } from "../../../engine/problems.js";
import { alternatives, dateInWords } from "../../../engine/text.js";
import type { ParamKind, TimeKind, ValueKind } from "../../../engine/types.js";
import type { ProblemWords } from "../../problemWords.js";
import { ownReason } from "../reasons.js";

const list = (words: readonly string[]) => words.join(", ");
const near = (names: readonly string[]): string | undefined =>
  names.length > 0 ? `Did you mean ${alternatives(names)}?` : undefined;

/** "on 31 December 2009", "in 2009". */
const dated = (when: string): string =>
  `${/^\d{4}-\d\d-\d\d$/.test(when) ? "on" : "in"} ${dateInWords(when)}`;

const kinds: Partial<Record<ParamKind, string>> = {
  state: "a state",
  states: "a state, a set of states such as {Japan, Germany}, or a body",
  body: "an organization or forum",
  treaty: "a treaty",
  mission: "a mission",
  area: "an area",
  resolution: "the symbol of a resolution, or a series of resolutions",
  mandate: "a mandate in the record",
  activity: "an activity in the record",
};
const valueKinds: Readonly<Record<ValueKind, string>> = {
  number: "a number",
  yesno: "true or false",
  date: "a date",
  tally: "a struct of yes, no and abstain",
  set: "a list",
  text: "a text",
};
const times: Readonly<Record<TimeKind, string>> = {
  in: "a period",
  at: "a day, month or year",
  by: "a day, or a period with an end",
};

export const engine: ProblemWords<EngineProblems> = {
  "unknown-measure": (p) => [
    `There is no measure "${p.name}".`,
    near(p.near) ?? "`chancery measures` lists all measures by field.",
  ],
  "broken-measure": (p) => [
    `The edition's own measure "${p.name}" cannot be asked, because its file has a problem (${p.at}).`,
    "Fix that first; `chancery check` says what it is.",
  ],
  "unknown-argument": (p) => [
    `${p.measure} has no argument "${p.key}"; it has ${list(p.known)}.`,
    near(p.near),
  ],
  "too-many-arguments": (p) => [
    `"${p.found}" is one argument too many for ${p.signature}.`,
    "Remove it, or name the argument, as in `key: value`.",
  ],
  "duplicate-argument": (p) => [`${p.measure} is given its argument "${p.key}" twice.`, "Keep one of them."],
  "missing-argument": (p) => [
    `${p.measure.name} lacks its argument "${p.key}" (${p.meaning.replace(/\.$/, "")}).`,
    `Write ${p.signature}.`,
  ],
  "unknown-name": (p) => [
    `"${p.text}" is not known as ${kinds[p.kind] ?? p.kind}.`,
    near(p.near) ?? `Write ${kinds[p.kind] ?? p.kind} by its full name, its abbreviation or its code.`,
  ],
  "number-for-state": (p) => [
    `"${p.text}" is a number, and ${p.key} needs names of states.`,
    "Write Japan or JPN. Numeric codes are not read, since they mean different states in different lists.",
  ],
  "not-then": (p) => [
    `"${p.text}" was not a state ${dated(p.when)}; it means ${p.meant.join("; ")}.`,
    "Write the name or code that the state had then.",
  ],
  "ambiguous-name": (p) => [
    `"${p.text}" can mean more than one state${p.when === "" ? "" : ` ${dated(p.when)}`}: ${p.meant.join("; ")}.`,
    `Write ${alternatives(p.codes)}, or a date that settles it.`,
  ],
  "bad-choice": (p) => [`${p.key} cannot be "${p.text}"; choose one of ${list(p.choices)}.`, near(p.near)],
  "bad-date": (p) => [
    `The argument "${p.key}" needs ${times[p.kind]}, and "${p.text}" cannot be read as one.`,
    "Write dates as 2008, 2008-10 or 2008-10-17, and periods as 2003/2008 or ../2008.",
  ],
  "backwards-period": (p) => [
    `The period ${p.text} ends before it begins.`,
    `Write the earlier date first: ${p.suggestion}.`,
  ],
  "whole-years": (p) => [
    `${p.measure} is counted by calendar year, and ${p.text} is not made up of full years.`,
    "Write a year or years, such as 2008 or 2003/2008.",
  ],
  "not-a-session": (p) => [
    `${p.measure} is counted by session of the General Assembly, and "${p.text}" is not a session number.`,
    p.opens === null || p.opens < 2
      ? "Write the number of the session: session 63 opened in September 2008."
      : `Votes of ${p.text} fall in sessions ${p.opens - 1} and ${p.opens}; write the one you mean (session ${p.opens} opened in September ${p.text}).`,
  ],
  "not-a-set": (p) => [
    `${p.key} takes one name, and this is a set: ${p.text}.`,
    "Write one of them, and a check for each.",
  ],
  "not-a-number": (p) => [
    `The argument "${p.key}" needs a number, and "${p.text}" is not one.`,
    "Write it without separators and with a decimal point, such as 1500 or 2.5.",
  ],
  "query-stopped": (p) => [
    p.why === "time"
      ? `The query of ${p.measure} was stopped after ${p.seconds} seconds.`
      : `The query of ${p.measure} was stopped because it needs too much memory.`,
    "Narrow it down: compare each pair of rows only once, and choose rows before joining them.",
  ],
  "query-failed": (p) => [
    `The query of ${p.measure} cannot be answered from the rows there are: ${p.found.replace(/\.$/, "")}.`,
    "Choose the rows for which it can be calculated; try_cast gives NULL for a text that is not a number.",
  ],
  "measure-failed": (p) => [
    `The SQL of the measure ${p.measure} fails: ${p.why}`,
    "Its rows are a SELECT over the relation calls and the tables of the record, with the columns call, source, version and locator; its aggregate is an expression over them.",
  ],
  "rows-of-others": (p) => [
    `The measure ${p.measure} was put to ${p.source} and gave rows of ${p.found}.`,
    "Join its tables to calls on the source too (t.source = calls.source), or rows of several sources are counted together.",
  ],
  "rows-without-origin": (p) => [
    `The measure ${p.measure} gave ${p.rows} rows that do not say where they are from.`,
    "Its rows need the columns version and locator of the table that they come from.",
  ],
  "value-of-other-kind": (p) => [
    `The measure ${p.measure} is to give ${valueKinds[p.kind]}, and its aggregate gave ${p.found}.`,
    "Change its aggregate, or the kind of its value.",
  ],
  "arguments-disagree": (p) => [ownReason(p)],
};
