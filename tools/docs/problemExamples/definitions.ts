import type { DefinitionProblems } from "../../../src/base/definition.js";

export const definitions: DefinitionProblems = {
  "bad-part": {
    kind: "measure",
    name: "fleet.visits",
    part: "params[0].kind",
    found: '"day"',
    expected: { form: "one-of", words: ["state", "at", "by", "in"] },
  },
  "name-taken": { kind: "measure", name: "council.terms", by: "built-in" },
  "no-such-table": { kind: "measure", name: "fleet.visits", table: "port_visit", known: "membership, event" },
};
