import type { Day } from "../../base/period.js";

/** States that have ended and that lists of today's participants leave out, with their last day. */
export const dissolved: readonly { state: string; to: Day; name: string }[] = [
  { state: "CSK", to: "1992-12-31", name: "Czechoslovakia" },
  { state: "DDR", to: "1990-10-02", name: "the German Democratic Republic" },
  { state: "RVN", to: "1975-04-30", name: "the Republic of Vietnam" },
  { state: "SUN", to: "1991-12-25", name: "the Soviet Union (Russia stands for it)" },
  { state: "VDR", to: "1976-07-01", name: "the Democratic Republic of Viet Nam" },
  { state: "YMD", to: "1990-05-21", name: "Democratic Yemen" },
  { state: "YUG", to: "1992-04-26", name: "Yugoslavia" },
];
