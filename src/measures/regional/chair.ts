import { defineMeasure } from "../../engine/defineMeasure.js";
import { at } from "../../engine/params.js";
import { coarseDates, maybeOn, setIfSure, surelyOn } from "../../engine/sql.js";
import { named, on } from "../../engine/text.js";
import { body } from "./standing.js";

export default defineMeasure({
  name: "chair",
  field: "regional",
  title: "Chair of a body",
  unit: "states",
  value: "set",
  setOf: "state",
  params: [body, at],
  definition: (args) =>
    `The state or states that held the chair or presidency of ${named(args, "body")} ${on(args)}.`,
  clause: (args, value) => `${value} held the chair of ${named(args, "body")} ${on(args)}`,
  reasons: {
    unsettled: () => `${coarseDates}.`,
    empty: (args) => `The record names no chair of ${named(args, "body")} ${on(args)}.`,
  },
  sources: ["facts", "own"],
  tables: ["membership"],
  presence: true,
  covers: { kind: { arg: "body" }, subject: "chair" },
  rows: `SELECT c.call, m.body, m.state, m.role, m.date_from, m.date_to, m.note, m.source, m.version, m.locator,
  ${surelyOn("m")} AS _sure
FROM calls c JOIN membership m ON m.source = c.source AND m.body = c.arg_body AND m.role = 'chair' AND ${maybeOn("m")}`,
  aggregate: setIfSure("state"),
  order: "state",
  empty: "undecided",
  examples: [{ check: "chair(G8, 2008) = {Japan}", verdict: "holds", needs: "facts" }],
});
