import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { loadEdition } from "../../src/edition/loadEdition.js";
import { publicationOf } from "../../src/edition/publication.js";
import { writePublished } from "../../src/edition/published.js";
import { openSession } from "../../src/session/session.js";
import { type SiteFiles, sitePages } from "../../src/site/buildSite.js";
import { run } from "../cli/run.js";
import { twoLanguages, writeEdition } from "./support/editions.js";

const dir = mkdtempSync(join(tmpdir(), "chancery-site-"));
after(() => rmSync(dir, { recursive: true, force: true }));
const home = join(dir, "home");
const edition = join(dir, "edition");
const site = join(edition, "dist");
writeEdition(edition, twoLanguages);

const build = (...args: string[]) => run(home, ["build", edition, ...args]);
const read = (file: string, from = site): string => readFileSync(join(from, file), "utf8");
const first = build();

describe("a published site", () => {
  it("says what claims came to, and ends as they do", () => {
    assert.equal(first.status, 1, first.stderr);
    assert.match(first.stdout, /11 checks: 7 hold, 1 fails, 1 differs, 1 undecided, 1 invalid/);
  });

  it("tells machines of each claim, without a number where nothing is known", () => {
    const review = (id: string) => {
      const json = /ld\+json">(.*?)<\/script>/s.exec(read(`evidence/1-council-${id}.html`))?.[1] ?? "";
      return JSON.parse(json) as {
        claimReviewed: string;
        url: string;
        datePublished: string;
        reviewRating: { ratingValue?: number; alternateName: string };
      };
    };
    const held = review("terms");
    assert.equal(held.claimReviewed, "On 1 January 2009 Japan begins its tenth term,");
    assert.equal(held.url, "https://example.org/seats/evidence/1-council-terms.html");
    assert.deepEqual(
      ["terms", "ninth", "eleven", "open", "broken"].map((id) => review(id).reviewRating.ratingValue),
      [3, 2, 1, undefined, undefined],
    );
    assert.equal(review("eleven").reviewRating.alternateName, "disputed: fails");
    // Nothing was pulled, so that the day is the edition's own.
    assert.equal(held.datePublished, "2008-12-31");
  });

  it("gives all rows behind a claim, those of two checks apart", () => {
    assert.equal(read("evidence/1-council-terms.csv").trim().split("\n").length, 11);
    assert.ok(existsSync(join(site, "evidence/1-council-two-1.csv")));
    assert.match(read("evidence/1-council-two.html"), /Check 1 of 2.*Check 2 of 2/s);
  });

  it("follows the language of the page in dates, names and words", () => {
    const page = read("ja/state.html");
    assert.match(page, /<h1>日本<\/h1>/);
    assert.match(page, /2008年12月31日現在の日本/);
    assert.match(read("state.html"), /on 31 December 2008/);
    assert.match(read("evidence/1-council-ja-terms.html"), /<html lang="ja">.*記録.*10/s);
    assert.match(read("evidence/1-council-ja-terms.html"), /<td>日本<\/td>/);
    assert.match(read("evidence/1-council-terms.html"), /<td>Japan<\/td>/);
    // Chancery's own title is Japanese; no other source is in use here.
    assert.doesNotMatch(read("ja/sources.html"), /<span lang="en">/);
    assert.match(read("ja/sources.html"), /同梱の事実/);
  });

  it("links a chapter with its translation, and no other", () => {
    assert.match(read("chapters/1-council.html"), /hreflang="ja" href="\.\.\/chapters\/1-council-ja\.html"/);
    assert.match(read("chapters/1-council-ja.html"), /hreflang="en" href="\.\.\/chapters\/1-council\.html"/);
    assert.doesNotMatch(read("chapters/2-other.html"), /<link[^>]*hreflang/);
    // From what is not translated the switch leads to the other contents.
    for (const file of ["chapters/2-other.html", "evidence/1-council-terms.html"])
      assert.match(read(file), /class="language" lang="ja" hreflang="ja" href="\.\.\/ja\/index\.html"/);
  });

  it("writes a chapter as text: notes numbered, values and figures in place", () => {
    const text = read("chapters/1-council.txt");
    assert.match(text, /^The Security Council\n====================\n/);
    assert.match(text, /begins its tenth term,\[1\]/);
    assert.match(text, /carried with 173 votes/);
    assert.match(text, /\[3\] ✗ disputed: fails\. .*They count the year 1987/s);
    assert.match(text, /\[8\] A remark with a link <https:\/\/example\.org\/>/);
    assert.match(text, / {4}States voting for it\n/);
    assert.ok(
      text.split("\n").every((line) => line.length <= 90),
      "lines are short",
    );
    assert.match(read("chapters/1-council-ja.txt"), /\[1\] ✓ 一致/);
    assert.match(read("edition.txt"), /Members/);
  });

  it("leads from chapter to chapter by the names of their files", () => {
    assert.match(read("chapters/1-council.html"), /<a href="\.\.\/chapters\/2-other\.html">the members<\/a>/);
    assert.match(read("book.html"), /<a href="#c2">the members<\/a>/);
  });

  it("replaces no folder that holds anything else", () => {
    const { status, stderr } = build("--out", join(edition, "records"));
    assert.equal(status, 2);
    assert.match(stderr, /cli\/not-a-site/);
    assert.ok(existsSync(join(edition, "records", "meetings.csv")));
  });

  it("shows pictures of its own with their size, and leaves out those of others", () => {
    assert.match(
      read("chapters/1-council.html"),
      /<img src="\.\.\/figures\/pixel\.png" alt="A pixel" width="1" height="1"/,
    );
    assert.ok(existsSync(join(site, "figures/pixel.png")));
  });

  it("gives citations, results and the lock to download", () => {
    assert.match(read("sources.bib"), /@\w+\{facts,/);
    assert.ok((JSON.parse(read("sources.csl.json")) as unknown[]).length >= 1);
    const results = JSON.parse(read("results.json")) as { claims: { id: string; verdict: string }[] };
    assert.equal(results.claims.find((c) => c.id === "1-council-ninth")?.verdict, "differs");
    assert.match(read("chancery.lock"), /"facts"/);
  });

  it("lists a verdict that changed in the feed, the same however often it is built", async () => {
    /** What `chancery build` writes, without a process for each time. */
    const rebuild = async (lock = false): Promise<SiteFiles> => {
      process.env.CHANCERY_HOME = home;
      const loaded = await loadEdition(edition);
      const session = await openSession({ edition: loaded });
      const publication = await publicationOf(loaded, session);
      if (lock) await writePublished(edition, publication.published);
      session.close();
      return sitePages(publication);
    };
    assert.doesNotMatch(read("feed.xml"), /<entry>/);
    await rebuild(true);
    const chapter = join(edition, "chapters", "1-council.md");
    const text = readFileSync(chapter, "utf8");
    writeFileSync(chapter, text.replace("the ninth term", "the tenth term"));
    const once = await rebuild();
    const feed = String(once.get("feed.xml"));
    const entry = /<entry>.*<\/entry>/s.exec(feed)?.[0] ?? "";
    assert.match(entry, /differs, now holds: Others write that it was the tenth term\./);
    assert.match(entry, /href="https:\/\/example\.org\/seats\/evidence\/1-council-ninth\.html"/);
    assert.match(String(once.get("checked.html")), /differs, now holds/);
    // Published, the change stays in the feed; and once more, nothing is new.
    for (const lock of [true, true, false]) assert.deepEqual([...(await rebuild(lock))], [...once]);
    writeFileSync(chapter, text);
  });

  it("says what is wrong with a list of verdicts, a language and a translation", () => {
    writeFileSync(join(edition, "chancery.published.json"), "{");
    assert.match(build().stderr, /chancery\.published\.json:1:1 .*cannot be read.*\n.*delete it/);
    rmSync(join(edition, "chancery.published.json"));
    const other = join(edition, "chapters", "3-bad.md");
    writeFileSync(other, "---\nlanguage: fr\ntranslation-of: 9-none.md\n---\n# Bad\n");
    const { stderr } = build();
    assert.match(stderr, /3-bad\.md:1:1 .*language "fr".*\[edition\/chapter-language\]/);
    assert.match(stderr, /translation of "9-none\.md".*\[edition\/translation-of\]/);
    rmSync(other);
  });

  it("says in one line what to install where there is no Chromium to print with", () => {
    process.env.CHANCERY_CHROMIUM = join(dir, "none");
    const { status, stderr } = build("--pdf");
    delete process.env.CHANCERY_CHROMIUM;
    assert.equal(status, 2);
    assert.match(stderr, /apt-get install chromium/);
  });
});
