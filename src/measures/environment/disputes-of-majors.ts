import { defineDerived } from "../../engine/derived.js";

/** A party to a dispute while it was a major power: the days that the two spells share. */
const majorParties = `SELECT p.dispute, p.state, p.party, p.side, p.precision, p.originator, p.hostility,
  greatest(p.date_from, s.date_from) AS date_from,
  CASE WHEN p.date_to IS NULL THEN s.date_to WHEN s.date_to IS NULL THEN p.date_to ELSE least(p.date_to, s.date_to) END AS date_to,
  p.locator || ' and ' || s.locator AS locator
FROM dispute_party p JOIN status s ON s.source = 'cow-majors' AND s.kind = 'major power' AND s.state = p.state
  AND (p.date_to IS NULL OR s.date_from <= p.date_to) AND (s.date_to IS NULL OR p.date_from <= s.date_to)
WHERE p.source = 'cow-disputes' AND p.kind = 'dispute'`;

const paired = `SELECT DISTINCT a.dispute FROM majors a JOIN majors b USING (dispute) WHERE a.side = 'A' AND b.side = 'B'
  AND (b.date_to IS NULL OR a.date_from <= b.date_to) AND (a.date_to IS NULL OR b.date_from <= a.date_to)`;

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

export default defineDerived({
  id: "disputes-of-majors",
  title: "Militarized disputes among the major powers",
  publisher: "Chancery, from Militarized Interstate Disputes and the list of major powers",
  homepage: "https://correlatesofwar.org/data-sets/",
  licence: "Same terms as the two sources it is made of: free with citation; no licence text",
  redistribution: "unsure",
  citation:
    "Derived by Chancery from Correlates of War Project, Militarized Interstate Disputes and State System Membership List, Major Powers.",
  covers:
    "The disputes in which two major powers were on opposite sides on the same days, with the parties only while they were major powers.",
  caveats: [
    "A state counts only while it is on the list of major powers: the United States from 1898, Japan until 1945 and from 1991.",
    "Two allies on one side of a dispute against a third state are not in a dispute among major powers.",
  ],
  cadence: "with the sources it is made of",
  inputs: ["cow-disputes", "cow-majors"],
  produces: ["dispute", "dispute_party"],
  method: 1,
  async compute({ record, add, cover }) {
    const parties = await record.query(`WITH majors AS (${majorParties}), paired AS (${paired})
      SELECT m.* FROM majors m JOIN paired USING (dispute) ORDER BY dispute, side, state, date_from`);
    for (const row of parties)
      add("dispute_party", {
        dispute: text(row.dispute),
        kind: "dispute",
        state: text(row.state),
        party: text(row.party),
        side: text(row.side),
        date_from: text(row.date_from),
        date_to: text(row.date_to),
        precision: text(row.precision),
        originator: row.originator === true,
        hostility: text(row.hostility),
        locator: text(row.locator) ?? "",
      });
    const disputes = await record.query(`WITH majors AS (${majorParties}), paired AS (${paired})
      SELECT d.* FROM dispute d JOIN paired USING (dispute) WHERE d.source = 'cow-disputes' ORDER BY d.dispute`);
    for (const row of disputes)
      add("dispute", {
        dispute: text(row.dispute),
        kind: "dispute",
        date_from: text(row.date_from),
        date_to: text(row.date_to),
        precision: text(row.precision),
        hostility: text(row.hostility),
        fatality: text(row.fatality),
        outcome: text(row.outcome),
        ongoing: row.ongoing === true,
        locator: text(row.locator) ?? "",
      });
    const claims = record.coverage.filter((row) => row.source === "cow-disputes" && row.kind === "dispute");
    const [majors] = record.coverage.filter((row) => row.source === "cow-majors");
    // Complete where both are.
    for (const { table, kind, from, to } of claims)
      cover({
        table,
        kind,
        subject: null,
        state: null,
        from: [from, majors?.from ?? null].sort().at(-1) ?? null,
        to: [to, majors?.to ?? null].sort()[0] ?? null,
        reason:
          "Militarized Interstate Disputes has all disputes from 1816 to 2014, and the list of major powers all of these from 1816 to 2016.",
      });
  },
});
