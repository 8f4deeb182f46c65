import type { Verdict } from "../../checks/result.js";
import type { FieldId } from "../../engine/types.js";
import { showNumber } from "../numbers.js";

/** How a verdict is told: the word, the word for several, and what it means in one sentence. */
interface VerdictWords {
  word: string;
  plural: string;
  meaning: string;
}

const count = (n: number): string => showNumber(n, "en");
const some = (n: number, one: string, many: string): string => `${count(n)} ${n === 1 ? one : many}`;

const verdicts: Record<Verdict, VerdictWords> = {
  holds: { word: "holds", plural: "hold", meaning: "The record says what the text says." },
  fails: { word: "fails", plural: "fail", meaning: "The record says otherwise." },
  differs: {
    word: "differs",
    plural: "differ",
    meaning: "The check in the footnote is true, but the sentence gives another figure than the record.",
  },
  undecided: {
    word: "undecided",
    plural: "undecided",
    meaning:
      "No source in this edition covers it, so it is neither confirmed nor contradicted; not known is never counted as zero.",
  },
  invalid: {
    word: "cannot be read",
    plural: "cannot be read",
    meaning: "The check is not written so that it can be run; it says nothing about the sentence.",
  },
};

const fields: Record<FieldId, string> = {
  environment: "Security environment",
  alliances: "Alliances",
  terrorism: "Counter-terrorism",
  maritime: "Maritime security",
  "organized-crime": "Organized crime",
  regional: "Regional security",
  "united-nations": "United Nations",
  peacebuilding: "Peacebuilding",
  disarmament: "Disarmament and non-proliferation",
  efforts: "Efforts",
};

const sections = {
  seats: "Seats at the United Nations",
  bodies: "Bodies and forums",
  treaties: "Treaties",
  alliances: "Alliances",
  votes: "Votes in the General Assembly",
  contributions: "Contributions",
  conflicts: "Conflicts and weapons",
  mandates: "Mandates",
  efforts: "Activities and commitments",
};
/** A section of the page of a state. */
export type StateSectionId = keyof typeof sections;

/** Everything that the pages say by themselves. Every language has the same keys. */
export const en = {
  name: "English",
  contents: "Contents",
  back: "Back",
  next: "Next",
  skip: "Skip to the text",
  editionNav: "Edition",
  chapterNav: "Chapters",
  claims: "Claims",
  sources: "Sources",
  measures: "Measures",
  search: "Search",
  checked: "How it was checked",
  checkedShort: "Method",
  chapter: (n: number) => `Chapter ${n}`,
  notes: "Notes",
  howCounted: "How it is counted",
  note: (n: number) => `Note ${n}`,
  countedAs: (n: number) => `Counted as in note ${count(n)}.`,
  backToText: "Back to the text",
  onThisPage: "On this page",
  linkTo: (title: string) => `Link to the section “${title}”`,
  asText: "This chapter as text",
  claimCount: (n: number) => some(n, "claim", "claims"),
  number: count,
  tally: (n: number, verdict: Verdict) =>
    `${count(n)} ${n === 1 ? verdicts[verdict].word : verdicts[verdict].plural}`,
  tallyDisputed: (n: number) => `${count(n)} disputed`,
  noClaims: "No claims",
  verdicts,
  disputed: "disputed",
  disputedMeaning: {
    open: "The authors know that this is contested and say so: the record does not bear it out.",
    holds: "It was announced as contested, but the record bears it out.",
  },
  verdictLine: (verdict: Verdict, disputed: boolean) =>
    disputed ? `disputed: ${verdicts[verdict].word}` : verdicts[verdict].word,
  fields,
  sections,
  // Notes and evidence
  evidence: "Evidence",
  fullEvidence: "Evidence and rows",
  claimIn: "Claim in",
  disputedClaimIn: "Disputed claim in",
  check: "Check",
  checkOf: (n: number, all: number) => `Check ${n} of ${all}`,
  recordSays: "The record says",
  checkExpects: "The check expects",
  definition: "How it is counted",
  method: "Method",
  parameters: "Parameters",
  words: "The words",
  coverage: "Coverage",
  noCoverage: "The source makes no statement of completeness that this answer rests on.",
  source: "Source",
  colon: ": ",
  noneAnswers: "none has an answer",
  version: "Version",
  release: "Release",
  licence: "Licence",
  /** In place of a licence that its publisher describes in English; empty where that can be shown. */
  licenceElsewhere: "",
  citation: "Cite as",
  comparedWith: "Compared with",
  rowsBehind: "The rows behind it",
  noRows: "There are no rows behind this answer: it rests on what the source covers.",
  noRowsUndecided: "There are no rows, since no source answers.",
  rowsShown: (shown: number, total: number) =>
    shown < total
      ? `The first ${count(shown)} of ${some(total, "row", "rows")}.`
      : `${some(total, "row", "rows")}.`,
  rowsCsv: (n: number) => (n === 1 ? "This row as CSV" : `All ${some(n, "row", "rows")} as CSV`),
  rowsCsvPart: (n: number, total: number) => `The first ${count(n)} of ${count(total)} rows as CSV`,
  citeThis: "Cite this page",
  measureUsed: "Measure",
  authorsNote: "The authors' note",
  valueInText: "Worked out from the record",
  notKnown: "not known",
  unknownValue: "[not known]",
  unreadableValue: "[cannot be read]",
  ownRecords: "The edition's own records",
  query: "Query",
  ownMeasure: "this edition's own measure",
  ownRecordsLong: "Kept by the edition's authors; see its records folder.",
  // Lists
  claimsByVerdict: "Claims by verdict",
  claimsIntro: (n: number, chapters: number) =>
    `${some(n, "claim", "claims")} in ${some(chapters, "chapter", "chapters")}, those that need attention first. Each opens to its evidence.`,
  // Measures
  measuresIntro:
    "What the claims of this edition are counted by. Each has one definition, which is part of every number.",
  signature: "Written",
  unit: "Unit",
  field: "Field",
  arguments: "Arguments",
  optional: "may be left out",
  byDefault: "if left out: ",
  oneOf: "one of ",
  answers: "Answered by",
  inThisEdition: "in this edition",
  notInThisEdition: "not in this edition",
  bestFirst: "best first",
  measureNotes: "What to know",
  usedBy: "Claims that use it",
  notUsed: "No claim of this edition uses it directly.",
  // Sources
  sourcesIntro:
    "What the edition rests on, in the versions it was held against. What no source covers stays undecided.",
  otherSources: "Also in the record",
  otherSourcesIntro: "These stood in the record as well; nothing in the edition rests on them.",
  publisher: "Publisher",
  covers: "What it is",
  caveats: "What it is not",
  redistribution: "Redistribution",
  redistributions: { allowed: "allowed", unsure: "unsure", forbidden: "forbidden" } as Readonly<
    Record<string, string>
  >,
  /** What is said of a source on pages that cannot show its publisher's English; empty where they can. */
  sourceIntro: "",
  cadence: "Published",
  retrieved: "Retrieved",
  files: "Files as published",
  tables: "Rows by table",
  table: "Table",
  rows: "Rows",
  file: "File",
  bytes: "Bytes",
  sha256: "SHA-256",
  gap: "gap",
  from: "From",
  to: "To",
  statement: "Statement",
  workedOutFrom: "Worked out from",
  restsOn: "Claims that rest on it",
  noneRest: "No claim of this edition rests on it.",
  shipped: "Comes with Chancery",
  ageYears: (n: number) => some(n, "year", "years"),
  ageDays: (n: number) => (n === 0 ? "the same day" : some(n, "day", "days")),
  age: "Age when checked",
  citations: "Citations of all sources",
  // State
  stateIntro: (state: string, day: string) =>
    `What the record says of ${state} on ${day}, through the same measures by which the claims are checked.`,
  what: "What",
  answer: "Answer",
  /** What the facts of the state's page are called there, by measure. */
  facts: {
    "un.member": "Member of the United Nations",
    "council.member": "On the Security Council",
    "council.elected": "Elected to the Security Council in the year",
    "council.terms": "Non-permanent terms begun",
    "council.years": "Years as a non-permanent member",
    member: "Member",
    "treaty.since": "Party since",
    "treaty.signed": "Signed",
    "alliance.partners": "Allies",
    troops: "Military personnel of the United States stationed there in the year",
    "ga.agreement": "Agreement in votes of the year (1 is all)",
    "un.assessment": "Share of the regular budget of the United Nations in the year, per cent",
    "un.assessment.amount": "Contribution to the regular budget of the United Nations in the year, dollars",
    personnel: "Personnel in United Nations peace operations",
    "personnel.rank": "Rank among those who give personnel to them",
    "oda.total": "Official development assistance of the year to all recipients, million dollars",
    oda: "Official development assistance of the year, million dollars",
    "conflicts.involving": "Armed conflicts of the year in which it was a party",
    milex: "Military expenditure of the year, million dollars",
    capability: "Share of the world's capabilities in the year, by the composite index (1 is all)",
    warheads: "Nuclear warheads",
    "tests.nuclear": "Nuclear tests to the end of the year",
    mandate: "In force",
    "activity.running": "Carried out",
    "commitments.open": "Commitments still to be kept",
    "commitments.kept": "Commitments kept",
  } as Readonly<Record<string, string>>,
  stop: ".",
  noAnswer: (n: number) => `For ${some(n, "more", "more")} no source in this edition has an answer.`,
  others: (n: number) => `No for ${count(n)} more`,
  // How it was checked
  checkedIntro: (day: string) =>
    `Every footnote of this edition that begins with a check was run against the sources below. The newest was retrieved on ${day}.`,
  speaksAsOf: (day: string) => `It speaks as of ${day}.`,
  howVerdicts: "What the verdicts mean",
  howSources: "Sources and their versions",
  howChapters: "Chapter by chapter",
  howRepeat: "Check it again",
  howRepeatText:
    "Put the lock in the edition's folder and run the command; the same versions give the same verdicts, on any machine.",
  downloads: "Downloads",
  lock: "Lock: exact versions",
  results: "All results as JSON",
  feed: "Changed verdicts as a feed",
  changes: "Verdicts that changed",
  noChanges: "No verdict has changed since this edition was first published.",
  changed: (from: string, to: string) => `${from}, now ${to}`,
  wholeText: "The whole edition as text",
  book: "The whole edition on one page, for printing",
  pdf: "The whole edition as PDF",
  total: "Total",
  asOf: (day: string) => `As of ${day}`,
  about: "About this edition",
  state: "State in focus",
  aboutChecked: (n: number) =>
    `Each of its ${some(n, "claim", "claims")} carries a mark. Open a mark for what the record says, how it is counted, and from which source.`,
  // Search
  searchLabel: "Search chapters, claims, measures and sources",
  searchEmpty: "Type a word or a name.",
  searchNone: "Nothing found.",
  searchFound: "found",
  searchNoScript:
    "Search needs JavaScript. The list of claims and the text of the whole edition can be searched with your browser.",
  searchKinds: { chapter: "Chapter", claim: "Claim", measure: "Measure", source: "Source", state: "State" },
  // Print
  figureNumbers: "The numbers",
  figureCsv: "Numbers as CSV",
  figureSvg: "Picture as SVG",
  figurePng: "Picture as PNG",
  figureFails: "This figure cannot be drawn:",
  notTranslated: "Not translated; in",
  foot: "Checked with Chancery. Every mark in the text opens to its check, its definition and the rows behind it.",
};

export type Words = typeof en;
