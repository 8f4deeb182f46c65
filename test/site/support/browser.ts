import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { findChromium } from "../../../src/site/findChromium.js";

/** Path of the Chromium of this machine, or undefined. */
export const browserPath = findChromium();
/** For `skip`: false, or what to install. */
export const withoutBrowser: string | false =
  browserPath === undefined ? "no Chromium: apt-get install chromium fonts-noto-cjk" : false;

export function launch(): Promise<Browser> {
  if (browserPath === undefined) throw new Error("no Chromium");
  return chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
}

/** What a page did that it should not have: errors on the console, other schemes asked for, dialogs. */
export interface Watched {
  page: Page;
  context: BrowserContext;
  wrongs: string[];
  open(file: string): Promise<void>;
}

/** A page of its own with everything wrong noted, over a site opened from disk. */
export async function watch(
  browser: Browser,
  site: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const wrongs: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") wrongs.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => wrongs.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    wrongs.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!/^(file|data):/.test(request.url())) wrongs.push(`asked for ${request.url()}`);
  });
  return {
    page,
    context,
    wrongs,
    async open(file) {
      const [path = "", query] = file.split("?");
      await page.goto(`${pathToFileURL(join(site, path)).href}${query === undefined ? "" : `?${query}`}`);
    },
  };
}
