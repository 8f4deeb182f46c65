import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { printPdf, setBook } from "../../src/site/printPdf.js";
import { run } from "../cli/run.js";
import { browserPath, launch, watch, withoutBrowser } from "./support/browser.js";
import { hostile, twoLanguages, writeEdition } from "./support/editions.js";

const dir = mkdtempSync(join(tmpdir(), "chancery-browser-"));
const site = join(dir, "two", "dist");
const bad = join(dir, "bad", "dist");
/** Pages in the second language; those in the first are tried in everyPage.test.ts. */
const kinds = [
  "chapters/1-council-ja.html",
  "ja/index.html",
  "ja/claims.html",
  "ja/measures.html",
  "ja/sources.html",
  "ja/state.html",
  "ja/checked.html",
  "ja/search.html",
];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe("a published edition in a browser", { skip: withoutBrowser }, () => {
  let browser: Browser;
  before(async () => {
    writeEdition(join(dir, "two"), twoLanguages);
    writeEdition(join(dir, "bad"), hostile);
    for (const name of ["two", "bad"]) run(join(dir, "home"), ["build", join(dir, name)]);
    run(join(dir, "home"), ["new", join(dir, "chart")]);
    run(join(dir, "home"), ["build", join(dir, "chart")]);
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it("is read from disk: contents, chapter, next and back, with nothing asked of others", async () => {
    const { page, open, wrongs, context } = await watch(browser, site);
    await open("index.html");
    assert.equal(await page.title(), "Seats & terms");
    await page.click("text=The Security Council");
    assert.equal(await page.textContent("h1"), "The Security Council");
    await page.click('a[rel="next"]');
    assert.equal(await page.textContent("h1"), "Members");
    await page.click('a[rel="prev"]');
    await page.click(".turn .up");
    assert.match(page.url(), /index\.html$/);
    assert.deepEqual(wrongs, []);
    await context.close();
  });

  it("opens a claim by pointer and by hovering, and closes it", async () => {
    const { page, open, wrongs, context } = await watch(browser, site);
    await open("chapters/1-council.html");
    await page.click("#ref-1");
    const card = page.locator("#card");
    assert.match((await card.textContent()) ?? "", /10 terms/);
    assert.equal(await page.locator("#ref-1").getAttribute("aria-expanded"), "true");
    await page.mouse.click(5, 500);
    assert.equal(await card.isVisible(), false);
    await page.hover("#ref-3");
    await card.waitFor({ state: "visible" });
    assert.match((await card.textContent()) ?? "", /authors know that this is contested/);
    await page.mouse.move(5, 500);
    await card.waitFor({ state: "hidden" });
    await page.click("#vref-1");
    assert.match((await card.textContent()) ?? "", /173/);
    assert.deepEqual(wrongs, []);
    await context.close();
  });

  it("opens a claim by keyboard, and gives the focus back", async () => {
    const { page, open, context } = await watch(browser, site);
    await open("chapters/1-council.html");
    await page.focus("#ref-2");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate("document.activeElement.id"), "card");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate("document.activeElement.closest('#card') !== null"), true);
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("#card").isVisible(), false);
    assert.equal(await page.evaluate("document.activeElement.id"), "ref-2");
    await page.keyboard.press(" ");
    assert.equal(await page.locator("#card").isVisible(), true);
    await page.click("#card .evidence-link");
    assert.match(page.url(), /evidence\/1-council-most\.html$/);
    await context.close();
  });

  it("opens a claim by touch, as a sheet that fits a phone", async () => {
    const { page, open, wrongs, context } = await watch(browser, site, {
      viewport: { width: 390, height: 800 },
      hasTouch: true,
      isMobile: true,
    });
    await open("chapters/1-council.html");
    await page.tap("#ref-3");
    const box = await page.locator("#card").boundingBox();
    assert.ok(
      box && box.x >= 0 && box.width <= 390 && Math.abs(box.y + box.height - 800) < 2,
      JSON.stringify(box),
    );
    await page.touchscreen.tap(200, 60);
    assert.equal(await page.locator("#card").isVisible(), false);
    // The touch closed the sheet and did not follow the link that it fell on.
    assert.match(page.url(), /chapters\/1-council\.html$/);
    await page.tap("#ref-1");
    await page.tap("#card .close");
    assert.equal(await page.locator("#card").isVisible(), false);
    assert.deepEqual(wrongs, []);
    await context.close();
  });

  it("finds words in both languages, without a server", async () => {
    const { page, open, wrongs, context } = await watch(browser, site);
    await open("search.html?q=eleven");
    assert.match((await page.textContent("#search-results")) ?? "", /Some say eleven/);
    await page.fill("#q", "SECURITY coun");
    assert.match((await page.textContent("#search-results li:first-child")) ?? "", /Security Council/);
    await page.fill("#q", "nothing of the kind");
    assert.match((await page.textContent("#search-status")) ?? "", /Nothing found/);
    await open("ja/search.html");
    await page.fill("#q", "最多");
    await page.click("#search-results a");
    assert.match(page.url(), /1-council-ja/);
    assert.deepEqual(wrongs, []);
    await context.close();
  });

  it("switches the language of a chapter and of the edition", async () => {
    const { page, open, context } = await watch(browser, site);
    await open("chapters/1-council.html");
    await page.click(".top .language");
    assert.equal(await page.textContent("h1"), "安全保障理事会");
    assert.equal(await page.getAttribute("html", "lang"), "ja");
    await page.click(".top .edition");
    assert.match(page.url(), /ja\/index\.html$/);
    assert.match((await page.textContent(".cover")) ?? "", /議席と任期.*2008年12月31日現在/s);
    // What is not translated is there, and named as such.
    assert.match((await page.textContent(".toc")) ?? "", /Members.*未訳.*English/s);
    await page.click(".top .language");
    assert.match(page.url(), /dist\/index\.html$/);
    await context.close();
  });

  it("gives a picture as PNG, from disk too", async () => {
    const { page, open, wrongs, context } = await watch(browser, join(dir, "chart", "dist"));
    await open("chapters/1-council.html");
    await page.click("figure summary");
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("button.png")]);
    assert.equal(download.suggestedFilename(), "1-council-figure-1.png");
    const bytes = readFileSync(await download.path());
    assert.deepEqual(
      [...bytes.subarray(1, 4)],
      [..."PNG"].map((c) => c.charCodeAt(0)),
    );
    assert.ok(bytes.length > 5000, "it is not blank");
    assert.deepEqual(wrongs, []);
    await context.close();
  });

  it("has everything without a script", async () => {
    const { page, open, wrongs, context } = await watch(browser, site, { javaScriptEnabled: false });
    await open("chapters/1-council.html");
    await page.click("#ref-4");
    assert.match(page.url(), /#note-4$/);
    const note = (await page.locator("#note-4").innerText()).replace(/\s+/g, " ");
    assert.match(note, /differs .*the sentence gives another figure.*council\.terms/);
    for (const text of [
      "No source in this edition covers it",
      "cannot be read",
      "A remark with a link",
      "173",
    ])
      assert.ok((await page.innerText("main")).includes(text), text);
    await page.click("#note-4 .evidence-link");
    assert.match(await page.innerText("main"), /The rows behind it/);
    await open("search.html");
    assert.match(await page.innerText("main"), /needs JavaScript/);
    assert.equal(await page.locator("#q").isVisible(), false);
    assert.deepEqual(wrongs, []);
    await context.close();
  });

  it("is accessible in the second language, in light and dark, wide and narrow", async () => {
    for (const [i, options] of [
      { viewport: { width: 1280, height: 900 } },
      { viewport: { width: 320, height: 700 }, colorScheme: "dark" as const },
    ].entries()) {
      const { page, open, wrongs, context } = await watch(browser, site, { ...options, bypassCSP: true });
      for (const file of kinds) {
        await open(file);
        if (file.startsWith("chapters/")) await page.click("#ref-1");
        if (file === "ja/search.html") await page.fill("#q", "最多");
        const wide = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assert.ok(Number(wide) <= 0, `${file} is ${wide} px too wide at ${options.viewport.width}`);
        await page.evaluate(axe);
        const { violations } = (await page.evaluate(
          'axe.run({ preload: false, runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })',
        )) as AxeResults;
        assert.deepEqual(
          violations.map(
            (v) => `${file} ${i}: ${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(" | ")}`,
          ),
          [],
        );
      }
      assert.deepEqual(wrongs, []);
      await context.close();
    }
  });

  it("shows a chapter in less than 100 KB, and nothing moves", async () => {
    const sizes = ["chapters/1-council.html", "style.css", "reader.js"].map(
      (f) => statSync(join(site, f)).size,
    );
    assert.ok(sizes.reduce((a, b) => a + b, 0) < 100_000, String(sizes));
    const { page, open, context } = await watch(browser, site);
    await page.addInitScript(
      "globalThis.moved = 0; new PerformanceObserver((l) => { for (const e of l.getEntries()) if (!e.hadRecentInput) moved += e.value; }).observe({ type: 'layout-shift', buffered: true });",
    );
    await open("chapters/1-council.html");
    await page.click("#ref-1");
    await page.waitForTimeout(100);
    assert.equal(await page.evaluate("moved"), 0);
    await context.close();
  });

  it("prints as a book: page numbers in the contents, notes, no navigation", async () => {
    const print = () => printPdf(browserPath ?? "", site, "book.html", "2008-12-31");
    const pdf = (await print()).toString("latin1");
    assert.match(pdf, /D:20081231000000/);
    assert.equal((await print()).toString("latin1"), pdf, "the same book is the same PDF");
    const book = await (await browser.newContext({ bypassCSP: true })).newPage();
    await setBook(book, site, "book.html");
    // Every footnote stands at the foot of the page on which its claim is.
    const feet = (await book.evaluate(`[...document.querySelectorAll("span.foot-note")].map((note) => {
      const page = note.closest(".pagedjs_page");
      const area = note.closest(".pagedjs_footnote_area");
      const number = note.querySelector(".nth").textContent;
      const marks = [...page.querySelectorAll(".pagedjs_page_content .mark a")].map((a) => a.textContent);
      return area !== null && note.offsetHeight > 0 && marks.includes(number);
    })`)) as boolean[];
    assert.ok(feet.length >= 5 && feet.every((at) => at), String(feet));
    // A mark never begins a page: it stays with the end of its word.
    assert.equal(await book.evaluate('document.querySelectorAll(".text .mark").length'), feet.length);
    assert.equal(await book.evaluate('document.querySelectorAll(".text .kept .mark").length'), feet.length);
    await book.context().close();
    const { page, open, context } = await watch(browser, site);
    await page.emulateMedia({ media: "print" });
    await open("chapters/1-council.html");
    assert.equal(await page.locator("#note-1").isVisible(), true);
    for (const hidden of [".top", ".turn", ".foot"])
      assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
    await context.close();
  });

  it("runs nothing of a hostile edition, and keeps its layout", async () => {
    const { page, open, wrongs, context } = await watch(browser, bad, {
      viewport: { width: 390, height: 800 },
    });
    const pages = readdirSync(bad, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".html"));
    const tried = pages.filter((f) => !/^(measures|sources)\//.test(f));
    assert.ok(tried.length >= 10, tried.join(" "));
    for (const file of tried) {
      await open(file);
      for (const mark of await page.locator(".mark a").all()) await mark.hover();
      assert.equal(await page.evaluate("typeof globalThis.ran"), "undefined", file);
      const wide = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
      assert.ok(Number(wide) <= 0, `${file} is ${wide} px too wide`);
    }
    await open("search.html?q=<img src=x onerror=ran=1>");
    await page.fill("#q", "script");
    assert.equal(await page.evaluate("typeof globalThis.ran"), "undefined");
    assert.deepEqual(wrongs, []);
    await context.close();
  });
});
