import atopAlliances from "./atop-alliances.js";
import broadcastWarnings from "./broadcast-warnings.js";
import chokepointTransits from "./chokepoint-transits.js";
import cowCapabilities from "./cow-capabilities.js";
import cowDisputes from "./cow-disputes.js";
import cowIgos from "./cow-igos.js";
import cowMajors from "./cow-majors.js";
import cowWars from "./cow-wars.js";
import euFsf from "./eu-fsf.js";
import factbookMemberships from "./factbook-memberships.js";
import facts from "./facts.js";
import fatfLists from "./fatf-lists.js";
import forums from "./forums.js";
import icbCrises from "./icb-crises.js";
import imbAttacks from "./imb-attacks.js";
import jpMeti from "./jp-meti.js";
import jpMof from "./jp-mof.js";
import type { Source } from "./kit/types.js";
import missileTests from "./missile-tests.js";
import ngaAsam from "./nga-asam.js";
import nuclearCooperation from "./nuclear-cooperation.js";
import nuclearTests from "./nuclear-tests.js";
import odaDac2a from "./oda-dac2a.js";
import ofacSdn from "./ofac-sdn.js";
import portIndex from "./port-index.js";
import resolutionTexts from "./resolution-texts.js";
import seaAreas from "./sea-areas.js";
import seaLanes from "./sea-lanes.js";
import sipriMilex from "./sipri-milex.js";
import tipTiers from "./tip-tiers.js";
import treatyParties from "./treaty-parties.js";
import ucdpConflicts from "./ucdp-conflicts.js";
import ucdpEvents from "./ucdp-events.js";
import ucdpOnesided from "./ucdp-onesided.js";
import ukSanctions from "./uk-sanctions.js";
import unBudget from "./un-budget.js";
import unContributors from "./un-contributors.js";
import unGaVotes from "./un-ga-votes.js";
import unMembers from "./un-members.js";
import unMissions from "./un-missions.js";
import unScListings from "./un-sc-listings.js";
import unScMembers from "./un-sc-members.js";
import unScResolutions from "./un-sc-resolutions.js";
import unScVetoes from "./un-sc-vetoes.js";
import unTreaties from "./un-treaties.js";
import usTroops from "./us-troops.js";
import voetenGaVotes from "./voeten-ga-votes.js";
import warheads from "./warheads.js";
import wbDebarred from "./wb-debarred.js";

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
