import { defineMeasure } from "../../engine/defineMeasure.js";
import { emptyForStates } from "../../engine/emptyForStates.js";
import { countIfSure } from "../../engine/sql.js";
import { named } from "../../engine/text.js";
import { count, counted, covered, opposed } from "./opponents.js";

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
  sources: ["cow-disputes"],
  tables: ["dispute", "dispute_party"],
  check: (args) =>
    args.a?.id === args.b?.id ? "a state has no dispute with itself; name two states." : undefined,
  covers: covered,
  rows: opposed(
    "((p.state_a = c.arg_a AND p.state_b = c.arg_b) OR (p.state_a = c.arg_b AND p.state_b = c.arg_a))",
  ),
  aggregate: countIfSure("dispute"),
  nullReason: () =>
    "The source gives a month only for a dispute, which leaves it open whether it fell into the period.",
  order: "date_from, dispute",
  empty: { kind: "number", value: 0 },
  ...emptyForStates(["a", "b"]),
  notes: [
    "A predecessor's disputes are its own: those of the Soviet Union are not Russia's.",
    "Most disputes are minor: a patrol boat, an aircraft, a warning. The level of hostility stands with each.",
  ],
  examples: [
    { check: "disputes(Japan, Russia, 2008, started) = 1", verdict: "holds", needs: "cow-disputes" },
    { check: "disputes(Japan, China, 2012) >= 1", verdict: "holds", needs: "cow-disputes" },
    { check: "disputes(Japan, Norway, 2000/2010) = 0", verdict: "holds", needs: "cow-disputes" },
    { check: "disputes(Japan, China, 2016) = 0", verdict: "undecided", needs: "cow-disputes" },
  ],
});
