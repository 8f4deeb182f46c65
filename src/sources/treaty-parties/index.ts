import { type Day, yearPeriod } from "../../base/period.js";
import { resolve } from "../../states/resolve.js";
import { stateTable } from "../../states/tables.js";
import { type Cell, day, optional, text, word } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import type { Row } from "../kit/row.js";
import type { Claim, ReadContext } from "../kit/types.js";
import { dissolved } from "./dissolved.js";
import { addStanding, existed, hasEnded, type Standing } from "./standings.js";
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
const date = optional(day());

/** Standings of one treaty of one file, with what is needed to say what they cover. */
interface Treaty {
  body: string;
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

/** The treaty of a row, added when it is first met; undefined if its rows are left out or it is not known. */
function treatyOf(
  found: Map<string, Treaty>,
  row: Row,
  choice: Choice | undefined,
  title: string,
): Treaty | undefined {
  if (!choice || "leftOut" in choice) return undefined;
  const { body, names = [] } = choice;
  const known = found.get(body);
  if (known) return known;
  const treaty = {
    body,
    standings: new Map(),
    endsCoded: false,
    doubtful: new Set<string>(),
    undated: new Set<string>(),
    closed: true,
  };
  found.set(body, treaty);
  row.add("body", { body, kind: "treaty", name: title, names: [body, ...names] });
  return treaty;
}

const huggoColumns = {
  treatyID: word(huggo),
  Title: text,
  stateID: text,
  StateSignature: date,
  StateRatification: date,
  StateForce: date,
  StateEnd: date,
};

function huggoState(row: Row<typeof huggoColumns>, at: Day): string | undefined {
  const given = row.text("stateID");
  const code = huggoCodes[given] ?? given;
  if (bodyCodes.has(code)) return code;
  const then = resolve(code, at, "iso3");
  if (then.result === "state") return then.id;
  // The code came later than the state: SCG is of 2003, the state of 1992.
  if (existed(code, at)) return code;
  return row.state("stateID", listYear, { text: code, system: "iso3" });
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
    note: differs
      ? `A second row (line ${b.row.line}) gives ${b.signed ?? "-"} and ${b.bound ?? "-"}.`
      : a.note,
  };
}

async function readHuggo(context: ReadContext): Promise<Treaty[]> {
  const found = new Map<string, Treaty>();
  // Dates of the treaty itself, and the coders' own remarks.
  const ignore = ["Signature", "Force", "Coder", "Comments"];
  for await (const row of context.rows(context.file("huggo"), huggoColumns, { ignore })) {
    const treaty = treatyOf(found, row, row.get("treatyID"), row.text("Title"));
    if (!treaty) continue;
    const ratified = row.get("StateRatification") ?? null;
    // A ratification that never entered into force is not one: all such states are signatories that did not ratify.
    const never = ratified !== null && row.get("StateForce") === open;
    const bound = never ? null : ratified;
    const given = row.get("StateSignature") ?? null;
    // A "signature" on or after the day of consent is a deposit in another capital: acceding states do not sign.
    const signed = given !== null && bound !== null && given >= bound ? null : given;
    const end = row.get("StateEnd") ?? null;
    const state = huggoState(row, bound ?? signed ?? "2019-01-01");
    if (!state) continue;
    const standing: Standing = {
      row,
      state,
      nameAsGiven: row.text("stateID"),
      signed,
      bound,
      end: end === open ? null : end,
      note: never ? `The file gives a ratification of ${ratified} that never entered into force.` : null,
    };
    const known = treaty.standings.get(state);
    treaty.standings.set(state, known ? join(known, standing) : standing);
    if (end !== null) treaty.endsCoded = true;
    if (end !== null) treaty.doubtful.delete(state);
    else if (bound !== null && !known && !hasEnded(state)) treaty.doubtful.add(state);
    treaty.closed = false;
  }
  return [...found.values()];
}

const ieadbColumns = {
  mitch_id: word(ieadb),
  treatyname: text,
  country: (_: string, cell: Cell) => cell.state(listYear),
  csig: date,
  crat: date,
  ceif3: date,
};

async function readIeadb(context: ReadContext): Promise<Treaty[]> {
  const found = new Map<string, Treaty>();
  // Date of the treaty, and entries into force of later changes to it.
  const ignore = ["tsig", "ceif4", "ceif5"];
  for await (const row of context.rows(context.file("ieadb"), ieadbColumns, { ignore })) {
    const treaty = treatyOf(found, row, row.get("mitch_id"), row.text("treatyname"));
    if (!treaty) continue;
    const signed = row.get("csig") ?? null;
    const consent = row.get("crat") ?? null;
    const bound = consent ?? row.get("ceif3") ?? null;
    const state = row.get("country");
    if (bound === null) treaty.closed = false;
    if (state === undefined) continue;
    if (bound === null) treaty.undated.add(state);
    if (bound === null && signed === null) continue;
    row.once("country", `${state} ${treaty.body}`, "each state once a treaty");
    treaty.standings.set(state, {
      row,
      state,
      nameAsGiven: row.text("country"),
      signed,
      bound,
      end: null,
      note: consent === null && bound !== null ? "The file gives the day of entry into force only." : null,
    });
  }
  return [...found.values()];
}

const lastOf = (standings: Iterable<Standing>): Day =>
  [...standings]
    .flatMap(({ signed, bound }) => [signed ?? "", bound ?? ""])
    .sort()
    .at(-1) ?? "";

/** What the standings of a treaty cover; `last` is the last act in the file. */
function claims(treaty: Treaty, last: Day, collection: string): Claim[] {
  const { body, standings, undated } = treaty;
  if (standings.size === 0) return [];
  const to = treaty.closed ? last : lastOf(standings.values());
  const all: Claim = {
    table: "membership",
    kind: body,
    to,
    reason: `Signatures and acts of consent in ${collection} up to ${to}, the last one it has; one date a state although a treaty may have several depositaries, and withdrawals are not always coded.`,
  };
  const gap = (state: string, from: Day | null, until: Day | null, reason: string): Claim => ({
    table: "membership",
    kind: body,
    state,
    from,
    to: until,
    gap: true,
    reason,
  });
  // Nothing is known of a state that has ended and is not in the list: the Soviet Union was a party where Russia is listed.
  const first = [...standings.values()].flatMap(({ bound }) => bound ?? []).sort()[0] ?? open;
  const ended = dissolved.filter(({ state, to: end }) => !standings.has(state) && first <= end);
  const doubtful = treaty.endsCoded ? [...treaty.doubtful] : [];
  const incomplete = undatedMayBeParties[body];
  return [
    all,
    ...ended.map(({ state, to: end, name }) =>
      gap(
        state,
        first,
        end,
        `${collection} does not list ${name} for this treaty, so that it is not known whether it was a party and the parties up to ${end} cannot be counted.`,
      ),
    ),
    ...doubtful.map((state) =>
      gap(
        state,
        standings.get(state)?.bound ?? null,
        null,
        `${collection} gives ${stateTable().get(state)?.name ?? state} an act of consent but, unlike for others, no word whether it is a party; several such dates are false.`,
      ),
    ),
    ...(incomplete === undefined ? [] : [...undated].map((state) => gap(state, null, null, incomplete))),
    ...notCoded
      .filter((one) => one.body === body)
      .map(({ state, from, reason }) => gap(state, from, null, reason)),
  ];
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
    "Each treaty is read from one of the two files, so that no state counts twice; which one and why is recorded with the reader.",
    "A HUGGO ratification that never entered into force (three of the Moon Agreement, four of the Registration Convention) is read as a signature.",
    "IEADB lacks the dates of parties to the Biological Weapons Convention (Cuba, Belarus and others), so that its parties cannot be counted and a state without a date may still be one.",
    "HUGGO is not used for the CTBT, the Biological Weapons Convention, the Partial Test Ban Treaty, Pelindaba and ENMOD, where it has ratifications that never took place.",
    "There is one date per state although some treaties have three depositaries.",
    "In HUGGO a signature on or after the day of consent is taken for a second deposit.",
    "North Korea's withdrawal from the Non-Proliferation Treaty is not coded.",
    "The Soviet Union, the German Democratic Republic and Democratic Yemen are in few lists; Russia has the dates of the Soviet Union. Their own standing up to their last day is not known, and parties cannot be counted before then.",
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
    const files = [
      { treaties: await readHuggo(context), collection: "HUGGO" },
      {
        treaties: await readIeadb(context),
        collection: "the International Environmental Agreements Database",
      },
    ];
    for (const { treaties, collection } of files) {
      const last = lastOf(treaties.flatMap(({ standings }) => [...standings.values()]));
      for (const treaty of treaties) {
        const listed = new Set(treaty.standings.keys());
        for (const standing of treaty.standings.values()) addStanding(treaty.body, standing, listed);
        for (const claim of claims(treaty, last, collection)) context.cover(claim);
      }
    }
  },
});
