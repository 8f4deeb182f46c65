import { type AidGroup, donorGroups, recipientGroups } from "../../record/aidGroups.js";
import { resolve } from "../../states/resolve.js";
import type { CellType } from "../kit/cells.js";
import { otherDonors, otherRecipients } from "./others.js";

export type Side = "donor" | "recipient";

const groupIds = (groups: readonly AidGroup[]): [string, string][] =>
  groups.flatMap(({ id, names }) => names.map((name): [string, string] => [name, id]));
const own = (names: readonly string[]): [string, string][] => names.map((name) => [name, name]);

/** Names that are not a state's; "EC" is the European Commission, not Ecuador's code. */
const named: Readonly<Record<Side, ReadonlyMap<string, string>>> = {
  donor: new Map([...own(otherDonors), ...groupIds(donorGroups), ["EU Institutions", "EU"]]),
  recipient: new Map([...own(otherRecipients), ...groupIds(recipientGroups), ["EC", "EU"]]),
};
/** Short names of the OECD's own. */
const aliases: Readonly<Record<string, string>> = { Korea: "KOR", "Macau (China)": "MAC" };

/** The id of a group, agency or fund of that name, if it is one. */
export const groupOf = (side: Side, name: string): string | undefined => named[side].get(name);

/**
 * A donor or recipient as the tables name it in a year: a state or territory, a group, an agency. What was not yet a
 * state of its own in that year (Serbia and Montenegro to 2006) is still reported under its name and keeps today's id.
 */
export const party =
  (side: Side, of: number | { column: string }): CellType<string> =>
  (name, cell) => {
    const year = typeof of === "number" ? of : cell.get(of.column);
    if (year === undefined) return undefined;
    const known = groupOf(side, name) ?? aliases[name];
    if (known !== undefined) return known;
    const then = resolve(name, `${String(year)}-12-31`);
    return then.result === "state" ? then.id : cell.state(undefined);
  };
