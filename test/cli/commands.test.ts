import assert from "node:assert/strict";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";
import { run } from "./run.js";

const home = mkdtempSync(join(tmpdir(), "chancery-home-"));
const dir = mkdtempSync(join(tmpdir(), "chancery-cli-"));
after(() => {
  rmSync(home, { recursive: true, force: true });
  rmSync(dir, { recursive: true, force: true });
});

describe("new", () => {
  it("writes an edition whose claims all hold, and builds it", () => {
    const made = run(home, ["new", join(dir, "mine")]);
    assert.equal(made.status, 0, made.stderr);
    const checked = run(home, ["check", join(dir, "mine"), "--strict"]);
    assert.equal(checked.status, 0, checked.stdout + checked.stderr);
    assert.match(checked.stdout, /4 checks: 4 hold/);
    const built = run(home, ["build", join(dir, "mine")]);
    assert.equal(built.status, 0, built.stderr);
    assert.ok(existsSync(join(dir, "mine", "dist", "chapters", "1-council.html")));
  });

  it("does not write into a folder that holds something", () => {
    const again = run(home, ["new", join(dir, "mine")]);
    assert.equal(again.status, 1);
    assert.match(again.stderr, /not empty/);
  });

  it("says what a mistake in its chapter is", () => {
    const file = join(dir, "mine", "chapters", "1-council.md");
    writeFileSync(file, readFileSync(file, "utf8").replace("its tenth term", "its ninth term"));
    const checked = run(home, ["check", join(dir, "mine")]);
    assert.equal(checked.status, 1);
    assert.match(checked.stdout, /1-council\.md:\d+:\d+ {2}differs/);
    assert.match(checked.stdout, /ninth/);
  });
});

describe("README.md", () => {
  it("shows a claim whose verdicts are as it says", () => {
    const readme = readFileSync(join(packageRoot(), "README.md"), "utf8");
    const file = join(dir, "readme.md");
    writeFileSync(file, /```markdown\n([\s\S]*?)```/.exec(readme)?.[1] ?? "");
    const { stdout } = run(home, ["check", file, "--format", "json"]);
    const { results } = JSON.parse(stdout) as { results: { verdict: string }[] };
    assert.deepEqual(
      results.map((r) => r.verdict),
      ["holds", "holds", "differs"],
    );
  });
});

describe("ask", () => {
  it("prints one JSON object with the fields that are promised", () => {
    const { stdout, status } = run(home, ["ask", "council.terms(Japan, by: 2009-01-01)", "--json"]);
    const answer = JSON.parse(stdout) as Record<string, unknown>;
    assert.equal(status, 0);
    for (const key of ["value", "unit", "definition", "coverage", "sources", "evidence", "check"])
      assert.ok(key in answer, key);
    assert.equal(answer.value, 10);
    assert.ok(!("verdict" in answer));
  });
});

describe("states", () => {
  it("answers queries from standard input, one a line", () => {
    const input =
      "345\t1985\tcow\n345\t2000\tcow\n345\t2010\tcow\n日本国\t\t\nGermany\t1975\t\nAtlantis\t\t\n";
    const { stdout } = run(home, ["states", "--stdin", "--json"], { input });
    const answers = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { result: string; id: string | null });
    assert.deepEqual(
      answers.map((a) => a.id ?? a.result),
      ["YUG", "SCG", "SRB", "JPN", "ambiguous", "unknown"],
    );
  });
});

describe("diff and the lock", () => {
  it("names what changes between two versions, and why", () => {
    const edition = join(dir, "locked");
    cpSync(join(packageRoot(), "editions", "2008"), edition, {
      recursive: true,
      filter: (path) => !path.includes("/2008/dist"),
    });
    const data = join(dir, "data", "un-missions");
    mkdirSync(data, { recursive: true });
    const header =
      "id,mission_acronym,mission_name,lead_department,mission_isactive,start_date,end_date,mission_location,mission_longitude,mission_latitude,last_update\n";
    const rows = Array.from(
      { length: 80 },
      (_, i) =>
        `${i + 10},M${i + 10},Mission ${i + 10},DPO,No,1990-01-02,1991-01-03,Town,"1,5","2,5",2024-02-19\n`,
    );
    const write = (end: string): void => {
      const unmis = `1,UNMIS,United Nations Mission in the Sudan,DPO,No,2005-03-24,${end},Khartoum,"32,5333","15,5666",2024-02-19\n`;
      const undof = `2,UNDOF,United Nations Disengagement Observer Force,DPO,Yes,1974-05-31,,Camp,"35,8","33,1",2024-02-19\n`;
      writeFileSync(join(data, "DPPADPOSS-PKO.csv"), header + unmis + undof + rows.join(""));
    };
    write("2011-07-09");
    assert.equal(run(home, ["pull", "--from", join(dir, "data")]).status, 0);
    assert.equal(run(home, ["check", edition, "--lock"]).status, 0);
    assert.match(readFileSync(join(edition, "chancery.lock"), "utf8"), /"un-missions"/);
    assert.match(run(home, ["diff", edition]).stdout, /No verdicts or values change/);
    write("2008-10-20");
    assert.equal(run(home, ["pull", "--from", join(dir, "data")]).status, 0);
    const changed = run(home, ["diff", edition]);
    assert.equal(changed.status, 0, changed.stderr);
    assert.match(changed.stdout, /mission\.open\(UNMIS/);
    assert.match(changed.stdout, /holds.*->.*fails/);
    assert.match(changed.stdout, /because of un-missions/);
    // The lock holds the edition to the version that it was checked against.
    assert.equal(run(home, ["check", edition]).status, 0);
  });
});

describe("a damaged record", () => {
  it("makes the facts of the package again", () => {
    const facts = join(home, "sources", "facts");
    const [version = ""] = readdirSync(facts);
    const file = join(facts, version, "membership.parquet");
    const bytes = readFileSync(file);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const asked = run(home, ["ask", "council.terms(Japan, by: 2009-01-01) = 10"]);
    assert.equal(asked.status, 0, asked.stderr);
  });
});

describe("what comes to nothing", () => {
  it("is an error of pull, of screen and of export", () => {
    const folder = join(dir, "nothing");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "sheet.csv"), "a,b\n1,2\n");
    const pulled = run(home, ["pull", "--from", folder]);
    assert.equal(pulled.status, 1);
    assert.match(pulled.stderr, /cli\/nothing-recognised/);
    const screened = run(home, ["screen", "--list", "un"], { input: "Omar\n" });
    assert.equal(screened.status, 1);
    assert.match(screened.stderr, /1 name, 0 with a match[\s\S]*cli\/no-lists/);
    assert.match(run(home, ["screen"], { input: "" }).stderr, /cli\/no-names/);
    const exported = run(home, ["export", "transit", "--source", "facts", "--out", join(dir, "none")]);
    assert.equal(exported.status, 1, exported.stdout);
    assert.match(exported.stderr, /nothing to write/);
  });
});

describe("colour and width", () => {
  it("are those that the environment asks for", () => {
    const ask = ["ask", "council.terms(Japan, by: 2009-01-01)"];
    const plain = run(home, ask).stdout;
    assert.ok(!plain.includes("\u001b"));
    assert.ok(plain.split("\n").some((line) => line.length > 100));
    const narrow = run(home, ask, { env: { COLUMNS: "60" } }).stdout;
    for (const line of narrow.split("\n")) assert.ok(line.length <= 60 || /https?:/.test(line), line);
    const colored = run(home, ask, { env: { NO_COLOR: "", FORCE_COLOR: "1" } }).stdout;
    assert.ok(colored.startsWith("\u001b[1m10 terms"));
    assert.ok(!run(home, ask, { env: { NO_COLOR: "", FORCE_COLOR: "0" } }).stdout.includes("\u001b"));
  });
});

describe("misuse", () => {
  const cases: readonly (readonly [string[], number, RegExp])[] = [
    [["measure"], 2, /Did you mean measures/],
    [["check", "nothing.md"], 2, /no file or folder nothing\.md/],
    [["check", "--format", "pdf"], 2, /text, json, sarif, junit, github/],
    [["sources", "un-sc-member"], 2, /un-sc-members/],
    [["measures", "council.term"], 1, /council\.terms/],
    [
      ["check", "--formt", "json"],
      2,
      /unknown option '--formt'\n\(Did you mean --format\?\)\n\(chancery check --help/,
    ],
    [["ask"], 2, /needs an expression.*cli\/missing-argument/],
    [["sources", "imb"], 2, /imb-attacks.*lists them all/],
    [["cite", "--source", "nonsense"], 2, /chancery sources lists them all/],
    [["export", "balot", "--out", "x"], 2, /cli\/unknown-table\][\s\S]*ballot/],
    [["pull"], 2, /id of a source/],
    [["states", "Japan", "--at", "2008-13"], 2, /not a date/],
  ];
  for (const [args, status, message] of cases) {
    it(`chancery ${args.join(" ")}`, () => {
      const ran = run(home, args, { cwd: dir });
      assert.equal(ran.status, status, ran.stderr);
      assert.match(ran.stderr, message);
      assert.equal(ran.stdout, "");
    });
  }
});
