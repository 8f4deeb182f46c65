import type { Language } from "../../base/language.js";
import { readerOf } from "../../reading/readQuantities.js";
import type { AgreementReader, NumberQuantity, Quantity } from "../../reading/types.js";
import { parseUnit, percentOf } from "../../reading/unit.js";
import type { AgreementStatement } from "../statements.js";
import { fitsDate, fitsNumber, fitsTally } from "./fits.js";
import type { Expectation, TallyValue, WordsAgreement } from "./types.js";

/** A quantity of the checked kind: whether it fits, and whether it may make the claim differ if it does not. */
interface Candidate {
  quantity: Quantity;
  fits: boolean;
  decisive: boolean;
}

/**
 * Compares the words of a claim with what its check found.
 *
 * - `agrees`: a quantity of the checked kind fits the value (or names the checked bound, or all such
 *   numbers together add up to it).
 * - `differs`: none fits, and at least one is decisive: its kind and unit are surely those of the check
 *   (see `matchUnit` of the language) and it says how much it is, not by how much it changed, what it was
 *   before, what part or whole it belongs to, or what was planned.
 * - `silent`: anything else, also where the value stands somewhere in the words in a part that was not
 *   understood. Words are never read for yes or no.
 *
 * Rounding, for all kinds: a number fits what rounds to it at its last shown digit. `1.76 billion` shows
 * ten millions, `12 per cent` whole per cents. A number written out is exact (`27`, `1,800`) unless it ends
 * in whole thousands, where it shows thousands or millions (`33,000`, as `thirty-three thousand`).
 * "About" allows a tenth either way, "nearly" a tenth below, but no more than five units of the last figure
 * that is not zero; a fraction in words fits within a tenth of
 * itself and 2.5 points, a multiple ("doubled") within a tenth.
 */
export function agree(words: string, expectation: Expectation, language: Language = "en"): WordsAgreement {
  const reader = readerOf(language);
  const candidates = candidatesOf(words, expectation, reader);
  const fitting = candidates.find((candidate) => candidate.fits);
  if (fitting) {
    const { quantity } = fitting;
    return {
      outcome: "agrees",
      quantity,
      statement: { code: "fits", quantities: [quantity.text], expectation },
    };
  }
  const decisive = candidates.filter((candidate) => candidate.decisive);
  const [first] = decisive;
  if (!first || expectation.relation === "!=" || expectation.relation === "excludes")
    return silent({ code: "nothing-comparable", expectation });
  const { quantity } = first;
  const quantities = decisive.map((candidate) => candidate.quantity.text);
  if (addsUp(decisive, expectation))
    return { outcome: "agrees", quantity, statement: { code: "adds-up", quantities, expectation } };
  // "Two of the mission's 200 officers": the number is there, and only its role was not understood.
  if (expectation.kind === "number" && reader.mentions(words, expectation.value as number))
    return silent({ code: "unclear-role", expectation });
  return { outcome: "differs", quantity, statement: { code: "differs", quantities, expectation } };
}

export const silent = (statement: AgreementStatement): WordsAgreement => ({ outcome: "silent", statement });

function candidatesOf(words: string, expectation: Expectation, reader: AgreementReader): Candidate[] {
  const { value } = expectation;
  const share = percentOf(expectation.unit);
  const kind = expectation.kind === "number" && share !== null ? "percent" : expectation.kind;
  if (kind === "yesno" || kind === "text") return [];
  const all = reader.read(words);
  if (kind === "tally") {
    return all.flatMap((quantity) =>
      quantity.kind === "tally"
        ? [{ quantity, fits: fitsTally(quantity, value as TallyValue), decisive: quantity.level }]
        : [],
    );
  }
  if (kind === "date") {
    return all.flatMap((quantity) =>
      quantity.kind === "date"
        ? [{ quantity, fits: fitsDate(quantity, expectation), decisive: quantity.level }]
        : [],
    );
  }
  if (kind === "number") return counted(words, all, expectation, reader);
  if (kind === "set") {
    // Words seldom count all members of a set: a number can confirm its size, but not contradict it.
    const size: Expectation = {
      kind: "number",
      value: (value as readonly string[]).length,
      unit: expectation.unit,
      relation: "=",
    };
    return counted(words, all, size, reader).map((candidate) => ({ ...candidate, decisive: false }));
  }
  const scale = kind === "percent" ? (share ?? 1) : 1;
  return all.flatMap((quantity) =>
    quantity.kind === kind
      ? [{ quantity, fits: fitsNumber(quantity, expectation, scale), decisive: quantity.level }]
      : [],
  );
}

function counted(
  words: string,
  all: readonly Quantity[],
  expectation: Expectation,
  reader: AgreementReader,
): Candidate[] {
  const { factor } = parseUnit(expectation.unit);
  return all.flatMap((quantity, at) => {
    if (quantity.kind !== "number") return [];
    const match = reader.matchUnit(all, at, expectation.unit, words);
    if (match === "none") return [];
    // "pledged up to $5 billion" is true of nearly any amount: only a level may agree by a bound alone.
    const closed = quantity.level || (quantity.low !== null && quantity.high !== null);
    const fits = closed && fitsNumber(quantity, expectation, factor);
    return [{ quantity, fits, decisive: match === "decisive" && quantity.level }];
  });
}

/** `92 attacks in the Gulf of Aden and 19 off Somalia` says 111. */
function addsUp(decisive: readonly Candidate[], expectation: Expectation): boolean {
  if (decisive.length < 2 || expectation.kind !== "number") return false;
  const numbers = decisive.flatMap(({ quantity }) =>
    quantity.kind === "number" && !quantity.ordinal && quantity.role === null ? [quantity] : [],
  );
  if (numbers.length !== decisive.length) return false;
  const sum = (pick: (n: NumberQuantity) => number | null) =>
    numbers.reduce<number | null>((total, n) => {
      const part = pick(n);
      return total === null || part === null ? null : total + part;
    }, 0);
  // Whole numbers that are not rounded add up exactly: 92 and 18 are never 111.
  const exact = (n: NumberQuantity) => n.low === n.stated - 0.5 && n.high === n.stated + 0.5;
  const total = {
    low: sum((n) => (exact(n) ? n.stated : n.low)),
    high: sum((n) => (exact(n) ? n.stated : n.high)),
    stated: sum((n) => n.stated) ?? 0,
  };
  return fitsNumber(total, expectation, parseUnit(expectation.unit).factor);
}
