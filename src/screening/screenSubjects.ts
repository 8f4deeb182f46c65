import type { Day } from "../base/period.js";
import { threshold } from "../names/scoreNames.js";
import type { OpenRecord } from "../store/types.js";
import { lists } from "./lists.js";
import { type Hit, type ListState, openScreen, type Subject } from "./screen.js";

/** Which lists are searched, as of which day, and how alike a name must be. */
export interface ScreenSettings {
  /** Ids; default: all. */
  lists?: readonly string[] | undefined;
  /** Default: each list's newest version. */
  at: Day | null;
  /** Score from which on an entry is a hit. */
  threshold?: number | undefined;
}

/** Looks subjects up on the lists. */
export async function screenSubjects(
  record: OpenRecord,
  subjects: readonly Subject[],
  { lists: chosen = Object.keys(lists), at, threshold: least = threshold }: ScreenSettings,
): Promise<{ lists: readonly ListState[]; found: { subject: Subject; hits: Hit[] }[] }> {
  const names = subjects.map(({ name }) => name);
  const screened = await openScreen(record, chosen, at, names);
  const found = subjects.map((subject) => ({ subject, hits: screened.search(subject, least) }));
  return { lists: screened.lists, found };
}
