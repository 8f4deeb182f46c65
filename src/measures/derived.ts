import type { Derived } from "../engine/derived.js";
import centrality from "./alliances/centrality.js";
import similarity from "./alliances/similarity.js";
import disputesOfMajors from "./environment/disputes-of-majors.js";
import eventAreas from "./maritime/event-areas.js";
import eventDistances from "./maritime/event-distances.js";
import listingLinks from "./terrorism/listing-links.js";
import idealPoints from "./united-nations/ideal-points.js";

/** Everything that is worked out from sources and kept: by id, in the order in which one may need another. */
export const derivedSources: readonly Derived[] = [
  centrality,
  disputesOfMajors,
  eventAreas,
  eventDistances,
  idealPoints,
  listingLinks,
  similarity,
];
