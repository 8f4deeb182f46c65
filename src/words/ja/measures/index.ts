import type { BoundCall, Measure } from "../../../engine/types.js";
import { alliances } from "./alliances.js";
import { disarmament } from "./disarmament.js";
import { efforts } from "./efforts.js";
import { environment } from "./environment.js";
import { maritime } from "./maritime.js";
import { organizedCrime } from "./organized-crime.js";
import { peacebuilding } from "./peacebuilding.js";
import { regional } from "./regional.js";
import { terrorism } from "./terrorism.js";
import type { JapaneseMeasure } from "./types.js";
import { unitedNations } from "./united-nations.js";

/** Every measure of the catalogue in Japanese, by name. */
export const japaneseMeasures: Readonly<Record<string, JapaneseMeasure>> = {
  ...alliances,
  ...disarmament,
  ...efforts,
  ...environment,
  ...maritime,
  ...organizedCrime,
  ...peacebuilding,
  ...regional,
  ...terrorism,
  ...unitedNations,
};

/** The title of a measure in Japanese, or its English one. */
export const japaneseTitle = (measure: Measure): string =>
  japaneseMeasures[measure.name]?.title ?? measure.title;

/** The sentence that says how a call is counted, in Japanese; undefined for a measure without one. */
export const japaneseDefinition = ({
  measure,
  args,
}: Pick<BoundCall, "measure" | "args">): string | undefined =>
  japaneseMeasures[measure.name]?.definition(args);
