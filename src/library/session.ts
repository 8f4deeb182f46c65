import type { Language } from "../base/language.js";
import { type Day, parsePeriod } from "../base/period.js";
import type { EvaluateOptions } from "../checks/evaluate.js";
import type { Edition } from "../edition/loadEdition.js";
import { openEdition } from "../edition/openEdition.js";
import type { SourceInfo } from "../engine/sourceInfo.js";
import type { MeasureDefinition, Param, ValueKind } from "../engine/types.js";
import type { Table } from "../record/defineTable.js";
import { type Session as Opened, openSession as open } from "../session/session.js";
import type { Source } from "../sources/kit/types.js";
import type { OwnRows } from "../store/ownRows.js";
import { type PlainProblem, plainProblem } from "../words/problems.js";
import { refuse, told } from "./chanceryError.js";
import { problem } from "./problems.js";

/** What a session is opened with. Everything may be left out. */
export interface OpenOptions {
  /** Folder of the record: the versions of sources. Default: `$CHANCERY_HOME`, or the platform's folder for caches. */
  home?: string;
  /** Folder of an edition: its own records and measures, its date, and the versions that its lock pins. */
  edition?: string;
  /** Measures besides the built-in ones. */
  measures?: readonly MeasureDefinition[];
  /** Sources besides the built-in ones; `pull` imports their files. */
  sources?: readonly Source[];
  /** Tables besides the built-in ones and those that `sources` bring along. */
  tables?: readonly Table[];
  /**
   * Rows of one's own by table, of the source `own`. A row of `coverage` says what they are complete for; without one a
   * missing row is unknown, and never zero.
   */
  records?: OwnRows;
  /** Versions of sources in place of the locked or the newest ones, by source: `{ "ucdp-conflicts": "23.1" }`. */
  versions?: Readonly<Record<string, string>>;
  /** True to leave the edition's lock aside and use the newest versions. */
  newest?: boolean;
  /** Day as of which names in calls without a time are read. Default: the edition's. */
  asOf?: Day;
  /** Language of all messages. Default: `en`. */
  language?: Language;
}

/** A measure as a catalogue lists it. */
export interface MeasureInfo {
  name: string;
  /** Names that it had before. */
  aliases: readonly string[];
  field: string;
  title: string;
  unit: string;
  value: ValueKind;
  params: readonly Param[];
  /** Sources that can answer, best first. */
  sources: readonly string[];
  /** False for a measure that a program or an edition gave. */
  builtIn: boolean;
}

/** A version of a source in the record. */
export interface VersionInfo {
  source: string;
  /** SHA-256 of its content. */
  id: string;
  release: string | null;
  /** When it was retrieved: an ISO date with time. */
  retrieved: string;
  /** Rows by table. */
  rows: Readonly<Record<string, number>>;
}

/** An open record with its measures. Close it, or declare it with `await using`. */
export interface Session {
  readonly language: Language;
  /** All measures, those that were given among them. */
  readonly measures: readonly MeasureInfo[];
  /** All sources that are known, whether or not the record holds them. */
  readonly sources: readonly SourceInfo[];
  /** What the record holds. */
  readonly versions: readonly VersionInfo[];
  /** Problems of the edition's own files; none without an edition. */
  readonly problems: readonly PlainProblem[];
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

interface Inside {
  opened: Opened;
  edition: Edition | null;
  asOf: Day | undefined;
}

// What the functions of the library need of a session, and its users do not.
const inside = new WeakMap<Session, Inside>();

/** What is behind a session. Throws UserError if it was closed. */
export function insideOf(session: Session): Inside {
  return inside.get(session) ?? refuse(problem("session-closed", {}));
}

/** How checks and expressions are evaluated in a session; `evidence` is how many rows behind each value are given. */
export function evaluation(session: Session, options: { evidence?: number; asOf?: Day }): EvaluateOptions {
  const { opened, asOf } = insideOf(session);
  const { evidence = 20 } = options;
  if (!Number.isInteger(evidence) || evidence < 0)
    refuse(
      problem("bad-option", { option: "evidence", found: String(evidence), expected: { form: "count" } }),
    );
  const day = options.asOf === undefined ? asOf : dayOf("asOf", options.asOf);
  const { sources, versions } = opened;
  return { sources, versions, evidence, ...(day === undefined ? {} : { asOf: day }) };
}

/** The last day of a date that an option gives. */
export function dayOf(option: string, text: string): Day {
  const to = parsePeriod(text)?.to;
  return (
    to ?? refuse(problem("bad-option", { option, found: JSON.stringify(text), expected: { form: "day" } }))
  );
}

/**
 * Opens the record of this machine, with the facts that are shipped: the versions of the edition's lock, or the newest ones.
 *
 * @param options - Where the record is, and what is added to it.
 * @returns A session, to ask, check and screen with.
 * @throws ChanceryError for what can be mended: no edition in the folder, a definition whose name is taken.
 *
 * @example
 * ```ts
 * import { ask, openSession } from "chancery";
 *
 * const session = await openSession();
 * const terms = await ask(session, "council.terms(Japan, by: 2009-01-01)");
 * console.log(terms.value, terms.unit, terms.evidence.total);
 * await session.close();
 * ```
 */
export async function openSession(options: OpenOptions = {}): Promise<Session> {
  const { language = "en", edition: folder, asOf, versions = {}, ...rest } = options;
  return told(language, async () => {
    const day = asOf === undefined ? undefined : dayOf("asOf", asOf);
    const atVersion = Object.entries(versions).map(([source, version]) => `${source}=${version}`);
    const { edition, session: opened } =
      folder === undefined
        ? { edition: null, session: await open({ ...rest, atVersion }) }
        : await openEdition(folder, { ...rest, atVersion });
    const session = sessionOf(
      opened,
      language,
      edition?.problems.map((p) => plainProblem(p, language)) ?? [],
    );
    inside.set(session, { opened, edition, asOf: day ?? edition?.settings.asOf ?? undefined });
    return session;
  });
}

function sessionOf(opened: Opened, language: Language, problems: readonly PlainProblem[]): Session {
  const close = async (): Promise<void> => {
    if (inside.delete(session)) opened.close();
  };
  const session: Session = {
    language,
    measures: opened.engine.catalogue.map(
      ({ name, aliases = [], field, title, unit, value, params, sources, given }) => ({
        ...{ name, aliases, field, title, unit, value, params, sources },
        builtIn: given === undefined,
      }),
    ),
    sources: opened.sources,
    versions: opened.versions.map(({ source, id, release, manifest }) => ({
      ...{ source, id, release, retrieved: manifest.retrieved },
      rows: Object.fromEntries(Object.entries(manifest.tables).map(([table, { rows }]) => [table, rows])),
    })),
    problems,
    close,
    [Symbol.asyncDispose]: close,
  };
  return session;
}
