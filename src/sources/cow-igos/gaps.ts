import { yearRuns } from "../kit/runs.js";
import type { CoverageClaim } from "../kit/types.js";
import type { Stretch } from "./layout.js";
import { bodyId, type Organization } from "./organizations.js";

const gap = { table: "membership", gap: true } as const;
const days = ([first, last]: [number, number]) => ({ from: `${first}-01-01`, to: `${last}-12-31` });

/** Years in which an organization lived and its members are missing, all or some. */
export function missingGaps(
  rows: readonly Record<string, unknown>[],
  organizations: ReadonlyMap<string, Organization>,
): CoverageClaim[] {
  const years = new Map<string, Set<number>>();
  for (const row of rows) {
    const one = organizations.get(String(row.org));
    const year = Number(row.year);
    if (!one?.years.has(year)) continue;
    const own = years.get(one.body) ?? new Set();
    years.set(one.body, own.add(year));
  }
  return [...years].flatMap(([kind, own]) =>
    yearRuns(own).map((run) => ({
      ...gap,
      kind,
      ...days(run),
      reason: `The members of ${kind} are missing in the data from ${run[0]} to ${run[1]}`,
    })),
  );
}

/** Status of each year, by organization and state. */
function byYear(stretches: readonly Stretch[]): Map<string, Map<number, string>> {
  const found = new Map<string, Map<number, string>>();
  for (const { org, state, status, first, last } of stretches) {
    const key = `${org} ${state}`;
    const own = found.get(key) ?? new Map<number, string>();
    found.set(key, own);
    for (let year = first; year <= last; year++) own.set(year, status);
  }
  return found;
}

/**
 * Years in which the two layouts say different things of a state in an organization. The organization-year layout
 * has cells for states that were not in the system in a year; those years are not compared.
 */
export function layoutGaps(given: {
  stretches: readonly Stretch[];
  second: readonly Stretch[];
  names: ReadonlyMap<string, string>;
  codes: ReadonlyMap<string, ReadonlyMap<number, readonly string[]>>;
}): CoverageClaim[] {
  const [one, other] = [byYear(given.stretches), byYear(given.second)];
  const found: CoverageClaim[] = [];
  for (const key of new Set([...one.keys(), ...other.keys()])) {
    const [org = "", name = ""] = key.split(" ");
    const states = given.codes.get(given.names.get(name) ?? "");
    const [a, b] = [one.get(key), other.get(key)];
    const years = [...new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])])];
    const odd = years.filter((year) => states?.has(year) && a?.get(year) !== b?.get(year));
    for (const run of yearRuns(odd))
      for (const state of new Set(
        odd.filter((y) => run[0] <= y && y <= run[1]).flatMap((y) => states?.get(y) ?? []),
      ))
        found.push({
          ...gap,
          kind: bodyId(org),
          state,
          ...days(run),
          reason: `The two layouts of the data disagree on ${state} in ${bodyId(org)} from ${run[0]} to ${run[1]}`,
        });
  }
  return found;
}
