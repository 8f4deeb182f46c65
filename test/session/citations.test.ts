import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { derivedSources } from "../../src/measures/derived.js";
import { citationsOf } from "../../src/session/citations.js";
import { cslItems, worksOf } from "../../src/session/cslItems.js";
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
  redistribution: "allowed" as const,
  covers: "What it is.",
  caveats: [],
  cadence: "yearly",
};

describe("citations", () => {
  it("name the release, the day and the publisher's own words, in every script", async () => {
    const version = await make(temporary(), { membership: [member("JPN")] }, { release: "2008" });
    const [item] = cslItems(jp, [version]);
    assert.ok(item);
    assert.deepEqual(item.accessed, { "date-parts": [[2020, 1, 1]] });
    assert.deepEqual([item.version, item.DOI, item.note], ["2008", "10.1234/abc", "経済産業省。"]);
    const { bibtex, csl, text } = citationsOf([jp], [{ ...version, source: "jp-list" }]);
    assert.match(bibtex, /^@misc\{jp-list,/);
    assert.match(bibtex, /外国ユーザーリスト, 100\\% of it \\& more/);
    assert.deepEqual(JSON.parse(csl), cslItems(jp, [version]));
    assert.match(text, /経済産業省/);
  });

  it("give the paper or book to cite, with its authors, where a source has one", async () => {
    const of = (id: string) => sources.filter((s) => s.id === id);
    const cite = (id: string) => citationsOf(of(id), []).bibtex;
    const events = cite("ucdp-events");
    assert.match(events, /^@article\{ucdp-events,/);
    assert.match(events, /author = \{Hegre, H\. and Croicu, M\. and Eck, K\. and Högbladh, S\.\}/);
    assert.match(events, /journal = \{Research \\& Politics\}/);
    assert.match(events, /doi = \{10\.1177\/2053168020935257\}/);
    const capabilities = cite("cow-capabilities");
    assert.match(capabilities, /^@incollection\{cow-capabilities,/);
    assert.match(capabilities, /editor = \{Russett, B\.\}/);
    const version = await make(temporary(), { membership: [member("JPN")] }, { release: "6.0" });
    const [wars] = of("cow-wars");
    assert.ok(wars);
    const [item, guide] = cslItems(wars, [version]);
    assert.ok(item);
    assert.deepEqual([item.type, item.version], ["book", undefined]);
    assert.deepEqual([guide?.id, guide?.title], ["cow-wars-2", "A Guide to Intra-State Wars"]);
    assert.match(item.note ?? "", /version 5\.1\. Data: version 6\.0\.$/);
    assert.match(cite("cow-wars"), /^@book\{cow-wars,/);
    assert.match(cite("icb-crises"), /author = \{Brecher, M\. and Wilkenfeld, J\./);
  });

  it("give every work of a source that is cited by several, in all three forms", async () => {
    const several = sources.filter((s) => worksOf(s).length > 1);
    assert.ok(several.length >= 7);
    const { bibtex, csl, text } = citationsOf(several, []);
    for (const source of several) {
      // The citation that pages and results show has them all too: each is told apart by its year or its title.
      for (const { title = "", issued, DOI } of worksOf(source)) {
        const marks = [title, DOI, issued?.["date-parts"][0]?.[0]].filter(Boolean).map(String);
        assert.ok(
          marks.some((mark) => source.citation.includes(mark)),
          `${source.id}: ${title}`,
        );
      }
      const keys = cslItems(source, []).map((item) => item.id);
      assert.deepEqual(keys.slice(0, 2), [source.id, `${source.id}-2`]);
      for (const key of keys) {
        assert.ok(bibtex.includes(`{${key},`), key);
        assert.ok(csl.includes(`"${key}"`), key);
      }
    }
    assert.match(text, /Introducing the UCDP Georeferenced Event Dataset/);
    assert.match(text, /Organized violence 1989/);
  });

  it("have a work whose year, where it is given, is in the source's own citation", () => {
    for (const source of sources)
      for (const work of worksOf(source)) {
        const { id, citation } = source;
        const year = work.issued?.["date-parts"][0]?.[0];
        if (year !== undefined && !work.DOI?.includes("/DVN/"))
          assert.ok(citation.includes(String(year)), id);
        for (const name of work.author ?? [])
          if ("family" in name) assert.ok(citation.includes(name.family), `${id}: ${name.family}`);
        if (work.type === "article-journal") assert.equal(work.publisher, undefined, id);
      }
  });

  it("can be made of every source, with one address each", async () => {
    const all = [...sources, ...derivedSources];
    for (const { id, homepage } of all) assert.match(homepage, /^https?:\/\/[^\s,]+$/, id);
    const { bibtex } = citationsOf(all, []);
    for (const { id } of all) assert.ok(bibtex.includes(`{${id},`), id);
  });
});
