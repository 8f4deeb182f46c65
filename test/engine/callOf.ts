import type { Day } from "../../src/base/period.js";
import { parsePeriod } from "../../src/base/period.js";
import type { Problem } from "../../src/base/problem.js";
import type { Answer, BoundCall, Engine, Reason } from "../../src/engine/answer.js";
import type { RawArgument, RawCall, Value } from "../../src/engine/types.js";

/** Reads `name(a, key: b)` roughly as the check language does, enough for tests of what comes after it. */
function rawCall(text: string): RawCall {
  const match = /^([\w.]+)\((.*)\)$/s.exec(text);
  if (!match) throw new Error(`no call: ${text}`);
  const [, name = "", inner = ""] = match;
  const parts: RawArgument[] = [];
  let at = name.length + 1;
  for (const piece of inner.match(/(?:"[^"]*"|\{[^}]*\}|[^,"])+/g) ?? []) {
    const start = at + (piece.length - piece.trimStart().length);
    at += piece.length + 1;
    const keyed = /^([a-z]\w*)\s*:\s*(.*)$/is.exec(piece.trim());
    const value = (keyed ? keyed[2] : piece.trim()) ?? "";
    const form = value.startsWith('"')
      ? "text"
      : value.startsWith("{")
        ? "set"
        : parsePeriod(value)
          ? "period"
          : /^\d+$/.test(value)
            ? "number"
            : "words";
    const end = start + piece.trim().length;
    const inside =
      form === "set"
        ? value
            .slice(1, -1)
            .split(",")
            .map((name) => name.trim())
        : [];
    const members = inside
      .filter((name) => name !== "")
      .map((name) => ({ text: name.replace(/"/g, ""), start, end }));
    parts.push({
      key: keyed?.[1] ?? null,
      form,
      text: form === "text" ? value.slice(1, -1) : value,
      ...(form === "set" ? { members } : {}),
      start,
      end,
    });
  }
  return { name, arguments: parts, start: 0, end: text.length };
}

export function bindText(engine: Engine, text: string, asOf?: Day) {
  const at = (start: number, end: number) => ({
    file: "test.md",
    line: 1,
    column: start + 1,
    endColumn: end + 1,
  });
  return engine.bind(rawCall(text), at, asOf);
}

/** `measures/arguments-disagree one-year`: the code of a problem, and the reason of a measure in it. */
const codeOf = ({ code, args }: Problem): string =>
  typeof args.reason === "string" ? `${code} ${args.reason}` : code;

export function callOf(engine: Engine, text: string, asOf?: Day): BoundCall {
  const bound = bindText(engine, text, asOf);
  if ("problems" in bound) throw new Error(`${text}: ${bound.problems.map(codeOf).join("; ")}`);
  return bound.call;
}

/** The answer to one call. */
export async function ask(engine: Engine, text: string): Promise<Answer> {
  const call = callOf(engine, text);
  const answer = (await engine.answer([call])).get(call.key);
  if (!answer) throw new Error(`no answer to ${text}`);
  return answer;
}

/** The plain value of one call, or the codes of the reasons why there is none: `undecided: outside un-members`. */
export async function value(engine: Engine, text: string): Promise<unknown> {
  const answer = await ask(engine, text);
  return answer.status === "value"
    ? plain(answer.value)
    : `undecided: ${answer.reasons.map(coded).join("; ")}`;
}

/** A reason as its code and the source or measure that it is of. */
function coded(reason: Reason): string {
  switch (reason.code) {
    case "own":
      return `${reason.measure.name} ${reason.reason}`;
    case "gap":
      return `gap ${reason.gap.source}`;
    case "not-held":
      return `not-held ${reason.sources.map(({ id }) => id).join(" ")}`;
    case "needs":
    case "silent":
      return `${reason.code} ${reason.source.id}`;
    case "outside": {
      const claimed = reason.claimed.map(({ from, to }) => `${from ?? ".."}/${to ?? ".."}`);
      return `outside ${reason.source} ${claimed.join(" ")}`;
    }
    case "lacking":
    case "unsettled":
    case "no-row":
      return `${reason.code} ${reason.source}`;
    case "members-unknown":
      return `members-unknown ${reason.reasons.map(coded).join("; ")}`;
    default:
      return reason.code;
  }
}

function plain(value: Value): unknown {
  return value.kind === "tally" ? `${value.yes}-${value.no}-${value.abstain}` : value.value;
}
