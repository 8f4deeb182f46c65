import type { Measure } from "../engine/types.js";
import alliance from "./alliances/alliance.js";
import allianceObligations from "./alliances/alliance.obligations.js";
import alliancePartners from "./alliances/alliance.partners.js";
import allianceSimilarity from "./alliances/alliance.similarity.js";
import allianceSince from "./alliances/alliance.since.js";
import meetings from "./alliances/meetings.js";
import networkCentrality from "./alliances/network.centrality.js";
import troops from "./alliances/troops.js";
import cooperationNuclear from "./disarmament/cooperation.nuclear.js";
import testsMissile from "./disarmament/tests.missile.js";
import testsNuclear from "./disarmament/tests.nuclear.js";
import treatyInForce from "./disarmament/treaty.in_force.js";
import treatyParties from "./disarmament/treaty.parties.js";
import treatyParty from "./disarmament/treaty.party.js";
import treatySigned from "./disarmament/treaty.signed.js";
import treatySince from "./disarmament/treaty.since.js";
import warheads from "./disarmament/warheads.js";
import commitmentsKept from "./efforts/commitments.kept.js";
import commitmentsOpen from "./efforts/commitments.open.js";
import commitmentsOverdue from "./efforts/commitments.overdue.js";
import deployment from "./efforts/deployment.js";
import meetingsCount from "./efforts/meetings.count.js";
import capability from "./environment/capability.js";
import conflictsActive from "./environment/conflicts.active.js";
import conflictsDeaths from "./environment/conflicts.deaths.js";
import conflictsInvolving from "./environment/conflicts.involving.js";
import crises from "./environment/crises.js";
import disputesAmongMajors from "./environment/disputes.among_majors.js";
import disputes from "./environment/disputes.js";
import majors from "./environment/majors.js";
import milex from "./environment/milex.js";
import warsInterstate from "./environment/wars.interstate.js";
import incidentsDistance from "./maritime/incidents.distance.js";
import incidentsHotspots from "./maritime/incidents.hotspots.js";
import incidents from "./maritime/incidents.js";
import incidentsShare from "./maritime/incidents.share.js";
import transits from "./maritime/transits.js";
import warnings from "./maritime/warnings.js";
import debarredCount from "./organized-crime/debarred.count.js";
import debarred from "./organized-crime/debarred.js";
import fatfCount from "./organized-crime/fatf.count.js";
import fatf from "./organized-crime/fatf.js";
import tip from "./organized-crime/tip.js";
import missionOpen from "./peacebuilding/mission.open.js";
import missionsCount from "./peacebuilding/missions.count.js";
import missions from "./peacebuilding/missions.js";
import oda from "./peacebuilding/oda.js";
import odaShare from "./peacebuilding/oda.share.js";
import odaTotal from "./peacebuilding/oda.total.js";
import personnelAverage from "./peacebuilding/personnel.average.js";
import personnel from "./peacebuilding/personnel.js";
import personnelRank from "./peacebuilding/personnel.rank.js";
import chair from "./regional/chair.js";
import member from "./regional/member.js";
import membersCount from "./regional/members.count.js";
import membersOf from "./regional/members.js";
import membershipsShared from "./regional/memberships.shared.js";
import activityCovered from "./terrorism/activity.covered.js";
import activityGap from "./terrorism/activity.gap.js";
import activityRunning from "./terrorism/activity.running.js";
import activityUncovered from "./terrorism/activity.uncovered.js";
import listedAdded from "./terrorism/listed.added.js";
import listedCount from "./terrorism/listed.count.js";
import listed from "./terrorism/listed.js";
import listedRemoved from "./terrorism/listed.removed.js";
import mandate from "./terrorism/mandate.js";
import mandateSpells from "./terrorism/mandate.spells.js";
import mandateUntil from "./terrorism/mandate.until.js";
import mandatesLapsed from "./terrorism/mandates.lapsed.js";
import violenceOnesided from "./terrorism/violence.onesided.js";
import amendmentHoldouts from "./united-nations/amendment.holdouts.js";
import amendment from "./united-nations/amendment.js";
import amendmentVotesNeeded from "./united-nations/amendment.votes_needed.js";
import councilElected from "./united-nations/council.elected.js";
import councilMember from "./united-nations/council.member.js";
import councilResolutions from "./united-nations/council.resolutions.js";
import councilTally from "./united-nations/council.tally.js";
import councilTerms from "./united-nations/council.terms.js";
import councilText from "./united-nations/council.text.js";
import councilVetoes from "./united-nations/council.vetoes.js";
import councilVote from "./united-nations/council.vote.js";
import councilYears from "./united-nations/council.years.js";
import gaAbstain from "./united-nations/ga.abstain.js";
import gaAgreement from "./united-nations/ga.agreement.js";
import gaCohesion from "./united-nations/ga.cohesion.js";
import gaForecast from "./united-nations/ga.forecast.js";
import gaIdealPoint from "./united-nations/ga.ideal_point.js";
import gaNo from "./united-nations/ga.no.js";
import gaRollcalls from "./united-nations/ga.rollcalls.js";
import gaTally from "./united-nations/ga.tally.js";
import gaVote from "./united-nations/ga.vote.js";
import gaYes from "./united-nations/ga.yes.js";
import unAssessmentAmount from "./united-nations/un.assessment.amount.js";
import unAssessment from "./united-nations/un.assessment.js";
import unMember from "./united-nations/un.member.js";
import unMembers from "./united-nations/un.members.js";
import unPayment from "./united-nations/un.payment.js";

/** Every measure, by field. A test compares this list with the folders. */
export const catalogue: readonly Measure[] = [
  alliance,
  allianceObligations,
  alliancePartners,
  allianceSimilarity,
  allianceSince,
  meetings,
  networkCentrality,
  troops,
  cooperationNuclear,
  testsMissile,
  testsNuclear,
  treatyInForce,
  treatyParties,
  treatyParty,
  treatySigned,
  treatySince,
  warheads,
  commitmentsKept,
  commitmentsOpen,
  commitmentsOverdue,
  deployment,
  meetingsCount,
  capability,
  conflictsActive,
  conflictsDeaths,
  conflictsInvolving,
  crises,
  disputes,
  disputesAmongMajors,
  majors,
  milex,
  warsInterstate,
  incidents,
  incidentsDistance,
  incidentsHotspots,
  incidentsShare,
  transits,
  warnings,
  debarred,
  debarredCount,
  fatf,
  fatfCount,
  tip,
  missionOpen,
  missions,
  missionsCount,
  oda,
  odaShare,
  odaTotal,
  personnel,
  personnelAverage,
  personnelRank,
  chair,
  member,
  membersOf,
  membersCount,
  membershipsShared,
  activityCovered,
  activityGap,
  activityRunning,
  activityUncovered,
  listed,
  listedAdded,
  listedCount,
  listedRemoved,
  mandate,
  mandateSpells,
  mandateUntil,
  mandatesLapsed,
  violenceOnesided,
  amendment,
  amendmentVotesNeeded,
  amendmentHoldouts,
  councilElected,
  councilMember,
  councilResolutions,
  councilTally,
  councilTerms,
  councilText,
  councilVetoes,
  councilVote,
  councilYears,
  gaAbstain,
  gaAgreement,
  gaCohesion,
  gaForecast,
  gaIdealPoint,
  gaNo,
  gaRollcalls,
  gaTally,
  gaVote,
  gaYes,
  unAssessment,
  unAssessmentAmount,
  unMember,
  unMembers,
  unPayment,
];
