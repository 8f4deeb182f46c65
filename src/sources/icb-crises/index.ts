import { matching, names, optional, texts, word } from "../kit/cells.js";
import { coarsest, type DateColumns, type PartDate, readDate, spellBetween } from "../kit/dateParts.js";
import { defineSource } from "../kit/defineSource.js";
import type { Row } from "../kit/row.js";

const firstYear = 1918;

const columns = {
  crisno: matching(/^\d+$/, "the number of a crisis"),
  ...texts("crisname", "yrtrig", "motrig", "datrig", "yrterm", "moterm", "daterm"),
  viol: optional(word({ 1: "no violence", 2: "minor clashes", 3: "serious clashes", 4: "full-scale war" })),
};
/** Codes of the project's codebook that no table of the record holds. */
const ignore = names(
  `icb1 | break | trigent | brexit | gravcr | crismg | cenviosy | sevviosy | timvio | iwcmb | noactr |
  gpinv | gpinvtp | gpefcttp | gpefactp | gppacetp | powinv | usinv | usefct | usefac | uspace | usactor |
  suinv | suefct | suefac | supace | suactor | soglact | globorg | globactm | globefct | globefor |
  globefac | globpace | soract | regorg | regactmb | roefct | robody | roefac | ropace | subout | forout |
  exsat | outesr | cractr | geostr | hetero | issues | chacts | chall | powch | rugach | geog | geogrel |
  period | syslevsy | protrac | pcid | powdissy | ethnic | ethconf | stressad | sourdt | mediate | mednum
  | medwho | medtime | yrmedst | momedst | damedst | yrmedend | momedend | damedend | yrmedfin | momedfin
  | damedfin | medgoal | medfacl | medform | medmanip | medstyle | medstefc | medefct | medpace`,
);

/** Early, in the middle and late in the month; and not known. */
const vagueDays: readonly string[] = ["66", "77", "88", ""];

/** A date from its three columns: null if there is none, undefined after a problem. */
function dateOf(row: Row, columns: DateColumns): PartDate | null | undefined {
  if (columns.every((column) => row.text(column) === "")) return null;
  const unknown = row.text(columns[1]) === "" ? [""] : vagueDays;
  return readDate(row, columns, { unknown, from: `${firstYear}-01-01` });
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
    "One crisis, the Huthi Rebellion, has no dates in version 13: counts for the time in which it may lie are not settled.",
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
    const crises: { id: string; name: string; trigger: PartDate | null }[] = [];
    for await (const row of context.rows(context.file("crises"), columns, { ignore })) {
      const [id, name] = [row.get("crisno") ?? "", row.text("crisname")];
      const trigger = dateOf(row, ["yrtrig", "motrig", "datrig"]);
      const end = dateOf(row, ["yrterm", "moterm", "daterm"]);
      if (trigger) spellBetween(row, trigger, end, "yrterm");
      row.add("dispute", {
        dispute: id,
        kind: "crisis",
        name,
        date_from: trigger?.first,
        date_to: end?.last,
        precision: coarsest(trigger?.precision ?? "day", end?.precision ?? "day"),
        hostility: row.get("viol"),
        ongoing: false,
      });
      if (trigger === undefined) continue;
      crises.push({ id, name, trigger });
      if (trigger === null) row.warn("yrtrig", `the day on which the crisis ${name} (${id}) began`);
    }
    const { release } = context;
    const last = crises
      .flatMap(({ trigger }) => trigger?.first.slice(0, 4) ?? [])
      .sort()
      .at(-1);
    if (!last) return;
    context.cover({
      table: "dispute",
      kind: "crisis",
      from: `${firstYear}-01-01`,
      to: `${last}-12-31`,
      reason: `International Crisis Behavior, version ${release}, has all international crises that began from ${firstYear} to ${last}.`,
    });
    // A crisis without dates may lie anywhere between its neighbours of the list, which is in the order of time.
    for (const [i, { id, name, trigger }] of crises.entries()) {
      if (trigger) continue;
      const before = crises.slice(0, i).findLast((one) => one.trigger);
      const after = crises.slice(i).find((one) => one.trigger);
      context.cover({
        table: "dispute",
        kind: "crisis",
        from: before?.trigger?.first ?? null,
        to: after?.trigger?.last ?? null,
        gap: true,
        reason: `Version ${release} gives no date for the crisis ${name} (${id}), which it lists between ${before?.name ?? "the beginning"} and ${after?.name ?? "the end"}.`,
      });
    }
  },
});
