import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { run } from "../cli/run.js";

const dir = mkdtempSync(join(tmpdir(), "chancery-hostile-"));
after(() => rmSync(dir, { recursive: true, force: true }));

describe("a hostile edition", () => {
  mkdirSync(join(dir, "chapters"));
  mkdirSync(join(dir, "records"));
  writeFileSync(
    join(dir, "chancery.yaml"),
    'title: "<script>alert(1)</script> & co"\nchapters: ["a b&c.md", "../../outside.md"]\n',
  );
  writeFileSync(
    join(dir, "chapters", "a b&c.md"),
    [
      "# <img src=x onerror=alert(1)> Title",
      "",
      'Ten[^a] <script>alert(1)</script> [link](javascript:alert(1)) ![x](javascript:alert(2)) <a href="x" onclick="y">z</a>\u202e right to left',
      "",
      "```table",
      "meetings: all",
      'title: "<b onmouseover=alert(1)>"',
      "```",
      "",
      "[^a]: check: meetings.count(2008, host: Japan) = 1 -- <svg onload=alert(1)>",
    ].join("\n"),
  );
  writeFileSync(
    join(dir, "records", "meetings.csv"),
    'meeting,name,kind,date,host,outcome\nm,"=HYPERLINK(""http://x"",""<script>"")",summit,2008-05-01,Japan,<script>alert(1)</script>\n',
  );
  writeFileSync(
    join(dir, "records", "coverage.csv"),
    "table,kind,subject,state,from,to,reason\nmeeting,,,,2008-01-01,2008-12-31,All of <script>\n",
  );
  const built = run(join(dir, "home"), ["build", dir]);
  const site = join(dir, "dist");
  const files = readdirSync(site, { recursive: true, encoding: "utf8" });

  it("is refused a chapter outside its folder", () => {
    assert.equal(built.status, 1);
    assert.match(built.stderr, /outside/);
  });

  it("gives pages in which nothing runs", () => {
    for (const file of files.filter((f) => f.endsWith(".html"))) {
      const text = readFileSync(join(site, file), "utf8");
      assert.doesNotMatch(
        text,
        /<script|<svg onload|<img[^>]*onerror|<[^>]+\son\w+=|href="javascript|src="javascript/i,
        file,
      );
      assert.match(text, /Content-Security-Policy/);
      assert.doesNotMatch(text, /\u202e/);
    }
  });

  it("makes formulas in CSV text", () => {
    const csv = files.filter((f) => f.endsWith(".csv")).map((f) => readFileSync(join(site, f), "utf8"));
    assert.ok(csv.length > 0);
    for (const text of csv) assert.doesNotMatch(text, /(?:^|[,"])=HYPERLINK/m);
  });
});
