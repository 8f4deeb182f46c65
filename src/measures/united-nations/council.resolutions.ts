import { defineMeasure } from "../../engine/defineMeasure.js";
import { happened, wholly } from "../../engine/sql.js";
import { within } from "../../engine/text.js";

export default defineMeasure({
  name: "council.resolutions",
  field: "united-nations",
  title: "Resolutions of the Security Council",
  unit: "resolutions",
  value: "number",
  params: [
    { key: "in", kind: "in", meaning: "Period." },
    { key: "topic", kind: "text", optional: true, meaning: "Words that the topic or title must hold." },
  ],
  definition: (args) =>
    `Number of resolutions that the United Nations Security Council adopted ${within(args)}, by the day of adoption, ${
      args.topic ? `whose topic as printed holds "${args.topic.label}"` : "on any topic"
    }.`,
  sources: ["un-sc-resolutions", "facts"],
  tables: ["rollcall"],
  covers: (args) => [
    { table: "rollcall", kind: "UNSC", from: args.in?.period?.from ?? null, to: args.in?.period?.to ?? null },
  ],
  rows: `SELECT c.call, r.symbol, r.date_from AS date, r.title, r.yes, r.no, r.abstain, r.adoption,
  r.source, r.version, r.locator, ${wholly("r")} AS _sure
FROM calls c JOIN rollcall r ON r.source = c.source AND r.body = 'UNSC' AND r.kind = 'adopted' AND ${happened("r")}
WHERE c.arg_topic IS NULL OR contains(lower(r.title), lower(c.arg_topic))`,
  aggregate: "CASE WHEN bool_and(_sure) THEN count(DISTINCT symbol) END",
  nullReason: () =>
    "The source does not give the day of a resolution that may have been adopted in this period.",
  order: "date, symbol",
  empty: { kind: "number", value: 0 },
  // Words that no topic as printed of the period holds may only be put another way there.
  emptyHolds: (args) => args.topic === undefined,
  emptyReason: ({ topic }) =>
    topic
      ? `No resolution of the period has "${topic.label}" in its topic as printed; the matter may be named in other words there.`
      : "The record has no resolution of the period.",
  examples: [
    { check: "council.resolutions(2008) > 50", verdict: "holds", needs: "un-sc-resolutions" },
    {
      check: "council.resolutions(2008, topic: terrorist acts) = 2",
      verdict: "holds",
      needs: "un-sc-resolutions",
    },
    {
      check: "council.resolutions(2008, topic: terrorism) = 0",
      verdict: "undecided",
      needs: "un-sc-resolutions",
    },
    { check: "council.resolutions(2030) = 0", verdict: "undecided", needs: "un-sc-resolutions" },
  ],
});
