import { defineMeasure } from "../../engine/defineMeasure.js";
import { at } from "../../engine/params.js";
import { coarseDates, maybeOn, surelyOn, yesIfSure } from "../../engine/sql.js";
import { named, not, on } from "../../engine/text.js";

export default defineMeasure({
  name: "un.member",
  field: "united-nations",
  title: "Whether a state was a member of the United Nations",
  unit: "yes or no",
  value: "yesno",
  params: [{ key: "state", kind: "state", meaning: "The state." }, at],
  definition: (args) =>
    `Whether ${named(args, "state")} was a member of the United Nations ${on(args)}, from the day of its admission, or for an original member from 24 October 1945 or its later ratification of the Charter.`,
  clause: (args, _, raw) =>
    `${named(args, "state")} was${not(raw)} a member of the United Nations ${on(args)}`,
  reasons: { unsettled: () => `${coarseDates}.` },
  sources: ["un-members", "facts"],
  tables: ["membership"],
  covers: { kind: "UN", state: { arg: "state" } },
  rows: `SELECT c.call, m.state, m.role, m.date_from, m.date_to, m.action, m.source, m.version, m.locator,
  ${surelyOn("m")} AS _sure
FROM calls c JOIN membership m ON m.source = c.source AND m.body = 'UN' AND m.role = 'member'
  AND m.state = c.arg_state AND ${maybeOn("m")}`,
  aggregate: yesIfSure,
  empty: { kind: "yesno", value: false },
  examples: [{ check: "un.member(Japan, 2008) = yes", verdict: "holds", needs: "facts" }],
});
