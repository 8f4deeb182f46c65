import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { UserError } from "../base/problem.js";
import { problem } from "./problems.js";

const files: Readonly<Record<string, string>> = {
  "chancery.yaml": `# The settings of this edition. What follows a # is a remark and changes nothing.
title: My edition
subtitle: A first chapter

# The state in focus, and the day as of which the edition speaks.
state: Japan
asOf: 2008-12-31
languages: [en]

# Chapters in order: files of chapters/, in Markdown (.md) or Word (.docx).
chapters:
  - 1-council.md

# Sources you want in the record. \`chancery sources\` lists them all, \`chancery pull ID\` gets one.
# A small set of facts comes with Chancery and decides the claims of this chapter without any.
sources:
  - un-sc-members
`,
  "chapters/1-council.md": `---
title: The Security Council
field: united-nations
---

# The Security Council

## A claim and its check

On 1 January 2009 Japan begins its tenth term,[^terms] more than any other member.[^most] Brazil follows with
nine.[^brazil]

Each mark behind these words leads to a footnote that begins with "check:"; the footnotes stand at the end of this
file. \`chancery check\` holds each of them against the record. Change "tenth" to "ninth" and look again: the check
is still true, but the words now differ from it.

## A number that is never typed

The resolution on nuclear disarmament was adopted with \`= ga.yes(A/RES/63/73)\` votes.

## A figure

\`\`\`chart
measure: ga.yes(nuclear-disarmament)
over: 1994/2008
mark: line
highlight: 2008
title: More states than ever voted for the resolution on nuclear disarmament
alt: A line from 1994 to 2008 that ends at its highest point.
\`\`\`

## Records of your own

In July the Group of Eight met once.[^summit] No public data set says so: the meeting is a line of records/meetings.csv,
and records/coverage.csv says for which days these lines are complete.

## What next

Write a sentence of your own with a mark and a check. \`chancery measures\` lists what can be asked, and \`chancery ask\`
tries it: for example \`chancery ask 'council.years(Japan, by: 2008-12-31)'\`. Then delete what you do not need.

[^terms]: check: council.terms(Japan, by: 2009-01-01) = 10
[^most]: check: council.terms(Japan, by: 2009-01-01) is highest -- What follows two hyphens is a note to the reader.
[^brazil]: check: council.terms(Brazil, by: 2009-01-01) = 9
[^summit]: check: meetings.count(2008-07, body: G8) = 1
`,
  "records/meetings.csv": `meeting,name,kind,body,date,place,host,participants,outcome,source
g8-2008,G8 Hokkaido Toyako Summit,summit,G8,2008-07-07/2008-07-09,Toyako,Japan,Japan|Canada|France|Germany|Italy|Russia|United Kingdom|United States,Leaders' declaration,https://www.mofa.go.jp/policy/economy/summit/2008/
`,
  "records/coverage.csv": `table,kind,subject,state,from,to,reason
meeting,,,,2008-07-01,2008-07-31,This edition records the summits of July 2008
`,
};

/** Writes a small working edition into a new or empty folder; gives the paths written. Throws UserError if the folder holds anything. */
export async function newEdition(dir: string): Promise<string[]> {
  const target = resolve(dir);
  const there = await readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    if (error.code === "ENOTDIR") return ["a file"];
    throw error;
  });
  if (there.length > 0)
    throw new UserError([problem("not-empty", { dir, found: there.slice(0, 3).join(", ") })]);
  const beside = `${target}.new-${process.pid}`;
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(beside, path)), { recursive: true });
    await writeFile(join(beside, path), text);
  }
  await rm(target, { recursive: true, force: true });
  await rename(beside, target);
  return Object.keys(files).map((path) => join(dir, path));
}
