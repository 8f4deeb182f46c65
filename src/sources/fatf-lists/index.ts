import { addDays, type Day } from "../../base/period.js";
import { defineSource } from "../kit/defineSource.js";
import type { CsvRow, RawFile, ReadContext } from "../kit/types.js";

const snapshotColumns = ["statement_date", "iso3", "jurisdiction", "source_kind", "source_url"];
const eventColumns = ["statement_date", "iso3", "jurisdiction", "event", "corroborated", "source"];
const callColumns = ["iso3", "jurisdiction", "from", "to", "measure", "corroborated", "note"];

/** The first full list after which every change is known. Before it only the days of full lists are. */
const firstReplayed: Day = "2019-06-21";
const monitoring = "increased monitoring";
const call = "call for action";

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

/** A state on the list of one day. */
interface Listed {
  state: string;
  given: string;
  line: number;
  note: string;
}
interface Change extends Listed {
  date: Day;
  event: "added" | "removed";
}
interface Spell {
  state: string;
  given: string;
  from: Day;
  to: Day | null;
  note: string;
  locator: string;
}

function stateOf(context: ReadContext, file: RawFile, row: CsvRow, date: Day): string | undefined {
  return context.state(row.get("iso3"), date, { file, line: row.line, column: "iso3" }, "iso3");
}

function dayOf(context: ReadContext, file: RawFile, row: CsvRow, column: string): Day | undefined {
  const text = row.get(column);
  if (isDay(text)) return text;
  context.report("bad-value", { file, line: row.line, column }, text, "a day as YYYY-MM-DD");
  return undefined;
}

/** Whether somebody saw a page for it. Only what a page says has an address worth keeping. */
function corroborated(context: ReadContext, file: RawFile, row: CsvRow): boolean | undefined {
  const text = row.get("corroborated");
  if (text === "yes" || text === "no") return text === "yes";
  context.report("unknown-value", { file, line: row.line, column: "corroborated" }, text, "yes or no");
  return undefined;
}

async function readSnapshots(context: ReadContext, file: RawFile): Promise<Map<Day, Listed[]>> {
  const lists = new Map<Day, Listed[]>();
  for await (const row of context.csv(file, { use: snapshotColumns })) {
    const date = dayOf(context, file, row, "statement_date");
    const state = date && stateOf(context, file, row, date);
    if (!date || !state) continue;
    const own = lists.get(date) ?? [];
    lists.set(date, own);
    if (own.some((other) => other.state === state)) {
      const place = { file, line: row.line, column: "iso3" };
      context.report("duplicate", place, `${state} on ${date}`, "each jurisdiction once in a list");
      continue;
    }
    const note = `On the full list of ${date}, ${row.get("source_kind")}: ${row.get("source_url")}`;
    own.push({ state, given: row.get("jurisdiction"), line: row.line, note });
  }
  return lists;
}

async function readEvents(context: ReadContext, file: RawFile): Promise<Change[]> {
  const changes: Change[] = [];
  for await (const row of context.csv(file, { use: eventColumns })) {
    const event = row.get("event");
    const date = dayOf(context, file, row, "statement_date");
    const state = date && stateOf(context, file, row, date);
    const seen = corroborated(context, file, row);
    if (event !== "added" && event !== "removed") {
      const place = { file, line: row.line, column: "event" };
      context.report("unknown-value", place, event, "added or removed");
      continue;
    }
    if (!date || !state || seen === undefined) continue;
    const note = seen ? `${event} ${date}: ${row.get("source")}` : `${event} ${date}: not corroborated`;
    changes.push({ date, event, state, given: row.get("jurisdiction"), line: row.line, note });
  }
  return changes.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.line - b.line));
}

/** Replays the changes from the first list after which all are known; each later full list must be met exactly. */
function replay(
  context: ReadContext,
  files: { snapshots: RawFile; events: RawFile },
  lists: ReadonlyMap<Day, readonly Listed[]>,
  changes: readonly Change[],
): Spell[] {
  const open = new Map<string, Spell>();
  const closed: Spell[] = [];
  for (const { state, given, line, note } of lists.get(firstReplayed) ?? []) {
    const locator = `${files.snapshots.name} line ${line}`;
    open.set(state, { state, given, from: firstReplayed, to: null, note, locator });
  }
  const later = [...lists.keys()].filter((day) => day > firstReplayed).sort();
  const compare = (before: Day | null): void => {
    while (later[0] !== undefined && (before === null || later[0] < before)) {
      const day = later.shift() ?? firstReplayed;
      const list = lists.get(day) ?? [];
      const wanted = list.map(({ state }) => state).sort();
      const found = [...open.keys()].sort();
      if (wanted.join() === found.join()) continue;
      const odd = [...new Set([...wanted, ...found])].filter((s) => wanted.includes(s) !== found.includes(s));
      const place = { file: files.snapshots, line: list[0]?.line ?? 1, column: "iso3" };
      context.report(
        "bad-value",
        place,
        odd.join(", "),
        `the list of ${day} as the changes up to then give it`,
      );
    }
  };
  for (const { date, event, state, given, line, note } of changes) {
    // The changes of that day are in the full list of that day.
    if (date <= firstReplayed) continue;
    compare(date);
    const place = { file: files.events, line, column: "event" };
    const own = open.get(state);
    if (event === "added") {
      if (own)
        context.report("duplicate", place, `${state} added ${date}`, "one that is not on the list then");
      else
        open.set(state, {
          state,
          given,
          from: date,
          to: null,
          note,
          locator: `${files.events.name} line ${line}`,
        });
    } else if (!own) {
      context.report("bad-value", place, `${state} removed ${date}`, "one that is on the list then");
    } else {
      open.delete(state);
      const locator = `${own.locator}; ${files.events.name} line ${line}`;
      closed.push({ ...own, to: addDays(date, -1), note: `${own.note}; ${note}`, locator });
    }
  }
  compare(null);
  return [...closed, ...open.values()];
}

function add(context: ReadContext, status: string, { state, given, from, to, note, locator }: Spell): void {
  context.add("status", {
    kind: "fatf",
    state,
    status,
    date_from: from,
    date_to: to,
    precision: "day",
    name_as_given: given,
    note,
    locator,
  });
}

const measures = ["counter-measures", "enhanced due diligence"];

async function readCalls(context: ReadContext, file: RawFile): Promise<void> {
  for await (const row of context.csv(file, { use: callColumns })) {
    const from = dayOf(context, file, row, "from");
    const to = row.get("to") === "" ? null : dayOf(context, file, row, "to");
    const state = from && stateOf(context, file, row, from);
    const seen = corroborated(context, file, row);
    const measure = row.get("measure");
    if (!measures.includes(measure)) {
      const place = { file, line: row.line, column: "measure" };
      context.report("unknown-value", place, measure, measures.join(" or "));
      continue;
    }
    if (!from || to === undefined || !state || seen === undefined) continue;
    const said = [measure, row.get("note"), seen ? "" : "not corroborated"].filter(Boolean).join("; ");
    const locator = `${file.name} line ${row.line}`;
    // A spell ends on the day on which the next begins.
    const last = to === null ? null : addDays(to, -1);
    add(context, call, { state, given: row.get("jurisdiction"), from, to: last, note: said, locator });
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
    "Which jurisdictions were under increased monitoring (the grey list) and which subject to a call for action (the black list), and on which day each came and went.",
  caveats: [
    "Every change is known from the list of 21 June 2019 on. Before it only the days of full lists are: what is between them is not inferred, and changes dated before that list are read and not used.",
    "Eight changes (one of December 2020, five of June 2021, two of June 2022) are not corroborated by a page; the lists that follow agree with them, and their rows say so.",
    "The grey list had another name before 2019 (Improving Global AML/CFT Compliance: On-going Process).",
    "A call for action does not always ask for counter-measures: Myanmar's asks for enhanced due diligence.",
    "That a jurisdiction is on a list of the FATF is no sanction.",
  ],
  cadence: "three times a year",
  produces: ["status"],
  reader: 1,
  files: [
    {
      key: "snapshots",
      name: /^fatf_grey_list_snapshots.*\.csv$/i,
      header: snapshotColumns,
      url: "https://www.fatf-gafi.org/en/countries/black-and-grey-lists.html",
      manual: true,
    },
    {
      key: "events",
      name: /^fatf_grey_list_events.*\.csv$/i,
      header: eventColumns,
      url: "https://www.fatf-gafi.org/en/countries/black-and-grey-lists.html",
      manual: true,
    },
    {
      key: "calls",
      name: /^fatf_call_for_action.*\.csv$/i,
      header: callColumns,
      url: "https://www.fatf-gafi.org/en/countries/black-and-grey-lists.html",
      manual: true,
    },
  ],
  expect: { status: [120, 1000] },
  async read(context) {
    const files = { snapshots: context.file("snapshots"), events: context.file("events") };
    const lists = await readSnapshots(context, files.snapshots);
    const changes = await readEvents(context, files.events);
    if (!lists.has(firstReplayed)) {
      const place = { file: files.snapshots, line: 1, column: "statement_date" };
      context.report("missing-value", place, "", `the full list of ${firstReplayed}`);
      return;
    }
    for (const spell of replay(context, files, lists, changes)) add(context, monitoring, spell);
    for (const [day, list] of lists)
      if (day < firstReplayed)
        for (const { line, ...listed } of list)
          add(context, monitoring, {
            ...listed,
            from: day,
            to: day,
            locator: `${files.snapshots.name} line ${line}`,
          });
    await readCalls(context, context.file("calls"));
    const last = [firstReplayed, ...lists.keys(), ...changes.map(({ date }) => date)].sort().at(-1) ?? null;
    const claim = { table: "status", kind: "fatf", state: null } as const;
    const span = { from: firstReplayed, to: last };
    context.cover({
      ...claim,
      ...span,
      subject: monitoring,
      reason: `The full list of jurisdictions under increased monitoring on ${firstReplayed} and every change to ${last}, eight of them not corroborated.`,
    });
    context.cover({
      ...claim,
      ...span,
      subject: call,
      reason: `The jurisdictions subject to a call for action from ${firstReplayed} to ${last}.`,
    });
    for (const day of [...lists.keys()].filter((one) => one < firstReplayed).sort())
      context.cover({
        ...claim,
        subject: monitoring,
        from: day,
        to: day,
        reason: `The full list of jurisdictions under increased monitoring (before 2019 under another name) on ${day}.`,
      });
  },
});
