/** Where an entry does not say what was done: counted in all totals, and in none of a kind. */
const unnamed = "incident";

const actors =
  "(?:robbers?|robebrs|pirates?|thieves|thief|persons?|people|men|man|intruders?|assailants?|individuals?|perpetrators?|criminals?|militants?|gunmen|boarders?|attackers?|bandits?|burglars?|youths?|insurgents?|rebels?|hijackers?|kidnappers?|gang|culprits?|two|three|four|five|six|seven|eight|nine|ten)";
const ships =
  "(?:ship|vessel|tanker|carrier|freighter|yacht|tug|trawler|barge|boat|rig|catamaran|sloop|ferry|dredger|reefer|fpso|dhow|ro/ro|\\))";
const guards =
  "(?:navy|naval|coast ?guard|police|security|soldiers?|marines?|military|troops|officials|customs|inspectors?)";

const words = (pattern: string): RegExp => new RegExp(pattern);

/** "The tanker was hijacked", and not "a previously hijacked vessel was seen" or "attempted to hijack". */
const hijacked = words(
  `\\b(?:was|were|been|being|is|are|reportedly|feared|and|pirates|men|gunmen|have|had|has|vessels|${ships.slice(3, -1)}) ?(?:reportedly |apparently |subsequently |successfully |believed |allegedly |later |also |then |confirmed )*hijacked\\b`,
);
const notHijacked = words(
  "(?:previously|recently|earlier|already|suspected|other|from an?|from the|using an?|using the|\\ba|\\bof) hijacked|not hijacked|attempt\\w* (?:to )?hijack",
);
const boarded = words(
  `${actors}(?:\\W+\\w+){0,8}?\\W+(?:boarded|came aboard|climbed (?:on ?board|aboard)|got on ?board|gained access)\\b`,
);
const wasBoarded = words(
  `(?:\\b(?:was|were|reported(?:ly)?|being|been|got|reports? (?:being )?)\\s+|${ships}\\s+)(?:reportedly |successfully |illegally )?boarded\\b(?! by (?:\\w+ ){0,4}${guards})`,
);
const robbed = words(`(?:${ships}|was|were) robbed\\b`);
/** Shots by those who attack; warning shots of a ship's guards are none. */
const shot = words(
  `\\b(?:fired (?:up)?on\\b(?! (?:the |two |three |four )?(?:skiffs?|boats?|pirates))|${actors}(?:\\W+\\w+){0,8}?\\W+(?:opened fire|open fire|fired|shot)\\b|(?:struck|hit) by|missiles? (?:\\w+ ){0,6}?(?:struck|hit|impacted|targeted|targeting|exploded)|(?:uav|usv|drone)s? (?:\\w+ ){0,6}?(?:struck|hit|attack\\w*|exploded|explosions?|targeted)|explosion)`,
);
const shotByWord = /missile|fired (?:up)?on|fired at vessel|uav|drone|explosion|suicide/;
const attempted = words(
  "\\b(?:attempt\\w*|tr(?:ied|ying)|fail\\w*|unsuccessful\\w*|intent) (?:\\w+ ){0,4}?(?:to )?(?:board\\w*|rob\\b|robbery|hijack\\w*|climb|steal)|attempted (?:boarding|robbery|hijack\\w*|theft)|boarding attempt|tried to (?:come aboard|get on ?board|climb)|boarding was averted",
);
const attacked = words(
  `\\b(?:was|were|being|${ships.slice(3, -1)}|underway) (?:reportedly |also )?attacked\\b`,
);
/** The many spellings of the column's own "suspicious approach": SUS[ICIOUS, SUSPICIOPUS, SIUSPICIOUS. */
const suspiciousWord =
  /^s[iu]{1,2}\S{3,9}(?:us|uc|ous|ious) (?:approach|appraoch|craft|vessel|speed ?boat|boat|activity)/;
const suspicious =
  /suspicious(?:ly)? (?:approach|craft|vessel|boat|speed|skiff|trawler|activity|dhow)|approached by|\bchased\b|\bfollowed by/;

const plain = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase();

/**
 * What an entry says was done, by the most that it says: hijacking, boarding, attack (shots, explosives, or no more
 * than that the ship was attacked), attempt, suspicious. The column `hostility` mostly names who did it and is empty
 * in most entries since 2019, so the description decides. What is not plain is left without a kind.
 */
export function kindOf(hostility: string, description: string): string {
  const [word, text] = [plain(hostility), plain(description)];
  if (
    (hijacked.test(text) && !notHijacked.test(text)) ||
    (/hijack/.test(word) && !/attempt|suspect/.test(word))
  )
    return "hijacking";
  if (/\bboard(?:ed|ing)\b/.test(word) && !/attempt/.test(word)) return "boarding";
  if (boarded.test(text) || wasBoarded.test(text) || robbed.test(text)) return "boarding";
  if (shot.test(text) || shotByWord.test(word)) return "attack";
  if (attempted.test(text) || /attempted/.test(word)) return "attempt";
  if (suspiciousWord.test(word)) return "suspicious";
  if (attacked.test(text)) return "attack";
  return suspicious.test(text) ? "suspicious" : unnamed;
}
