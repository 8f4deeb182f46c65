import type { Problem } from "../base/problem.js";
import { slugOf } from "../base/slug.js";
import { type EvaluateOptions, evaluateClaims } from "../checks/evaluate.js";
import type { CheckResult } from "../checks/result.js";
import { unreadable } from "../checks/resultOf.js";
import type { Claim } from "../documents/types.js";
import type { Session } from "../session/session.js";
import { bindValues } from "./bindValues.js";
import { checkCommitments } from "./checkCommitments.js";
import { computeFigures } from "./computeFigures.js";
import type { Figure } from "./figures.js";
import type { Chapter, Edition } from "./loadEdition.js";
import { type ChapterReport, type ClaimReport, type EditionReport, worst } from "./report.js";

export interface CheckOptions {
  /** Rows behind each value; default 20. */
  evidence?: number;
  /** Whether figures and inline values are computed; default true. Their problems are found only then. */
  figures?: boolean;
  /** Told the figures as soon as they are computed, while the claims are still being checked. */
  onFigures?: (figures: readonly Figure[]) => void;
}

/** Checks all chapters of an edition together: one query per measure and shape, however many claims there are. */
export async function checkEdition(
  edition: Edition,
  session: Session,
  options: CheckOptions = {},
): Promise<EditionReport> {
  const report = await checkChapters(edition.chapters, edition, session, options);
  return { ...report, problems: [...edition.problems, ...report.problems] };
}

/** Checks single documents, with the own records of the edition they stand in, if they do. */
export async function checkDocuments(
  chapters: readonly Chapter[],
  edition: Edition | null,
  session: Session,
  options: CheckOptions = {},
): Promise<EditionReport> {
  const report = await checkChapters(chapters, edition, session, { figures: false, ...options });
  const own = (edition?.problems ?? []).filter(
    (p) => !chapters.some((c) => c.document.file === p.place?.file),
  );
  return { ...report, problems: [...own.filter((p) => p.severity === "error"), ...report.problems] };
}

/** Anything in a document that could not be read as a claim is a claim that cannot be read. */
function unread(problem: Problem, chapter: Chapter): CheckResult {
  const place = { file: chapter.document.file, line: 1, column: 1 };
  return unreadable(
    {
      words: "",
      disputed: false,
      check: typeof problem.args.found === "string" ? problem.args.found : "",
      problems: [problem],
    },
    place,
  );
}

function idsOf(chapters: readonly Chapter[]): Map<Claim, string> {
  const ids = new Map<Claim, string>();
  const taken = new Set<string>();
  for (const { document, slug } of chapters) {
    for (const claim of document.claims) {
      const label = slugOf(claim.label, 60) || "note";
      const base = `${slug}-${label}${claim.occurrence > 0 ? `-${claim.occurrence + 1}` : ""}`;
      let id = base;
      for (let n = 2; taken.has(id); n += 1) id = `${base}--${n}`;
      taken.add(id);
      ids.set(claim, id);
    }
  }
  return ids;
}

async function checkChapters(
  chapters: readonly Chapter[],
  edition: Edition | null,
  session: Session,
  options: CheckOptions,
): Promise<EditionReport> {
  const { engine, versions, sources } = session;
  const asOf = edition?.settings.asOf ?? undefined;
  const claims = chapters.flatMap((chapter) => chapter.document.claims.map((claim) => ({ chapter, claim })));
  const inputs = claims.map(({ claim }) => claim);
  const evaluate: EvaluateOptions = {
    sources,
    versions,
    evidence: options.evidence ?? 20,
    ...(asOf === undefined ? {} : { asOf }),
  };
  const drawn = options.figures ?? true;
  const documents = chapters.map((chapter) => chapter.document);
  const blocks = chapters.flatMap(({ document, language }) =>
    document.blocks.map((block) => ({ block, language })),
  );
  // All at once: while the record works on one part, this thread reads the next. Figures come first, for they can be
  // drawn while the claims are still being looked up.
  const [figures, evaluated, committed, values] = await Promise.all([
    drawn
      ? computeFigures(blocks, { engine, record: session.record, edition }).then((computed) => {
          options.onFigures?.(computed.figures);
          return computed;
        })
      : { figures: [], problems: [] },
    evaluateClaims(inputs, engine, evaluate),
    edition === null ? { commitments: [], problems: [] } : checkCommitments(edition, engine, evaluate),
    bindValues(
      documents.map((d) => d.values),
      engine,
      evaluate,
    ),
  ]);
  const { commitments } = committed;
  const problems: Problem[] = [...committed.problems];
  const ids = idsOf(chapters);
  const reports = claims.map(({ chapter, claim }, i): ClaimReport => {
    const results = evaluated[i] ?? [];
    return { id: ids.get(claim) ?? "", chapter, claim, results, verdict: worst(results) };
  });
  const invalid: CheckResult[] = [];
  for (const chapter of chapters) {
    for (const problem of chapter.document.problems) {
      if (problem.severity === "error") invalid.push(unread(problem, chapter));
      else problems.push(problem);
    }
  }
  problems.push(...figures.problems);
  const claimsOf = new Map<Chapter, ClaimReport[]>(chapters.map((chapter) => [chapter, []]));
  for (const report of reports) claimsOf.get(report.chapter)?.push(report);
  let drawnSoFar = 0;
  const parts = chapters.map((chapter, i): ChapterReport => {
    const bound = values[i];
    invalid.push(...(bound?.problems ?? []).map((p) => unread(p, chapter)));
    const from = drawnSoFar;
    drawnSoFar += chapter.document.blocks.length;
    return {
      chapter,
      claims: claimsOf.get(chapter) ?? [],
      values: bound?.values ?? new Map(),
      figures: figures.figures.slice(from, drawnSoFar),
    };
  });
  return {
    edition,
    chapters: parts,
    results: inOrder([...evaluated.flat(), ...invalid], chapters),
    commitments,
    problems,
    versions,
    sources,
    catalogue: engine.catalogue,
  };
}

/** Results by document, then by place. */
function inOrder(results: readonly CheckResult[], chapters: readonly Chapter[]): CheckResult[] {
  const rank = new Map(chapters.map((c, i) => [c.document.file, i]));
  // A stable sort: the checks of one footnote stay in their order. An invalid check stands at its own text.
  return [...results].sort(
    (a, b) => (rank.get(a.file) ?? 0) - (rank.get(b.file) ?? 0) || a.line - b.line || a.column - b.column,
  );
}
