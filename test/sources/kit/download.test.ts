import assert from "node:assert/strict";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, it } from "node:test";
import { UserError } from "../../../src/base/problem.js";
import { pullUrl } from "../../../src/sources/kit/pullUrl.js";
import type { Source } from "../../../src/sources/kit/types.js";
import { temporary } from "../../store/temporary.js";
import { hinted, sentence } from "../../support/sentence.js";
import { goodMembers, leftovers, problemsOf, toy, versionsOf } from "./toy.js";

const answers: Record<string, RequestListener> = {
  "/toy_members.csv": (_, response) => response.end(goodMembers),
  "/gone/toy_members.csv": (_, response) => response.writeHead(404).end("no"),
  "/bad/toy_members.csv": (_, response) => response.end("<html>please enable cookies</html>"),
  "/cut/toy_members.csv": (_, response) => {
    response.writeHead(200, { "content-length": String(goodMembers.length) });
    response.write(goodMembers.slice(0, 20), () => response.destroy());
  },
};

describe("downloading", () => {
  const server = createServer((request, response) => answers[request.url ?? ""]?.(request, response));
  let base = "";
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());

  const at = (path: string): Source => ({
    ...toy,
    files: toy.files.filter((f) => f.key === "members").map((f) => ({ ...f, url: base + path })),
  });
  const failure = async (path: string) => {
    const cache = temporary();
    const error = await pullUrl(at(path), cache).then(
      () => assert.fail("it did not fail"),
      (e: unknown) => e,
    );
    assert.ok(error instanceof UserError);
    assert.deepEqual(leftovers(cache), []);
    return error.problems[0];
  };

  it("imports what the publisher serves and remembers where it came from", async () => {
    const cache = temporary();
    const seen: number[] = [];
    const report = await pullUrl(at("/toy_members.csv"), cache, ({ done }) => seen.push(done));
    assert.equal(report.versions[0]?.status, "imported", JSON.stringify(report));
    assert.equal(seen.at(-1), goodMembers.length);
    const [version] = versionsOf(cache);
    assert.equal(version?.manifest.files[0]?.url, `${base}/toy_members.csv`);
    assert.deepEqual(leftovers(cache), [version?.id]);
  });

  it("says what the server answered", async () => {
    const problem = await failure("/gone/toy_members.csv");
    assert.equal(problem?.code, "sources/download-failed");
    assert.match(sentence(problem), /404: there is nothing at this address/);
  });

  it("keeps nothing of a download that breaks off", async () => {
    assert.equal((await failure("/cut/toy_members.csv"))?.code, "sources/download-failed");
  });

  it("refuses a page that came instead of the file", async () => {
    const cache = temporary();
    const report = await pullUrl(at("/bad/toy_members.csv"), cache);
    assert.equal(problemsOf(report)[0]?.code, "sources/missing-column");
    assert.deepEqual(leftovers(cache), []);
  });

  it("maps again what an older reader mapped, even where it cannot download", async () => {
    const cache = temporary();
    await pullUrl(at("/toy_members.csv"), cache);
    const manual = { ...toy, reader: 2, files: toy.files.map((f) => ({ ...f, manual: true })) };
    const report = await pullUrl(manual, cache);
    assert.deepEqual(
      report.versions.map((v) => v.status),
      ["imported"],
    );
    assert.deepEqual(
      versionsOf(cache).map((v) => v.manifest.reader),
      [1, 2],
    );
    await assert.rejects(pullUrl(manual, cache), UserError);
  });

  it("names the page to open where a publisher asks for a browser", async () => {
    const manual = { ...toy, files: toy.files.map((f) => ({ ...f, manual: true })) };
    await assert.rejects(pullUrl(manual, temporary()), (error: unknown) => {
      assert.ok(error instanceof UserError);
      assert.match(hinted(error.problems[0]), /example\.org.*chancery pull toy-votes --from PATH/);
      return true;
    });
  });
});
