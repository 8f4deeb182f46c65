import { describe, it } from "node:test";
import { askAll } from "../engine/askAll.js";

describe("official development assistance", () => {
  const aid = (from_party: string, to_party: string, year: number, value: number) => ({
    kind: "oda",
    from_party,
    to_party,
    value,
    unit: "current USD million",
    basis: "net",
    date_from: `${year}-01-01`,
    date_to: `${year}-12-31`,
    precision: "year",
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
        ["oda(Japan, Iraq, 2006/2008)", "undecided: oda unsettled"],
        ["oda(Japan, Kenya, 2008)", -2],
        ["oda(Japan, Africa, 2008)", 50],
        ["oda(DAC countries, Iraq, 2008)", 400],
        ["oda(Japan, France, 2008)", "undecided: oda empty"],
        ["oda(Japan, Iraq, 2009)", "undecided: outside oda-dac2a 2006-01-01/2008-12-31"],
        ["oda.total(Japan, 2007/2008)", 222],
        ["oda.share(Japan, Iraq, 2008)", 0.25],
        ["oda.share(Japan, Iraq, 2007/2008)", 40.5 / 222],
        ["oda.share(Japan, France, 2008)", "undecided: oda.share unsettled"],
        ["oda.share(DAC countries, Iraq, 2008)", "undecided: oda.share unsettled"],
      ],
    );
  });
});

describe("personnel in peace operations", () => {
  const figure = (from_party: string, to_party: string, value: number, kind = "un personnel") => ({
    kind,
    from_party,
    to_party,
    value,
    unit: "persons",
    basis: "uniformed personnel",
    date_from: "2021-01-31",
    date_to: "2021-01-31",
    precision: "day",
  });

  it("is what was reported for the day; ranks are shared, and whoever has none has no rank", async () => {
    await askAll(
      {
        "un-contributors": {
          tables: {
            contribution: [
              figure("NPL", "UN", 500),
              figure("KEN", "UN", 4),
              figure("JPN", "UN", 4),
              // The same figure in two releases is one figure; two figures are none.
              figure("JPN", "UN", 4),
              figure("FJI", "UN", 1),
              figure("GHA", "UN", 2),
              figure("GHA", "UN", 3),
              figure("JPN", "UNMISS", 4),
              figure("JPN", "UNMISS", 1, "un women"),
              {
                ...figure("JPN", "UNMISS", 9, "un personnel average"),
                date_from: "2021-01-01",
                date_to: "2021-12-31",
              },
            ],
          },
          coverage: [{ table: "contribution", kind: null, from: "2021-01-31", to: "2021-01-31" }],
        },
      },
      [
        ["personnel(Japan, 2021-01)", 4],
        ["personnel(Japan, 2021-01-31, mission: UNMISS)", 4],
        ["personnel(Japan, 2021-01, mission: UNMISS, kind: women)", 1],
        ["personnel(France, 2021-01)", 0],
        ["personnel(Ghana, 2021-01)", "undecided: personnel unsettled"],
        ["personnel(Japan, 2021-02)", "undecided: outside un-contributors 2021-01-31/2021-01-31"],
        ["personnel(Japan, 2021)", "undecided: outside un-contributors 2021-01-31/2021-01-31"],
        ["personnel.rank(Nepal, 2021-01)", 1],
        ["personnel.rank(Kenya, 2021-01)", 2],
        ["personnel.rank(Japan, 2021-01)", 2],
        ["personnel.rank(Fiji, 2021-01)", "undecided: personnel.rank unsettled"],
        ["personnel.rank(France, 2021-01)", "undecided: personnel.rank empty"],
      ],
    );
  });
});
