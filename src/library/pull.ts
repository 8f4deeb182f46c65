import type { Language } from "../base/language.js";
import { nearNames } from "../engine/catalogue.js";
import { definitionsWith } from "../session/definitions.js";
import { deriveAll } from "../session/derive.js";
import { cacheVersions, newestVersions } from "../session/versions.js";
import { type PullReport as Pulled, pullFiles, pullFolder } from "../sources/kit/pullFolder.js";
import { pullUrl } from "../sources/kit/pullUrl.js";
import type { Source } from "../sources/kit/types.js";
import { cacheDir } from "../store/cache.js";
import { type PlainProblem, plainProblem, whyUnread } from "../words/problems.js";
import { refuse, told } from "./chanceryError.js";
import { problem } from "./problems.js";

/** What is pulled, and where to. One of `ids` and `from` is needed. */
export interface PullOptions {
  /** Sources to pull. Default: every source that recognises a file in `from`. */
  ids?: readonly string[];
  /** A file or folder to import. Default: the publishers' sites, from which the files are downloaded. */
  from?: string;
  /** Sources besides the built-in ones. */
  sources?: readonly Source[];
  /** Folder of the record. Default: `$CHANCERY_HOME`, or the platform's folder for caches. */
  home?: string;
  /** Language of problems. Default: `en`. */
  language?: Language;
}

/** What became of the files of one version of a source. */
export interface PulledVersion {
  source: string;
  release: string | null;
  /** SHA-256 of its content; null if it was not made. */
  id: string | null;
  status: "imported" | "reused" | "failed";
  /** Rows by table. */
  rows: Readonly<Record<string, number>>;
  files: readonly string[];
  problems: readonly PlainProblem[];
  warnings: readonly PlainProblem[];
}

/** What became of everything that was looked at. */
export interface PullReport {
  /** True if no version failed. */
  ok: boolean;
  versions: readonly PulledVersion[];
  /** Files that belong to no source, and why. */
  unrecognised: readonly { file: string; why: string }[];
  /** What was worked out from what is here now, by source. */
  derived: readonly { source: string; status: "made" | "reused" | "lacking" }[];
}

/**
 * Adds versions of sources to the record of this machine: downloads them, or imports files. A session that is open goes on
 * with the versions that it was opened with.
 *
 * @param options - Which sources, from where, and into which record.
 * @returns What became of each version. A file that is damaged makes its version fail, and is told in its problems.
 * @throws ChanceryError if there is no such source or folder, or if a publisher has to be asked with a browser.
 *
 * @example
 * ```ts
 * import { pull } from "chancery";
 *
 * const { versions, unrecognised } = await pull({ from: "downloads" });
 * for (const { source, release, status, rows } of versions) console.log(source, release, status, rows);
 * for (const { file, why } of unrecognised) console.log(file, why);
 * ```
 */
export async function pull(options: PullOptions): Promise<PullReport> {
  const { language = "en", from, home = cacheDir() } = options;
  return told(language, async () => {
    const definitions = definitionsWith({ sources: options.sources ?? [] });
    const chosen = options.ids?.map((id) => {
      const { sources } = definitions;
      const near = nearNames(
        id,
        sources.map((one) => one.id),
      );
      return sources.find((one) => one.id === id) ?? refuse(problem("unknown-source", { found: id, near }));
    });
    const reports: Pulled[] = [];
    if (from !== undefined && chosen === undefined)
      reports.push(await pullFolder(from, definitions.sources, home));
    else if (chosen === undefined) refuse(problem("nothing-to-pull", {}));
    else
      for (const source of chosen)
        reports.push(await (from === undefined ? pullUrl(source, home) : pullFiles([from], source, home)));
    const { versions: here } = await cacheVersions(undefined, home);
    const derived = await deriveAll(newestVersions(here, definitions), home);
    const versions = reports.flatMap((report) => report.versions);
    return {
      ok: versions.every(({ status }) => status !== "failed"),
      versions: versions.map(({ problems, warnings, ...version }) => ({
        ...version,
        problems: problems.map((p) => plainProblem(p, language)),
        warnings: warnings.map((p) => plainProblem(p, language)),
      })),
      unrecognised: reports
        .flatMap((report) => report.unrecognised)
        .map(({ file, why }) => ({ file, why: whyUnread(why, language) })),
      derived: derived.map(({ source, status }) => ({ source, status })),
    };
  });
}
