import assert from "node:assert/strict";
import { test } from "node:test";
import { readQuantities } from "../../../src/reading/readQuantities.js";

/** `kind low..high`, with the ends that are open in brackets. */
function shown(words: string): string[] {
  return readQuantities(words).map((quantity) => {
    if (quantity.kind === "date") return `date ${quantity.from ?? ""}..${quantity.to ?? ""}`;
    if (quantity.kind === "tally") {
      const sides = [quantity.yes, quantity.no, quantity.abstain];
      return `tally ${sides.map((side) => (side ? side.high : "?")).join("-")}`;
    }
    const round = (n: number | null) => (n === null ? "" : String(Number(n.toPrecision(8))));
    const { kind, low, high, lowOpen, highOpen } = quantity;
    return `${kind} ${lowOpen ? "(" : ""}${round(low)}..${round(high)}${highOpen ? ")" : ""}`;
  });
}

const cases: [words: string, ...quantities: string[]][] = [
  ["1,755.23 metres", "number 1755.225..1755.235"],
  ["1 755 metres", "number 1754.5..1755.5"],
  ["1.7 million people", "number 1650000..1750000"],
  ["$1.76bn", "number 1755000000..1765000000"],
  ["a hundred and eleven ships", "number 110.5..111.5"],
  ["two hundred and fifty-three thousand one hundred and one ships", "number 253100.5..253101.5"],
  ["one and a half million people", "number 1450000..1550000"],
  ["two dozen ships", "number 23.5..24.5"],
  ["half a dozen ships", "number 5.5..6.5"],
  ["the twenty-first ship", "number 21..21"],
  ["the 33rd ship", "number 33..33"],
  ["more than 1,700 ships", "number (1700.."],
  ["no fewer than twelve ships", "number 12.."],
  ["just under 100 ships", "number 90..100)"],
  ["20 ships or more", "number 19.5..20.5"],
  ["20 or more ships", "number 20.."],
  ["between 30 and 40 ships", "number 30..40"],
  ["two thirds of them", "percent 64.166667..69.166667"],
  ["over half of them", "percent (50.."],
  ["12 per cent", "percent 11.5..12.5"],
  ["12.0%", "percent 11.95..12.05"],
  ["doubled", "multiple 1.8..2.2"],
  ["more than tripled", "multiple (3.."],
  ["a factor of 2.3", "multiple 2.25..2.35"],
  ["three times as many", "multiple 2.7..3.3"],
  ["rose by 130 per cent", "percent 129.5..130.5", "multiple 2.295..2.305"],
  ["the second-largest donor", "rank 2..2"],
  ["in the mid-1990s", "date 1990-01-01..1999-12-31"],
  ["on 1 November 2007", "date 2007-11-01..2007-11-01"],
  ["on November 1, 2007", "date 2007-11-01..2007-11-01"],
  ["in February 2008", "date 2008-02-01..2008-02-29"],
  ["before 1995", "date ..1994-12-31"],
  ["2003-2008", "date 2003-01-01..2008-12-31"],
  [
    "by a vote of 173 to 4, with 6 abstentions",
    "number 172.5..173.5",
    "number 3.5..4.5",
    "number 5.5..6.5",
    "tally 173.5-4.5-6.5",
  ],
  ["resolution 1851"],
  [
    "resolutions 1816, 1838 and 1846 (2008), and then 12 statements",
    "date 2008-01-01..2008-12-31",
    "number 11.5..12.5",
  ],
  ["a group of 27 states", "number 26.5..27.5"],
  ["S/RES/1851 and A/RES/63/73"],
  ["the G8, the P5, ASEAN+3 and the Group of 77 after 9/11 at 10:30"],
  ["the Six-Party Talks, the Second World War and the 7th Fleet"],
  ["hundreds of ships and tens of thousands of people"],
];

for (const [words, ...quantities] of cases)
  test(`reads "${words}"`, () => {
    assert.deepEqual(shown(words), quantities);
  });

test("places are those of the words", () => {
  for (const [words] of cases)
    for (const { text, start, end } of readQuantities(words)) assert.equal(words.slice(start, end), text);
});
