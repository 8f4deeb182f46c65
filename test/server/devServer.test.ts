import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { newEdition } from "../../src/edition/newEdition.js";
import { type DevServer, startDevServer } from "../../src/server/devServer.js";
import type { Built } from "../../src/server/preview.js";

const dir = mkdtempSync(join(tmpdir(), "chancery-dev-"));
const edition = join(dir, "mine");
const chapter = join(edition, "chapters", "1-council.md");
const built: Built[] = [];
let server: DevServer;

/** The next build that `wanted` accepts. */
async function next(wanted: (b: Built) => boolean): Promise<Built> {
  for (let tries = 0; tries < 400; tries += 1) {
    const found = built.find(wanted);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`no such build: ${JSON.stringify(built)}`);
}

function get(path: string, headers: Record<string, string> = {}): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    request(new URL(path, server.url), { headers }, (response) => {
      let body = "";
      response.on("data", (chunk) => {
        body += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .on("error", reject)
      .end();
  });
}

const edit = (from: string, to: string): void =>
  writeFileSync(chapter, readFileSync(chapter, "utf8").replace(from, to));

describe("the preview", () => {
  before(async () => {
    process.env.CHANCERY_HOME = join(dir, "home");
    await newEdition(edition);
    server = await startDevServer({ dir: edition, port: 0, onBuilt: (b) => void built.push(b) });
  });
  after(async () => {
    await server.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it("serves the pages with a script that asks this server alone", async () => {
    const { status, body } = await get("chapters/1-council.html");
    assert.equal(status, 200);
    assert.match(body, /<script src="\/__live\.js" defer>/);
    assert.match(body, /connect-src 'self'/);
    assert.match((await get("__live.js")).body, /EventSource/);
    assert.equal((await get("")).status, 200);
    assert.equal((await get("nothing.html")).status, 404);
    assert.equal((await get("../../../etc/passwd")).status, 404);
  });

  it("is nothing to another site in the same browser", async () => {
    assert.equal((await get("", { host: "evil.example" })).status, 403);
  });

  it("shows the verdict of an edited sentence", async () => {
    edit("its tenth term", "its ninth term");
    await next((b) => b.counts.differs === 1);
    assert.match((await get("chapters/1-council.html")).body, /differs/);
  });

  it("says what is wrong in a record, and holds nothing against a claim that rests on it", async () => {
    const records = join(edition, "records", "meetings.csv");
    writeFileSync(records, 'meeting,name\n"open');
    await next((b) => b.counts.undecided === 1 && b.counts.fails === undefined);
    writeFileSync(
      records,
      "meeting,name,kind,body,date\na,A,summit,G8,2008-07-07\nb,B,summit,G8,2008-07-08\n",
    );
    await next((b) => b.counts.fails === 1);
  });

  it("keeps the last pages and says what is wrong where the edition cannot be read", async () => {
    rmSync(join(edition, "chancery.yaml"));
    const { failed } = await next((b) => b.failed !== null);
    assert.match(failed ?? "", /edition\/no-edition/);
    assert.match((await get("chapters/1-council.html")).body, /ninth/);
  });
});
