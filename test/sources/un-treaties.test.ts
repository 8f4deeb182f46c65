import assert from "node:assert/strict";
import { test } from "node:test";
import { body as knownBody } from "../../src/record/bodies.js";
import source from "../../src/sources/un-treaties/index.js";
import { bodiesAsParticipants, icjDeclarations, treaties } from "../../src/sources/un-treaties/treaties.js";
import { importFull, importSample, importTexts, skipWithout } from "./support/importSource.js";

test("acts by column and suffix, protocols, members of the United Nations, names only", async () => {
  const read = await importSample(source);
  assert.deepEqual(read.problems, []);
  const rows = await read.query("SELECT * FROM membership ORDER BY body, state, date_from, role");
  assert.deepEqual(
    rows.map((r) => [r.body, r.state, r.role, r.date_from, r.date_to, r.action].join(" ").trimEnd()),
    [
      "CCM CAN signatory 2008-12-03  signature",
      "CCM FRA signatory 2008-12-03  signature",
      "CCM FRA party 2009-09-25  approval",
      "CCM NOR party 2008-12-03  ratification",
      "CCM NOR signatory 2008-12-03  signature",
      "CCW-V ALB party 2006-05-12  consent to be bound",
      "CWC JPN signatory 1993-01-13  signature",
      "CWC JPN party 1995-09-15  ratification",
      "CWC MMR signatory 1993-01-14  signature",
      "CWC NLD signatory 1993-01-14  signature",
      "CWC NLD party 1995-06-30  acceptance",
      "CWC SCG party 2000-04-20 2006-06-04 accession",
      "CWC SRB party 2006-06-05  accession",
      "ICJ-COMPULSORY JPN participant",
      "UN ARG member 1945-10-24  original",
      "UN JPN member 1956-12-18  admission",
      "UN VEN member 1945-11-15  original",
      "UNCLOS EU signatory 1984-12-07  signature",
      "UNCLOS EU party 1998-04-01  formal confirmation",
      "UNCLOS LIE signatory 1984-11-30  signature",
      "UNTC-4-15 JPN signatory 2007-09-28  signature",
      "UNTC-4-15 JPN party 2014-01-20  ratification",
    ],
  );
  const whole = read.coverage.filter((row) => row.kind === "CCM");
  assert.deepEqual(
    whole.map((row) => [row.from, row.to, row.gap]),
    [[null, "2014-01-20", false]],
  );
  assert.ok(read.coverage.some((row) => row.kind === "UNCLOS" && row.gap && row.state === "CSK"));
  await read.done();
});

test("what cannot be read is said", async () => {
  const index = "chapter_no,treaty_no,treaty_name,url,chapter_url,chapter_name\n26,4,CTBT. 1996,u,c,n\n";
  const cases: [Record<string, string>, RegExp][] = [
    [
      { "26-4.csv": "Participant,Signature,Ratification\nJapan,24 Sep 1996,8 Jul 1997 a\n" },
      /bad-value.*8 Jul 1997 a/,
    ],
    [{ "26-4.csv": "Participant,Signature,Ratification\nJapan,31 Feb 1996,\n" }, /bad-value.*31 Feb 1996/],
    [{ "26-4.csv": "Participant,Signature,Denunciation\nJapan,,\n" }, /bad-value.*Denunciation/],
    [{ "26-4.csv": "Participant,Ratification\nJapan,\nJapan,\n" }, /duplicate.*Japan/],
    [{ "26-4.csv": "Participant,Ratification\nAtlantis,1 Jan 2000\n" }, /unknown-state.*Atlantis/],
    [{ "99-1.csv": "Participant,Ratification\nJapan,1 Jan 2000\n" }, /missing-value.*99-1/],
  ];
  for (const [texts, expected] of cases) {
    const read = await importTexts(source, { "index.csv": index, ...texts });
    assert.match(read.problems.join("\n"), expected);
    await read.done();
  }
});

test("every body is one that Chancery knows", () => {
  const ids = [...[...treaties().values()].map(({ body }) => body), icjDeclarations.body];
  for (const id of [...ids, ...Object.values(bodiesAsParticipants)]) assert.equal(knownBody(id)?.id, id);
});

/** A treaty as the Treaty Collection serves it in XML. */
const xml = (
  rows: string,
  head = "<Entry>Participant</Entry><Entry>Signature</Entry><Entry>Ratification, Accession(a)</Entry>",
) =>
  `<?xml version="1.0" encoding="ISO-8859-1"?>
<MTDSG><Chapter><Header>CHAPTER XXVI</Header></Chapter><Treaty>
<ExternalData><Titlesect>Comprehensive Nuclear-Test-Ban Treaty</Titlesect><Conclusion>New York, 10 September 1996&lt;superscript&gt;1&lt;/superscript&gt;</Conclusion></ExternalData>
<Participants><Table><TGroup><Thead><Row>${head}</Row></Thead><Tbody><Rows>
${rows}
</Rows></Tbody></TGroup></Table></Participants></Treaty></MTDSG>`;
const entry = (...cells: string[]) => `<Row>${cells.map((cell) => `<Entry>${cell}</Entry>`).join("")}</Row>`;

test("the Treaty Collection's own XML: footnotes, tabs in dates, acts in brackets, Latin-1", async () => {
  const latin = Buffer.from(
    xml(
      [
        entry("Japan", "24 Sep\t 1996 ", " 8 Jul\t 1997 "),
        entry(
          "C\u00f4te d'Ivoire&lt;superscript&gt;1,2&lt;/superscript&gt;",
          "25 Sep\t 1996",
          "11 Mar\t 2003 a",
        ),
        entry("United States of America 3", "24 Sep\t 1996 ", ""),
        entry("Russian Federation", "24 Sep\t 1996", "[30 Jun\t 2000 ]"),
        entry("Niue", "", "20 Mar\t 2024 a"),
      ].join("\n"),
    ),
    "latin1",
  );
  const copy = "Participant,Signature,Ratification\nJapan,1 Jan 2000,1 Jan 2000\n";
  const read = await importTexts(source, { "XXVI-4.en.xml": latin, "26-4.csv": copy });
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const rows = await read.query("SELECT * FROM membership ORDER BY state, role");
  // The copy of the same treaty is older and left out.
  assert.deepEqual(
    rows.map((r) => [r.body, r.state, r.role, r.date_from, r.action].join(" ")),
    [
      "CTBT CIV party 2003-03-11 accession",
      "CTBT CIV signatory 1996-09-25 signature",
      "CTBT JPN party 1997-07-08 ratification",
      "CTBT JPN signatory 1996-09-24 signature",
      "CTBT NIU party 2024-03-20 accession",
      "CTBT RUS signatory 1996-09-24 signature",
      "CTBT USA signatory 1996-09-24 signature",
    ],
  );
  assert.equal(rows[0]?.locator, "XXVI-4.en.xml line 6");
  assert.deepEqual(
    read.coverage.map((row) => [row.kind, row.state, row.to, row.gap]),
    [
      ["CTBT", null, "2024-03-20", false],
      ["CTBT", "RUS", null, true],
    ],
  );
  const [body] = await read.query("SELECT body, name FROM body");
  assert.deepEqual(body, {
    body: "CTBT",
    name: "Comprehensive Nuclear-Test-Ban Treaty. New York, 10 September 1996",
  });
  await read.done();
});

test("what cannot be right in the XML is said", async () => {
  const cases: [string, RegExp][] = [
    [xml(entry("Japan", "24 Sep 1996", "8 Jul 1997 q")), /bad-value.*8 Jul 1997 q/],
    [xml(entry("Japan", "24 Sep 1996")), /bad-value.*2 entries/],
    [xml(entry("Utopia", "24 Sep 1996", "")), /unknown-state.*Utopia/],
    [xml("", "<Entry>Participant</Entry><Entry>Denunciation</Entry>"), /bad-value.*Denunciation/],
    [xml("", "<Entry>State</Entry>"), /bad-value.*State/],
    ["<MTDSG><Treaty/></MTDSG>", /missing-value.*table of participants/],
    ["<MTDSG><Treaty>", /bad-xml/],
  ];
  for (const [text, expected] of cases) {
    const read = await importTexts(source, { "XXVI-4.en.xml": text });
    assert.match(read.problems.join("\n"), expected);
    assert.deepEqual(read.coverage, []);
    await read.done();
  }
});

test("the publisher's files", { skip: skipWithout(source.id) }, async () => {
  const read = await importFull(source);
  assert.deepEqual([read.problems, read.warnings], [[], []]);
  const japan = await read.query(
    `SELECT body, role, date_from FROM membership
     WHERE state = 'JPN' AND body IN ('CWC', 'APMBC', 'UNTOC', 'CTBT', 'UN') ORDER BY body, date_from`,
  );
  assert.deepEqual(
    japan.map((r) => `${r.body} ${r.role} ${r.date_from}`),
    [
      "APMBC signatory 1997-12-03",
      "APMBC party 1998-09-30",
      "CTBT signatory 1996-09-24",
      "CTBT party 1997-07-08",
      "CWC signatory 1993-01-13",
      "CWC party 1995-09-15",
      "UN member 1956-12-18",
      "UNTOC signatory 2000-12-12",
    ],
  );
  const counts = await read.query(
    `SELECT body, count(DISTINCT name_as_given)::INTEGER AS n FROM membership
     WHERE body IN ('CWC', 'CTBT') GROUP BY body ORDER BY body`,
  );
  assert.deepEqual(counts, [
    { body: "CTBT", n: 183 },
    { body: "CWC", n: 192 },
  ]);
  const [members] = await read.query(
    `SELECT count(DISTINCT state)::INTEGER AS n FROM membership
     WHERE body = 'UN' AND date_from <= '2008-12-31' AND coalesce(date_to, '2014-06-16') > '2008-12-31'`,
  );
  assert.equal(members?.n, 192);
  assert.ok(read.coverage.every((row) => row.gap || row.to === "2014-06-16"));
  await read.done();
});
