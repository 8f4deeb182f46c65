import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { fullData, run } from "../cli/run.js";

const dir = mkdtempSync(join(tmpdir(), "chancery-figures-"));
const home = join(dir, "home");
after(() => rmSync(dir, { recursive: true, force: true }));
mkdirSync(join(dir, "chapters"));
writeFileSync(join(dir, "chancery.yaml"), "title: Figures\n");

/** Builds a chapter that holds one block; gives the page and what was said on standard error. */
function build(block: string): { html: string; stderr: string; status: number | null } {
  writeFileSync(join(dir, "chapters", "a.md"), `# A\n\n${block}\n`);
  const { stderr, status } = run(home, ["build", dir]);
  return { html: readFileSync(join(dir, "dist", "chapters", "a.html"), "utf8"), stderr, status };
}

describe("figures", () => {
  it("draw a measure over years, with a table of its numbers and its definition", () => {
    const { html, status } = build(
      '```chart\nmeasure: incidents(area: "Gulf of Aden and Somalia", source: imb)\nover: 2006/2008\ntitle: Attacks\n```',
    );
    assert.equal(status, 0);
    assert.match(html, /<svg role="img" aria-label="Attacks"/);
    assert.match(html, /<td[^>]*>2008<\/td><td[^>]*>111<\/td>/);
    assert.match(
      html,
      /class="definition">Number of [^<]* incidents [^<]* in each year from 2006 to 2008, of any kind/,
    );
  });

  it("say once how several series are counted, and of each what is its own", () => {
    const { html } = build(
      "```chart\nmeasures: ['incidents(area: \"Gulf of Aden\")', 'incidents(area: \"Strait of Malacca\")']\nover: 2006/2008\ntitle: Attacks\n```",
    );
    const said = /<span class="definition">([^<]*)</.exec(html)?.[1] ?? "";
    assert.equal(said.match(/Number of /g)?.length, 1, said);
    assert.match(said, /Likewise for Strait of Malacca\. Strait of Malacca: Incidents whose place/);
  });

  it("leave out a year that is not covered, and say so in the table", () => {
    const { html } = build(
      "```chart\nmeasure: incidents(area: Gulf of Aden)\nover: 2001/2004\ntitle: Attacks\n```",
    );
    assert.match(html, /<td[^>]*>2001<\/td><td[^>]*>not known<\/td>/);
    assert.match(html, /<td[^>]*>2004<\/td><td[^>]*>8<\/td>/);
  });

  it("are read by a check too, which reports what is wrong with line and column", () => {
    // Each block with the line of it and the column at which it goes wrong, and what is said there.
    const wrong: readonly [string, number, number, RegExp][] = [
      ["chart\nmeasure: incident(2008)\nover: 2008", 1, 10, /no measure "incident"/],
      ["chart\nmeasure: treaty.since(NPT, Japan)\nover: 2008", 1, 10, /a number, yes or no, or a set/],
      ["chart\nover: 2003/2008", 1, 1, /neither "measure" nor "measures"/],
      ["chart\nmeasure: incidents(2008)\nseries: [Japan]\nover: 2008", 2, 9, /not about a state/],
      ["table\nmeasures: [un.members(2008)]\nrows: [Japan]", 2, 7, /not about a state/],
      ["table\nmeasure: council.terms(Japan, by: 2008)\nrows: [Ruritania]", 2, 7, /"Ruritania"/],
      ["table\ncaption: none", 1, 1, /"commitments"/],
      ["map\ncaption: none", 1, 1, /none of "points"/],
      ["map\nmeasure: council.terms(Japan, by: 2008)\nregion: [0, 100, 10, 120]", 2, 9, /in degrees/],
      ["map\nareas: [Gulf of Nowhere]", 1, 8, /sea-areas/],
      ["timeline\nmandates: [patrol]\nover: 2008", 1, 11, /there are none/],
      ["timeline\nover: 2008", 1, 1, /none of "mandates"/],
      ["network\nmeasure: incidents(2008)\namong: [Japan, France]", 1, 10, /between two states/],
      [
        "network\nmeasure: alliance(Japan, France, at: 2008)\namong: [Japan, France]\nleast: few",
        3,
        8,
        /a number/,
      ],
    ];
    const lines = ["# A", ""];
    const expected = wrong.map(([block, line, column, said]) => {
      const at = `a.md:${lines.length + 1 + line}:${column}  error  `;
      lines.push(...`\`\`\`${block}\ntitle: T\n\`\`\`\n`.split("\n"));
      return { at, said };
    });
    writeFileSync(join(dir, "chapters", "a.md"), lines.join("\n"));
    for (const checked of [dir, join(dir, "chapters", "a.md")]) {
      const { status, stderr } = run(home, ["check", checked]);
      assert.equal(status, 1, stderr);
      for (const { at, said } of expected) {
        const [, after = ""] = stderr.split(at);
        assert.match(after.split(/\n\S/)[0] ?? "", said, `${at}\n${stderr}`);
      }
      assert.equal(stderr.match(/ {2}error {2}/g)?.length, wrong.length, stderr);
    }
  });

  it("outside the coverage are a warning, and no error", () => {
    const outside = [
      "chart\nmeasure: incidents(area: Gulf of Aden)\nover: 1901/1903",
      "table\nmeasure: incidents(1901)",
      "network\nmeasure: alliance(France, Spain, at: 1700)\namong: [France, Spain]",
    ];
    const text = outside.map((block) => `\`\`\`${block}\ntitle: T\n\`\`\`\n`).join("\n");
    writeFileSync(join(dir, "chapters", "a.md"), `# A\n\n${text}`);
    const { status, stderr } = run(home, ["check", dir]);
    assert.equal(status, 0, stderr);
    for (const kind of ["chart", "table", "network"])
      assert.match(stderr, new RegExp(`warning  This ${kind} is left out: nothing of it is known`));
    assert.equal(stderr.match(/ {2}warning {2}/g)?.length, 3, stderr);
  });

  it("say what is wrong with a block, at its line, and go on", () => {
    const { html, stderr, status } = build(
      "```chart\nmeasure: incident(area: Gulf of Aden)\nover: 2003/2004\ntitle: T\n```",
    );
    assert.equal(status, 1);
    assert.match(stderr, /a\.md:4:10 {2}error {2}There is no measure "incident"/);
    assert.match(html, /cannot be drawn/);
  });

  it("draw several measures with their names, and a panel each for bars", () => {
    const lines = build(
      '```chart\nmeasures: ["council.terms(Japan)", "council.terms(Brazil)"]\nover: 2000/2008\nmark: line\ntitle: Terms\n```',
    );
    assert.equal(lines.status, 0, lines.stderr);
    assert.match(lines.html, />Brazil<\/text>/);
    assert.match(
      lines.html,
      /that Japan had begun on or before the end of each year from 2000 to 2008[^<]*\. Likewise for Brazil\.</,
    );
    assert.match(lines.html, /<th scope="col"[^>]*>Japan<\/th><th scope="col"[^>]*>Brazil<\/th>/);
    const bars = build(
      "```chart\nmeasure: council.terms(Japan)\nseries: [Japan, Brazil, India]\nover: 2006/2008\nmark: bar\ntitle: Terms\n```",
    );
    assert.match(bars.html, />India<\/text>/);
    assert.match(bars.html, />2008<\/td><td[^>]*>9<\/td><td[^>]*>9<\/td><td[^>]*>6<\/td>/);
  });

  it("draw a network of a measure between states, and say how few or many it may have", () => {
    const { html, status, stderr } = build(
      "```network\nmeasure: alliance(Japan, United States, at: 2008)\namong: [Japan, United States, France]\ntitle: T\n```",
    );
    assert.equal(status, 0, stderr);
    assert.match(html, /aria-label="T"/);
    assert.match(html, /<td>Japan<\/td><td>United States<\/td><td>yes<\/td>/);
    assert.match(html, /Not known for 2 of 3 pairs/);
    const alone = build(
      "```network\nmeasure: council.terms(Japan, by: 2008)\namong: [Japan, France]\ntitle: T\n```",
    );
    assert.equal(alone.status, 1);
    assert.match(alone.stderr, /a measure between two states/);
  });

  it("shade states by number and by class, and say whose borders they are and who is not drawn", () => {
    const { html, status, stderr } = build(
      "```map\nmeasure: council.terms(Japan, by: 1990)\ntitle: Terms\n```",
    );
    assert.equal(status, 0, stderr);
    assert.match(html, /Borders are those of 2018, not of 1990\./);
    assert.match(html, /not on the map[^<]*Czechoslovakia/);
    assert.match(html, /<title>Japan: 6<\/title>/);
  });

  it("tell which source draws an area that is not here", () => {
    const { stderr, status } = build("```map\nareas: [Gulf of Nowhere]\ntitle: T\n```");
    assert.equal(status, 1);
    assert.match(stderr, /edition\/figure-geography\][\s\S]*sea-areas/);
  });

  const map = '```map\npoints: incidents(2008, "Gulf of Aden and Somalia")\ntitle: T\n```';
  it("show no empty map where the source has no positions", () => {
    assert.match(build(map).html, /facts gives no positions/);
  });

  it("put events on a map", { skip: fullData ? false : "no ../shared/data" }, () => {
    assert.equal(run(home, ["pull", "--from", join(fullData ?? "", "imb-attacks")]).status, 0);
    assert.ok((build(map).html.match(/<circle /g) ?? []).length >= 100);
  });
});
