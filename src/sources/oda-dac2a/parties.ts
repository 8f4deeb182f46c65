import { type AidGroup, donorGroups, recipientGroups } from "../../record/aidGroups.js";
import { resolve } from "../../states/resolve.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { otherDonors, otherRecipients } from "./others.js";

export type Side = "donor" | "recipient";

const groupIds = (groups: readonly AidGroup[]): [string, string][] =>
  groups.flatMap(({ id, names }) => names.map((name): [string, string] => [name, id]));
const own = (names: readonly string[]): [string, string][] => names.map((name) => [name, name]);

/** Names that are no state's; "EC" is the European Commission, not Ecuador's code. */
const named: Readonly<Record<Side, ReadonlyMap<string, string>>> = {
  donor: new Map([...own(otherDonors), ...groupIds(donorGroups), ["EU Institutions", "EU"]]),
  recipient: new Map([...own(otherRecipients), ...groupIds(recipientGroups), ["EC", "EU"]]),
};
/** Short names of the OECD's own. */
const aliases: Readonly<Record<string, string>> = { Korea: "KOR", "Macau (China)": "MAC" };

/** The id of a group, agency or fund of that name, if it is one. */
export const groupOf = (side: Side, name: string): string | undefined => named[side].get(name);

/**
 * The id of a donor or recipient as the tables name it in a year: a state or territory, a group, an agency. What was no
 * state of its own in that year (Serbia and Montenegro to 2006) is still reported under its name and keeps today's id.
 */
export function partyOf(
  context: ReadContext,
  place: { file: RawFile; line: number; column: string },
  side: Side,
  name: string,
  year: number,
): string | undefined {
  const known = groupOf(side, name) ?? aliases[name];
  if (known !== undefined) return known;
  const then = resolve(name, `${year}-12-31`);
  if (then.result === "state") return then.id;
  return context.state(name, undefined, place);
}
