import type { Answer, At, BoundCall, Coverage, Engine } from "../../src/engine/answer.js";
import { bindCall } from "../../src/engine/bind.js";
import type { Lookup, Names } from "../../src/engine/names.js";
import type { Args, Measure, Param, Value } from "../../src/engine/types.js";
import { callsOver, earlierCalls, timeOf, timeParam, varyCall } from "../../src/engine/vary.js";
import { resolve } from "../../src/states/resolve.js";
import { state } from "../../src/states/state.js";

const found = (text: string): Lookup => ({ found: { id: text, label: text, text } });
/** The states that exist in the tests. */
const rivals = ["JPN", "BRA", "IND", "ARG", "DEU"];

const names: Names = {
  state: (text, at) => resolve(text, at),
  stateLabel: (id) => state(id)?.name ?? id,
  statesAt: () => rivals,
  body: found,
  bodyLabel: (id) => id,
  area: found,
  resolution: found,
  mandate: found,
  activity: found,
};

const param = (key: string, kind: Param["kind"], more: Partial<Param> = {}): Param => ({
  key,
  kind,
  meaning: `${key}.`,
  ...more,
});
const who = param("state", "state");

function measure(
  name: string,
  unit: string,
  value: Measure["value"],
  params: Param[],
  more: Partial<Measure> = {},
): Measure {
  return {
    name,
    field: "united-nations",
    title: name,
    unit,
    value,
    params,
    definition: (args: Args) =>
      `How many ${unit}: ${Object.values(args)
        .map((a) => a.label)
        .join(", ")}.`,
    clause: (args, value) => `${args.state?.label ?? name} had ${value}`,
    sources: ["toy"],
    tables: [],
    covers: [],
    rows: "",
    aggregate: "",
    empty: "undecided",
    examples: [],
    ...more,
  };
}

const catalogue: Measure[] = [
  measure("council.terms", "terms", "number", [who, param("by", "by")]),
  measure("votes", "votes", "number", [
    param("in", "in"),
    param("type", "choice", { choices: ["all", "some"], default: "all", optional: true }),
  ]),
  measure("attacks", "attacks", "number", [param("in", "in")]),
  measure("staff", "personnel", "number", [who, param("in", "in", { wholeYears: true })]),
  measure("soldiers", "persons", "number", [who, param("in", "in")], {
    breaks: [{ from: "2008-01-01", reason: "sailors" }],
    reasons: { sailors: () => "From 2008 on sailors are counted too." },
  }),
  measure("aid", "USD million", "number", [who, param("in", "in")]),
  measure("share", "percent", "number", [who, param("in", "in")]),
  measure("tally", "votes", "tally", [param("symbol", "resolution")]),
  measure("since", "day", "date", [param("treaty", "treaty"), who]),
  measure("allies", "states", "set", [who, param("at", "at")], { setOf: "state" }),
  measure("duties", "obligations", "set", [who, param("at", "at")], {
    setOf: "word",
    words: ["defense", "consultation", "nonaggression"],
  }),
  measure("open", "yes or no", "yesno", [param("name", "text"), param("at", "at")]),
  measure("status", "status", "text", [who, param("at", "at")], { words: ["grey list", "black list"] }),
];

const all: Coverage = {
  source: "toy",
  table: "contribution",
  kind: null,
  subject: null,
  state: null,
  from: null,
  to: null,
  gap: false,
  reason: "All of it.",
};

/** What the toy record says of a call by the key of it; a string says why it is not known, undefined is 0 or the like. */
export type Facts = Readonly<Record<string, Value | number | string | boolean>>;

export interface FakeEngine extends Engine {
  /** How often and with how many calls it was asked. */
  readonly asked: number[];
}

function valueFor(fact: Value | number | boolean): Value {
  if (typeof fact === "number") return { kind: "number", value: fact };
  return typeof fact === "boolean" ? { kind: "yesno", value: fact } : fact;
}

export function fakeEngine(facts: Facts, span = { from: "2000-01-01", to: "2012-12-31" }): FakeEngine {
  const asked: number[] = [];
  const byName = new Map(catalogue.map((m) => [m.name, m]));
  const one = (call: BoundCall): Answer => {
    const fact = facts[call.key] ?? facts[call.measure.name];
    if (fact === undefined || typeof fact === "string")
      return {
        status: "undecided",
        reasons: [
          fact === undefined
            ? { code: "no-row", source: "toy", call: call.key }
            : { code: "own", measure: call.measure, reason: fact, args: {} },
        ],
        wants: ["other"],
      };
    return { status: "value", value: valueFor(fact), source: "toy", version: "abc", coverage: [all] };
  };
  const { stateKey } = { stateKey: (m: Measure) => m.params.find((p) => p.kind === "state")?.key };
  return {
    asked,
    catalogue,
    measure: (name) => byName.get(name),
    bind: (raw, at: At, asOf) => bindCall(byName, names, raw, at, asOf),
    vary: (call, key, to) => varyCall(names, call, key, to),
    answer: async (calls) => {
      asked.push(calls.length);
      return new Map(calls.map((call) => [call.key, one(call)]));
    },
    evidence: async (calls, limit) =>
      new Map(
        calls.map((call) => [
          call.key,
          { total: 3, rows: [{ row: call.key, source: "toy" }].slice(0, limit) },
        ]),
      ),
    statesThen: () => rivals,
    stateKey,
    timeParam,
    time: timeOf,
    memberId: (m, text) => {
      if (m.setOf === "state") return resolve(text).id ?? undefined;
      return m.words ? m.words.find((w) => w === text.toLowerCase()) : text;
    },
    memberLabel: (m, id) => (m.setOf === "state" ? (state(id)?.name ?? id) : id),
    coveredSpan: () => span,
    earlierPeriods: (call, since) => earlierCalls(names, call, span, since),
    overPeriods: (call, over) => callsOver(names, call, over),
  };
}
