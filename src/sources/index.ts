import atopAlliances from "./atop-alliances/index.js";
import broadcastWarnings from "./broadcast-warnings/index.js";
import chokepointTransits from "./chokepoint-transits/index.js";
import cowCapabilities from "./cow-capabilities/index.js";
import cowDisputes from "./cow-disputes/index.js";
import cowIgos from "./cow-igos/index.js";
import cowMajors from "./cow-majors/index.js";
import cowWars from "./cow-wars/index.js";
import euFsf from "./eu-fsf/index.js";
import factbookMemberships from "./factbook-memberships/index.js";
import facts from "./facts/index.js";
import fatfLists from "./fatf-lists/index.js";
import forums from "./forums/index.js";
import icbCrises from "./icb-crises/index.js";
import imbAttacks from "./imb-attacks/index.js";
import jpMeti from "./jp-meti/index.js";
import jpMof from "./jp-mof/index.js";
import type { Source } from "./kit/types.js";
import missileTests from "./missile-tests/index.js";
import ngaAsam from "./nga-asam/index.js";
import nuclearCooperation from "./nuclear-cooperation/index.js";
import nuclearTests from "./nuclear-tests/index.js";
import odaDac2a from "./oda-dac2a/index.js";
import ofacSdn from "./ofac-sdn/index.js";
import portIndex from "./port-index/index.js";
import resolutionTexts from "./resolution-texts/index.js";
import seaAreas from "./sea-areas/index.js";
import seaLanes from "./sea-lanes/index.js";
import sipriMilex from "./sipri-milex/index.js";
import tipTiers from "./tip-tiers/index.js";
import treatyParties from "./treaty-parties/index.js";
import ucdpConflicts from "./ucdp-conflicts/index.js";
import ucdpEvents from "./ucdp-events/index.js";
import ucdpOnesided from "./ucdp-onesided/index.js";
import ukSanctions from "./uk-sanctions/index.js";
import unBudget from "./un-budget/index.js";
import unContributors from "./un-contributors/index.js";
import unGaVotes from "./un-ga-votes/index.js";
import unMembers from "./un-members/index.js";
import unMissions from "./un-missions/index.js";
import unScListings from "./un-sc-listings/index.js";
import unScMembers from "./un-sc-members/index.js";
import unScResolutions from "./un-sc-resolutions/index.js";
import unScVetoes from "./un-sc-vetoes/index.js";
import unTreaties from "./un-treaties/index.js";
import usTroops from "./us-troops/index.js";
import voetenGaVotes from "./voeten-ga-votes/index.js";
import warheads from "./warheads/index.js";
import wbDebarred from "./wb-debarred/index.js";

/** Every source, by id. A test compares this list with the folder. */
export const sources: readonly Source[] = [
  atopAlliances,
  broadcastWarnings,
  chokepointTransits,
  cowCapabilities,
  cowDisputes,
  cowIgos,
  cowMajors,
  cowWars,
  euFsf,
  factbookMemberships,
  facts,
  fatfLists,
  forums,
  icbCrises,
  imbAttacks,
  jpMeti,
  jpMof,
  missileTests,
  ngaAsam,
  nuclearCooperation,
  nuclearTests,
  odaDac2a,
  ofacSdn,
  portIndex,
  resolutionTexts,
  seaAreas,
  seaLanes,
  sipriMilex,
  tipTiers,
  treatyParties,
  ucdpConflicts,
  ucdpEvents,
  ucdpOnesided,
  ukSanctions,
  unBudget,
  unContributors,
  unGaVotes,
  unMembers,
  unMissions,
  unScListings,
  unScMembers,
  unScResolutions,
  unScVetoes,
  unTreaties,
  usTroops,
  voetenGaVotes,
  warheads,
  wbDebarred,
];
