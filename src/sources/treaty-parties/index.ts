import { defineSource } from "../kit/defineSource.js";
import { claims, lastOf } from "./coverage.js";
import { readHuggo } from "./huggo.js";
import { readIeadb } from "./ieadb.js";
import { addStanding } from "./standings.js";

export default defineSource({
  id: "treaty-parties",
  title: "Parties to security treaties (HUGGO and IEADB)",
  publisher: "Geneva Graduate Institute (HUGGO) and Ronald B. Mitchell (IEADB)",
  homepage: "https://github.com/globalgov/manytreaties",
  licence: "HUGGO: CC BY 4.0; IEADB: academic use with citation",
  redistribution: "unsure",
  citation:
    "James Hollway and others, manytreaties: HUGGO (CC BY 4.0); Ronald B. Mitchell, International Environmental Agreements Database Project, https://iea.uoregon.edu.",
  work: [
    {
      type: "dataset",
      title: "manytreaties: HUGGO",
      author: [{ family: "Hollway", given: "James" }, { literal: "others" }],
      publisher: "Geneva Graduate Institute",
      URL: "https://github.com/globalgov/manytreaties",
    },
    {
      type: "dataset",
      title: "International Environmental Agreements Database Project",
      author: [{ family: "Mitchell", given: "Ronald B." }],
      publisher: "Ronald B. Mitchell",
      URL: "https://iea.uoregon.edu",
    },
  ],
  covers:
    "Signatures and acts of consent for security treaties that are not deposited with the United Nations, such as the Non-Proliferation Treaty, and a second opinion on some that are.",
  caveats: [
    "Each treaty is read from one of the two files, so that no state counts twice; which one and why is recorded with the reader.",
    "A HUGGO ratification that never entered into force (three of the Moon Agreement, four of the Registration Convention) is read as a signature.",
    "IEADB lacks the dates of parties to the Biological Weapons Convention (Cuba, Belarus and others), so that its parties cannot be counted and a state without a date may still be one.",
    "HUGGO is not used for the CTBT, the Biological Weapons Convention, the Partial Test Ban Treaty, Pelindaba and ENMOD, where it has ratifications that never took place.",
    "There is one date per state although some treaties have three depositaries.",
    "In HUGGO a signature on or after the day of consent is taken for a second deposit.",
    "North Korea's withdrawal from the Non-Proliferation Treaty is not coded.",
    "The Soviet Union, the German Democratic Republic and Democratic Yemen are in few lists; Russia has the dates of the Soviet Union. Their own standing up to their last day is not known, and parties cannot be counted before then.",
    "A treaty is covered to the last act the file has for it.",
  ],
  cadence: "irregular",
  produces: ["membership", "body"],
  reader: 3,
  files: [
    {
      key: "huggo",
      name: /^huggo_security_treaty_parties\.csv$/i,
      header: ["treatyID", "stateID", "StateRatification"],
      url: "https://github.com/globalgov/manytreaties/tree/4bf79f9",
      manual: true,
    },
    {
      key: "ieadb",
      name: /^ieadb_security_treaty_memberships\.csv$/i,
      header: ["mitch_id", "country", "crat"],
      url: "https://github.com/globalgov/manytreaties/tree/4bf79f9",
      manual: true,
    },
  ],
  expect: { membership: [3000, 8000], body: [20, 60] },
  async read(context) {
    const files = [
      { treaties: await readHuggo(context), collection: "HUGGO" },
      {
        treaties: await readIeadb(context),
        collection: "the International Environmental Agreements Database",
      },
    ];
    for (const { treaties, collection } of files) {
      const last = lastOf(treaties.flatMap(({ standings }) => [...standings.values()]));
      for (const treaty of treaties) {
        const listed = new Set(treaty.standings.keys());
        for (const standing of treaty.standings.values()) addStanding(treaty.body, standing, listed);
        for (const claim of claims(treaty, last, collection)) context.cover(claim);
      }
    }
  },
});
