import { existed } from "../states/existence.js";
import type { JsonRow, OpenRecord, Relation } from "../store/types.js";
import type { Answer, BoundCall, Coverage, Engine, Evidence } from "./answer.js";
import { bindCall } from "./bind.js";
import { dateOfNames } from "./bindName.js";
import { byNames } from "./catalogue.js";
import { SourceCoverage } from "./coverage.js";
import { checkGiven, failed } from "./givenMeasure.js";
import { type Expanded, expandGroups } from "./groups.js";
import { memberId, memberLabel } from "./members.js";
import { type Candidate, type Holdings, type Plan, planCall, reasonOf, spanOf, undecided } from "./plan.js";
import {
  type Asked,
  callsRelation,
  evidenceSql,
  readReason,
  readValue,
  type Shape,
  shapes,
  valueSql,
} from "./query.js";
import { recordNames } from "./recordNames.js";
import type { SourceInfo } from "./sourceInfo.js";
import type { Measure, RawCall, Value } from "./types.js";
import { callsOver, earlierCalls, timeOf, timeParam, varyCall } from "./vary.js";

export interface EngineOptions {
  /** What each source is called, for sentences that name one. */
  sources: readonly SourceInfo[];
}

function holdingsOf(
  record: OpenRecord,
  sources: readonly string[],
  titles: ReadonlyMap<string, string>,
): Holdings {
  const versions = new Map(record.versions.map((v) => [v.source, v.short]));
  const bySource = new Map<string, Coverage[]>();
  for (const bare of record.coverage) {
    const title = titles.get(bare.source);
    const row = title === undefined ? bare : { ...bare, title };
    if (!versions.has(row.source)) versions.set(row.source, row.version);
    const list = bySource.get(row.source);
    if (list) list.push(row);
    else bySource.set(row.source, [row]);
  }
  for (const source of sources) if (!versions.has(source)) versions.set(source, source);
  const all = new Map([...versions.keys()].map((source) => [source, versionsOf(record, source)]));
  return {
    versions,
    all,
    titles,
    coverage: new Map([...bySource].map(([id, rows]) => [id, new SourceCoverage(rows)])),
  };
}

/** Relations worked out before: the evidence of a call needs those of its answer. */
type Made = Map<string, Promise<readonly Relation[]>>;

function relationsOf(
  record: OpenRecord,
  { measure, asked }: Shape,
  made: Made,
): Promise<readonly Relation[]> {
  const { relations } = measure;
  if (!relations) return Promise.resolve([]);
  const key = JSON.stringify(asked.map(({ id, source, call }) => [id, source, call.key]));
  const known = made.get(key);
  if (known) return known;
  const fresh = relations(
    record,
    asked.map(({ id, source, call }) => ({ call: id, source, args: call.args })),
  );
  made.set(key, fresh);
  return fresh;
}

async function run(record: OpenRecord, shape: Shape, sql: string, made: Made): Promise<JsonRow[]> {
  const { measure } = shape;
  const more = await relationsOf(record, shape, made);
  const limit = measure.maxMs === undefined ? {} : { maxMs: measure.maxMs };
  try {
    return await record.query(sql, {
      relations: [callsRelation(shape), ...more],
      tables: measure.tables,
      ...limit,
    });
  } catch (error) {
    throw failed(measure, error);
  }
}

/** What the rows of a call give: a value, or why they do not settle it, if the measure can say. */
interface Outcome {
  value: Value | undefined;
  reason: ReturnType<typeof readReason>;
  /** Where the record has several versions of the source, those of the rows. */
  versions: readonly string[];
}

/** Short ids of the versions of a source, in the order of the record: oldest first. */
const versionsOf = (record: OpenRecord, source: string): string[] =>
  record.versions.filter((v) => v.source === source).map((v) => v.short);

/** What was found, by the number of what was asked; a number that is not there had no rows. */
async function values(
  record: OpenRecord,
  asked: readonly Asked[],
  made: Made,
): Promise<Map<number, Outcome>> {
  const found = new Map<number, Outcome>();
  // Together: the store answers as many at a time as it can.
  await Promise.all(
    shapes(asked).map(async (shape) => {
      const several = shape.asked.some(({ source }) => versionsOf(record, source).length > 1);
      const sourceOf = new Map(shape.asked.map(({ id, source }) => [id, source]));
      for (const row of await run(record, shape, valueSql(shape, several), made)) {
        checkGiven(shape.measure, sourceOf.get(Number(row.call)) ?? "", row);
        found.set(Number(row.call), {
          value: readValue(shape.measure.value, row.value),
          reason: readReason(row.reason),
          versions: Array.isArray(row.versions) ? row.versions.map(String) : [],
        });
      }
    }),
  );
  return found;
}

interface Settled {
  answer: Answer;
  /** The source that answered. */
  source?: string;
  /** The call as it was put to the source: with members in the place of a body. */
  call?: BoundCall;
}

/** An answer with what it rests on: of a source with several versions those that the rows are from, the newest first. */
function valueAnswer(
  value: Value,
  candidate: Candidate,
  plan: Plan,
  holdings: Holdings,
  used: readonly string[] = [],
): Settled {
  const { source } = candidate;
  const versionOf = (id: string): string => holdings.versions.get(id) ?? "";
  const own = (holdings.all.get(source) ?? []).filter((version) => used.includes(version)).reverse();
  const [version = versionOf(source), ...older] = own;
  const others = [
    ...older.map((one) => ({ source, version: one })),
    ...(plan.beside ?? []).map((id) => ({ source: id, version: versionOf(id) })),
  ];
  const answer = { status: "value" as const, value, source, version };
  const coverage = candidate.coverage ?? [];
  return { answer: { ...answer, coverage, ...(others.length > 0 ? { others } : {}) }, source };
}

/** The answer of a call: the first value found, what no rows mean, or why there is none. */
function settle(
  call: BoundCall,
  plan: Plan,
  asked: readonly (Asked & { candidate: Candidate })[],
  found: ReadonlyMap<number, Outcome>,
  holdings: Holdings,
): Settled {
  const { measure, args } = call;
  for (const one of asked) {
    const { value, versions } = found.get(one.id) ?? {};
    if (value) return valueAnswer(value, one.candidate, plan, holdings, versions);
  }
  const unsettled = asked.find((one) => found.has(one.id));
  if (unsettled) {
    const given = found.get(unsettled.id)?.reason;
    const code = given?.reason ?? "unsettled";
    const reason = reasonOf(call, code, given?.found) ?? {
      code: "unsettled",
      source: unsettled.source,
      call: call.key,
    };
    return { answer: undecided(plan, [reason]) };
  }
  const meaning = reasonOf(call, "empty");
  const covered = asked.find((one) => one.candidate.coverage !== null);
  if (!covered) {
    // Looked up in vain: what that means for this measure, and where it was looked for.
    return { answer: undecided(plan, [...(asked.length > 0 && meaning ? [meaning] : []), ...plan.reasons]) };
  }
  const holds = measure.emptyHolds?.(args) ?? true;
  if (measure.empty !== "undecided" && holds)
    return valueAnswer(measure.empty, covered.candidate, plan, holdings);
  return { answer: undecided(plan, [meaning ?? { code: "no-row", source: covered.source, call: call.key }]) };
}

/** What was settled, with the sources that said who the members of a body were. */
function withGroup(one: Settled, call: BoundCall, { coverage, others }: Omit<Expanded, "call">): Settled {
  if (one.answer.status !== "value" || others.length === 0) return { ...one, call };
  const answer = {
    ...one.answer,
    coverage: [...new Set([...one.answer.coverage, ...coverage])],
    others: [...(one.answer.others ?? []), ...others],
  };
  return { ...one, call, answer };
}

/**
 * Makes the engine of an opened record. Asynchronous because names of missions, mandates and activities
 * are read from the record once.
 */
export async function createEngine(
  record: OpenRecord,
  catalogue: readonly Measure[],
  options: EngineOptions,
): Promise<Engine> {
  const byName = byNames(catalogue);
  const { names, sources } = await recordNames(record);
  const titles = new Map(options.sources.map((s) => [s.id, s.title]));
  const holdings = holdingsOf(record, sources, titles);
  const settled = new Map<string, Settled>();
  const made: Made = new Map();

  function bindPlain(raw: RawCall): BoundCall | undefined {
    const bound = bindCall(byName, names, raw, () => ({ file: "", line: 1, column: 1 }));
    return "call" in bound ? bound.call : undefined;
  }

  async function answer(calls: readonly BoundCall[]): Promise<Map<string, Answer>> {
    const fresh = new Map<string, BoundCall>();
    for (const call of calls) if (!settled.has(call.key)) fresh.set(call.key, call);
    const asked: (Asked & { candidate: Candidate })[] = [];
    const expanded: Expanded[] = [];
    for (const [key, one] of await expandGroups([...fresh.values()], bindPlain, answer))
      "status" in one ? settled.set(key, { answer: one }) : expanded.push(one);
    const planned = expanded.map(({ call, ...group }) => {
      const plan = planCall(call, holdings);
      const put = plan.candidates.map((candidate, i) => ({
        id: asked.length + i,
        source: candidate.source,
        call,
        candidate,
      }));
      asked.push(...put);
      return { call, plan, put, group };
    });
    const found = await values(record, asked, made);
    for (const { call, plan, put, group } of planned)
      settled.set(call.key, withGroup(settle(call, plan, put, found, holdings), call, group));
    const answers = new Map<string, Answer>();
    for (const { key } of calls) {
      const done = settled.get(key);
      if (done) answers.set(key, done.answer);
    }
    return answers;
  }

  async function evidence(calls: readonly BoundCall[], limit: number): Promise<Map<string, Evidence>> {
    await answer(calls);
    const unique = [...new Map(calls.map((call) => [call.key, call])).values()];
    const result = new Map<string, Evidence>(unique.map(({ key }) => [key, { total: 0, rows: [] }]));
    const asked = unique.flatMap((call, id): Asked[] => {
      const { source, call: put = call } = settled.get(call.key) ?? {};
      return source === undefined ? [] : [{ id, source, call: put }];
    });
    const gather = async (shape: Shape): Promise<void> => {
      const rows = new Map<number, { total: number; rows: JsonRow[] }>();
      for (const row of await run(record, shape, evidenceSql(shape, limit), made)) {
        const own = rows.get(Number(row.call)) ?? { total: Number(row._total), rows: [] };
        rows.set(Number(row.call), own);
        own.rows.push(shownRow(row));
      }
      for (const { id, call } of shape.asked) {
        const own = rows.get(id);
        if (own) result.set(call.key, own);
      }
    };
    await Promise.all(shapes(asked).map(gather));
    return result;
  }

  return {
    catalogue,
    measure: (name) => byName.get(name),
    bind: (raw, at, asOf) => bindCall(byName, names, raw, at, asOf),
    vary: (call, key, to) => varyCall(names, call, key, to),
    answer,
    evidence,
    statesThen(call) {
      const at = dateOfNames(call.measure, call.args, undefined);
      const { system } = call.measure;
      return names.statesAt(at).filter((id) => !system || !at || existed(id, at, system));
    },
    stateKey: (measure) => measure.params.find((p) => p.kind === "state")?.key,
    timeParam,
    time: timeOf,
    memberId: (measure, text, call) => memberId(names, measure, text, call),
    memberLabel: (measure, id) => memberLabel(names, measure, id),
    coveredSpan: (call) => spanOf(call, holdings),
    earlierPeriods: (call, since) => earlierCalls(names, call, spanOf(call, holdings), since),
    overPeriods: (call, over) => callsOver(names, call, over),
  };
}

/** A row as a reader is shown it: without the working columns, whose names begin with `_`. */
function shownRow(row: JsonRow): JsonRow {
  return Object.fromEntries(Object.entries(row).filter(([name]) => name !== "call" && !name.startsWith("_")));
}
