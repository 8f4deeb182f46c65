import assert from "node:assert/strict";
import { it } from "node:test";
import type { Edition } from "../../src/edition/loadEdition.js";
import { readSettings } from "../../src/edition/settings.js";
import { stateProfile } from "../../src/edition/stateProfile.js";
import { createEngine } from "../../src/engine/engine.js";
import { catalogue } from "../../src/measures/index.js";
import { toyRecord } from "../engine/toyRecord.js";

it("shows aid to states whose id is the code of another one in some list", async () => {
  // MNG is Mongolia, and in the list of the Correlates of War Montenegro; SLV is El Salvador, and there Slovenia.
  const recipients = ["MNG", "SLV", "IRQ", "Africa"];
  const record = await toyRecord({
    "oda-dac2a": {
      tables: {
        contribution: recipients.map((to_party, i) => ({
          ...{ kind: "oda", from_party: "JPN", to_party, date_from: "2008-01-01", date_to: "2008-12-31" },
          ...{ value: i + 1, unit: "USD million", basis: "current" },
        })),
      },
      coverage: [{ table: "contribution", kind: "oda", from: "1960-01-01", to: "2010-12-31" }],
    },
  });
  const engine = await createEngine(record, catalogue, { sources: [] });
  const { settings } = readSettings("chancery.yaml", "title: Toy\nstate: Japan\nasOf: 2008-12-31\n");
  const edition: Edition = {
    dir: "",
    shown: "",
    settings,
    chapters: [],
    own: {},
    measures: [],
    tables: [],
    definitions: "",
    problems: [],
  };
  const profile = await stateProfile(edition, engine, record);
  const aid = profile?.sections.find((s) => s.id === "contributions")?.rows ?? [];
  const found = aid.flatMap(({ label, facts: [fact] }) =>
    recipients.includes(label) && fact?.answer.status === "value"
      ? [[label, fact.call.args.to?.id, fact.answer.value]]
      : [],
  );
  assert.deepEqual(found, [
    ["Africa", "Africa", { kind: "number", value: 4 }],
    ["IRQ", "IRQ", { kind: "number", value: 3 }],
    ["MNG", "MNG", { kind: "number", value: 1 }],
    ["SLV", "SLV", { kind: "number", value: 2 }],
  ]);
  record.close();
});
