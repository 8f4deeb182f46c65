import { defineDerived } from "../../engine/derived.js";

export default defineDerived({
  id: "similarity",
  title: "Similarity of states by their alliances and votes",
  publisher: "Chancery, worked out from alliances and votes",
  homepage: "https://doi.org/10.1093/pan/mpr023",
  licence: "Same terms as the data it is computed from",
  redistribution: "unsure",
  citation:
    "Chancery's own figures by the measures of Signorino, C. S. and Ritter, J. M. (1999), Tau-b or Not Tau-b, International Studies Quarterly 43, 115-144, and Häge, F. M. (2011), Choice or Circumstance? Adjusting Measures of Foreign Policy Similarity for Chance Agreement, Political Analysis 19, 287-305.",
  covers:
    "S, kappa and pi of every two states in every year: of their alliance portfolios at its end, and of their votes in the General Assembly during it.",
  caveats: [
    "Distances are absolute; published values of kappa and pi often square them.",
    "Portfolios go over the members of the Correlates of War system on 31 December, with 3 for defense and offense, 2 for neutrality and nonaggression, 1 for consultation, and 3 of each state with itself.",
    "Votes are those by which the Assembly adopted something as a whole; only votes that both cast are compared, and cases says how many those were.",
    "kappa and pi are empty where neither state's values vary.",
    "It is made for export and for whole networks; alliance.similarity and ga.agreement work out single pairs from the rows themselves.",
  ],
  cadence: "with the alliances and votes",
  inputs: [["atop-alliances", "un-ga-votes", "voeten-ga-votes"]],
  produces: ["similarity"],
  method: 1,
  // Loaded only where it is worked out.
  compute: async (context) => (await import("./similarity/bulk.js")).computeSimilarity(context),
});
