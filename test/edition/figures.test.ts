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
    assert.match(html, /<td>2008<\/td><td>111<\/td>/);
    assert.match(html, /For the last period: Number of incidents/);
  });

  it("leave out a year that is not covered, and say so in the table", () => {
    const { html } = build(
      "```chart\nmeasure: incidents(area: Gulf of Aden)\nover: 2001/2004\ntitle: Attacks\n```",
    );
    assert.match(html, /<td>2001<\/td><td>not known<\/td>/);
    assert.match(html, /<td>2004<\/td><td>8<\/td>/);
  });

  it("say what is wrong with a block, at its line, and go on", () => {
    const { html, stderr, status } = build(
      "```chart\nmeasure: incident(area: Gulf of Aden)\nover: 2003/2004\ntitle: T\n```",
    );
    assert.equal(status, 1);
    assert.match(stderr, /a\.md:4:10 {2}error {2}There is no measure "incident"/);
    assert.match(html, /cannot be drawn/);
  });

  it("refuse a network, which is not drawn yet", () => {
    const { html, status } = build("```network\nmeasure: alliance.partners(Japan, 2008)\ntitle: T\n```");
    assert.equal(status, 1);
    assert.match(html, /not drawn yet/);
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
