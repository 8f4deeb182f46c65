import { DefinitionCheck } from "../base/definition.js";
import { fields, type Measure, type Param, paramKinds, valueKinds } from "./types.js";

const source: Param = {
  key: "source",
  kind: "source",
  meaning: "Id of the one source that may answer.",
  optional: true,
};

/**
 * Declares a measure. One file per measure, named as the measure, whose default export is this. Every
 * measure takes `source` besides its own arguments. Throws UserError for what is wrong with the declaration.
 */
export function defineMeasure(measure: Measure): Measure {
  // It stands for one that cannot be read, and its own problem is told where it is.
  if (measure.given?.broken) return measure;
  const given = measure.params ?? [];
  const params = given.some((p) => p.key === "source") ? given : [...given, source];
  const check = new DefinitionCheck("measure", String(measure.name));
  check.named("name", measure.name, "measure");
  for (const [i, alias] of (measure.aliases ?? []).entries()) check.named(`aliases[${i}]`, alias, "measure");
  check.oneOf("field", measure.field, fields);
  check.oneOf("value", measure.value, valueKinds);
  for (const key of ["title", "unit", "aggregate"] as const) check.text(key, measure[key]);
  check.fn("definition", measure.definition);
  if (measure.clause !== undefined) check.fn("clause", measure.clause);
  check.must(typeof measure.rows === "function" || /\S/.test(measure.rows), "rows", measure.rows, {
    form: "sql",
  });
  for (const key of ["sources", "tables"] as const) check.list(key, measure[key], 1);
  // The examples of what is built in are its tests.
  check.list("examples", measure.examples, measure.given ? 0 : 1);
  const { empty } = measure;
  const kind = empty === "undecided" ? measure.value : empty?.kind;
  check.must(kind === measure.value, "empty", empty, {
    form: "one-of",
    words: ["undecided", `{ kind: "${measure.value}", ... }`],
  });
  checkParams(check, params);
  checkCoverage(check, measure, params);
  check.done();
  return { ...measure, params };
}

function checkParams(check: DefinitionCheck, params: readonly Param[]): void {
  for (const [i, p] of params.entries()) {
    const part = `params[${i}]`;
    check.named(`${part}.key`, p.key, "argument");
    check.oneOf(`${part}.kind`, p.kind, paramKinds);
    check.text(`${part}.meaning`, p.meaning);
    if (p.kind === "choice") check.list(`${part}.choices`, p.choices, 1);
    if (p.default !== undefined && p.choices) check.oneOf(`${part}.default`, p.default, p.choices);
    if (p.sessions)
      check.must(p.kind === "in", `${part}.sessions`, p.sessions, { form: "session-of-period" });
  }
  const times = params.filter((p) => p.kind === "at" || p.kind === "by" || p.kind === "in");
  check.must(
    times.length <= 1,
    "params",
    times.map((p) => p.key),
    { form: "one-time" },
  );
  check.once(
    "params",
    params.map((p) => p.key),
  );
}

/** Coverage that is limited by an argument is limited by one that there is. */
function checkCoverage(check: DefinitionCheck, { covers = {} }: Measure, params: readonly Param[]): void {
  const keys = params.map((p) => p.key);
  for (const rule of typeof covers === "function" ? [] : [covers].flat())
    for (const part of ["kind", "subject", "state"] as const) {
      const by = rule[part];
      if (typeof by === "object") check.oneOf(`covers.${part}.arg`, by.arg, keys);
    }
}
