import type { Day } from "../../base/period.js";
import { stateTable } from "../../states/tables.js";
import type { CoverageClaim } from "../kit/types.js";
import { dissolved } from "./dissolved.js";
import type { Standing } from "./standings.js";
import { notCoded, undatedMayBeParties } from "./treaties.js";
import { open, type Treaty } from "./treaty.js";

/** The last act of some standings. */
export const lastOf = (standings: Iterable<Standing>): Day =>
  [...standings]
    .flatMap(({ signed, bound }) => [signed ?? "", bound ?? ""])
    .sort()
    .at(-1) ?? "";

/** What the standings of a treaty cover; `last` is the last act in the file. */
export function claims(treaty: Treaty, last: Day, collection: string): CoverageClaim[] {
  const { body, standings, undated } = treaty;
  if (standings.size === 0) return [];
  const scope = { table: "membership", kind: body } as const;
  const to = treaty.closed ? last : lastOf(standings.values());
  // Nothing is known of a state that has ended and is not in the list: the Soviet Union was a party where Russia is listed.
  const first = [...standings.values()].flatMap(({ bound }) => bound ?? []).sort()[0] ?? open;
  const ended = dissolved.filter((one) => !standings.has(one.state) && first <= one.to);
  const doubtful = treaty.endsCoded ? [...treaty.doubtful] : [];
  const incomplete = undatedMayBeParties[body];
  const gaps = [
    ...ended.map(({ state, to: end, name }) => ({
      state,
      from: first,
      to: end,
      reason: `${collection} does not list ${name} for this treaty, so that it is not known whether it was a party and the parties up to ${end} cannot be counted.`,
    })),
    ...doubtful.map((state) => ({
      state,
      from: standings.get(state)?.bound ?? null,
      reason: `${collection} gives ${stateTable().get(state)?.name ?? state} an act of consent but, unlike for others, no word whether it is a party; several such dates are false.`,
    })),
    ...(incomplete === undefined ? [] : [...undated].map((state) => ({ state, reason: incomplete }))),
    ...(notCoded[body] ?? []),
  ];
  return [
    {
      ...scope,
      to,
      reason: `Signatures and acts of consent in ${collection} up to ${to}, the last one it has; one date a state although a treaty may have several depositaries, and withdrawals are not always coded.`,
    },
    ...gaps.map((gap) => ({ ...scope, ...gap, gap: true })),
  ];
}
