import { defineMeasure } from "../../engine/defineMeasure.js";
import { isZero, named } from "../../engine/text.js";
import { seatsUpTo, seatYears, sources, state } from "./council.js";

export default defineMeasure({
  name: "council.years",
  field: "united-nations",
  title: "Years on the Security Council",
  unit: "years",
  value: "number",
  params: [
    state,
    { key: "by", kind: "by", meaning: "Day up to which years have begun." },
    {
      key: "role",
      kind: "choice",
      choices: ["non-permanent", "permanent", "any"],
      default: "non-permanent",
      optional: true,
      meaning: "Kind of seat.",
    },
  ],
  definition: (args) =>
    `Number of calendar years, begun on or before ${named(args, "by")}, in which ${named(args, "state")} was ${
      args.role?.id === "any"
        ? `a member (role: ${args.role.id})`
        : `a ${args.role?.label ?? "non-permanent"} member`
    } of the United Nations Security Council.`,
  clause: (args, value, raw) => {
    const served = isZero(raw) ? "had not served" : `had served for ${value}`;
    const kind = args.role?.id === "any" ? "" : `${named(args, "role")} `;
    return `by ${named(args, "by")}, ${named(args, "state")} ${served} on the Security Council as a ${kind}member`;
  },
  sources,
  tables: ["membership"],
  covers: seatsUpTo,
  rows: `SELECT s.call, s.state, s.role, s.year, s.source, s.version, s.locator
FROM (${seatYears("(c.arg_role = 'any' OR m.role = c.arg_role) AND m.role IN ('permanent', 'non-permanent')", "greatest(c.arg_by, m.date_from)")}) s
JOIN calls c ON c.call = s.call WHERE make_date(s.year, 1, 1) <= c.arg_by`,
  aggregate: "count(DISTINCT year)",
  order: "year, role",
  empty: { kind: "number", value: 0 },
  examples: [
    { check: "council.years(Japan, by: 2008-12-31) = 18", verdict: "holds", needs: "facts" },
    { check: "council.years(Japan, by: 2009-01-01) = 19", verdict: "holds", needs: "facts" },
  ],
});
