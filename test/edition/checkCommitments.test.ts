import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { it } from "node:test";
import { checkEdition } from "../../src/edition/checkEdition.js";
import { loadEdition } from "../../src/edition/loadEdition.js";
import { openSession } from "../../src/session/session.js";
import { temporary } from "../store/temporary.js";

it("a commitment is held against its own check, as of the edition's date", async () => {
  process.env.CHANCERY_HOME = temporary();
  const dir = temporary();
  mkdirSync(join(dir, "chapters"));
  mkdirSync(join(dir, "records"));
  writeFileSync(join(dir, "chancery.yaml"), "title: Promises\nas-of: 2008-12-31\nchapters: [a.md]\n");
  writeFileSync(join(dir, "chapters", "a.md"), "Nothing is claimed.\n");
  const rows = [
    "commitment,by,text,made,due,kept,kept_when",
    'sure,Japan,Join the Council,2008-01-01,2008-10-31,2008-10-17,"council.elected(Japan, 2008) = yes"',
    'boast,Japan,Join the Council early,2007-01-01,2007-12-31,2007-10-17,"council.elected(Japan, 2007) = yes"',
    'modest,Japan,Join the Council,2008-01-01,2008-10-31,,"council.elected(Japan, 2008) = yes"',
    'later,Japan,Leave the Council,2008-01-01,,,"council.member(Japan, 2011) = no"',
    'wrong,Japan,Something,2008-01-01,,,"council.elcted(Japan, 2008) = yes"',
    "silent,Japan,Something else,2008-01-01,2009-01-01,,",
  ];
  writeFileSync(join(dir, "records", "commitments.csv"), `${rows.join("\n")}\n`);
  const edition = await loadEdition(dir);
  const session = await openSession({ edition });
  const { commitments, problems } = await checkEdition(edition, session);
  session.close();
  assert.deepEqual(
    commitments.map((c) => [c.id, c.standing, c.results?.map((r) => r.verdict) ?? null]),
    [
      ["sure", "kept", ["holds"]],
      ["boast", "kept", ["fails"]],
      ["modest", "overdue", ["holds"]],
      ["later", "open", ["holds"]],
      ["wrong", "open", ["invalid"]],
      ["silent", "open", null],
    ],
  );
  assert.deepEqual(
    problems.map((p) => [p.code, p.severity, p.place?.line]),
    [
      ["edition/commitment-not-kept", "warning", 3],
      ["edition/commitment-kept", "warning", 4],
      ["measures/unknown-measure", "error", 6],
    ],
  );
});
