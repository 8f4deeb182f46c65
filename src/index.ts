/**
 * Chancery as a library: the functions that the command line, the site and servers share.
 *
 * @example
 * const edition = await loadEdition("editions/2008");
 * const session = await openSession({ edition });
 * const report = await checkEdition(edition, session);
 */
export type { Period } from "./base/period.js";
export type { Place, Problem } from "./base/problem.js";
export { UserError } from "./base/problem.js";
export type { Answered } from "./checks/ask.js";
export { ask } from "./checks/ask.js";
export { parse, parseExpression } from "./checks/language/parse.js";
export { print } from "./checks/language/print.js";
export type { CheckResult, Verdict } from "./checks/result.js";
export { exitCode, summarize } from "./checks/verdict.js";
export { readMarkdown } from "./documents/markdown.js";
export { readWord } from "./documents/word.js";
export { checkDocuments, checkEdition } from "./edition/checkEdition.js";
export { loadDocuments, loadEdition } from "./edition/loadEdition.js";
export type { EditionReport } from "./edition/report.js";
export type { Measure } from "./engine/types.js";
export { catalogue } from "./measures/index.js";
export { openSession } from "./session/session.js";
export { sitePages, writeSite } from "./site/buildSite.js";
export { sources } from "./sources/index.js";
export { pullFiles, pullFolder } from "./sources/kit/pullFolder.js";
export { resolve } from "./states/resolve.js";
export type { Resolution } from "./states/types.js";
export { cacheDir } from "./store/cache.js";
export { messageText } from "./words/message.js";
export { formatProblem, problemText } from "./words/problems.js";
export type { PlainAnswer } from "./words/results/plainResult.js";
export { plainAnswer, plainResult } from "./words/results/plainResult.js";
export { answerClause } from "./words/statements.js";
export { showResult } from "./words/values.js";
