import type { Args, Param } from "../engine/types.js";

/** The lists by their ids: the source of each, and its name. */
export const lists: Readonly<Record<string, { source: string; name: string; datesRemovals?: true }>> = {
  un: { source: "un-sc-listings", name: "the United Nations Security Council's consolidated list" },
  ofac: {
    source: "ofac-sdn",
    name: "the US list of Specially Designated Nationals and blocked persons (OFAC)",
  },
  "ofac-cons": { source: "ofac-sdn", name: "the US consolidated list of other sanctions (OFAC, non-SDN)" },
  uk: { source: "uk-sanctions", name: "the UK sanctions list" },
  eu: { source: "eu-fsf", name: "the EU's consolidated list of financial sanctions" },
  "jp-mof": {
    source: "jp-mof",
    name: "Japan's list of asset freezes (Ministry of Finance)",
    datesRemovals: true,
  },
  "jp-meti": {
    source: "jp-meti",
    name: "Japan's Foreign End User List (Ministry of Economy, Trade and Industry)",
  },
  wb: { source: "wb-debarred", name: "the World Bank's list of ineligible firms and individuals" },
};

export const listParam: Param = {
  key: "list",
  kind: "choice",
  choices: Object.keys(lists),
  meaning: "The list.",
};

/** "the UK sanctions list": the list of a call. */
export const listName = (args: Args): string => lists[args.list?.id ?? ""]?.name ?? "the list";

/** The source of the call's list. */
export const listSources = (args: Args): readonly string[] => {
  const one = lists[args.list?.id ?? ""];
  return one ? [one.source] : [];
};

/** True for a list that records the day on which each entry was taken off. */
export const datesRemovals = (id: string): boolean => lists[id]?.datesRemovals === true;

/** How a day is answered, for definitions. */
export const byVersions =
  "A day between two dated versions of the list is answered where both agree; a day after the newest or before the oldest is not answered";
