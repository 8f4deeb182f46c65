import type { Language } from "../base/language.js";
import type { Day } from "../base/period.js";
import { type Answered, askMany, isCheck } from "../checks/ask.js";
import { type PlainAnswer, plainAnswer } from "../words/results/plainResult.js";
import { answerClause } from "../words/statements.js";
import { told } from "./chanceryError.js";
import { evaluation, insideOf, type Session } from "./session.js";

/** How a question is answered. */
export interface AskOptions {
  /** How many of the rows behind each value to give. Default: 20. */
  evidence?: number;
  /** Day as of which names in calls without a time are read. Default: the session's. */
  asOf?: Day;
}

/** An answer to a question. */
export interface Answer extends PlainAnswer {
  /** Of a single call its answer as a clause without a full stop: "Japan had begun 10 terms by 1 January 2009". */
  clause: string | null;
}

function answerOf(answered: Answered, language: Language): Answer {
  const { value, calls, names, check } = answered;
  const [call] = calls;
  const single = !isCheck(answered) && value !== null && call?.key === check;
  return {
    ...plainAnswer(answered, language),
    clause: single ? answerClause(language, call, value, { names }) : null,
  };
}

/**
 * Answers a question: an expression gives its value, a check its verdict too.
 *
 * A question that cannot be read has the verdict `invalid` and says why in `problems`; one that the record does not settle
 * has the value `null` and says why in `message`.
 *
 * @param session - What `openSession` gave.
 * @param question - `council.terms(Japan, by: 2009-01-01)`, or a check: `council.terms(Japan, by: 2009-01-01) is highest`.
 * @param options - How many rows of evidence, and as of which day.
 * @returns The answer with its evidence, in the language of the session.
 *
 * @example
 * ```ts
 * import { ask, openSession } from "chancery";
 *
 * await using session = await openSession();
 * const { verdict, value, message } = await ask(session, "council.terms(Japan, by: 2009-01-01) is highest");
 * console.log(verdict, value, message);
 * ```
 */
export async function ask(session: Session, question: string, options?: AskOptions): Promise<Answer>;
/**
 * Answers questions together, which takes fewer queries than one after the other.
 *
 * @param session - What `openSession` gave.
 * @param questions - Expressions and checks.
 * @param options - How many rows of evidence, and as of which day.
 * @returns An answer for each question, in their order.
 */
export async function ask(
  session: Session,
  questions: readonly string[],
  options?: AskOptions,
): Promise<Answer[]>;
export async function ask(
  session: Session,
  asked: string | readonly string[],
  options: AskOptions = {},
): Promise<Answer | Answer[]> {
  const { language } = session;
  return told(language, async () => {
    const questions = typeof asked === "string" ? [asked] : asked;
    const { engine } = insideOf(session).opened;
    const found = await askMany(questions, engine, evaluation(session, options));
    const answers = found.map((answer) => answerOf(answer, language));
    const [first] = answers;
    return typeof asked === "string" && first ? first : answers;
  });
}
