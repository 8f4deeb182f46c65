import { addDays, type Day } from "../../base/period.js";
import { canonicalSymbol } from "../../record/symbols.js";
import { defineSource } from "../kit/defineSource.js";
import type { RawFile, ReadContext } from "../kit/types.js";

const body = "UN";
const columns = ["participant", "kind", "ga_resolution", "charter_ratification", "member_since"] as const;
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

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** `1113 (XI)` or `57/1` as a symbol; what is no number of a resolution is kept as it is printed. */
function resolutionOf(printed: string): string {
  return canonicalSymbol(`A/RES/${printed.replace(/\s+/g, "")}`) ?? printed;
}

function addMember(context: ReadContext, file: RawFile, line: number, row: Record<string, string>): void {
  const { participant = "", kind = "", member_since: since = "", charter_ratification: ratified = "" } = row;
  const place = { file, line };
  if (kind !== "original" && kind !== "admitted")
    context.report("unknown-value", { ...place, column: "kind" }, kind, "original or admitted");
  if (!isDay(since)) {
    context.report("bad-value", { ...place, column: "member_since" }, since, "a date as YYYY-MM-DD");
    return;
  }
  if (kind === "original" && since !== (ratified > charter ? ratified : charter)) {
    const expected = `24 October 1945 or the later ratification, ${ratified || "which is missing"}`;
    context.report("bad-value", { ...place, column: "member_since" }, since, expected);
  }
  const state = context.state(participant, asOf, { ...place, column: "participant" });
  if (!state) return;
  const earlier = before[state];
  const standing = {
    ...{ body, role: "member", precision: "day", name_as_given: participant },
    locator: `${file.name} line ${line}`,
  };
  const note = row.ga_resolution ? `Admitted by ${resolutionOf(row.ga_resolution)}` : null;
  const action = kind === "original" ? "original" : "admission";
  if (!earlier || since > earlier.to) {
    context.add("membership", { ...standing, state, date_from: since, date_to: null, action, note });
    return;
  }
  context.add("membership", {
    ...{ ...standing, state: earlier.state, date_from: since, date_to: earlier.to, action },
    note: [note, earlier.reason].filter(Boolean).join("; "),
  });
  context.add("membership", {
    ...{ ...standing, state, date_from: addDays(earlier.to, 1), date_to: null, action: "succession" },
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
    "Syria is listed as if it had not been part of the United Arab Republic, and Indonesia as if it had not stayed away in 1965 and 1966.",
    "The seats of the Soviet Union and of Serbia and Montenegro stand under Russia and Serbia; here each holder has its own spell.",
    "For an admitted member the day is that of the General Assembly's decision, which for Afghanistan, Iceland, Sweden and Thailand is earlier than the day of admission that the United Nations counts from.",
    "Malawi, Malta and Zambia have no number of a resolution; Switzerland's is misprinted and corrected.",
    "The list is of 2014 and says nothing of later years.",
  ],
  cadence: "with each admission",
  produces: ["membership"],
  reader: 1,
  files: [
    {
      key: "members",
      name: /^un_members_admission_.*\.csv$/i,
      header: [...columns, "declaration_registered"],
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
  async read(context) {
    const file = context.file("members");
    const seen = new Set<string>();
    for await (const csv of context.csv(file, { use: columns, ignore: ["declaration_registered"] })) {
      const row = context.correct(
        "members",
        Object.fromEntries(columns.map((name) => [name, csv.get(name)])),
      );
      const name = row.participant ?? "";
      if (seen.has(name))
        context.report("duplicate", { file, line: csv.line }, `${name} again`, "each member once");
      else addMember(context, file, csv.line, row);
      seen.add(name);
    }
    const scope = { table: "membership", kind: body, subject: null } as const;
    context.cover({
      ...scope,
      ...{ state: null, from: charter, to: asOf },
      reason: `The UN Treaty Collection's list of members in a copy whose last action is of ${asOf}.`,
    });
    for (const [state, from, to, why] of absent)
      context.cover({
        ...scope,
        ...{ state, from, to, gap: true },
        reason: `Of the years to ${to.slice(0, 4)} the list is not complete: ${why}.`,
      });
  },
});
