import { addDays, type Day } from "../../base/period.js";
import { day, flag, oneOf, optional, state, text } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import type { Row } from "../kit/row.js";
import type { RawFile, ReadContext } from "../kit/types.js";

const snapshotColumns = {
  statement_date: day(),
  iso3: state({ column: "statement_date" }, "iso3"),
  jurisdiction: text,
  source_kind: text,
  source_url: text,
};
const eventColumns = {
  statement_date: day(),
  iso3: state({ column: "statement_date" }, "iso3"),
  jurisdiction: text,
  event: oneOf("added", "removed"),
  // Whether somebody saw a page for it. Only what a page says has an address worth keeping.
  corroborated: flag("yes", "no"),
  source: text,
};
const callColumns = {
  iso3: state({ column: "from" }, "iso3"),
  jurisdiction: text,
  from: day(),
  to: optional(day()),
  measure: oneOf("counter-measures", "enhanced due diligence"),
  corroborated: flag("yes", "no"),
  note: text,
};

/** The first full list after which every change is known. Before it only the days of full lists are. */
const firstReplayed: Day = "2019-06-21";
const monitoring = "increased monitoring";
const call = "call for action";

/** A row that names a state. */
interface Listed {
  row: Row;
  state: string;
  name_as_given: string | undefined;
  note: string;
}
interface Change extends Listed {
  date: Day;
  event: "added" | "removed";
}
/** A stay on the list, with the row that it begins with. */
interface Spell extends Listed {
  from: Day;
  to: Day | null;
  locator?: string;
}
type Lists = ReadonlyMap<Day, readonly Listed[]>;

async function readSnapshots(context: ReadContext, file: RawFile): Promise<Lists> {
  const lists = new Map<Day, Listed[]>();
  for await (const row of context.rows(file, snapshotColumns)) {
    const { statement_date: date, iso3: state, jurisdiction: name_as_given } = row.all();
    if (!date || !state) continue;
    if (!row.once("iso3", `${state} on ${date}`, "each jurisdiction once in a list")) continue;
    const note = `On the full list of ${date}, ${row.get("source_kind")}: ${row.get("source_url")}`;
    lists.set(date, [...(lists.get(date) ?? []), { row, state, name_as_given, note }]);
  }
  return lists;
}

async function readEvents(context: ReadContext, file: RawFile): Promise<Change[]> {
  const changes: Change[] = [];
  for await (const row of context.rows(file, eventColumns)) {
    const { statement_date: date, iso3: state, jurisdiction: name_as_given, event, corroborated } = row.all();
    if (!row.sound || !date || !state || !event) continue;
    const note = `${event} ${date}: ${corroborated ? row.get("source") : "not corroborated"}`;
    changes.push({ row, state, name_as_given, note, date, event });
  }
  return changes.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.row.line - b.row.line));
}

/** Reports a later full list that is not the one which the changes up to its day give. */
function compare(day: Day, list: readonly Listed[], open: ReadonlyMap<string, Spell>): void {
  const wanted = new Set(list.map(({ state }) => state));
  const all = new Set([...wanted, ...open.keys()]);
  const odd = [...all].filter((state) => wanted.has(state) !== open.has(state)).sort();
  const expected = `on both the list of ${day} and that of the changes up to then`;
  if (odd.length > 0) list[0]?.row.bad("iso3", expected, odd.join(", "));
}

/** Replays the changes from the first list after which all are known; each later full list must be met exactly. */
function replay(lists: Lists, changes: readonly Change[]): Spell[] {
  const open = new Map<string, Spell>();
  const closed: Spell[] = [];
  const opened = (listed: Listed, from: Day): void => {
    open.set(listed.state, { ...listed, from, to: null });
  };
  for (const listed of lists.get(firstReplayed) ?? []) opened(listed, firstReplayed);
  const later = [...lists].filter(([day]) => day > firstReplayed).sort(([a], [b]) => (a < b ? -1 : 1));
  const compareBefore = (date: Day | null): void => {
    while (later[0] && (date === null || later[0][0] < date)) {
      compare(...later[0], open);
      later.shift();
    }
  };
  for (const { date, event, ...listed } of changes) {
    // The changes of that day are in the full list of that day.
    if (date <= firstReplayed) continue;
    compareBefore(date);
    const { row, state } = listed;
    const own = open.get(state);
    if (event === "added" && own)
      row.duplicate("event", `${state} is added on ${date}`, "a jurisdiction not on the list then");
    else if (event === "added") opened(listed, date);
    else if (!own)
      row.bad("event", "the removal of a jurisdiction then on the list", `${state} removed ${date}`);
    else {
      const locator = `${own.row.locator}; ${row.locator}`;
      closed.push({ ...own, to: addDays(date, -1), note: `${own.note}; ${listed.note}`, locator });
      open.delete(state);
    }
  }
  compareBefore(null);
  return [...closed, ...open.values()];
}

function add(status: string, { row, from, to, ...rest }: Spell): void {
  row.add("status", { kind: "fatf", status, date_from: from, date_to: to, precision: "day", ...rest });
}

async function readCalls(context: ReadContext, file: RawFile): Promise<void> {
  for await (const row of context.rows(file, callColumns)) {
    const { iso3: state, jurisdiction, from, to, measure, corroborated, note } = row.all();
    row.add("status", {
      kind: "fatf",
      state,
      status: call,
      date_from: from,
      // A spell ends on the day on which the next begins.
      date_to: to && addDays(to, -1),
      precision: "day",
      name_as_given: jurisdiction,
      note: [measure, note, corroborated ? "" : "not corroborated"].filter(Boolean).join("; "),
    });
  }
}

export default defineSource({
  id: "fatf-lists",
  title: "Lists of the Financial Action Task Force",
  publisher: "Financial Action Task Force; compiled from its pages, regulators and press",
  homepage: "https://www.fatf-gafi.org/en/countries/black-and-grey-lists.html",
  licence: "Facts; reuse of FATF material with attribution",
  redistribution: "allowed",
  citation:
    "Financial Action Task Force, Jurisdictions under Increased Monitoring and High-Risk Jurisdictions subject to a Call for Action, as compiled from statements of 2012 to 2026; each row names its page.",
  covers:
    "Which jurisdictions were under increased monitoring (the grey list) or subject to a call for action (the black list), and the days on which each was added and removed.",
  caveats: [
    "Every change is known from the list of 21 June 2019 on. Before it only the days of full lists are known: nothing is inferred between them, and changes dated before that list are not used.",
    "Eight changes (one of December 2020, five of June 2021, two of June 2022) are not corroborated by a page; the lists that follow agree with them, and their rows say so.",
    "The grey list had another name before 2019 (Improving Global AML/CFT Compliance: On-going Process).",
    "A call for action does not always ask for counter-measures: Myanmar's asks for enhanced due diligence.",
    "Being on a list of the FATF is not a sanction.",
  ],
  cadence: "three times a year",
  produces: ["status"],
  reader: 1,
  files: [
    {
      key: "snapshots",
      name: /^fatf_grey_list_snapshots.*\.csv$/i,
      header: Object.keys(snapshotColumns),
      url: "https://www.fatf-gafi.org/en/countries/black-and-grey-lists.html",
      manual: true,
    },
    {
      key: "events",
      name: /^fatf_grey_list_events.*\.csv$/i,
      header: Object.keys(eventColumns),
      url: "https://www.fatf-gafi.org/en/countries/black-and-grey-lists.html",
      manual: true,
    },
    {
      key: "calls",
      name: /^fatf_call_for_action.*\.csv$/i,
      header: Object.keys(callColumns),
      url: "https://www.fatf-gafi.org/en/countries/black-and-grey-lists.html",
      manual: true,
    },
  ],
  expect: { status: [120, 1000] },
  async read(context) {
    const snapshots = context.file("snapshots");
    const lists = await readSnapshots(context, snapshots);
    const changes = await readEvents(context, context.file("events"));
    if (!lists.has(firstReplayed)) {
      const place = { file: snapshots, line: 1, column: "statement_date" };
      context.bad(place, "", `the full list of ${firstReplayed}`);
      return;
    }
    for (const spell of replay(lists, changes)) add(monitoring, spell);
    const earlier = [...lists.keys()].filter((day) => day < firstReplayed).sort();
    for (const day of earlier)
      for (const listed of lists.get(day) ?? []) add(monitoring, { ...listed, from: day, to: day });
    await readCalls(context, context.file("calls"));
    const last = [...lists.keys(), ...changes.map(({ date }) => date)].sort().at(-1) ?? firstReplayed;
    const claim = { table: "status", kind: "fatf", from: firstReplayed, to: last } as const;
    context.cover({
      ...claim,
      subject: monitoring,
      reason: `The full list of jurisdictions under increased monitoring on ${firstReplayed} and every change to ${last}, eight of them not corroborated.`,
    });
    context.cover({
      ...claim,
      subject: call,
      reason: `The jurisdictions subject to a call for action from ${firstReplayed} to ${last}.`,
    });
    for (const day of earlier)
      context.cover({
        ...claim,
        subject: monitoring,
        from: day,
        to: day,
        reason: `The full list of jurisdictions under increased monitoring (before 2019 under another name) on ${day}.`,
      });
  },
});
