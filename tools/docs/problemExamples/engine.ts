import type { EngineProblems } from "../../../src/engine/problems.js";

export const engine: EngineProblems = {
  "unknown-measure": { name: "council.term", near: ["council.terms"] },
  "unknown-argument": { measure: "council.terms", key: "until", known: ["state", "by"], near: [] },
  "too-many-arguments": { signature: "council.terms(state, by)", found: "2009" },
  "duplicate-argument": { measure: "council.terms", key: "by" },
  "missing-argument": {
    measure: "council.terms",
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
  "arguments-disagree": {
    measure: "disputes",
    reason: "same-state",
    args: {},
    text: "disputes(Japan, Japan, 2008)",
  },
};
