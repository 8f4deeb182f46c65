import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { run } from "../cli/run.js";
import { launch, watch, withoutBrowser } from "./support/browser.js";
import { everyFigure, writeEdition } from "./support/editions.js";

const dir = mkdtempSync(join(tmpdir(), "chancery-pages-"));
const site = join(dir, "edition", "dist");
/** One page of every kind, and evidence of every verdict. */
const kinds = [
  "index.html",
  "chapters/1-council.html",
  "chapters/3-figures.html",
  "evidence/1-council-terms.html",
  "evidence/1-council-eleven.html",
  "evidence/1-council-ninth.html",
  "evidence/1-council-open.html",
  "evidence/1-council-broken.html",
  "evidence/1-council-two.html",
  "evidence/3-figures-uncovered.html",
  "claims.html",
  "measures.html",
  "measures/council.terms.html",
  "sources.html",
  "sources/facts.html",
  "state.html",
  "checked.html",
  "search.html",
  "book.html",
];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** By how many pixels a page is wider than its window, and what reaches out of it. */
const tooWide = `(() => {
  const over = document.documentElement.scrollWidth - innerWidth;
  return over <= 0 ? "" : over + " px: " + [...document.querySelectorAll("main *")]
    .filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(".wide, pre"))
    .slice(0, 3).map((e) => e.outerHTML.slice(0, 80)).join(" | ");
})()`;

/** Makes a page show what it shows only when asked: the card of a claim, results of a search, the numbers of figures. */
async function opened(page: Page, file: string): Promise<void> {
  await page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true");
  if (file.startsWith("chapters/")) await page.locator("#ref-1").press("Enter");
  if (file === "search.html") await page.fill("#q", "council");
}

describe("every kind of page", { skip: withoutBrowser }, () => {
  let browser: Browser;
  before(async () => {
    writeEdition(join(dir, "edition"), everyFigure);
    run(join(dir, "home"), ["build", join(dir, "edition")]);
    for (const file of kinds) assert.ok(existsSync(join(site, file)), file);
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    rmSync(dir, { recursive: true, force: true });
  });

  for (const width of [390, 1440])
    for (const colorScheme of ["light", "dark"] as const)
      it(`is accessible at ${width} pixels, ${colorScheme}`, async () => {
        const { page, open, wrongs, context } = await watch(browser, site, {
          viewport: { width, height: 900 },
          colorScheme,
          bypassCSP: true,
        });
        for (const file of kinds) {
          await open(file);
          await opened(page, file);
          await page.evaluate(axe);
          const { violations } = (await page.evaluate(
            `axe.run({ preload: false, resultTypes: ["violations"], runOnly: ${JSON.stringify(rules)} })`,
          )) as AxeResults;
          assert.deepEqual(
            violations.map(
              (v) => `${file}: ${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(" | ")}`,
            ),
            [],
          );
        }
        assert.deepEqual(wrongs, []);
        await context.close();
      });

  it("is never wider than its window, down to 320 pixels and with letters of twice the size", async () => {
    const { page, open, context } = await watch(browser, site);
    for (const file of kinds) {
      await open(file);
      await opened(page, file);
      for (const width of [320, 390, 834, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        assert.equal(await page.evaluate(tooWide), "", `${file} at ${width}`);
      }
      await page.setViewportSize({ width: 834, height: 900 });
      await open(file);
      await page.evaluate("document.documentElement.style.fontSize = '225%'");
      await opened(page, file);
      assert.equal(await page.evaluate(tooWide), "", `${file} with large letters`);
    }
    await context.close();
  });

  it("has every kind of figure, and shows where the keyboard is", async () => {
    const { page, open, context } = await watch(browser, site, { reducedMotion: "reduce" });
    await open("chapters/3-figures.html");
    const kindsOfFigure = await page.evaluate(
      "[...new Set([...document.querySelectorAll('figure')].map((f) => f.className.replace('figure figure-', '')))].sort().join(' ')",
    );
    assert.equal(kindsOfFigure, "map network series table timeline");
    assert.equal(await page.locator(".figure-problem").count(), 1);
    await page.keyboard.press("Tab");
    assert.match(await page.locator(":focus").innerText(), /Skip/);
    const unseen: string[] = [];
    for (let i = 0; i < 40; i += 1) {
      await page.keyboard.press("Tab");
      const wrong = await page.evaluate(`(() => {
        const e = document.activeElement, s = getComputedStyle(e), b = e.getBoundingClientRect();
        if (e === document.body) return "";
        const seen = s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2 && b.width > 0 && b.bottom > 0 && b.top < innerHeight;
        return seen ? "" : e.outerHTML.slice(0, 100);
      })()`);
      if (wrong !== "") unseen.push(String(wrong));
    }
    assert.deepEqual(unseen, []);
    await context.close();
  });
});
