import type { DeriveContext } from "../../../engine/derived.js";
import { alikeInYear, type Dyad, readTies } from "./alliances.js";
import { readYears, votedAlike } from "./votes.js";

type Basis = "alliances" | "votes";

/** Digits beyond which machines may differ. */
const rounded = (x: number): number | null => (Number.isNaN(x) ? null : Number(x.toFixed(9)));

/** First year of the state system. */
const FIRST = 1816;

/** Works out how alike every two states were in every year, by alliances and by votes, as far as the inputs go. */
export async function computeSimilarity(context: DeriveContext): Promise<void> {
  const has = (id: string): boolean => context.inputs.some((v) => v.source === id);
  const adder = (basis: Basis, from: string) => (dyad: Dyad) =>
    context.add("similarity", {
      basis,
      state_a: dyad.a,
      state_b: dyad.b,
      year: dyad.year,
      s: rounded(dyad.s),
      kappa: rounded(dyad.kappa),
      pi: rounded(dyad.pi),
      cases: dyad.cases,
      locator: from,
    });
  if (has("atop-alliances")) await ofAlliances(context, adder("alliances", "atop-alliances"));
  const votes = ["un-ga-votes", "voeten-ga-votes"].find(has);
  if (votes !== undefined) await ofVotes(context, votes, adder("votes", votes));
}

async function ofAlliances(context: DeriveContext, add: (dyad: Dyad) => void): Promise<void> {
  const ends = context.record.coverage.filter(
    (row) => row.source === "atop-alliances" && row.table === "obligation" && !row.gap,
  );
  const last = Math.max(...ends.map((row) => Number(row.to?.slice(0, 4) ?? Number.NaN)));
  if (!Number.isInteger(last)) return;
  const ties = await readTies(context.record, "atop-alliances");
  for (let year = FIRST; year <= last; year++) alikeInYear(ties, year, add);
  cover(context, "alliances", FIRST, last, "the alliances in force at the end of each year");
}

async function ofVotes(context: DeriveContext, source: string, add: (dyad: Dyad) => void): Promise<void> {
  const years = await readYears(context.record, source);
  for (const year of years) votedAlike(year, add);
  const numbers = years.map(({ year }) => year);
  if (numbers.length > 0)
    cover(
      context,
      "votes",
      Math.min(...numbers),
      Math.max(...numbers),
      `the votes of each year in ${source}`,
    );
}

function cover(context: DeriveContext, kind: Basis, from: number, to: number, what: string): void {
  context.cover({
    table: "similarity",
    kind,
    subject: null,
    state: null,
    from: `${from}-01-01`,
    to: `${to}-12-31`,
    reason: `Similarity of every two states by ${what} from ${from} to ${to}.`,
  });
}
