import { defineDerived } from "../../engine/derived.js";

export default defineDerived({
  id: "centrality",
  title: "Centrality of states in networks of alliances and memberships",
  publisher: "Chancery, worked out from alliances and memberships",
  homepage: "https://graphology.github.io/standard-library/metrics",
  licence: "Same terms as the data it is computed from",
  redistribution: "unsure",
  citation: "Chancery's own figures, by the metrics of graphology.",
  covers:
    "How many states each state is linked with at the end of each year, how strongly, and how central that makes it, in the network of alliances and in that of shared memberships.",
  caveats: [
    "Nodes are the members of the Correlates of War state system on 31 December; states without a link are among them.",
    "A link of the network of alliances weighs 1 to 3, by the highest obligation that either owes the other; one of memberships the number of organizations of which both are full members.",
    "Where a network falls into parts, eigenvector centrality gathers in the one with the most links and is near 0 elsewhere.",
    "In recent years nearly every two states share an organization, so that no path is longer than two and betweenness says nothing: of memberships it is not worked out.",
  ],
  cadence: "with the alliances and memberships",
  inputs: [["atop-alliances", "cow-igos"]],
  produces: ["centrality"],
  method: 1,
  // Loaded only where it is worked out.
  compute: async (context) => (await import("./network/bulk.js")).computeCentrality(context),
});
