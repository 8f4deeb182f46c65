import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { run } from "./run.js";

const home = mkdtempSync(join(tmpdir(), "chancery-home-"));
after(() => rmSync(home, { recursive: true, force: true }));
const history = [
  "supp_id,name,type,country_iso2,country,city,address,debar_from,debar_to,reason,eligibility,extra,first_seen,last_seen,snapshots",
  ...Array.from(
    { length: 500 },
    (_, i) =>
      `${i},MADE UP FIRM ${i + 1000},F,NG,Nigeria,,,2020-01-01,2030-01-01,Made up,,,2021-01-01,2021-12-31,1`,
  ),
  "900,MR. OMAR ALFARUQ,I,NG,Nigeria,,,2020-01-01,2030-01-01,=Made up,,,2021-01-01,2021-06-30,1",
];

describe("chancery screen", () => {
  writeFileSync(join(home, "wb_debarred_history_entries.csv"), `${history.join("\n")}\n`);
  assert.equal(
    run(home, ["pull", "wb-debarred", "--from", join(home, "wb_debarred_history_entries.csv")]).status,
    0,
  );
  const names = join(home, "names.csv");
  writeFileSync(names, "name,birth\nOmar al-Faruq,1970\nSomebody Else,\n");

  it("gives one row a match, formulas escaped, and says which lists of which day it searched", () => {
    const { status, stdout, stderr } = run(home, [
      "screen",
      names,
      "--at",
      "2021-03-01",
      "--list",
      "wb",
      "un",
    ]);
    assert.equal(status, 0, stderr);
    const [header, row, ...more] = stdout.trim().split("\n");
    assert.match(header ?? "", /^line,name,list,list_of,certain,entry/);
    assert.match(row ?? "", /^2,Omar al-Faruq,wb,2021-03-01,yes,900,OMAR ALFARUQ,.*,'=Made up,/);
    assert.deepEqual(more, []);
    assert.match(
      stderr,
      /2 names, 1 with a match to look at\. Lists: wb of 2021-03-01 \(501 entries\); un not searched/,
    );
  });

  it("knows a day on which the entry was gone, and a day that no version reaches", () => {
    const json = (at: string) =>
      JSON.parse(run(home, ["screen", names, "--at", at, "--list", "wb", "--format", "json"]).stdout);
    assert.deepEqual(json("2021-07-01").names[0].hits, []);
    assert.equal(json("2021-07-01").lists[0].lacking, null);
    assert.match(json("2022-07-01").lists[0].lacking, /newest version is of 2021-12-31/);
  });

  it("refuses what it cannot read, with exit 2", () => {
    for (const args of [
      ["screen", names, "--list", "nowhere"],
      ["screen", names, "--at", "yesterday"],
      ["screen", names, "--threshold", "7"],
      ["screen", join(home, "missing.csv")],
    ]) {
      const { status, stderr } = run(home, args);
      assert.equal(status, 2, args.join(" "));
      assert.ok(stderr.length > 20);
    }
  });
});
