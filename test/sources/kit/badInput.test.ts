import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { argued, hinted } from "../../support/sentence.js";
import { goodMembers, goodVotes, leftovers, problemsOf, pullToy } from "./toy.js";

const many = (rows: number) =>
  `id,state,since,note\n${Array.from({ length: rows }, (_, i) => `${i},Japan,2001-01-01,`).join("\n")}\n`;
const manyVotes = (rows: number) =>
  `rollcall,code,vote\n${Array.from({ length: rows }, (_, i) => `R${i},JPN,yes`).join("\n")}\n`;
/** Text that does not compress. */
function noise(length: number): string {
  let text = "x";
  while (text.length < length) text += createHash("sha512").update(text).digest("base64");
  return text;
}

interface Case {
  name: string;
  files: Record<string, string | Uint8Array>;
  code: string;
  file: string;
  line: number;
  says: RegExp;
}

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((p) => (typeof p === "string" ? Buffer.from(p) : Buffer.from(p))));

const members = "toy_members.csv";
const bad = (
  name: string,
  content: string | Uint8Array,
  code: string,
  line: number,
  says: RegExp,
  file = members,
): Case => ({
  ...{ name, code, line, says, file },
  files:
    file === members
      ? { [file]: content }
      : file.startsWith(members)
        ? { [file]: content }
        : { [members]: goodMembers, [file]: content },
});

const truncated = gzipSync(Buffer.from(`${many(2000)}4000,Japan,,${noise(5000)}\n`)).subarray(0, -3000);
const flipped = Buffer.from(gzipSync(Buffer.from(many(20))));
flipped[flipped.length - 6] = (flipped[flipped.length - 6] ?? 0) ^ 1;

const cases: Case[] = [
  bad("an empty file", "", "empty-file", 1, /toy_/),
  bad("an empty gzip", gzipSync(""), "empty-file", 1, /toy_/, `${members}.gz`),
  bad("a truncated gzip", truncated, "truncated-gzip", 2002, /"lines":2001/, `${members}.gz`),
  bad("a gzip with a wrong checksum", flipped, "damaged-gzip", 1, /checksum|check/, `${members}.gz`),
  bad("what is no gzip", goodMembers, "not-gzip", 1, /toy_members/, `${members}.gz`),
  bad("another header", "a;b;c\n1;2;3\n", "missing-column", 1, /"column":"id"/),
  bad(
    "a renamed column",
    goodMembers.replace("since", "since_date"),
    "missing-column",
    1,
    /"column":"since","near":"since_date"/,
  ),
  bad("an unknown column", goodMembers.replace("note", "remark"), "unknown-column", 1, /"column":"remark"/),
  bad("a column twice", "id,state,since,since\n1,Japan,,\n", "duplicate-column", 1, /"column":"since"/),
  bad("an unknown state", `${goodMembers}4,Ruritania,,\n`, "unknown-state", 6, /Ruritania/),
  bad(
    "a state that needs its date",
    `${goodMembers}4,Yemen (North Yemen),1950-01-01,x,y\n`,
    "cell-count",
    6,
    /"found":5,"expected":4/,
  ),
  bad("too few cells", `${goodMembers}4,Japan\n`, "cell-count", 6, /"found":2,"expected":4/),
  bad("a quotation mark that stays open", `${goodMembers}4,"Japan,,\n5,Japan,,\n`, "bad-csv", 6, /open/),
  bad("text after a closing quotation mark", `${goodMembers}4,"Japan"x,,\n`, "bad-csv", 6, /after/),
  bad("invalid UTF-8", bytes(goodMembers, "4,Fran", [0xe7], "ais,,\n"), "invalid-text", 6, /0xe7/),
  bad("UTF-8 cut off at the end", bytes(goodMembers, "4,Japan,,", [0xe7]), "invalid-text", 6, /0xe7/),
  bad("a long line", `${goodMembers}4,Japan,,${"x".repeat(3 << 20)}\n`, "line-too-long", 6, /1 MB/),
  bad(
    "a long quoted cell",
    `${goodMembers}4,Japan,,"${"x\n".repeat(1 << 20)}"\n`,
    "line-too-long",
    6,
    /1 MB/,
  ),
  bad("a long header", "x".repeat(3 << 20), "line-too-long", 1, /1 MB/),
  bad(
    "a long line in gzip",
    gzipSync(`${goodMembers}4,Japan,,${"x".repeat(3 << 20)}\n`),
    "line-too-long",
    6,
    /1 MB/,
    `${members}.gz`,
  ),
  bad(
    "a duplicate key",
    "rollcall,title\nR1,a\nR2,b\nR1,c\n",
    "duplicate-key",
    4,
    /rollcall .*R1.*"count":2,.*line 2.*line 4/,
    "toy_rollcalls.csv",
  ),
  bad(
    "SQL: a renamed column",
    goodVotes.replace("vote\n", "ballot\n"),
    "missing-column",
    1,
    /"column":"vote"/,
    "toy_votes.csv",
  ),
  bad(
    "SQL: an unknown column",
    goodVotes.replace("vote\n", "vote,x\n"),
    "unknown-column",
    1,
    /"column":"x"/,
    "toy_votes.csv",
  ),
  bad(
    "SQL: too few cells",
    `${manyVotes(3000)}R9,JPN\n`,
    "cell-count",
    3002,
    /"found":2,"expected":3/,
    "toy_votes.csv",
  ),
  bad(
    "SQL: too many cells",
    `${manyVotes(3000)}R9,JPN,yes,no\n`,
    "cell-count",
    3002,
    /"found":4,"expected":3/,
    "toy_votes.csv",
  ),
  bad("SQL: an open quotation mark", `${goodVotes}R3,"JPN,yes\n`, "bad-csv", 5, /open/, "toy_votes.csv"),
  bad(
    "SQL: invalid UTF-8",
    bytes(goodVotes, "R3,J", [0xff], "N,yes\n"),
    "invalid-text",
    5,
    /0xff/,
    "toy_votes.csv",
  ),
  bad(
    "SQL: a truncated gzip",
    gzipSync(`${goodVotes}${noise(9000)}`).subarray(0, -2000),
    "truncated-gzip",
    5,
    /"lines":/,
    "toy_votes.csv.gz",
  ),
  bad(
    "SQL: a long line in gzip",
    gzipSync(`${goodVotes}${"x".repeat(3 << 20)}`),
    "line-too-long",
    5,
    /1 MB/,
    "toy_votes.csv.gz",
  ),
  bad(
    "SQL: a long quoted cell",
    `${goodVotes}R3,JPN,"${"x\n".repeat(1 << 20)}"\n`,
    "line-too-long",
    5,
    /1 MB/,
    "toy_votes.csv",
  ),
  bad("SQL: an empty file", "", "empty-file", 1, /toy_/, "toy_votes.csv"),
  bad("SQL: an unknown code", `${goodVotes}R3,QQQ,yes\n`, "unknown-state", 1, /QQQ/, "toy_votes.csv"),
  bad(
    "SQL: an empty cell that must not be",
    `${goodVotes}R3,JPN,\n`,
    "empty-cells",
    1,
    /"table":"ballot","column":"vote","rows":"1","locator":"rollcall R3/,
    "toy_votes.csv",
  ),
];

describe("bad input", () => {
  for (const one of cases)
    it(`${one.name}: a problem with file and line, and nothing kept`, async () => {
      const { report, cache, dir } = await pullToy(one.files);
      const found = problemsOf(report);
      const said = JSON.stringify(found, null, 1);
      const problem = found.find((p) => p.code === `sources/${one.code}`);
      assert.ok(problem, said);
      assert.equal(problem.place?.file, `${dir}/${one.file}`, said);
      assert.equal(problem.place?.line, one.line, said);
      assert.match(argued(problem), one.says);
      assert.ok(hinted(problem), "it says what to do");
      assert.deepEqual(
        report.versions.map((v) => v.status),
        ["failed"],
      );
      assert.deepEqual(leftovers(cache), []);
    });

  it("keeps 20 problems of a file and counts the rest", async () => {
    const { report } = await pullToy({ [members]: many(45).replaceAll("Japan", "Ruritania") });
    const found = problemsOf(report);
    assert.equal(found.length, 21);
    assert.deepEqual(found[20]?.args, { count: 25 });
  });

  it("reports every wrong column at once", async () => {
    const { report } = await pullToy({ [members]: "id,state,sincee,remark\n1,Japan,,\n" });
    assert.deepEqual(
      problemsOf(report)
        .map((p) => p.code)
        .sort(),
      ["sources/missing-column", "sources/unknown-column", "sources/unknown-column"],
    );
  });
});
