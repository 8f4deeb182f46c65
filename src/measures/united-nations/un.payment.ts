import { defineMeasure } from "../../engine/defineMeasure.js";
import { named, within } from "../../engine/text.js";
import { need, oneMember } from "./assessment.js";

const when: Readonly<Record<string, string>> = {
  "paid on time": "on time and in full",
  "paid late": "late but in full",
  "not paid in full": "in part or not at all",
};

export default defineMeasure({
  ...oneMember,
  name: "un.payment",
  title: "Whether a state paid its contribution to the United Nations",
  unit: "status",
  value: "text",
  words: ["paid on time", "paid late", "not paid in full"],
  definition: (args) =>
    `Whether ${named(args, "state")} had paid its contribution to the regular budget of the United Nations ${within(args)} in full, within the 30 days of the financial regulations or later, by the honour roll at the end of the year.`,
  clause: (args, _, raw) =>
    `${named(args, "state")} paid its contribution to the regular budget of the United Nations for ${named(args, "in")} ${raw.kind === "text" ? (when[raw.value] ?? raw.value) : ""}`,
  tables: ["status"],
  covers: need("un budget"),
  rows: `SELECT c.call, s.state, s.status, s.note, s.name_as_given, s.date_from, s.date_to, s.source, s.version, s.locator
FROM calls c JOIN status s ON s.source = c.source AND s.kind = 'un budget' AND s.state = c.arg_state
  AND s.date_from = c.arg_in_from AND s.date_to = c.arg_in_to`,
  aggregate: "CASE WHEN count(DISTINCT status) = 1 THEN any_value(status) END",
  examples: [
    { check: 'un.payment(China, 2024) = "paid late"', verdict: "holds", needs: "un-budget" },
    { check: 'un.payment(China, 2026) = "paid late"', verdict: "undecided", needs: "un-budget" },
  ],
});
