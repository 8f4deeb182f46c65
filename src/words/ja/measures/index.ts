import type { Measure, MeasureTranslation } from "../../../engine/types.js";
import { alliances } from "./alliances.js";
import { disarmament } from "./disarmament.js";
import { efforts } from "./efforts.js";
import { environment } from "./environment.js";
import { generalAssembly } from "./general-assembly.js";
import { maritime } from "./maritime.js";
import { meanings } from "./meanings.js";
import { organizedCrime } from "./organized-crime.js";
import { peacebuilding } from "./peacebuilding.js";
import { regional } from "./regional.js";
import { securityCouncil } from "./security-council.js";
import { terrorism } from "./terrorism.js";
import { unitedNations } from "./united-nations.js";

/** Every measure of the catalogue in Japanese, by name. */
export const japaneseMeasures: Readonly<Record<string, MeasureTranslation>> = {
  ...alliances,
  ...disarmament,
  ...efforts,
  ...environment,
  ...generalAssembly,
  ...maritime,
  ...organizedCrime,
  ...peacebuilding,
  ...regional,
  ...securityCouncil,
  ...terrorism,
  ...unitedNations,
};

/** What a measure says in Japanese; of one that is not built in, what came with it. */
export const inJapanese = (measure: Measure): MeasureTranslation | undefined =>
  measure.given ? measure.translations?.ja : japaneseMeasures[measure.name];

/** What an argument of a measure means; an argument of a measure that is not built in may mean anything. */
export const japaneseMeaning = (measure: Measure, key: string): string | undefined =>
  inJapanese(measure)?.meanings?.[key] ?? (measure.given && key !== "source" ? undefined : meanings[key]);
