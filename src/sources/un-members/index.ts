import { addDays, type Day } from "../../base/period.js";
import { canonicalSymbol } from "../../record/symbols.js";
import { type CellType, day, optional, state, text, word } from "../kit/cells.js";
import { defineSource } from "../kit/defineSource.js";
import type { Row } from "../kit/row.js";

const body = "UN";
/** The Charter entered into force. */
const charter: Day = "1945-10-24";
/** Last action in the copy of the collection from which the file was made. */
const asOf: Day = "2014-06-16";

/** Seats that the list gives to today's holder from the start, with the last day of the holder before. */
const before: Readonly<Record<string, { state: string; to: Day; reason: string }>> = {
  RUS: {
    state: "SUN",
    to: "1991-12-23",
    reason: "Russia continued the Soviet Union's membership by a letter of 24 December 1991.",
  },
  SRB: {
    state: "SCG",
    to: "2006-06-02",
    reason:
      "Serbia continued the membership of Serbia and Montenegro, before 2003 the Federal Republic of Yugoslavia.",
  },
};

/** Members that the list does not show, for as long as it lacks them. */
const absent: readonly [state: string, from: Day, to: Day, why: string][] = [
  ["CSK", charter, "1992-12-31", "Czechoslovakia, which ended in 1992, is not in the list"],
  ["DDR", "1973-09-18", "1990-10-02", "the German Democratic Republic is not in the list"],
  [
    "IDN",
    "1965-01-20",
    "1966-09-27",
    "Indonesia stayed away from January 1965 to September 1966, which is not in the list",
  ],
  ["SYR", "1958-02-22", "1961-10-12", "Syria was part of the United Arab Republic, which is not in the list"],
  ["YMD", "1967-12-14", "1990-05-21", "Democratic Yemen is not in the list"],
  ["YUG", charter, "2000-10-31", "the seat of Yugoslavia is not in the list"],
  ["ZAN", "1963-12-16", "1964-04-26", "Zanzibar is not in the list"],
];

/** `1113 (XI)` or `57/1` as a symbol; anything else is kept as it is printed. */
const resolution: CellType<string> = (printed) =>
  canonicalSymbol(`A/RES/${printed.replace(/\s+/g, "")}`) ?? printed;

const columns = {
  participant: state({ day: asOf }),
  kind: word({ original: "original", admitted: "admission" }),
  ga_resolution: optional(resolution),
  charter_ratification: text,
  member_since: day(),
};

function addMember(row: Row<typeof columns>): void {
  const since = row.get("member_since");
  const holder = row.get("participant");
  const action = row.get("kind");
  const symbol = row.get("ga_resolution");
  const ratified = row.text("charter_ratification");
  const begun = ratified > charter ? ratified : charter;
  if (!since || !holder) return;
  if (action === "original" && since !== begun)
    row.bad("member_since", `${begun}, when the Charter entered into force or the later ratification`);
  const common = { body, role: "member", precision: "day", name_as_given: row.text("participant") };
  const admitted = symbol ? [`Admitted by ${symbol}`] : [];
  const earlier = before[holder];
  const succeeds = earlier !== undefined && since <= earlier.to;
  row.add("membership", {
    ...common,
    state: succeeds ? earlier.state : holder,
    date_from: since,
    date_to: succeeds ? earlier.to : null,
    action,
    note: (succeeds ? [...admitted, earlier.reason] : admitted).join("; ") || null,
  });
  if (succeeds)
    row.add("membership", {
      ...common,
      state: holder,
      date_from: addDays(earlier.to, 1),
      action: "succession",
      note: earlier.reason,
    });
}

export default defineSource({
  id: "un-members",
  title: "Members of the United Nations",
  publisher: "United Nations Treaty Collection",
  homepage: "https://treaties.un.org/pages/participationstatus.aspx",
  licence: "United Nations terms of use",
  redistribution: "unsure",
  citation:
    "United Nations Treaty Collection, Multilateral Treaties Deposited with the Secretary-General, chapters I-1 and I-2.",
  covers: "Members of the United Nations in 2014 with the day since which each had been one.",
  caveats: [
    "Members that had ended by 2014 are not in the list: Czechoslovakia, the German Democratic Republic, Democratic Yemen, Yugoslavia, Zanzibar; years with one of them cannot be counted from it.",
    "Syria is listed as if it had not been part of the United Arab Republic, and Indonesia as if it had not been absent in 1965 and 1966.",
    "The list shows the seats of the Soviet Union and of Serbia and Montenegro under Russia and Serbia; here each holder has its own spell.",
    "For an admitted member the day is that of the General Assembly's decision; for Afghanistan, Iceland, Sweden and Thailand it is earlier than the day of admission that the United Nations counts from.",
    "Malawi, Malta and Zambia have no resolution number; Switzerland's is misprinted and corrected.",
    "The list dates from 2014 and says nothing of later years.",
  ],
  cadence: "with each admission",
  produces: ["membership"],
  reader: 1,
  files: [
    {
      key: "members",
      name: /^un_members_admission_.*\.csv$/i,
      header: [...Object.keys(columns), "declaration_registered"],
      url: "https://treaties.un.org/pages/participationstatus.aspx",
      manual: true,
    },
  ],
  expect: { membership: [190, 210] },
  corrections: [
    {
      table: "members",
      where: { participant: "Switzerland" },
      expect: { ga_resolution: "57 (I)", member_since: "2002-09-10" },
      set: { ga_resolution: "57/1" },
      reason:
        "Resolution 57 (I) is of 1946; Switzerland was admitted by resolution 57/1 of 10 September 2002.",
    },
  ],
  coverage: [
    {
      table: "membership",
      kind: body,
      from: charter,
      to: asOf,
      reason: `The UN Treaty Collection's list of members in a copy whose last action is of ${asOf}.`,
    },
    ...absent.map(([missing, from, to, why]) => ({
      table: "membership" as const,
      kind: body,
      state: missing,
      from,
      to,
      gap: true,
      reason: `Of the years to ${to.slice(0, 4)} the list is not complete: ${why}.`,
    })),
  ],
  async read(context) {
    const options = { ignore: ["declaration_registered"], correct: "members" };
    for await (const row of context.rows(context.file("members"), columns, options))
      if (row.once("participant", row.text("participant"), "each member once")) addMember(row);
  },
});
