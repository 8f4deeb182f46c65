import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cutTo, displayWidth, padTo } from "../../src/base/displayWidth.js";
import { wrapped } from "../../src/base/wrapped.js";
import { markdownText } from "../../src/cli/markdownText.js";
import { problemText } from "../../src/cli/printProblem.js";
import { groupedText, rowsText } from "../../src/cli/rowsText.js";
import { describeMeasure } from "../../src/engine/describe.js";
import { catalogue } from "../../src/measures/index.js";
import { sources } from "../../src/sources/index.js";
import { describeSource } from "../../src/sources/kit/describeSource.js";

/** Lines that are wider than so many columns though they could have been folded. */
const tooWide = (text: string, width: number): string[] =>
  text
    .split("\n")
    .filter((line) => displayWidth(line) > width && line.trim().replace(/^- /, "").includes(" "));

describe("the width of text", () => {
  it("counts two columns for a wide letter and none for a colour", () => {
    assert.equal(displayWidth("日本 Japan"), 10);
    assert.equal(displayWidth("\u001b[1mbold\u001b[22m"), 4);
    assert.equal(displayWidth("Côte d’Ivoire"), 13);
  });

  it("cuts and pads by columns", () => {
    assert.equal(cutTo("海賊行為の件数", 8), "海賊行…");
    assert.equal(cutTo("Gulf of Aden", 12), "Gulf of Aden");
    assert.equal(cutTo("Gulf of Aden", 8), "Gulf of…");
    assert.equal(padTo("日本", 6), "日本  ");
  });
});

describe("folding", () => {
  it("breaks at blanks and leaves a long word whole", () => {
    const address = "https://example.org/a-very-long-address-that-is-copied";
    assert.deepEqual(wrapped(`see ${address} for it`, 20, "", "  "), ["see", `  ${address}`, "  for it"]);
  });

  it("breaks Japanese between letters, and begins no line with a full stop or a closing bracket", () => {
    const lines = wrapped("安全保障理事会は、「海賊」に関する決議を賛成15票、反対0票で採択した。", 18);
    assert.equal(lines.join(""), "安全保障理事会は、「海賊」に関する決議を賛成15票、反対0票で採択した。");
    for (const line of lines) {
      assert.ok(displayWidth(line) <= 18, line);
      assert.doesNotMatch(line, /^[、。」ー]|「$/);
    }
  });

  it("folds nothing where there is no width", () => {
    assert.deepEqual(wrapped("a b ".repeat(200).trim(), Number.POSITIVE_INFINITY).length, 1);
  });
});

describe("rows", () => {
  const row = { state: "JPN", year: 1958, source: "un-sc-members", version: "6219688be1df" };

  it("are a table that is whole where it fits or where nothing limits it", () => {
    const long = [{ ...row, locator: "x".repeat(200) }];
    assert.match(rowsText(long, { width: Number.POSITIVE_INFINITY })[1] ?? "", /x{200}$/);
    assert.deepEqual(
      rowsText(
        [
          { name: "日本", n: 1 },
          { name: "Brazil", n: 2 },
        ],
        { width: 80 },
      ),
      ["name    n", "日本    1", "Brazil  2"],
    );
  });

  it("have what they share above them where they do not fit", () => {
    const rows = [1, 2].map((n) => ({ ...row, year: n, locator: `DPPA-SCMembership.csv id ${n}` }));
    const [above, head, ...rest] = rowsText(rows, { width: 66 });
    assert.equal(above, "in each row: state JPN; source un-sc-members; version 6219688be1df");
    assert.equal(head, "year  locator");
    assert.equal(rest.length, 2);
  });

  it("are paragraphs in which nothing is lost where they do not fit even so", () => {
    const rows = [1, 2].map((n) =>
      Object.fromEntries(["a", "b", "c", "d", "e"].map((c) => [c, `${c}${n} ${"word ".repeat(6)}end`])),
    );
    const text = rowsText(rows, { width: 60 }).join("\n");
    assert.deepEqual(tooWide(text, 60), []);
    assert.equal(text.match(/end/g)?.length, 10);
  });
});

describe("rows in groups", () => {
  const rows = ["Gulf of Aden", "Gulf of Aden", "off Somalia"].map((area, n) => ({ area, list: "imb", n }));

  it("have the group once above its rows, in one table", () => {
    assert.deepEqual(groupedText(rows, "area", { width: 12 }), [
      "list  n",
      "area Gulf of Aden:",
      "imb   0",
      "imb   1",
      "area off Somalia:",
      "imb   2",
    ]);
  });

  it("are left to another way where even that is too wide", () => {
    assert.equal(groupedText(rows, "area", { width: 5 }), undefined);
  });
});

describe("pages of measures and sources", () => {
  it("are folded, without the marks of Markdown", () => {
    for (const measure of catalogue) {
      const text = markdownText(describeMeasure(measure), { color: false, width: 80 });
      assert.deepEqual(tooWide(text, 80), [], measure.name);
      assert.doesNotMatch(text, /^#|\*\*|```/m, measure.name);
    }
    for (const source of sources) {
      const text = markdownText(describeSource(source), { color: false, width: 80 });
      assert.deepEqual(tooWide(text, 80), [], source.id);
      assert.doesNotMatch(text, /^#|^\|/m, source.id);
    }
  });

  it("have every word of the page, and colour only where it is wanted", () => {
    const page = describeMeasure(catalogue[0] ?? assert.fail());
    const plain = markdownText(page, { color: false, width: 40 });
    const words = (text: string): string =>
      text
        .replace(/[#*`|-]/g, "")
        .replace(/\s+/g, " ")
        .trim();
    assert.equal(words(plain), words(page));
    assert.ok(!plain.includes("\u001b"));
    assert.ok(markdownText(page, { color: true, width: 40 }).includes("\u001b"));
  });
});

describe("problems", () => {
  it("are folded under their place, the hint below", () => {
    const text = problemText(
      {
        code: "cli/missing-argument",
        severity: "error",
        args: { what: "word ".repeat(30).trim() },
        place: { file: "a.md", line: 1, column: 2 },
      },
      { color: false, width: 60 },
    );
    assert.deepEqual(tooWide(text, 60), []);
    assert.match(text, /^a\.md:1:2 {2}error {2}[\s\S]*\[cli\/missing-argument\]\n {4}Run it/);
  });
});
