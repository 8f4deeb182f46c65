import type { Citations } from "../session/citations.js";
import type { Session } from "../session/session.js";
import { formatLock, lockOf } from "../store/lock.js";
import { type CheckOptions, checkEdition } from "./checkEdition.js";
import { citationsFor } from "./citationsFor.js";
import type { Edition } from "./loadEdition.js";
import { type Picture, readPictures } from "./pictures.js";
import { type Published, publishedNow, readPublished } from "./published.js";
import type { EditionReport } from "./report.js";
import { type StateProfile, stateProfile } from "./stateProfile.js";

/** Rows behind a check that are published. More than any claim of a report rests on; a page says so if there are more. */
const published = 20_000;

/** All that is published of an edition. */
export interface EditionPublication {
  report: EditionReport;
  profile: StateProfile | undefined;
  published: Published;
  pictures: ReadonlyMap<string, Picture>;
  lock: string;
  citations: Citations;
}

/** Profiles by session: the record does not change while it is open, and a preview asks again with every keystroke. */
const profiles = new WeakMap<Session, Map<string, Promise<StateProfile | undefined>>>();

function profileOf(edition: Edition, session: Session): Promise<StateProfile | undefined> {
  const own = profiles.get(session) ?? new Map<string, Promise<StateProfile | undefined>>();
  profiles.set(session, own);
  const key = `${edition.settings.state} ${edition.settings.asOf}`;
  const known = own.get(key) ?? stateProfile(edition, session.engine, session.record);
  own.set(key, known);
  return known;
}

/** Checks an edition with all rows behind its claims, and gathers what else its site is made from. */
export async function publicationOf(
  edition: Edition,
  session: Session,
  options: Pick<CheckOptions, "onFigures"> = {},
): Promise<EditionPublication> {
  const [report, profile] = await Promise.all([
    checkEdition(edition, session, { ...options, evidence: published }),
    profileOf(edition, session),
  ]);
  return {
    report,
    profile,
    published: publishedNow(report, await readPublished(edition.dir)),
    pictures: await readPictures(edition),
    citations: citationsFor(report),
    lock: formatLock(lockOf(session.versions)),
  };
}
