import type { Day } from "../base/period.js";
import type { Place } from "../base/problem.js";
import type { Answer, BoundCall, Engine } from "../engine/answer.js";
import { recipientGroups } from "../record/aidGroups.js";
import { allBodies, findBody } from "../record/bodies.js";
import { state as stateOf } from "../states/state.js";
import type { OpenRecord } from "../store/types.js";
import type { StateSectionId } from "../words/en/site.js";
import { bindText } from "./bindText.js";
import type { Edition } from "./loadEdition.js";

/** One thing the record says of the state in focus. */
export interface StateFact {
  call: BoundCall;
  answer: Answer;
}

/** A line of a section: what it is about, and a fact for each of the section's measures, where there is one. */
export interface StateRow {
  /** Name of a treaty, a body, another state; empty where the measures say it all. */
  label: string;
  facts: readonly StateFact[];
}

/** The sections of the page of a state, in order. */
const stateSections: readonly StateSectionId[] = [
  "seats",
  "bodies",
  "treaties",
  "alliances",
  "votes",
  "contributions",
  "conflicts",
  "mandates",
  "efforts",
];

export interface StateSection {
  id: StateSectionId;
  /** True if each row is a fact of another measure, false if the rows share their measures. */
  list: boolean;
  rows: readonly StateRow[];
}

/** What the record says of one state on one day, by section. */
export interface StateProfile {
  /** Id of the state. */
  state: string;
  /** As the edition writes it. */
  name: string;
  asOf: Day;
  sections: readonly StateSection[];
}

interface Question {
  section: StateSectionId;
  label: string;
  texts: readonly string[];
  /** Id of the state that the calls are about: read as text it might be the code of another one. */
  to?: string;
}

const quoted = (text: string): string => `"${text.replaceAll('"', "")}"`;
/** The permanent members of the Security Council, with which agreement in votes is shown. */
const permanent = ["United States", "United Kingdom", "France", "Russia", "China"];

/** Who got aid of the state in a year, as far as any source says; the amounts are then asked of the measure. */
async function recipients(record: OpenRecord, state: string, year: string): Promise<string[]> {
  const rows = await record.query(
    `SELECT DISTINCT to_party FROM contribution
WHERE kind = 'oda' AND from_party = ? AND date_from = ?::DATE AND date_to = ?::DATE ORDER BY 1`,
    { params: [state, `${year}-01-01`, `${year}-12-31`], tables: ["contribution"] },
  );
  return rows.map((row) => String(row.to_party));
}

async function questions(edition: Edition, record: OpenRecord, state: string): Promise<Question[]> {
  const name = quoted(edition.settings.state ?? "");
  const day = edition.settings.asOf ?? "";
  const year = day.slice(0, 4);
  const list = (section: StateSectionId, ...texts: string[]): Question[] =>
    texts.map((text) => ({ section, label: "", texts: [text] }));
  const named = (table: "mandate" | "activity"): string[] =>
    [...new Set((edition.own[table] ?? []).map((row) => String(row.name)))].map(quoted);
  // Of the bodies and treaties that are known by name, those that some source of this record says anything of.
  const told = new Set(record.coverage.flatMap((c) => (c.table === "membership" ? (c.kind ?? []) : [])));
  const bodies = allBodies().filter((b) => told.has(b.id));
  // The only counts of troops abroad that a source gives are those of the United States.
  const stationed = state === "USA" ? [] : [`troops("United States", ${name}, ${year})`];
  const all = await recipients(record, state, year);
  // A name that means nothing costs most: it would be looked for in every language and among what is near.
  const groups = new Set(recipientGroups.map(({ id }) => id));
  const found = all.filter((to) => stateOf(to) || groups.has(to) || findBody(to).result === "body");
  return [
    ...list(
      "seats",
      `un.member(${name}, ${day})`,
      `council.member(${name}, ${day})`,
      `council.elected(${name}, ${year})`,
      `council.terms(${name}, by: ${day})`,
      `council.years(${name}, by: ${day})`,
    ),
    ...bodies
      .filter((b) => b.kind === "forum" || b.kind === "organization" || b.kind === "organ")
      .map((b) => ({
        section: "bodies" as const,
        label: b.name,
        texts: [`member(${b.id}, ${name}, ${day})`],
      })),
    ...bodies
      .filter((b) => b.kind === "treaty")
      .map((b) => ({
        section: "treaties" as const,
        label: b.name,
        texts: [
          `treaty.party(${quoted(b.id)}, ${name}, ${day})`,
          `treaty.since(${quoted(b.id)}, ${name})`,
          `treaty.signed(${quoted(b.id)}, ${name}, ${day})`,
        ],
      })),
    ...list("alliances", `alliance.partners(${name}, ${day})`, ...stationed),
    ...permanent
      .filter((other) => other !== edition.settings.state)
      .map((other) => ({
        section: "votes" as const,
        label: other,
        texts: [`ga.agreement(${name}, ${quoted(other)}, ${year})`],
      })),
    ...list(
      "contributions",
      `un.assessment(${name}, ${year})`,
      `un.assessment.amount(${name}, ${year})`,
      `personnel(${name}, ${day})`,
      `personnel.rank(${name}, ${day})`,
      `oda.total(${name}, ${year})`,
    ),
    ...found.map((to) => ({
      section: "contributions" as const,
      label: to,
      ...(stateOf(to)
        ? { texts: [`oda(${name}, ${name}, ${year})`], to }
        : { texts: [`oda(${name}, ${quoted(to)}, ${year})`] }),
    })),
    ...list(
      "conflicts",
      `conflicts.involving(${name}, ${year})`,
      `milex(${name}, ${year})`,
      `capability(${name}, ${year})`,
      `warheads(${name}, ${year})`,
      `tests.nuclear(${name}, ../${year})`,
    ),
    ...named("mandate").map((mandate) => ({
      section: "mandates" as const,
      label: mandate.slice(1, -1),
      texts: [`mandate(${mandate}, ${day})`],
    })),
    ...named("activity").map((activity) => ({
      section: "efforts" as const,
      label: activity.slice(1, -1),
      texts: [`activity.running(${activity}, ${day})`],
    })),
    ...list(
      "efforts",
      `commitments.open(${day}, state: ${name})`,
      `commitments.kept(${day}, state: ${name})`,
    ),
  ];
}

/**
 * What the record says of the state in focus on the day the edition speaks of, through the same measures that
 * claims are checked by. Undefined for an edition without a state or a day, or whose state is not known. A question
 * whose measure or name this record does not know is left out.
 */
export async function stateProfile(
  edition: Edition,
  engine: Engine,
  record: OpenRecord,
): Promise<StateProfile | undefined> {
  const { state: name, asOf } = edition.settings;
  if (name === null || asOf === null) return undefined;
  const place: Place = { file: `${edition.shown}/chancery.yaml`, line: 1, column: 1 };
  const bind = (text: string): BoundCall | undefined => bindText(engine, text, place, {}, []);
  const state = bind(`un.member(${quoted(name)}, ${asOf})`)?.args.state?.id;
  if (state === undefined) return undefined;
  const asked = (await questions(edition, record, state)).map((question) => ({
    ...question,
    calls: question.texts.flatMap((text) => {
      const call = bind(text);
      return call && question.to !== undefined ? engine.vary(call, "to", question.to) : (call ?? []);
    }),
  }));
  const answers = await engine.answer(asked.flatMap((q) => q.calls));
  const sections = stateSections.flatMap((id): StateSection[] => {
    const own = asked.filter((q) => q.section === id);
    const rows = own.flatMap(({ label, calls }): StateRow[] => {
      const facts = calls.flatMap((call): StateFact[] => {
        const answer = answers.get(call.key);
        return answer ? [{ call, answer }] : [];
      });
      return facts.length > 0 ? [{ label, facts }] : [];
    });
    return rows.length > 0 ? [{ id, list: own.every((q) => q.label === ""), rows }] : [];
  });
  return { state, name, asOf, sections };
}
