import { describe, it } from "node:test";
import { askAll } from "../measures/askAll.js";

describe("official development assistance", () => {
  const aid = (from_party: string, to_party: string, year: number, value: number) => ({
    ...{ kind: "oda", from_party, to_party, value, unit: "current USD million", basis: "net" },
    ...{ date_from: `${year}-01-01`, date_to: `${year}-12-31`, precision: "year" },
  });

  it("adds up years only where each has a figure, and divides by the total that the source gives", async () => {
    await askAll(
      {
        "oda-dac2a": {
          tables: {
            contribution: [
              aid("JPN", "IRQ", 2007, 10),
              aid("JPN", "IRQ", 2008, 30.5),
              aid("JPN", "KEN", 2008, -2),
              aid("JPN", "Africa", 2008, 50),
              aid("JPN", "developing countries", 2007, 100),
              aid("JPN", "developing countries", 2008, 122),
              aid("DAC countries", "IRQ", 2008, 400),
            ],
          },
          coverage: [{ table: "contribution", kind: "oda", from: "2006-01-01", to: "2008-12-31" }],
        },
      },
      [
        ["oda(Japan, Iraq, 2008)", 30.5],
        ["oda(Japan, Iraq, 2007/2008)", 40.5],
        ["oda(Japan, Iraq, 2006/2008)", /^undecided: .*some of the years/],
        ["oda(Japan, Kenya, 2008)", -2],
        ["oda(Japan, Africa, 2008)", 50],
        ["oda(DAC countries, Iraq, 2008)", 400],
        ["oda(Japan, France, 2008)", /^undecided: .*missing figure is not zero/],
        ["oda(Japan, Iraq, 2009)", /^undecided: .*covers 2006-01-01 to 2008-12-31/],
        ["oda.total(Japan, 2007/2008)", 222],
        ["oda.share(Japan, Iraq, 2008)", 0.25],
        ["oda.share(Japan, Iraq, 2007/2008)", 40.5 / 222],
        ["oda.share(Japan, France, 2008)", /^undecided/],
        ["oda.share(DAC countries, Iraq, 2008)", /^undecided/],
      ],
    );
  });
});
