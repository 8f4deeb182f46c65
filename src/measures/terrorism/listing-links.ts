import { defineDerived } from "../../engine/derived.js";

/** Entries of different lists for the same person or thing, by one of two rules, which each link states. */
export default defineDerived({
  id: "listing-links",
  title: "Entries that lists share",
  publisher: "Chancery, worked out from the lists",
  homepage: "https://www.un.org/securitycouncil/content/un-sc-consolidated-list",
  licence: "Same terms as the lists it is computed from",
  redistribution: "unsure",
  citation:
    "Chancery's own comparison of the lists of the United Nations, the United States, the United Kingdom, the European Union and Japan.",
  covers:
    "Pairs of entries on two lists for the same person or thing: one names the other's UN reference, or they are persons born on the same day whose names are alike.",
  caveats: [
    "A link by name and birth date rests on likeness; no list states it.",
    "Entries without a full birth date, and entities, are linked by reference alone: entries that are not linked may still be the same.",
    "A version of a list whose birth dates are attached to the wrong entries, as a comparison with the UN list shows, links by reference alone: the tables of the UK list of 2026-05-13.",
    "All versions of a list count: a link may be between entries that were never in force on the same day.",
  ],
  cadence: "with the lists",
  inputs: [["un-sc-listings", "ofac-sdn", "uk-sanctions", "eu-fsf", "jp-mof"]],
  produces: ["listing_link"],
  method: 1,
  // Loaded only where it is worked out.
  compute: async (context) => (await import("./listingLinks.js")).computeListingLinks(context),
});
