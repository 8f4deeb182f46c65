import type { Day } from "../base/period.js";
import { lists as known } from "../screening/lists.js";
import type { Hit } from "../screening/screen.js";
import { subjectOf, type Unusable } from "../screening/screenFile.js";
import { screenSubjects } from "../screening/screenSubjects.js";
import { ignored, notSearched } from "../words/en/screening.js";
import { refuse, told } from "./chanceryError.js";
import { problem } from "./problems.js";
import { dayOf, insideOf, type Session } from "./session.js";

/** A name to look up, with what else is known of who bears it. */
export interface ScreenedName {
  name: string;
  /** Birth date: a day, a month or a year. */
  birth?: string;
  /** Name or code of a state. */
  nationality?: string;
}

/** Which lists are searched, and how. */
export interface ScreenOptions {
  /** Ids of lists: `un`, `ofac`, `uk`, `eu` and others. Default: all. */
  lists?: readonly string[];
  /** The lists as of this day. Default: the newest version of each that the session has. */
  at?: Day;
  /** Score, above 0 and up to 1, from which on an entry is a hit. */
  threshold?: number;
}

/** How far a list could be searched. */
export interface ScreenedList {
  list: string;
  /** The day of the version that was searched, or of the two around the day. */
  listOf: readonly Day[];
  /** Why the list was not searched, as a clause; null if it was. */
  lacking: string | null;
  entries: number;
}

/** Names with the entries that they are like. A hit is a reason to look, not a finding. */
export interface ScreenReport {
  lists: readonly ScreenedList[];
  /** In the order of the names given; best hits first. */
  names: readonly { name: string; hits: readonly Hit[] }[];
  /** Birth dates and nationalities that could not be used, in sentences. */
  ignored: readonly string[];
}

/**
 * Looks names up on lists of sanctions and the like as they stood on a day.
 *
 * @param session - What `openSession` gave. Of lists that keep their releases it has all that were pulled.
 * @param names - Names, alone or with birth date and nationality.
 * @param options - Which lists, as of which day, and how alike a name must be.
 * @returns The hits of each name, and how far each list could be searched.
 * @throws ChanceryError if none of the lists could be searched: that must not look like a clean result.
 *
 * @example
 * ```ts
 * import { openSession, pull, screen } from "chancery";
 *
 * await pull({ from: "downloads", ids: ["un-sc-listings"] });
 * await using session = await openSession();
 * const { names, lists } = await screen(session, ["Omar Abdullah", { name: "Jane Doe", birth: "1970" }], { lists: ["un"] });
 * for (const { name, hits } of names) console.log(name, hits.map((hit) => [hit.entry, hit.matchedName, hit.score]));
 * console.log(lists);
 * ```
 */
export async function screen(
  session: Session,
  names: string | ScreenedName | readonly (string | ScreenedName)[],
  options: ScreenOptions = {},
): Promise<ScreenReport> {
  return told(session.language, async () => {
    const { record } = insideOf(session).opened;
    const { lists, threshold } = options;
    const words = Object.keys(known);
    for (const id of lists ?? [])
      if (!words.includes(id))
        refuse(
          problem("bad-option", {
            option: "lists",
            found: JSON.stringify(id),
            expected: { form: "one-of", words },
          }),
        );
    if (threshold !== undefined && !(threshold > 0 && threshold <= 1))
      refuse(
        problem("bad-option", { option: "threshold", found: String(threshold), expected: { form: "score" } }),
      );
    const at = options.at === undefined ? null : dayOf("at", options.at);
    const day = at ?? new Date().toISOString().slice(0, 10);
    const unusable: Unusable[] = [];
    const subjects = [names].flat().map((one, i) => {
      const { name, birth, nationality } = typeof one === "string" ? { name: one } : one;
      return subjectOf({ line: i + 1, name, birth, nationality }, day, unusable);
    });
    const { lists: searched, found } = await screenSubjects(record, subjects, { lists, at, threshold });
    if (searched.every(({ lacking }) => lacking !== null))
      refuse(problem("no-lists", { lists: searched.map((state) => state.list) }));
    return {
      lists: searched.map((state) => ({ ...state, lacking: notSearched(state) })),
      names: found.map(({ subject, hits }) => ({ name: subject.name, hits })),
      ignored: unusable.map(ignored),
    };
  });
}
