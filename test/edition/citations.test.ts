import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { citationsOf, cslItem } from "../../src/edition/citations.js";
import { derivedSources } from "../../src/fields/derived.js";
import { sources } from "../../src/sources/index.js";
import { temporary } from "../store/temporary.js";
import { make, member } from "../store/version.js";

const jp = {
  id: "jp-list",
  title: "外国ユーザーリスト, 100% of it & more",
  publisher: "経済産業省",
  homepage: "https://doi.org/10.1234/abc",
  licence: "none needed",
  citation: "経済産業省。",
};

describe("citations", () => {
  it("name the release, the day and the publisher's own words, in every script", async () => {
    const version = await make(temporary(), { membership: [member("JPN")] }, { release: "2008" });
    const item = cslItem(jp, [version]);
    assert.deepEqual(item.accessed, { "date-parts": [[2020, 1, 1]] });
    assert.deepEqual([item.version, item.DOI, item.note], ["2008", "10.1234/abc", "経済産業省。"]);
    const { bibtex, csl, text } = await citationsOf([jp], [{ ...version, source: "jp-list" }]);
    assert.match(bibtex, /^@misc\{jp-list,/);
    assert.match(bibtex, /外国ユーザーリスト, 100\\% of it \\& more/);
    assert.deepEqual(JSON.parse(csl), [cslItem(jp, [version])]);
    assert.match(text, /経済産業省/);
  });

  it("can be made of every source, with one address each", async () => {
    const all = [...sources, ...derivedSources];
    for (const { id, homepage } of all) assert.match(homepage, /^https?:\/\/[^\s,]+$/, id);
    const { bibtex } = await citationsOf(all, []);
    for (const { id } of all) assert.ok(bibtex.includes(`{${id},`), id);
  });
});
