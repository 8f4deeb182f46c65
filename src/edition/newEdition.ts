import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { UserError } from "../base/problem.js";
import { problem } from "./problems.js";

const files: Readonly<Record<string, string>> = {
  "chancery.yaml": `# What is published and checked together.
title: My edition
subtitle: A first chapter

# The state in focus, and the day as of which the edition speaks.
state: Japan
asOf: 2008-12-31
languages: [en]

# Chapters in order: files of chapters/.
chapters:
  - 1-council.md

# Sources you want in the record. \`chancery sources\` lists them all, \`chancery pull ID\` gets one.
sources:
  - un-sc-members
`,
  "chapters/1-council.md": `---
title: The Security Council
field: united-nations
---

# The Security Council

A footnote that begins with "check:" is run each time you run \`chancery check\`. On 1 January 2009 Japan
begins its tenth term,[^terms] more than any other member.[^most] Brazil follows with nine.[^brazil]

Change "tenth" to "ninth" above and check again: the check is still true, but the words now differ.

A value can stand in the text itself: the resolution on nuclear disarmament was adopted with
\`= ga.yes(A/RES/63/73)\` votes.

The edition's own records are checked too. They stand in records/, one line each: in July the Group of
Eight met once.[^summit]

\`\`\`chart
measure: ga.yes(nuclear-disarmament)
over: 1994/2008
mark: line
highlight: 2008
title: States voting for the resolution on nuclear disarmament
\`\`\`

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
