import type { Answer, BoundCall, Coverage, Reason } from "./answer.js";
import { lastDay } from "./text.js";
import type { Arg, RawCall } from "./types.js";

/** The measure that says who the members of a body are; a group that is a body is answered by it. */
const BY = "members";

export interface Expanded {
  call: BoundCall;
  coverage: readonly Coverage[];
  others: readonly { source: string; version: string }[];
}
export type Expansion = Expanded | (Answer & { status: "undecided" });

/** Arguments of a call that are bodies standing for their members. */
const open = (call: BoundCall): [key: string, arg: Arg][] =>
  Object.entries(call.args).filter(([, arg]) => arg.kind === "states" && !arg.states);

const membersOf = (arg: Arg, day: string): RawCall => ({
  name: BY,
  arguments: [
    { key: "body", form: "text", text: `"${arg.text}"`, start: 0, end: 0 },
    { key: "at", form: "period", text: day, start: 0, end: 0 },
  ],
  start: 0,
  end: 0,
});

const undecided = (reason: Reason, wants: readonly string[] = []): Expansion => ({
  status: "undecided",
  reasons: [reason],
  wants,
});

/**
 * Puts the members of bodies, as the record has them on the last day of each call, in the place of the bodies. A call
 * whose members are not known is undecided for that reason.
 */
export async function expandGroups(
  calls: readonly BoundCall[],
  bind: (raw: RawCall) => BoundCall | undefined,
  answer: (calls: readonly BoundCall[]) => Promise<Map<string, Answer>>,
): Promise<Map<string, Expansion>> {
  const asked = calls.map((call) => ({
    call,
    groups: open(call).map(([key, arg]) => {
      const day = lastDay(call.args);
      return { key, arg, day, members: day === undefined ? undefined : bind(membersOf(arg, day)) };
    }),
  }));
  const wanted = asked.flatMap(({ groups }) => groups.flatMap(({ members }) => members ?? []));
  const found = wanted.length > 0 ? await answer(wanted) : new Map<string, Answer>();
  return new Map(
    asked.map(({ call, groups }): [string, Expansion] => {
      const args: Record<string, Arg> = { ...call.args };
      const coverage: Coverage[] = [];
      const others: { source: string; version: string }[] = [];
      for (const { key, arg, day, members } of groups) {
        const got = members && found.get(members.key);
        if (!got || day === undefined) return [call.key, undecided({ code: "no-last-day", body: arg })];
        if (got.status === "undecided") {
          const { reasons, wants } = got;
          return [call.key, undecided({ code: "members-unknown", body: arg, day, reasons }, wants)];
        }
        args[key] = { ...arg, states: got.value.kind === "set" ? got.value.value : [] };
        coverage.push(...got.coverage);
        others.push({ source: got.source, version: got.version });
      }
      return [call.key, { call: groups.length === 0 ? call : { ...call, args }, coverage, others }];
    }),
  );
}
