import { type Day, yearPeriod } from "../../base/period.js";
import { resolve } from "../../states/resolve.js";
import { stateTable } from "../../states/tables.js";
import { defineSource } from "../kit/defineSource.js";
import type { CsvRow, RawFile, ReadContext } from "../kit/types.js";
import { dissolved } from "./dissolved.js";
import { addStanding, existed, hasEnded, isDay, type Standing } from "./standings.js";
import {
  bodyCodes,
  type Choice,
  huggo,
  huggoCodes,
  ieadb,
  notCoded,
  undatedMayBeParties,
} from "./treaties.js";

const open = "9999-12-31";
/** The lists of both files name states as they were in this year. */
const listYear = yearPeriod(2019);

/** Standings of one treaty of one file, with what is needed to say what they cover. */
interface Treaty {
  body: string;
  title: string;
  names: readonly string[];
  file: RawFile;
  line: number;
  standings: Map<string, Standing>;
  /** True if the file says of some party how long it was one. */
  endsCoded: boolean;
  /** States with a date of consent, but no word whether they still are parties. */
  doubtful: Set<string>;
  /** States that are listed without a date of consent. */
  undated: Set<string>;
  /** True while every state listed is a party. */
  closed: boolean;
}

/** The treaty a row belongs to, made when it is first met; undefined if its rows are left out or it is not known. */
function treatyOf(
  context: ReadContext,
  found: Map<string, Treaty>,
  choices: Readonly<Record<string, Choice>>,
  { id, title, file, row }: { id: string; title: string; file: RawFile; row: CsvRow },
): Treaty | undefined {
  const choice = choices[id];
  if (!choice) {
    context.report("unknown-value", { file, line: row.line }, `${id} ${title}`, "a treaty of this extract");
    return undefined;
  }
  if ("leftOut" in choice) return undefined;
  let treaty = found.get(id);
  if (!treaty) {
    const { body, names = [] } = choice;
    treaty = {
      ...{ body, names, title, file, line: row.line },
      ...{ standings: new Map(), endsCoded: false, doubtful: new Set(), undated: new Set(), closed: true },
    };
    found.set(id, treaty);
  }
  return treaty;
}

function huggoState(context: ReadContext, file: RawFile, row: CsvRow, at: Day): string | undefined {
  const given = row.get("stateID");
  const code = huggoCodes[given] ?? given;
  if (bodyCodes.has(code)) return code;
  const then = resolve(code, at, "iso3");
  if (then.result === "state") return then.id;
  // The code came later than the state: SCG is of 2003, the state of 1992.
  if (existed(code, at)) return code;
  return context.state(code, listYear, { file, line: row.line, column: "stateID" }, "iso3");
}

/** Joins two rows of one state: the earlier dates, an end if either has one, and a note where they differ. */
function join(a: Standing, b: Standing): Standing {
  const earlier = (x: Day | null, y: Day | null) => (x !== null && (y === null || x <= y) ? x : y);
  const differs = a.bound !== b.bound || a.signed !== b.signed;
  return {
    ...a,
    signed: earlier(a.signed, b.signed),
    bound: earlier(a.bound, b.bound),
    end: earlier(a.end, b.end),
    note: differs ? `A second row (line ${b.line}) gives ${b.signed ?? "-"} and ${b.bound ?? "-"}.` : a.note,
  };
}

async function readHuggo(context: ReadContext): Promise<Map<string, Treaty>> {
  const file = context.file("huggo");
  const found = new Map<string, Treaty>();
  const rows = context.csv(file, {
    use: ["treatyID", "Title", "stateID", "StateSignature", "StateRatification", "StateForce", "StateEnd"],
    // Dates of the treaty itself, and the coders' own remarks.
    ignore: ["Signature", "Force", "Coder", "Comments"],
  });
  for await (const row of rows) {
    const id = row.get("treatyID");
    const treaty = treatyOf(context, found, huggo, { id, title: row.get("Title"), file, row });
    if (!treaty) continue;
    const date = (column: string) =>
      isDay(context, file, row.line, column, row.get(column)) ? row.get(column) : null;
    const ratified = date("StateRatification");
    // A ratification that never entered into force is none: all of them are signatories that did not ratify.
    const never = ratified !== null && row.get("StateForce") === open;
    const bound = never ? null : ratified;
    const given = date("StateSignature");
    // A "signature" on or after the day of consent is a deposit in another capital: acceding states do not sign.
    const signed = given !== null && bound !== null && given >= bound ? null : given;
    const end = date("StateEnd");
    const state = huggoState(context, file, row, bound ?? signed ?? "2019-01-01");
    if (!state) continue;
    if (end !== null) treaty.endsCoded = true;
    const standing: Standing = {
      ...{ body: treaty.body, state, signed, bound, end: end === open ? null : end },
      note: never ? `The file gives a ratification of ${ratified} that never entered into force.` : null,
      ...{ nameAsGiven: row.get("stateID"), file, line: row.line },
    };
    const known = treaty.standings.get(state);
    treaty.standings.set(state, known ? join(known, standing) : standing);
    if (end !== null) treaty.doubtful.delete(state);
    else if (bound !== null && !known && !hasEnded(state)) treaty.doubtful.add(state);
    treaty.closed = false;
  }
  return found;
}

async function readIeadb(context: ReadContext): Promise<Map<string, Treaty>> {
  const file = context.file("ieadb");
  const found = new Map<string, Treaty>();
  const rows = context.csv(file, {
    use: ["mitch_id", "treatyname", "country", "csig", "crat", "ceif3"],
    // Date of the treaty, and entries into force of later changes to it.
    ignore: ["tsig", "ceif4", "ceif5"],
  });
  for await (const row of rows) {
    const id = row.get("mitch_id");
    const treaty = treatyOf(context, found, ieadb, { id, title: row.get("treatyname"), file, row });
    if (!treaty) continue;
    const date = (column: string) =>
      isDay(context, file, row.line, column, row.get(column)) ? row.get(column) : null;
    const [signed, consent, force] = [date("csig"), date("crat"), date("ceif3")];
    if (!consent && !force) treaty.closed = false;
    const place = { file, line: row.line, column: "country" };
    const state = context.state(row.get("country"), listYear, place);
    if (state && !consent && !force) treaty.undated.add(state);
    if (!state || !(signed || consent || force)) continue;
    if (treaty.standings.has(state)) {
      context.report("duplicate", place, row.get("country"), "each state once a treaty");
      continue;
    }
    treaty.standings.set(state, {
      ...{ body: treaty.body, state, signed, bound: consent ?? force, end: null },
      ...{ nameAsGiven: row.get("country"), file, line: row.line },
      note: consent || !force ? null : "The file gives the day of entry into force only.",
    });
  }
  return found;
}

const lastOf = (standings: Iterable<Standing>): Day =>
  [...standings]
    .flatMap(({ signed, bound }) => [signed ?? "", bound ?? ""])
    .sort()
    .at(-1) ?? "";

function addTreaty(context: ReadContext, treaty: Treaty, last: Day, collection: string): void {
  const { body, title, names, file, line, standings } = treaty;
  context.add("body", {
    body,
    kind: "treaty",
    name: title,
    names: [body, ...names],
    locator: `${file.name} line ${line}`,
  });
  const listed = new Set(standings.keys());
  for (const standing of standings.values()) addStanding(context, standing, listed);
  const scope = { table: "membership", kind: body, subject: null } as const;
  if (standings.size === 0) return;
  const to = treaty.closed ? last : lastOf(standings.values());
  context.cover({
    ...scope,
    ...{ state: null, from: null, to },
    reason: `Signatures and acts of consent in ${collection} up to ${to}, the last one it has; one date a state although a treaty may have several depositaries, and withdrawals are not always coded.`,
  });
  // Of a state that has ended and is not in the list nothing is known: the Soviet Union was a party where Russia stands.
  const first = [...standings.values()].flatMap(({ bound }) => bound ?? []).sort()[0];
  for (const ended of dissolved)
    if (!listed.has(ended.state) && first !== undefined && first <= ended.to)
      context.cover({
        ...scope,
        ...{ state: ended.state, from: first, to: ended.to, gap: true },
        reason: `${collection} does not list ${ended.name} for this treaty, so that it is not known whether it was a party and the parties up to ${ended.to} cannot be counted.`,
      });
  const doubtful = treaty.endsCoded ? treaty.doubtful : new Set<string>();
  for (const state of doubtful)
    context.cover({
      ...scope,
      ...{ state, from: standings.get(state)?.bound ?? null, to: null, gap: true },
      reason: `${collection} gives ${stateTable().get(state)?.name ?? state} an act of consent but, unlike for others, no word whether it is a party; several such dates are false.`,
    });
  const incomplete = undatedMayBeParties[body];
  if (incomplete !== undefined)
    for (const state of treaty.undated)
      context.cover({ ...scope, state, from: null, to: null, gap: true, reason: incomplete });
  for (const gap of notCoded)
    if (gap.body === body)
      context.cover({ ...scope, state: gap.state, from: gap.from, to: null, gap: true, reason: gap.reason });
}

export default defineSource({
  id: "treaty-parties",
  title: "Parties to security treaties (HUGGO and IEADB)",
  publisher: "Geneva Graduate Institute (HUGGO) and Ronald B. Mitchell (IEADB)",
  homepage: "https://github.com/globalgov/manytreaties",
  licence: "HUGGO: CC BY 4.0; IEADB: academic use with citation",
  redistribution: "unsure",
  citation:
    "James Hollway and others, manytreaties: HUGGO (CC BY 4.0); Ronald B. Mitchell, International Environmental Agreements Database Project, https://iea.uoregon.edu.",
  work: [
    {
      type: "dataset",
      title: "manytreaties: HUGGO",
      author: [{ family: "Hollway", given: "James" }, { literal: "others" }],
      publisher: "Geneva Graduate Institute",
      URL: "https://github.com/globalgov/manytreaties",
    },
    {
      type: "dataset",
      title: "International Environmental Agreements Database Project",
      author: [{ family: "Mitchell", given: "Ronald B." }],
      publisher: "Ronald B. Mitchell",
      URL: "https://iea.uoregon.edu",
    },
  ],
  covers:
    "Signatures and acts of consent for security treaties that are not deposited with the United Nations, such as the Non-Proliferation Treaty, and a second opinion on some that are.",
  caveats: [
    "Each treaty is read from one of the two files, so that no state counts twice; which one and why is data of the reader.",
    "A HUGGO ratification that never entered into force (three of the Moon Agreement, four of the Registration Convention) is read as a signature.",
    "IEADB lacks the dates of parties to the Biological Weapons Convention (Cuba, Belarus and others), so that its parties cannot be counted and a state without a date is not known to be none.",
    "HUGGO is not used for the CTBT, the Biological Weapons Convention, the Partial Test Ban Treaty, Pelindaba and ENMOD, where it has ratifications that never were.",
    "One date per state although some treaties have three depositaries.",
    "In HUGGO a signature on or after the day of consent is taken for a second deposit.",
    "North Korea's withdrawal from the Non-Proliferation Treaty is not coded.",
    "The Soviet Union, the German Democratic Republic and Democratic Yemen are in few lists; Russia has the dates of the Soviet Union. What was up to their last day is not known, and parties cannot be counted until then.",
    "A treaty is covered to the last act the file has for it.",
  ],
  cadence: "irregular",
  produces: ["membership", "body"],
  reader: 3,
  files: [
    {
      key: "huggo",
      name: /^huggo_security_treaty_parties\.csv$/i,
      header: ["treatyID", "stateID", "StateRatification"],
      url: "https://github.com/globalgov/manytreaties/tree/4bf79f9",
      manual: true,
    },
    {
      key: "ieadb",
      name: /^ieadb_security_treaty_memberships\.csv$/i,
      header: ["mitch_id", "country", "crat"],
      url: "https://github.com/globalgov/manytreaties/tree/4bf79f9",
      manual: true,
    },
  ],
  expect: { membership: [3000, 8000], body: [20, 60] },
  async read(context) {
    for (const [found, collection] of [
      [await readHuggo(context), "HUGGO"],
      [await readIeadb(context), "the International Environmental Agreements Database"],
    ] as const) {
      const all = [...found.values()];
      const last = lastOf(all.flatMap((treaty) => [...treaty.standings.values()]));
      for (const treaty of all) addTreaty(context, treaty, last, collection);
    }
  },
});
