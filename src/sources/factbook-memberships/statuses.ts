/** Roles of the record, each with the words in brackets that stand for it in the Factbook. Reviewed by hand. */
const words: Readonly<Record<string, readonly string[]>> = {
  member: [
    ...["member", "new member", "nonregional member", "nonregional members", "nonregional", "non-regional"],
    ...["regional", "special", "special member", "reinstated 2004", "as of 8 January 1993"],
    // Names under which a member sits, and other remarks on one.
    ...["Taipei, China", "Chinese Taipei", "Organization for the Development of the Senegal River Valley"],
    "Cape Verde assumed a nonpermanent seat on the Security Council on 1 January 1992",
    "with respect to interests of the Netherlands Antilles and Suriname",
    // New Zealand remained a party to the treaty.
    "US suspended security obligations to NZ on 11 August 1986",
  ],
  permanent: ["permanent"],
  "non-permanent": ["temporary", "non-permanent"],
  observer: [
    ...["observer", "oberver", "permanent observer", "associate observer", "guest"],
    "observer but participates in certain commissions",
    "observer, but scheduled to become a member l July 1991",
  ],
  associate: [
    ...["associate", "associate member", "associated member", "associate members", "provisional"],
    ...["associate partner", "associate affiliate", "member affiliate", "observer affiliate"],
    "associate member, has not ratified the 1993 CIS charter although it participates in meetings and held the chairmanship of the CIS in 2012",
    "associate member, has not ratified the 1993 CIS charter although it participates in meetings",
  ],
  participant: [
    ...["de facto", "de facto member", "participating", "participant in some activities"],
    ...["compliant country", "implementing country"],
    "participating member, has not signed the 1993 CIS charter",
    "participating member, has not signed the 1993 CIS charter although it participates in meetings",
  ],
  partner: [
    ...["partner", "partners", "dialogue partner", "dialogue member", "sectoral dialogue partner"],
    ...["cooperating", "cooperating state", "cooperating country", "coopeating country"],
    ...["enhanced engagement", "special cooperation agreement", "free trade agreement"],
    "free trade agreement pending resolution of fishing limits issue",
  ],
  candidate: [
    ...["applicant", "candidate", "candidates", "candidate country", "accession candidate"],
    ...["accession state", "acceding country", "pending member"],
    "membership pending Tajikistan's ratification",
  ],
  signatory: ["signatory", "signatory user", "nonsignatory user"],
  suspended: [
    ...["suspended", "temporarily suspended", "excluded from formal participation since 1962", "inactive"],
    ...["withdrew from active membership in 1986", "nonparticipant"],
    "has not participated since rift with USSR in 1961",
    "membership rights in IAEA, ICAO, ITU, WHO, WIPO, and WMO suspended or restricted",
  ],
  // What is in the organization is a body of the country (a standards institute, a trade union) and not the state.
  "national body": [
    ...["NGOs", "national committees", "correspondent", "subscriber", "subbureau", "sub-bureau"],
  ],
};

/** Words that are no standing at all. */
export const noStanding: readonly string[] = [
  "2024",
  "has previously been a member of",
  "mailing address is APO New York 09080",
];

/** Role by the word in brackets. */
export const roleOf: ReadonlyMap<string, string> = new Map(
  Object.entries(words).flatMap(([role, list]) => list.map((word) => [word, role] as const)),
);
