import type { EngineProblems } from "../../../src/engine/problems.js";
import disputes from "../../../src/measures/environment/disputes.js";
import councilTerms from "../../../src/measures/united-nations/council.terms.js";

export const engine: EngineProblems = {
  "unknown-measure": { name: "council.term", near: ["council.terms"] },
  "broken-measure": { name: "port.visits", at: "my-edition/measures/port.visits.yaml:18:8" },
  "unknown-argument": { measure: "council.terms", key: "until", known: ["state", "by"], near: [] },
  "too-many-arguments": { signature: "council.terms(state, by)", found: "2009" },
  "duplicate-argument": { measure: "council.terms", key: "by" },
  "missing-argument": {
    measure: councilTerms,
    signature: "council.terms(state, by)",
    key: "by",
    meaning: "Date up to which terms are counted.",
  },
  "unknown-name": { kind: "state", text: "Japn", near: ["Japan"] },
  "number-for-state": { text: "392", key: "state" },
  "not-then": { text: "East Germany", when: "2008", meant: ["German Democratic Republic (1949-1990)"] },
  "ambiguous-name": {
    text: "Germany",
    when: "1975",
    meant: ["German Democratic Republic", "German Federal Republic"],
    codes: ["GDR", "GFR"],
  },
  "bad-choice": { key: "intensity", text: "wars", choices: ["war", "minor"], near: ["war"] },
  "bad-date": { key: "by", text: "lately", kind: "by" },
  "backwards-period": { text: "2008/2003", suggestion: "2003/2008" },
  "whole-years": { measure: "milex", text: "2008-10" },
  "not-a-session": { measure: "ga.agreement", text: "2008", opens: 63 },
  "not-a-set": { key: "state", text: "{Japan, Brazil}" },
  "not-a-number": { key: "tonnes", text: "many" },
  "query-stopped": { measure: "port.visits", why: "time", seconds: 10 },
  "query-failed": {
    measure: "port.visits",
    found: "Conversion Error: Could not convert string 'n/a' to INT32",
  },
  "measure-failed": { measure: "fleet.visits", why: 'Binder Error: no column "prot"' },
  "rows-of-others": { measure: "fleet.visits", source: "own", found: "port-visits" },
  "rows-without-origin": { measure: "fleet.visits", rows: 3 },
  "value-of-other-kind": { measure: "fleet.visits", kind: "yesno", found: "3" },
  "arguments-disagree": {
    measure: disputes,
    reason: "same-state",
    args: {},
    text: "disputes(Japan, Japan, 2008)",
  },
};
