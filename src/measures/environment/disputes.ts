import { defineMeasure } from "../../engine/defineMeasure.js";
import { emptyForStates, outsideReason } from "../../engine/emptyForStates.js";
import { countIfSure } from "../../engine/sql.js";
import { named } from "../../engine/text.js";
import { count, counted, covered, ofForce, opposed, unsettled, whenCounted } from "./opponents.js";

export default defineMeasure({
  name: "disputes",
  field: "environment",
  title: "Militarized disputes between two states",
  unit: "disputes",
  value: "number",
  params: [
    { key: "a", kind: "state", meaning: "The first state." },
    { key: "b", kind: "state", meaning: "The second state." },
    { key: "in", kind: "in", meaning: "Period." },
    count,
  ],
  definition: (args) =>
    `Number of militarized interstate disputes ${counted(args)} in which ${named(args, "a")} and ${named(args, "b")} took part on opposite sides on the same days; a dispute is a threat, display or use of force by one state against another, whether it cost lives or not.`,
  clause: (args, value) =>
    `${named(args, "a")} and ${named(args, "b")} were on opposite sides of ${value} ${ofForce} ${whenCounted(args)}`,
  reasons: {
    "same-state": () => "A state has no dispute with itself; name two states.",
    unsettled,
    ...outsideReason(["a", "b"]),
  },
  sources: ["cow-disputes"],
  tables: ["dispute", "dispute_party"],
  check: (args) => (args.a?.id === args.b?.id ? "same-state" : undefined),
  covers: covered,
  rows: opposed(
    "((p.state_a = c.arg_a AND p.state_b = c.arg_b) OR (p.state_a = c.arg_b AND p.state_b = c.arg_a))",
  ),
  aggregate: countIfSure("dispute"),
  order: "date_from, dispute",
  empty: { kind: "number", value: 0 },
  ...emptyForStates(["a", "b"]),
  notes: [
    "A predecessor's disputes remain its own: those of the Soviet Union are not Russia's.",
    "Most disputes are minor: a patrol boat, an aircraft, a warning. The rows give the level of hostility of each.",
  ],
  examples: [
    { check: "disputes(Japan, Russia, 2008, started) = 1", verdict: "holds", needs: "cow-disputes" },
    { check: "disputes(Japan, China, 2012) >= 1", verdict: "holds", needs: "cow-disputes" },
    { check: "disputes(Japan, Norway, 2000/2010) = 0", verdict: "holds", needs: "cow-disputes" },
    { check: "disputes(Japan, China, 2016) = 0", verdict: "undecided", needs: "cow-disputes" },
  ],
});
