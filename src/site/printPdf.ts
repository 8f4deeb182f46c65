import { readFile } from "node:fs/promises";
import { extname, join, resolve, sep } from "node:path";
import { chromium, type Page, type Route } from "playwright-core";
import { packageRoot } from "../base/packageRoot.js";
import { bookFeet } from "./style/print.js";

/** The longest that setting a book in pages may take, in milliseconds. */
const longest = 300_000;

/** The name under which the folder of the book is shown to the browser; nothing else is. */
const host = "http://book.invalid/";

const kinds: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".webp": "image/webp",
  ".gif": "image/gif",
};

/** Days of making in a PDF: they change with every run, so those of the record are put in their place. */
function dated(pdf: Buffer, day: string): Buffer {
  const stamp = `D:${day.replaceAll("-", "")}000000`;
  const text = pdf
    .toString("latin1")
    .replace(/\((D:\d{14})([^)]*)\)/g, (_all, _then, zone: string) => `(${stamp}${zone})`);
  return Buffer.from(text, "latin1");
}

/** Pages, styles and pictures of the folder, and no script: the book has what it needs without its own. */
async function serve(route: Route, folder: string): Promise<void> {
  const url = new URL(route.request().url());
  const file = resolve(folder, `.${decodeURIComponent(url.pathname)}`);
  const contentType = kinds[extname(file)];
  const body =
    url.origin === new URL(host).origin && file.startsWith(folder + sep) && contentType
      ? await readFile(file).catch(() => undefined)
      : undefined;
  if (body === undefined || contentType === undefined) await route.abort();
  else await route.fulfill({ body, contentType });
}

/** Run in the page: Paged.js names parts by chance and the time, and the names stand in the PDF; here they are always the same. */
const evenly = `{
  let state = 1;
  Math.random = () => (state = (state * 16807) % 2147483647) / 2147483647;
  Date.prototype.getTime = () => 0;
  performance.now = () => 0;
}`;

/**
 * Run in the page: puts each mark into one piece with the end of the word before it, since a page that is full of
 * footnotes may otherwise end between them.
 */
const keepMarks = `for (const mark of document.querySelectorAll(".text .mark")) {
  const note = mark.nextElementSibling;
  let before = mark.previousSibling;
  while (before && before.nodeType !== Node.TEXT_NODE) before = before.lastChild;
  const end = /(?:[\\p{L}\\p{N}](?=[^\\p{L}\\p{N}\\s]*$)|[\\p{Script=Latin}\\p{N}]{1,30})[^\\p{L}\\p{N}\\s]{0,3}$/u.exec(before?.data ?? "")?.[0];
  if (!end || before.parentNode !== mark.parentNode) continue;
  const kept = document.createElement("span");
  kept.className = "kept";
  before.data = before.data.slice(0, -end.length);
  mark.before(kept);
  kept.append(end, mark, ...(note?.classList.contains("foot-note") ? [note] : []));
}`;

/**
 * Opens the book of a site and sets it in pages: footnotes at the foot, running heads, page numbers in the contents.
 * Browsers have no footnotes of their own; Paged.js lays the pages out by the same style sheets. The page must be of a
 * context that leaves the site's own policy aside. Nothing outside the folder `site` is read.
 */
export async function setBook(page: Page, site: string, book: string): Promise<void> {
  const folder = resolve(site);
  // The build puts it there, out of its package, which brings much else.
  const paged = join(packageRoot(), "dist", "paged.polyfill.min.js");
  page.setDefaultTimeout(longest);
  await page.route("**/*", (route) => serve(route, folder));
  await page.emulateMedia({ media: "print", colorScheme: "light" });
  await page.goto(host + book, { waitUntil: "load" });
  await page.addStyleTag({ content: bookFeet });
  await page.evaluate(keepMarks);
  await page.evaluate(evenly);
  await page.evaluate("window.PagedConfig = { auto: false }");
  await page.addScriptTag({ path: paged });
  await page.evaluate("window.PagedPolyfill.preview().then(() => true)");
}

/**
 * Prints the whole edition of a written site, its file `book` (`book.html`, `ja/book.html`), as a PDF with footnotes,
 * bookmarks, tags, and page numbers in its contents. `day` is written in it as the day of its making, so that the same edition printed by the same Chromium
 * differs in nothing. Rejects with what Chromium said.
 */
export async function printPdf(executable: string, site: string, book: string, day: string): Promise<Buffer> {
  const browser = await chromium.launch({
    executablePath: executable,
    args: ["--no-sandbox", "--disable-gpu"],
    timeout: 60_000,
  });
  try {
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    await setBook(page, site, book);
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      outline: true,
      tagged: true,
    });
    return dated(pdf, day);
  } finally {
    await browser.close();
  }
}
