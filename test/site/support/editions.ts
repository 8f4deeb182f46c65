import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A PNG of one pixel. */
const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

/** Writes the files of an edition into a folder. */
export function writeEdition(dir: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
}

/**
 * A small edition in two languages, decided by the facts shipped with the package: every verdict, a disputed claim,
 * two checks in one note, a value, sections, a table, a picture, figures, own records, a plain note.
 */
export const twoLanguages: Readonly<Record<string, string | Uint8Array>> = {
  "chancery.yaml": `title: "Seats & terms"
subtitle: A small edition
authors: [The authors]
state: Japan
asOf: 2008-12-31
languages: [en, ja]
translations:
  ja: { title: 議席と任期, subtitle: 小さな版 }
url: https://example.org/seats
chapters: [1-council.md, 2-other.md]
`,
  "chapters/1-council.md": `---
title: The Security Council
summary: Who sat on it, and how often.
field: united-nations
---

# The Security Council

On 1 January 2009 Japan begins its tenth term,[^terms] more than any other member.[^most] Some say eleven
terms.[^eleven] Others write that it was the ninth term.[^ninth] Nobody knows of the century before.[^open]
This one cannot be run.[^broken] It was a member before and after.[^two] A plain remark.[^plain]
See [the members](2-other.md).

## Votes

The resolution was carried with \`= ga.yes(A/RES/63/73)\` votes.

| who | what |
|---|---|
| Japan | a seat |

## Summits

![A pixel](../figures/pixel.png "A picture. Photo: us")

\`\`\`chart
measure: ga.yes(nuclear-disarmament)
over: 2004/2008
mark: line
title: States voting for it
\`\`\`

## Meetings

\`\`\`timeline
meetings: all
over: 2008
title: Meetings of the year
\`\`\`

[^terms]: check: council.terms(Japan, by: 2009-01-01) = 10
[^most]: check: council.terms(Japan, by: 2009-01-01) is highest -- Brazil follows with nine.
[^eleven]: check (disputed): council.terms(Japan, by: 2009-01-01) = 11 -- They count the year 1987 twice.
[^ninth]: check: council.terms(Japan, by: 2009-01-01) = 10
[^open]: check: conflicts.active(1850) = 3
[^broken]: check: council.trms(Japan) = 10
[^two]: check: council.member(Japan, 2009-06-01) = yes; council.member(Japan, 2008-06-01) = no
[^plain]: A remark with a [link](https://example.org/).
`,
  "chapters/1-council.ja.md": `---
title: 安全保障理事会
summary: 議席と回数。
field: united-nations
---

# 安全保障理事会

日本は2009年1月1日に10回目の任期を開始する。[^terms] これは加盟国の中で最多である。[^most]

[^terms]: check: council.terms(Japan, by: 2009-01-01) = 10
[^most]: check: council.terms(Japan, by: 2009-01-01) is highest
`,
  "chapters/2-other.md": `---
title: Members
---

# Members

The United Nations had 192 members.[^members]

[^members]: check: un.members(2008-12-31) = 192
`,
  "figures/pixel.png": pixel,
  "records/meetings.csv": `meeting,name,kind,body,date,place,host,participants,outcome,source
g8-2008,G8 Hokkaido Toyako Summit,summit,G8,2008-07-07/2008-07-09,Toyako,Japan,Japan|Canada,Declaration,https://example.org/g8
`,
  "records/coverage.csv":
    "table,kind,subject,state,from,to,reason\nmeeting,,,,2008-01-01,2008-12-31,All meetings of the year\n",
};

const long = "verylongword".repeat(40);

/** An edition whose every text tries to run, to turn the reading direction, to leave its folder or to break the page. */
export const hostile: Readonly<Record<string, string | Uint8Array>> = {
  "chancery.yaml": `title: "<script>globalThis.ran = 1</script> & co"
subtitle: "\\u202e</title><img src=x onerror=ran=1>"
authors: ["<b onclick=ran=1>"]
state: Japan
asOf: 2008-12-31
chapters: ["a b&c.md", "${"長い".repeat(40)}.md", "../../outside.md"]
`,
  "chapters/a b&c.md": [
    "---",
    'title: "</h1><script>globalThis.ran = 1</script>"',
    'summary: "\\u202e<img src=x onerror=ran=1>"',
    "---",
    "# <img src=x onerror=ran=1> Title",
    "",
    'Ten[^a] <script>globalThis.ran = 1</script> [link](javascript:ran=1) [data](data:text/html,x) ![x](javascript:ran=2) ![far](https://example.org/x.png) <a href="x" onclick="ran=1">z</a>\u202e right to left',
    "",
    `## ${long} <svg onload=ran=1>`,
    "",
    "## main",
    "",
    "## note-1",
    "",
    `שלום עולם ${long} مرحبا بالعالم[^b]`,
    "",
    `| ${"wide | ".repeat(40)}`,
    `| ${"--- | ".repeat(40)}`,
    `| ${"cell | ".repeat(40)}`,
    "",
    '<span data-slot="0">slot</span> `<span data-slot="0"></span>`',
    "",
    "```table",
    "meetings: all",
    'title: "<b onmouseover=ran=1>"',
    "```",
    "",
    `[^a]: check: meetings.count(2008, host: Japan) = 1 -- <svg onload=ran=1>`,
    `[^b]: check: meetings.count(2008) = 1 -- \u2066\u202e${long}`,
  ].join("\n"),
  [`chapters/${"長い".repeat(40)}.md`]: `# Long\n\nText.[^${"label".repeat(60)}] And.[^日本]\n\n[^${"label".repeat(60)}]: check: un.members(2008-12-31) = 192\n[^日本]: check: un.members(2008-12-31) = 192\n`,
  "records/meetings.csv": `meeting,name,kind,date,host,outcome\nm,"=HYPERLINK(""http://x"",""<script>ran=1</script>"")",summit,2008-05-01,Japan,"<script>globalThis.ran = 1</script>\u202e${long}"\n`,
  "records/coverage.csv":
    "table,kind,subject,state,from,to,reason\nmeeting,,,,2008-01-01,2008-12-31,All of <script>ran=1</script>\n",
};

const chapterOfFigures = `---
title: Figures
summary: Every kind of figure that the facts of the package decide.
---

# Figures

## Charts

\`\`\`chart
measure: incidents(area: "Gulf of Aden and Somalia", source: imb)
over: 2003/2008
mark: bar
highlight: 2008
title: Attacks in the Gulf of Aden and off Somalia
\`\`\`

\`\`\`chart
measure: ga.yes(nuclear-disarmament)
over: 2004/2008
mark: dot
title: States voting for it
\`\`\`

\`\`\`chart
measures:
  - incidents(area: Gulf of Aden, source: imb)
  - incidents(area: off Somalia, source: imb)
  - incidents(area: Strait of Malacca, source: imb)
labels: [Gulf of Aden, Off Somalia, Strait of Malacca]
over: 2003/2008
mark: line
facets: true
title: Three waters on one scale
\`\`\`

\`\`\`chart
measure: council.terms(Japan)
series: [Japan, Brazil, Argentina, India]
over: 1956/2008
mark: line
title: Terms by the end of each year
\`\`\`

## Maps

\`\`\`map
measure: council.terms(Japan, by: 2009-01-01)
title: Terms of every member
\`\`\`

## Time

\`\`\`timeline
mandates: [patrol-law]
activities: [patrol]
over: 2006/2009
title: A patrol and the law it rested on
\`\`\`

\`\`\`timeline
meetings: all
over: 2008
title: Meetings of the year
\`\`\`

## Tables

\`\`\`table
measures: ["council.terms(Japan, by: 2008-12-31)", "council.years(Japan, by: 2008-12-31)"]
rows: [Japan, Brazil, India]
labels: [Terms, Years]
title: Terms and years
\`\`\`

\`\`\`table
meetings: all
title: The meetings in the order of the year
\`\`\`

## Networks

\`\`\`network
measure: meetings(Japan, Canada, 2008)
among: [Japan, Canada, Italy, Germany]
title: Who met whom
\`\`\`

## What cannot be drawn

\`\`\`chart
measure: conflicts.active(type: interstate)
over: 1850/1855
mark: bar
title: Wars that no source covers
\`\`\`

The patrol was interrupted.[^gap] In 2008 it was carried out for a time without a law.[^uncovered]

[^gap]: check: activity.running(patrol, at: 2008-06-30) = yes
[^uncovered]: check: activity.uncovered(patrol, 2008) = 30
`;

/** The small edition with a chapter more, which has every kind of figure and a check against own records. */
export const everyFigure: Readonly<Record<string, string | Uint8Array>> = {
  ...twoLanguages,
  "chancery.yaml": String(twoLanguages["chancery.yaml"]).replace("2-other.md]", "2-other.md, 3-figures.md]"),
  "chapters/3-figures.md": chapterOfFigures,
  "records/mandates.csv": `mandate,name,kind,enacted,from,to,note
patrol-law,Patrol Law,law,2005-12-01,2006-01-01,2008-06-30,
patrol-law,Patrol Law,law,2008-07-15,2008-07-31,2009-12-31,
`,
  "records/activities.csv": `activity,name,kind,place,mandates,from,to,personnel,state,note
patrol,Patrol,deployment,At sea,patrol-law,2006-02-01,2009-12-31,120,Japan,
`,
  "records/coverage.csv": `${String(twoLanguages["records/coverage.csv"])}mandate,,,,2006-01-01,2009-12-31,The laws of the patrol
activity,,,Japan,2006-01-01,2009-12-31,The patrol
`,
  "records/meetings.csv": `meeting,name,kind,body,date,place,host,participants,outcome,source
g8-2008,G8 Hokkaido Toyako Summit,summit,G8,2008-07-07/2008-07-09,Toyako,Japan,Japan|Canada|Italy|Germany,Declaration,https://example.org/g8
visit,Visit of the Prime Minister of Canada to the ministries and the Diet,visit,,2008-09-02,Tokyo,Japan,Japan|Canada,,https://example.org/visit
`,
};
