import type { Work } from "../../engine/sourceInfo.js";

/** The article with each year's release, which asks to be cited with every UCDP data set. */
export const organizedViolence: Work = {
  type: "article-journal",
  title: "Organized violence 1989-2024",
  author: [
    { family: "Davies", given: "S." },
    { family: "Pettersson", given: "T." },
    { family: "Sollenberg", given: "M." },
    { family: "Öberg", given: "M." },
  ],
  "container-title": "Journal of Peace Research",
  volume: "62",
  issue: "4",
  issued: { "date-parts": [[2025]] },
};
