import { coarsest, dateParts, type PartDate } from "../kit/dateParts.js";
import { defineSource } from "../kit/defineSource.js";
import type { CsvRow, RawFile, ReadContext } from "../kit/types.js";
import { ignored } from "./columns.js";

const used = [
  "crisno",
  "crisname",
  "yrtrig",
  "motrig",
  "datrig",
  "yrterm",
  "moterm",
  "daterm",
  "viol",
] as const;

const firstYear = 1918;

const violence: Readonly<Record<string, string | null>> = {
  "1": "no violence",
  "2": "minor clashes",
  "3": "serious clashes",
  "4": "full-scale war",
  "": null,
};

/** Early, in the middle and late in the month; and not known. */
const vagueDays: readonly string[] = ["66", "77", "88", ""];

interface Crisis {
  id: string;
  name: string;
  line: number;
  trigger: PartDate | undefined;
}

/** A date from its three columns: undefined if there is none, null after a problem. */
function dateOf(
  context: ReadContext,
  file: RawFile,
  row: CsvRow,
  part: "trig" | "term",
): PartDate | undefined | null {
  const [year = "", month = "", day = ""] = [`yr${part}`, `mo${part}`, `da${part}`].map((c) => row.get(c));
  if (year === "" && month === "" && day === "") return undefined;
  const date = dateParts(year, month, day, month === "" ? [""] : vagueDays);
  if (date && Number(year) >= firstYear) return date;
  const place = { file, line: row.line, column: `yr${part}` };
  context.report("bad-value", place, [year, month, day].join("-"), `a date since ${firstYear}`);
  return null;
}

function addCrisis(context: ReadContext, file: RawFile, row: CsvRow): Crisis | undefined {
  const id = row.get("crisno");
  const at = (column: string) => ({ file, line: row.line, column });
  const [trigger, end] = [dateOf(context, file, row, "trig"), dateOf(context, file, row, "term")];
  const clashes = violence[row.get("viol")];
  if (clashes === undefined)
    context.report("unknown-value", at("viol"), row.get("viol"), "1 to 4, or nothing");
  if (!/^\d+$/.test(id)) context.report("bad-value", at("crisno"), id, "a number");
  if (trigger === null || end === null || clashes === undefined) return undefined;
  if (trigger && end && end.last < trigger.first) {
    context.report("bad-value", at("yrterm"), end.last, `a date not before ${trigger.first}, when it began`);
    return undefined;
  }
  context.add("dispute", {
    dispute: id,
    kind: "crisis",
    name: row.get("crisname"),
    date_from: trigger?.first ?? null,
    date_to: end?.last ?? null,
    precision: coarsest(trigger?.precision ?? "day", end?.precision ?? "day"),
    hostility: clashes,
    ongoing: false,
    locator: `${file.name} line ${row.line}`,
  });
  return { id, name: row.get("crisname"), line: row.line, trigger };
}

/** A crisis without dates may lie anywhere between its neighbours of the list, which is in the order of time. */
function leaveOpen(context: ReadContext, file: RawFile, crises: readonly Crisis[], release: string): void {
  for (const [i, crisis] of crises.entries()) {
    if (crisis.trigger) continue;
    const before = crises.slice(0, i).findLast((one) => one.trigger);
    const after = crises.slice(i).find((one) => one.trigger);
    const place = { file, line: crisis.line, column: "yrtrig" };
    context.report(
      "missing-value",
      place,
      "",
      `the date of the crisis ${crisis.name} (${crisis.id})`,
      "warning",
    );
    context.cover({
      table: "dispute",
      kind: "crisis",
      subject: null,
      state: null,
      from: before?.trigger?.first ?? null,
      to: after?.trigger?.last ?? null,
      gap: true,
      reason: `Version ${release} gives no date for the crisis ${crisis.name} (${crisis.id}), which it lists between ${before?.name ?? "the beginning"} and ${after?.name ?? "the end"}.`,
    });
  }
}

export default defineSource({
  id: "icb-crises",
  title: "International Crisis Behavior, system level (ICB1)",
  publisher: "International Crisis Behavior Project, Duke University",
  homepage: "https://sites.duke.edu/icbdata/data-collections/",
  licence: "Free with citation; no licence text",
  redistribution: "unsure",
  citation:
    "Brecher, M., Wilkenfeld, J., Beardsley, K., James, P., and Quinn, D. (2016). International Crisis Behavior Data Codebook. ICB1, version 13.",
  work: {
    type: "report",
    title: "International Crisis Behavior Data Codebook",
    author: [
      { family: "Brecher", given: "M." },
      { family: "Wilkenfeld", given: "J." },
      { family: "Beardsley", given: "K." },
      { family: "James", given: "P." },
      { family: "Quinn", given: "D." },
    ],
  },
  covers:
    "International crises from 1918: changes in the dealings of states that raise the odds of military hostilities between them and challenge the system, with the days on which they began and ended.",
  caveats: [
    "The file of crises does not name the states that were in them: those are in another file of the project, ICB2.",
    "The date of a crisis is that of its trigger, the act that set it off.",
    "One crisis has no dates in version 13, Huthi Rebellion: counts of the time in which it may lie are not settled.",
    "A day may be known as early, middle or late in the month only; then the date is a month.",
  ],
  cadence: "irregular; version 13 has data to 2016",
  produces: ["dispute"],
  reader: 1,
  files: [
    {
      key: "crises",
      name: /^icb1v(?<release>\d+)\.csv$/i,
      header: ["crisno", "crisname", "yrtrig", "yrterm", "viol"],
      url: "https://sites.duke.edu/icbdata/data-collections/",
      manual: true,
    },
  ],
  expect: { dispute: [470, 600] },
  compareReleases: (a, b) => Number(a) - Number(b),
  async read(context) {
    const file = context.file("crises");
    const crises: Crisis[] = [];
    for await (const row of context.csv(file, { use: used, ignore: ignored })) {
      const crisis = addCrisis(context, file, row);
      if (crisis) crises.push(crisis);
    }
    const release = context.release ?? "";
    const last = crises
      .flatMap(({ trigger }) => trigger?.first.slice(0, 4) ?? [])
      .sort()
      .at(-1);
    if (!last) return;
    context.cover({
      table: "dispute",
      kind: "crisis",
      subject: null,
      state: null,
      from: `${firstYear}-01-01`,
      to: `${last}-12-31`,
      reason: `International Crisis Behavior, version ${release}, has all international crises that began from ${firstYear} to ${last}.`,
    });
    leaveOpen(context, file, crises, release);
  },
});
