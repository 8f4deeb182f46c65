import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";
import { isJapanese } from "../../src/base/script.js";
import { loadEdition } from "../../src/edition/loadEdition.js";
import { publicationOf } from "../../src/edition/publication.js";
import type { EditionReport } from "../../src/edition/report.js";
import { months } from "../../src/engine/text.js";
import { derivedSources } from "../../src/measures/derived.js";
import { catalogue } from "../../src/measures/index.js";
import { openSession } from "../../src/session/session.js";
import { type SiteFiles, sitePages } from "../../src/site/buildSite.js";
import { measurePage } from "../../src/site/pages/measuresPages.js";
import { siteOf, viewFrom } from "../../src/site/site.js";
import { sources } from "../../src/sources/index.js";
import type { Parts } from "../../src/words/languageWords.js";
import { messageText } from "../../src/words/message.js";
import { agreementParts, methodParts } from "../../src/words/statements.js";
import { showResult, typeset } from "../../src/words/values.js";

const home = mkdtempSync(join(tmpdir(), "chancery-japanese-"));
const old = process.env.CHANCERY_HOME;
let report: EditionReport;
let pages: SiteFiles;

before(async () => {
  process.env.CHANCERY_HOME = home;
  const edition = await loadEdition(join(packageRoot(), "editions", "2008"));
  const session = await openSession({ edition });
  const publication = await publicationOf(edition, session);
  session.close();
  report = publication.report;
  pages = sitePages(publication);
});
after(() => {
  if (old === undefined) delete process.env.CHANCERY_HOME;
  else process.env.CHANCERY_HOME = old;
  rmSync(home, { recursive: true, force: true });
});

const digits = new Map(
  "One Two Three Four Five Six Seven Eight Nine".split(" ").map((word, i) => [word, String(i + 1)]),
);

/** Numbers of a text, each once: months, and digits in words that begin a sentence, are numbers, and what is code or a name in Latin letters is left out. */
function numbers(text: string): string[] {
  const plain = months
    .reduce((said, month, i) => said.replaceAll(` ${month} `, ` ${i + 1} `), text)
    .replace(/\b[a-z_]+(?:\.[a-z_]+)*\([^()]*\)/g, " ")
    .replace(/\b[Nn]o (?=[a-z]+s\b)/g, "0 ")
    .replace(/(?<=^|\. )[A-Z][a-z]+/g, (word) => digits.get(word) ?? word)
    // The range of an index is part of its English unit.
    .replace(/\((?:0 to 1|1 is)[^)]*\)/g, " ")
    .replace(/(\d),(?=\d{3})/g, "$1")
    .replace(/\b[A-Z]+\/[A-Z0-9/]+/g, " ");
  return [...new Set((plain.match(/\d+(?:\.\d+)?/g) ?? []).map((n) => String(Number(n))))].sort();
}

test("what a check came to is said in Japanese, with the same numbers as in English", () => {
  assert.ok(report.results.length > 200);
  for (const result of report.results) {
    const [english, japanese] = [messageText(result, "en"), messageText(result, "ja")];
    assert.ok(isJapanese(japanese), result.check);
    for (const n of numbers(japanese))
      assert.ok(numbers(english).includes(n), `${n}: ${japanese} / ${english}`);
    for (const n of numbers(english))
      if (n !== "1") assert.ok(numbers(japanese).includes(n), `${n}: ${japanese} / ${english}`);
  }
});

test("the value of a check has the same numbers in both languages", () => {
  for (const result of report.results) {
    const [english, japanese] = [showResult(result, "en") ?? "", showResult(result, "ja") ?? ""];
    assert.deepEqual(numbers(japanese), numbers(english), result.check);
  }
});

test("how a property was decided, and how the words fit, are said in Japanese", () => {
  const text = (parts: Parts): string => parts.filter((p) => typeof p === "string").join("");
  for (const result of report.results) {
    const { methods, agreement } = result;
    if (methods.length > 0) assert.ok(isJapanese(text(methodParts(result, "ja"))));
    if (agreement) assert.ok(isJapanese(text(agreementParts(agreement, "ja"))));
  }
});

/** Elements that a reader of Japanese need not read as sentences: code, rows of evidence, scripts. */
const aside = /<(code|script|style)\b[\s\S]*?<\/\1>|<table class="rows"[\s\S]*?<\/table>/g;
const unescaped = (text: string): string =>
  text
    .replace(/<[^>]+>/g, "")
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .trim();
/** Four words of English after one another, in text that is not marked as English. */
const english = /(?:[A-Za-z][A-Za-z'’-]*[,;.:()]*\s+){3,}[A-Za-z]+/;
/** A page without what is marked as English, and the texts that are. */
function split(page: string): { japanese: string; marked: string[] } {
  const marked: string[] = [];
  const rest = page
    .replace(aside, " ")
    .replace(/<(\w+)[^>]* lang="en"[^>]*>([\s\S]*?)<\/\1>/g, (_, __, text) => {
      marked.push(unescaped(String(text)));
      return " ";
    });
  return { japanese: rest.replace(/<[^>]+>/g, " ").replace(/https?:\S+/g, " "), marked };
}

test("a Japanese page has no English sentence", () => {
  const known = new Set(
    [
      ...[...sources, ...report.sources].flatMap((s) => [s.title, s.publisher, s.citation]),
      ...report.chapters.flatMap(({ chapter, claims }) => [
        chapter.title,
        ...claims.flatMap(({ claim, results }) => [
          claim.words,
          `“${claim.words}”`,
          ...results.flatMap((r) => r.sources.map((s) => s.citation)),
        ]),
      ]),
    ].map((text) => unescaped(typeset(text, "en"))),
  );
  let tried = 0;
  for (const [path, content] of pages) {
    const page = String(content);
    // The page of the whole edition holds the chapters that are not translated.
    if (!path.endsWith(".html") || path.endsWith("book.html") || !page.includes('<html lang="ja"')) continue;
    tried++;
    const { japanese, marked } = split(page);
    const bodies = /Peacebuilding Commission|Chancery/;
    const found = english.exec(japanese)?.[0] ?? "";
    assert.ok(found === "" || bodies.test(found), `${path}: ${found}`);
    for (const text of marked)
      assert.ok(known.has(text) || !english.test(text), `${path}: ${text} is neither a title nor a citation`);
  }
  assert.ok(tried > 80, `${tried} pages`);
});

test("why the record does not answer is said in Japanese, on pages and in figures", async () => {
  const dir = mkdtempSync(join(tmpdir(), "chancery-undecided-"));
  mkdirSync(join(dir, "chapters"));
  writeFileSync(join(dir, "chancery.yaml"), "title: 軍事費\nlanguages: [ja]\nchapters: [a.md]\n");
  const chart = "```chart\nmeasure: incidents(area: Gulf of Aden)\nover: 1901/1903\ntitle: 事案\n```";
  const check = 'milex("North Korea", 2008) = 0';
  writeFileSync(
    join(dir, "chapters", "a.md"),
    `# 軍事費\n\n北朝鮮の軍事費は零である。[^a]\n\n${chart}\n\n[^a]: check: ${check}\n`,
  );
  const edition = await loadEdition(dir);
  const session = await openSession({ edition });
  const files = sitePages(await publicationOf(edition, session));
  session.close();
  rmSync(dir, { recursive: true, force: true });
  for (const path of ["evidence/a-a.html", "chapters/a.html", "claims.html"]) {
    const page = String(files.get(path));
    assert.equal(english.exec(split(page).japanese)?.[0], undefined, path);
    assert.ok(isJapanese(page));
  }
});

test("the page of any measure has no English but the titles of sources", () => {
  const site = siteOf({ report: { ...report, chapters: [] } });
  const titles = new Set([...sources, ...derivedSources].map((s) => unescaped(typeset(s.title, "en"))));
  for (const measure of catalogue) {
    const page = measurePage(viewFrom(site, "ja", `ja/measures/${measure.name}.html`), measure);
    const { japanese, marked } = split(/<h1>.*<h2>/s.exec(page)?.[0] ?? "");
    assert.ok(japanese.includes("引数"), measure.name);
    assert.doesNotMatch(japanese, english, measure.name);
    for (const text of marked) assert.ok(titles.has(text), `${measure.name}: ${text}`);
  }
});
