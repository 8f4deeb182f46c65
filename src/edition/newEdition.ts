import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { UserError } from "../base/problem.js";
import { problem } from "./problems.js";

const files: Readonly<Record<string, string>> = {
  "chancery.yaml": `# The settings of this edition. Text after a # is a comment and has no effect.
title: My edition
subtitle: A first chapter

# The state in focus, and the day as of which the edition is written.
state: Japan
asOf: 2008-12-31
languages: [en]

# Chapters in order: files in chapters/, in Markdown (.md) or Word (.docx).
chapters:
  - 1-council.md

# Sources you want in the record. \`chancery sources\` lists all there are, \`chancery pull ID\` gets one.
# The claims of this chapter need none of them: a small set of facts comes with Chancery.
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

Each mark in these sentences belongs to a footnote that begins with "check:"; the footnotes are at the end of this
file. \`chancery check\` runs each of them against the record. Change "tenth" to "ninth" and look again: the check
is still true, but the words now differ from it.

## A number you never type

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

In July the Group of Eight met once.[^summit] This is in no public data set: the meeting is a line in records/meetings.csv,
and records/coverage.csv says for which days those lines are complete.

## What next?

Write a sentence of your own, with a mark and a check. \`chancery measures\` lists what you can ask, and \`chancery ask\`
tries it out: for example \`chancery ask 'council.years(Japan, by: 2008-12-31)'\`. Then delete what you do not need.

[^terms]: check: council.terms(Japan, by: 2009-01-01) = 10
[^most]: check: council.terms(Japan, by: 2009-01-01) is highest -- Text after two hyphens is a note to the reader.
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

/** Writes a small working edition into a new or empty folder; returns the paths written. Throws UserError if the folder holds anything. */
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
