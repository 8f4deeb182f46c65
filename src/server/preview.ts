import { UserError } from "../base/problem.js";
import { type Edition, loadEdition } from "../edition/loadEdition.js";
import { publicationOf } from "../edition/publication.js";
import { openSession, type Session } from "../session/session.js";
import { type SiteFiles, sitePages } from "../site/buildSite.js";
import { formatProblem } from "../words/problems.js";

/** What a rebuild came to. */
export interface Built {
  /** Number of the build, from 1. */
  number: number;
  /** Milliseconds from the change to the pages. */
  ms: number;
  /** Verdicts and how many claims have each. */
  counts: Readonly<Record<string, number>>;
  /** Why the pages are still those of the build before; null if they are new. */
  failed: string | null;
}

/**
 * An edition kept built in memory. The record stays open and its answers are remembered, so that after a change in a
 * chapter only what is newly asked is looked up. A change of own records, measures or tables opens the record again.
 */
export class Preview {
  pages: SiteFiles = new Map();
  last: Built = { number: 0, ms: 0, counts: {}, failed: null };
  private session: Session | undefined;
  private records = "";
  private working: Promise<Built> | undefined;
  private again = false;

  constructor(readonly dir: string) {}

  /** Builds anew. Calls while one is going on lead to one more build after it, not to several. */
  async rebuild(): Promise<Built> {
    if (this.working) {
      this.again = true;
      return this.working;
    }
    this.working = this.build();
    try {
      let built = await this.working;
      while (this.again) {
        this.again = false;
        this.working = this.build();
        built = await this.working;
      }
      return built;
    } finally {
      this.working = undefined;
    }
  }

  private async open(edition: Edition): Promise<Session> {
    const records = JSON.stringify([edition.own, edition.definitions]);
    if (this.session && this.records === records) return this.session;
    this.session?.close();
    this.session = undefined;
    const session = await openSession({ edition });
    this.session = session;
    this.records = records;
    return session;
  }

  private async build(): Promise<Built> {
    const started = performance.now();
    const number = this.last.number + 1;
    const done = (counts: Built["counts"], failed: string | null): Built => {
      this.last = { number, ms: performance.now() - started, counts, failed };
      return this.last;
    };
    try {
      const edition = await loadEdition(this.dir);
      const session = await this.open(edition);
      const publication = await publicationOf(edition, session);
      this.pages = sitePages(publication);
      const counts: Record<string, number> = {};
      for (const { verdict } of publication.report.results) counts[verdict] = (counts[verdict] ?? 0) + 1;
      return done(counts, null);
    } catch (error) {
      // What a person can mend is said on the page, which keeps its last good state; anything else is ours.
      const said =
        error instanceof UserError
          ? error.problems.map((p) => formatProblem(p)).join("\n")
          : `This is a mistake in Chancery: ${error instanceof Error ? error.message : String(error)}`;
      return done(this.last.counts, said);
    }
  }

  close(): void {
    this.session?.close();
  }
}
