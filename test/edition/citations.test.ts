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

  it("give the paper or book to cite, with its authors, where a source has one", async () => {
    const of = (id: string) => sources.filter((s) => s.id === id);
    const cite = async (id: string) => (await citationsOf(of(id), [])).bibtex;
    const events = await cite("ucdp-events");
    assert.match(events, /^@article\{ucdp-events,/);
    assert.match(events, /author = \{Hegre, H\. and Croicu, M\. and Eck, K\. and Högbladh, S\.\}/);
    assert.match(events, /journal = \{Research \\& Politics\}/);
    assert.match(events, /doi = \{10\.1177\/2053168020935257\}/);
    const capabilities = await cite("cow-capabilities");
    assert.match(capabilities, /^@inbook\{cow-capabilities,/);
    assert.match(capabilities, /editor = \{Russett, B\.\}/);
    const version = await make(temporary(), { membership: [member("JPN")] }, { release: "6.0" });
    const [wars] = of("cow-wars");
    assert.ok(wars);
    const item = cslItem(wars, [version]);
    assert.deepEqual([item.type, item.version], ["book", undefined]);
    assert.match(item.note ?? "", /version 5\.1\. Data: version 6\.0\.$/);
    assert.match(await cite("cow-wars"), /^@book\{cow-wars,/);
    assert.match(await cite("icb-crises"), /author = \{Brecher, M\. and Wilkenfeld, J\./);
  });

  it("have a work whose year, where it is given, is in the source's own citation", () => {
    for (const { id, citation, work } of sources) {
      const year = work?.issued?.["date-parts"][0]?.[0];
      if (year !== undefined && !work?.DOI?.includes("/DVN/")) assert.ok(citation.includes(String(year)), id);
      for (const name of work?.author ?? [])
        if ("family" in name) assert.ok(citation.includes(name.family), `${id}: ${name.family}`);
    }
  });

  it("can be made of every source, with one address each", async () => {
    const all = [...sources, ...derivedSources];
    for (const { id, homepage } of all) assert.match(homepage, /^https?:\/\/[^\s,]+$/, id);
    const { bibtex } = await citationsOf(all, []);
    for (const { id } of all) assert.ok(bibtex.includes(`{${id},`), id);
  });
});
