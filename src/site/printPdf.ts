import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "msedge"];
const elsewhere = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const runs = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The Chromium of this machine: the one CHANCERY_CHROMIUM names, or one on the path, or undefined. */
export function findChromium(): string | undefined {
  const named = process.env.CHANCERY_CHROMIUM;
  if (named) return runs(named) ? named : undefined;
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere].find(runs);
}

/** The longest that printing may take. */
const longest = 300_000;

/** Days of making in a PDF: they change with every run, so those of the record are put in their place. */
function dated(pdf: Buffer, day: string): Buffer {
  const stamp = `D:${day.replaceAll("-", "")}000000`;
  const text = pdf
    .toString("latin1")
    .replace(/\((D:\d{14})([^)]*)\)/g, (_all, _then, zone: string) => `(${stamp}${zone})`);
  return Buffer.from(text, "latin1");
}

/**
 * The pages that named places of a Chromium PDF are on, counted from 1. Its objects stand in plain text; of a PDF of
 * another make nothing is found.
 */
export function pagesOfPlaces(pdf: Buffer): Map<string, number> {
  const text = pdf.toString("latin1");
  const object = (number: string): string => {
    const start = text.search(new RegExp(`(?:^|\\n)${number} 0 obj`));
    return start < 0 ? "" : text.slice(start, text.indexOf("endobj", start));
  };
  const catalog = /\/Type \/Catalog[\s\S]*?endobj/.exec(text)?.[0] ?? "";
  const order: string[] = [];
  const walk = (number: string): void => {
    const node = object(number);
    const kids = /\/Type \/Pages/.test(node) ? /\/Kids \[([^\]]*)\]/.exec(node)?.[1] : undefined;
    if (kids === undefined) order.push(number);
    else for (const [, kid = ""] of kids.matchAll(/(\d+) 0 R/g)) walk(kid);
  };
  const root = /\/Pages (\d+) 0 R/.exec(catalog)?.[1];
  if (root) walk(root);
  const places = /\/Dests (\d+) 0 R/.exec(catalog)?.[1];
  const found = (places ? object(places) : "").matchAll(/\/([^\s/[\]<>]+) \[(\d+) 0 R/g);
  return new Map([...found].map(([, name = "", page = ""]) => [name, order.indexOf(page) + 1]));
}

/** Prints one page as it is. */
async function printOnce(chromium: string, page: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), "chancery-pdf-"));
  const target = join(folder, "edition.pdf");
  const args = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    `--user-data-dir=${join(folder, "profile")}`,
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
    `--print-to-pdf=${target}`,
    pathToFileURL(page).href,
  ];
  try {
    const said = await new Promise<string>((resolve, reject) => {
      const child = spawn(chromium, args, { stdio: ["ignore", "ignore", "pipe"], timeout: longest });
      let errors = "";
      child.stderr.on("data", (data: Buffer) => {
        errors = (errors + data.toString()).slice(-2000);
      });
      child.on("error", reject);
      child.on("close", () => resolve(errors));
    });
    return await readFile(target).catch(() => {
      throw new Error(`${chromium} made no PDF: ${said.trim().split("\n").at(-1) ?? ""}`);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Prints the whole edition of a written site as a PDF with bookmarks, tags, and page numbers in its contents: it is
 * printed once to learn them. `day` is written in it as the day of its making, so that the same edition printed by
 * the same Chromium differs in nothing. Rejects with what Chromium said.
 */
export async function printPdf(chromium: string, page: string, day: string): Promise<Buffer> {
  const pages = pagesOfPlaces(await printOnce(chromium, page));
  const text = await readFile(page, "utf8");
  const numbered = text.replace(
    /(<span class="page-no" data-page="([^"]+)">)(<\/span>)/g,
    (_all, open: string, name: string, close: string) => `${open}${pages.get(name) ?? ""}${close}`,
  );
  const beside = page.replace(/\.html$/, ".numbered.html");
  await writeFile(beside, numbered);
  try {
    return dated(await printOnce(chromium, beside), day);
  } finally {
    await rm(beside, { force: true });
  }
}
