import { alliances } from "./alliances.js";
import { disarmament } from "./disarmament.js";
import { efforts } from "./efforts.js";
import { environment } from "./environment.js";
import { maritime } from "./maritime.js";
import { meanings } from "./meanings.js";
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

/** What an argument of a measure means. */
export const japaneseMeaning = (measure: string, key: string): string | undefined =>
  japaneseMeasures[measure]?.meanings?.[key] ?? meanings[key];
