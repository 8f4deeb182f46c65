import { signature } from "./canonical.js";
import type { Arg, Args, Measure, Param } from "./types.js";

export { signature };

const times: Partial<Record<Param["kind"], string>> = { at: "the day", by: "the day", in: "the period" };

/** Arguments that stand for themselves in a definition: each is shown by its key, options by their default. */
export function placeholders(measure: Measure): Args {
  const args: Record<string, Arg> = {};
  for (const param of measure.params) {
    const text = param.default ?? (param.optional ? undefined : param.key);
    if (text !== undefined)
      args[param.key] = { kind: param.kind, text, label: times[param.kind] ?? text, id: text };
  }
  return args;
}

const kinds: Partial<Record<Param["kind"], string>> = {
  at: "a day",
  by: "everything up to a day; a coarser date stands for its last day",
  in: "a period; a coarser date stands for the whole of it",
  states: "a set `{Japan, Germany}`, one state, or a body, which stands for its members then",
};

function paramLine(param: Param): string {
  const notes = [
    param.choices && param.kind !== "state"
      ? `one of ${param.choices.map((c) => `\`${c}\``).join(", ")}`
      : param.sessions
        ? "the number of a regular session of the General Assembly: `63` or `session 63`"
        : (kinds[param.kind] ?? ""),
    param.optional
      ? param.default === undefined
        ? "may be left out"
        : `\`${param.default}\` if left out`
      : "",
  ].filter((note) => note !== "");
  return `- \`${param.key}\`: ${param.meaning}${notes.length > 0 ? ` (${notes.join("; ")})` : ""}`;
}

const values: Record<Measure["value"], string> = {
  number: "a number",
  yesno: "yes or no",
  date: "a day",
  tally: "a tally (yes-no-abstain)",
  set: "a set",
  text: "a word",
};

/** The page of a measure in Markdown, printed from the measure alone. */
export function describeMeasure(measure: Measure): string {
  const former = (measure.aliases ?? []).map((name) => `\`${name}\``).join(", ");
  const renamed =
    former === "" ? [] : [`Its former name ${former} still works; results are written with the new one.`];
  const notes = [...(measure.notes ?? []), ...renamed];
  const lines = [
    `# ${measure.name}`,
    "",
    `${measure.title}. Field: ${measure.field}.`,
    "",
    ...(measure.given?.place
      ? [`The edition's own measure, declared in \`${measure.given.place.file}\`.`, ""]
      : []),
    "```",
    signature(measure),
    "```",
    "",
    `Gives ${values[measure.value]}${measure.words ? ` of ${measure.words.join(", ")}` : ""}, in ${measure.unit}.`,
    "",
    `**Definition.** ${measure.definition(placeholders(measure))}`,
    "",
    "**Arguments**",
    "",
    ...measure.params.map(paramLine),
    "",
    ...(measure.given?.query ? ["**Query**", "", "```sql", measure.given.query, "```", ""] : []),
    `**Sources**, best first: ${measure.sources.map((id) => `\`${id}\``).join(", ")}.`,
    "",
    ...(notes.length > 0 ? ["**Notes**", "", ...notes.map((note) => `- ${note}`), ""] : []),
    ...(measure.examples.length > 0 ? ["**Examples**", ""] : []),
    ...measure.examples.map((e) => `- \`${e.check}\` ${e.verdict} (needs \`${e.needs}\`)`),
  ];
  return `${lines.join("\n")}\n`;
}
