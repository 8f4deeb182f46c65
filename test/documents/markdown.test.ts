import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readMarkdown } from "../../src/documents/markdown.js";

const read = (text: string) => readMarkdown("a.md", text);
const codes = (text: string) =>
  read(text).problems.map((p) => `${p.place?.line}:${p.place?.column} ${p.code}`);

describe("claims in Markdown", () => {
  it("takes the words from the sentence or the previous mark", () => {
    const { claims, problems } = read(
      [
        "The Council has 15 seats. Japan begins its tenth term,[^terms] more than any other member.[^most]",
        "",
        "[^terms]: check: council.terms(Japan, by: 2009-01-01) = 10",
        "[^most]: check: council.terms(Japan, by: 2009-01-01) is highest -- as counted by us",
      ].join("\n"),
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      claims.map((c) => [c.words, c.check, c.note]),
      [
        ["Japan begins its tenth term,", "council.terms(Japan, by: 2009-01-01) = 10", null],
        [
          "more than any other member.",
          "council.terms(Japan, by: 2009-01-01) is highest",
          "as counted by us",
        ],
      ],
    );
    assert.deepEqual(claims[0]?.place, { file: "a.md", line: 1, column: 55, endLine: 1, endColumn: 63 });
    assert.deepEqual(claims[0]?.at(0, 13), { file: "a.md", line: 3, column: 18, endLine: 3, endColumn: 31 });
  });

  it("gives marks that stand side by side the same words", () => {
    const { claims } = read("Both fell.[^a][^b]\n\n[^a]: check: f(x) = 1\n[^b]: check: f(y) = 1\n");
    assert.deepEqual(
      claims.map((c) => c.words),
      ["Both fell.", "Both fell."],
    );
  });

  it("does not end a sentence at an abbreviation", () => {
    const { claims } = read(
      "Calm. The U.S. Navy, i.e. the fleet under Adm. Mullen, came to No. 5.[^a]\n\n[^a]: check: f(x) = 5",
    );
    assert.equal(claims[0]?.words, "The U.S. Navy, i.e. the fleet under Adm. Mullen, came to No. 5.");
  });

  it("reads the check from the raw text, over several lines, with markup characters", () => {
    const { claims } = read(
      "Few.[^a]\n\n[^a]: check: conflicts.active(2008) <\n    2 * *3* ; a_b(_x_) >= 1 -- a *note*\n",
    );
    assert.equal(claims[0]?.check.replace(/\s+/g, " "), "conflicts.active(2008) < 2 * *3* ; a_b(_x_) >= 1");
    assert.equal(claims[0]?.at(40, 41).line, 4);
  });

  it("marks disputed claims and keeps ordinary footnotes out", () => {
    const { claims, problems } = read(
      "A.[^a] B.[^b]\n\n[^a]: check (disputed): f(x) = 1\n[^b]: Check the annex for details.\n",
    );
    assert.deepEqual(
      claims.map((c) => [c.label, c.disputed]),
      [["a", true]],
    );
    assert.deepEqual(problems, []);
  });

  it("reads claims in lists, tables, quotations and headings", () => {
    const { claims } = read(
      "# Ten[^a]\n\n- one[^a]\n\n> two[^a]\n\n| a | b |\n|---|---|\n| three[^a] | x |\n\n[^a]: check: f(x) = 1\n",
    );
    assert.deepEqual(
      claims.map((c) => [c.words, c.occurrence, c.place.line]),
      [
        ["Ten", 0, 1],
        ["one", 1, 3],
        ["two", 2, 5],
        ["three", 3, 9],
      ],
    );
  });

  it("finds inline values with their place", () => {
    const { values } = read("It was `= ga.yes(A/RES/63/73)` votes, and `code`.\n");
    assert.deepEqual(
      values.map((v) => [v.expression, v.place.column, v.at(0, 3).column]),
      [[" ga.yes(A/RES/63/73)", 8, 10]],
    );
  });

  it("reads Japanese sentences", () => {
    const { claims } = read("これは長い。日本は10回目の任期を開始した。[^a]\n\n[^a]: check: f(x) = 10\n");
    assert.deepEqual([claims[0]?.words, claims[0]?.language], ["日本は10回目の任期を開始した。", "ja"]);
  });

  it("keeps places right with CRLF and a byte-order mark", () => {
    const { claims } = read("\uFEFF---\r\ntitle: x\r\n---\r\n\r\nTen.[^a]\r\n\r\n[^a]: check: f(x) = 1\r\n");
    assert.deepEqual(
      [claims[0]?.place.line, claims[0]?.at(0, 1).line, claims[0]?.at(0, 1).column],
      [5, 7, 14],
    );
  });
});

describe("what cannot be read never passes", () => {
  const cases: [string, string, string[]][] = [
    [
      "a mark without footnote",
      "Ten.[^tems]\n\nx[^terms]\n\n[^terms]: check: f(x)=1\n",
      ["1:5 documents/missing-footnote"],
    ],
    ["a check nobody refers to", "Ten.\n\n[^a]: check: f(x) = 1\n", ["3:1 documents/unused-footnote"]],
    ["a misspelt check", "Ten.[^a]\n\n[^a]: chekc: f(x) = 1\n", ["3:7 documents/malformed-footnote"]],
    [
      "a check without colon",
      "Ten.[^a]\n\n[^a]: check council.terms(Japan) = 1\n",
      ["3:7 documents/malformed-footnote"],
    ],
    ["an empty check", "Ten.[^a]\n\n[^a]: check:\n", ["3:7 documents/empty-check"]],
    [
      "the same label twice",
      "Ten.[^a]\n\n[^a]: check: f(x) = 1\n[^a]: check: f(x) = 2\n",
      ["4:1 documents/duplicate-footnote"],
    ],
    ["front matter that is no YAML", '---\ntitle: "x\n---\n\nTen.\n', ["2:9 documents/front-matter"]],
    ["front matter without end", "---\ntitle: x\n\nTen.\n", ["1:1 documents/front-matter"]],
    [
      "a block with an unknown setting",
      "```chart\nmeasure: f(x)\novr: 2003/2012\ntitle: t\n```\n",
      ["2:1 documents/block-missing", "3:1 documents/block-setting"],
    ],
    ["a block that is no YAML", "```map\ntitle: [a\n```\n", ["2:10 documents/block-yaml"]],
  ];
  for (const [name, text, expected] of cases) {
    it(name, () => assert.deepEqual(codes(text), expected));
  }
});
