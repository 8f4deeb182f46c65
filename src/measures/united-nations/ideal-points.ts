import { defineDerived } from "../../engine/derived.js";

export default defineDerived({
  id: "ideal-points",
  title: "Positions of states in the votes of the General Assembly",
  publisher: "Chancery, worked out from the votes",
  homepage: "https://doi.org/10.1177/0022002715595700",
  licence: "Same terms as the votes it is computed from",
  redistribution: "allowed",
  citation:
    "Chancery's own estimate; the model follows Bailey, Michael A., Anton Strezhnev and Erik Voeten (2017), Estimating Dynamic State Preferences from United Nations Voting Data, Journal of Conflict Resolution 61(2), 430-456.",
  covers:
    "One number for each state in each regular session: its place on the line that best tells its votes, with the United States on the positive side.",
  caveats: [
    "It is an estimate of this package and not the published one; docs/ideal-points.md says how near the two are.",
    "The line is what divides the Assembly most in that session, first of all the stance towards the United States and its allies; it is no measure of anything else.",
    "Mean 0 and deviation 1 are over all states and sessions together, so that values of far sessions compare only as far as repeated resolutions and slow change tie them.",
    "From session 45 on votes on paragraphs and amendments are left out: the sources mark them in some sessions only. Votes in which all voted alike are left out in every session.",
    "The 90% interval takes the parameters of the votes as known, and so is somewhat too narrow.",
    "The last session is placed by the votes of it that the data have, which may not be all.",
    "Each state stands for itself: Russia does not take over the position of the Soviet Union, nor a successor that of the state before it.",
  ],
  cadence: "with the votes",
  inputs: [["voeten-ga-votes", "un-ga-votes"]],
  produces: ["ideal_point"],
  method: 2,
  // Loaded only where it is worked out.
  compute: async (context) => (await import("./idealPoints/compute.js")).computeIdealPoints(context),
});
