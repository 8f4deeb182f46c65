import { body as shippedBody } from "../../record/bodies.js";
import { defineSource } from "../kit/defineSource.js";
import type { RawFile, ReadContext } from "../kit/types.js";
import { yearRuns } from "../kit/yearRuns.js";
import { labels, misprinted, roles } from "./labels.js";
import { type Counts, checkMisprints, columns, fullYears, readLabels, readStates } from "./read.js";

/**
 * Editions on end in which a state is listed under a body in one role, as spells. The Factbook comes out once a year,
 * so that a missing edition breaks a spell.
 */
const spells = (fileName: string, last: number): string => `WITH listed AS (
  SELECT coalesce(m.body, l.body) AS body, s.state, CASE WHEN l.kind = 'mission' THEN 'participant' ELSE w.role END AS role, CAST(r.year AS INTEGER) AS year,
    min(r.name) AS name, string_agg(DISTINCT coalesce(r.org, ''), ', ' ORDER BY coalesce(r.org, '')) AS labels,
    string_agg(DISTINCT nullif(r.status, 'member'), ', ' ORDER BY nullif(r.status, 'member')) AS words, min(r.fips) AS fips
  FROM {rows} r
  JOIN labels l ON l.label = coalesce(r.org, '') AND CAST(r.year AS INTEGER) BETWEEN CAST(l.first AS INTEGER) AND CAST(l.last AS INTEGER)
  LEFT JOIN misprints m ON m.label = r.org AND m.name = r.name AND m.year = r.year
  JOIN words w ON w.word = coalesce(r.status, '')
  JOIN states s ON s.fips = coalesce(r.fips, '') AND s.name = coalesce(r.name, '') AND s.year = r.year
  GROUP BY ALL),
runs AS (SELECT *, year - row_number() OVER (PARTITION BY body, state, role ORDER BY year) AS run FROM listed)
SELECT body, state, role, make_date(CAST(min(year) AS INTEGER), 1, 1) AS date_from,
  CASE WHEN max(year) = ${last} THEN NULL ELSE make_date(CAST(max(year) AS INTEGER), 12, 31) END AS date_to,
  'year' AS precision, min(name) AS name_as_given,
  concat_ws('; ', 'listed under ' || string_agg(DISTINCT labels, ', ' ORDER BY labels), string_agg(DISTINCT words, ', ' ORDER BY words)) AS note,
  '${fileName.replaceAll("'", "''")} fips ' || min(fips) || ', ' || min(labels) || ', editions ' || min(year) || ' to ' || max(year) AS locator
FROM runs GROUP BY body, state, role, run`;

/** A row for each body that no other source names; what is ours has its name already. */
function addBodies(context: ReadContext, file: RawFile, counts: Counts): void {
  const seen = new Set<string>();
  for (const { label, body, mission } of labels()) {
    if (mission || shippedBody(body) || seen.has(body) || !counts.has(body)) continue;
    seen.add(body);
    const name = `${label} (World Factbook)`;
    context.add("body", { body, kind: "organization", name, names: [], locator: `${file.name}, ${label}` });
  }
}

function cover(context: ReadContext, counts: Counts, last: number): void {
  for (const [kind, own] of counts)
    for (const [from, to] of yearRuns(fullYears(own)))
      for (const subject of ["member", "observer"])
        context.cover({
          table: "membership",
          kind,
          subject,
          from: `${from}-01-01`,
          to: `${to}-12-31`,
          reason: `The World Factbook gives the ${subject}s of ${kind} in its editions of ${from} to ${to}, as each edition had them: it lags, and the year of an edition is not that of an event.`,
        });
  context.cover({
    table: "membership",
    kind: "all intergovernmental organizations",
    from: "1991-01-01",
    to: `${last}-12-31`,
    reason: `The World Factbook lists under each country the organizations and groups in which it takes part, in its editions of 1991 to ${last}, as each edition had them.`,
  });
}

export default defineSource({
  id: "factbook-memberships",
  title: "International organization participation in the World Factbook",
  publisher: "United States Central Intelligence Agency; archive of editions by MilkMp",
  homepage: "https://www.cia.gov/the-world-factbook/",
  licence: "Public domain (text); CC BY 4.0 and MIT (archive)",
  redistribution: "allowed",
  citation:
    "Central Intelligence Agency, The World Factbook, editions of 1990 to 2025, International organization participation, as archived by MilkMp.",
  covers:
    "Under which organizations, groups and missions each country is listed in the yearly editions of the World Factbook, 1990 to 2025, and in which role.",
  caveats: [
    "It says what an edition had, and lags: in the edition of 2008 the ARF has 25 states, without Sri Lanka and the European Union. It answers only where it is named as the source.",
    "Labels are abbreviations and change: AG (1991 to 1998) is the Andean Group (in 1992, under Belgium, Greece and Ireland, the Australia Group), CD the Community of Democracies, ICC the Chamber of Commerce and ICCt the court, WTO the World Tourism Organization in the editions to 1995.",
    "Statuses are free text. They are read as roles by a list; a word that is not in it is a problem.",
    "Those listed under a mission send somebody to it; they are participants, not members.",
    "What is listed for the ISO, the ITUC and the like is a body of the country (role: national body), not the state.",
    "Some countries have the FIPS code of another (Cape Verde that of Canada to 2001, the Isle of Man that of Madagascar); there the name decides.",
    "Addresses and remarks that were taken for labels on the way from the printed editions (Boston, none) are left out by name.",
    "An edition in which a body has less than half of its earlier members, or of the next edition's, is not claimed: a label that fades is not a list.",
  ],
  cadence: "closed",
  produces: ["membership", "body"],
  reader: 1,
  files: [
    {
      key: "participation",
      name: /^cia_wfb_org_participation.*\.csv$/i,
      header: columns,
      url: "https://github.com/MilkMp/CIA-World-Factbooks-Archive-1990-2025",
      manual: true,
    },
  ],
  expect: { membership: [15_000, 60_000], body: [60, 150] },
  async read(context) {
    const file = context.file("participation");
    const { counts, last } = await readLabels(context, file);
    const states = await readStates(context, file);
    await checkMisprints(context, file);
    const text = (n: number): string => String(n);
    await context.addBySql("membership", spells(file.name, last), {
      file,
      header: columns,
      relations: [
        {
          name: "labels",
          columns: ["label", "first", "last", "body", "kind"],
          rows: labels().map((one) => [
            one.label,
            text(one.from),
            text(one.to),
            one.body,
            one.mission ? "mission" : "",
          ]),
        },
        {
          name: "misprints",
          columns: ["label", "name", "year", "body"],
          rows: misprinted.map((one) => [one.label, one.name, text(one.year), one.body]),
        },
        { name: "words", columns: ["word", "role"], rows: [...roles()].filter(([, role]) => role !== "") },
        { name: "states", columns: ["fips", "name", "year", "state"], rows: states },
      ],
    });
    addBodies(context, file, counts);
    cover(context, counts, last);
  },
});
