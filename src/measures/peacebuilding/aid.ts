import { wholly } from "../../engine/sql.js";
import { named, within } from "../../engine/text.js";
import type { Args, CoverageRule, Param, ReasonWords } from "../../engine/types.js";
import { donorGroups, recipientGroups } from "../../record/aidGroups.js";

export const sources = ["oda-dac2a", "facts"] as const;
export const donor: Param = {
  key: "from",
  kind: "state",
  meaning: "Donor, or a group of donors as the OECD defines it.",
  orBody: true,
  choices: donorGroups.map(({ id }) => id),
};
export const recipient: Param = {
  key: "to",
  kind: "state",
  meaning: "Recipient, or a region or group of recipients as the OECD defines it.",
  orBody: true,
  choices: recipientGroups.map(({ id }) => id),
};
export const period: Param = { key: "in", kind: "in", meaning: "Calendar year or years.", wholeYears: true };

/** The group of all recipients that are countries. */
export const everyCountry = "developing countries";

export const terms =
  "in million United States dollars at current prices, net of repayments and including debt relief";
export const notes = [
  "A group's figure is the OECD's own, including aid to no single country; it is not added up from countries.",
  "Contributions to multilateral agencies are not included. Later exports of the OECD may differ, as do figures at constant prices, grant equivalents and commitments.",
] as const;

export const given: CoverageRule = { kind: "oda", state: { arg: "from" } };

/** Yearly figures of the called donor; `to` is SQL for the recipients wanted. */
export const figures = (
  to: string,
): string => `SELECT c.call, k.from_party, k.to_party, k.date_from, k.date_to, k.value,
  k.unit, k.basis, k.source, k.version, k.locator,
  year(c.arg_in_to) - year(c.arg_in_from) + 1 AS _years
FROM calls c JOIN contribution k ON k.source = c.source AND k.kind = 'oda'
  AND k.from_party = c.arg_from AND k.to_party ${to} AND ${wholly("k")}`;

/** The sum, if there is a figure for every year of the period. */
export const sumIfComplete = (of = "true"): string =>
  `CASE WHEN count(DISTINCT date_from) FILTER (${of}) = any_value(_years) THEN sum(value) FILTER (${of}) END`;

/** Names of regions as a sentence has them. */
const regions: Readonly<Record<string, string>> = {
  "North of Sahara": "Africa north of the Sahara",
  "South of Sahara": "Africa south of the Sahara",
  "official donors": "all official donors",
};

/** A donor or recipient in a sentence: "the DAC countries", "Africa south of the Sahara". */
export const giver = (args: Args): string => regions[args.from?.id ?? ""] ?? named(args, "from");
export const taker = (args: Args): string => regions[args.to?.id ?? ""] ?? named(args, "to");

/** Why there is no figure of aid to a recipient. */
export const reasons = (to: (args: Args) => string): ReasonWords => ({
  unsettled: (args) =>
    `The source has no figure for some of the years ${within(args)}; a missing figure is not zero.`,
  empty: (args) =>
    `The source has no figure for ${giver(args)} and ${to(args)} ${within(args)}; a missing figure is not zero.`,
});
