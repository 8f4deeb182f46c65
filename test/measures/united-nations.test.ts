import { describe, it } from "node:test";
import { askAll } from "../engine/askAll.js";

describe("vetoes", () => {
  const draft = (rollcall: string, date_from: string, date_to = date_from, kind = "rejected") => ({
    rollcall,
    body: "UNSC",
    symbol_as_given: rollcall,
    date_from,
    date_to,
    precision: "day",
    kind,
  });
  const no = (rollcall: string, state: string, vote = "no") => ({ rollcall, state, vote });

  it("counts one for each member and draft, and leaves open what two days leave open", async () => {
    await askAll(
      {
        "un-sc-vetoes": {
          tables: {
            rollcall: [
              draft("S/1", "1980-01-07", "1980-01-09"),
              draft("S/2", "1999-12-31", "2000-01-01"),
              draft("S/3", "2001-05-05"),
              draft("S/RES/4", "2001-05-05", "2001-05-05", "adopted"),
            ],
            ballot: [
              no("S/1", "SUN"),
              no("S/1", "USA"),
              no("S/2", "USA"),
              no("S/3", "USA"),
              no("S/3", "GBR", "abstain"),
              no("S/RES/4", "USA"),
            ],
          },
          coverage: [{ table: "ballot", kind: "veto", from: "1946-01-01", to: "2001-12-31" }],
        },
      },
      [
        ["council.vetoes(United States, 1946/2001)", 3],
        ["council.vetoes(United States, 1980-01)", 1],
        ["council.vetoes(Soviet Union, 1980)", 1],
        ["council.vetoes(United Kingdom, 2001)", 0],
        ["council.vetoes(United States, 1999)", "undecided: council.vetoes unsettled"],
        ["council.vetoes(United States, 1999/2000)", 1],
        ["council.vetoes(United States, 2002)", "undecided: outside un-sc-vetoes 1946-01-01/2001-12-31"],
      ],
    );
  });
});
