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
    { key: "topic", kind: "text", optional: true, meaning: "Words that the topic or title must contain." },
  ],
  definition: (args) =>
    `Number of resolutions that the United Nations Security Council adopted ${within(args)}, by the day of adoption, ${
      args.topic ? `whose topic as printed contains "${args.topic.label}"` : "on any topic"
    }.`,
  clause: (args, value) =>
    `the Security Council adopted ${value} ${within(args)}${args.topic ? ` with "${args.topic.label}" in the topic` : ""}`,
  reasons: {
    unsettled: () =>
      "The source does not give the day of a resolution that may have been adopted in this period.",
    empty: ({ topic }) =>
      `No resolution of the period has "${topic?.label}" in its topic as printed; other words may have been used for the matter.`,
  },
  sources: ["un-sc-resolutions", "facts"],
  tables: ["rollcall"],
  covers: { kind: "UNSC" },
  rows: `SELECT c.call, r.symbol, r.date_from AS date, r.title, r.yes, r.no, r.abstain, r.adoption,
  r.source, r.version, r.locator, ${wholly("r")} AS _sure
FROM calls c JOIN rollcall r ON r.source = c.source AND r.body = 'UNSC' AND r.kind = 'adopted' AND ${happened("r")}
WHERE c.arg_topic IS NULL OR contains(lower(r.title), lower(c.arg_topic))`,
  aggregate: "CASE WHEN bool_and(_sure) THEN count(DISTINCT symbol) END",
  order: "date, symbol",
  empty: { kind: "number", value: 0 },
  // Where no printed topic of the period contains the words, the matter may only be put another way there.
  emptyHolds: (args) => args.topic === undefined,
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
