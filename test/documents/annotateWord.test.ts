import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { unzipSync } from "fflate";
import { UserError } from "../../src/base/problem.js";
import { annotateWord } from "../../src/documents/word/annotate.js";
import type { WordComment } from "../../src/documents/word/comments.js";
import { parseXml } from "../../src/documents/word/xml.js";
import { readWord } from "../../src/documents/word.js";
import { type DocxOptions, docx, mark, p, run } from "./support/docx.js";

const comment = (heading: string, ...lines: string[]): WordComment => ({
  heading,
  lines,
  date: "2008-12-31",
});
const textOf = (bytes: Uint8Array, part: string): string =>
  Buffer.from(unzipSync(bytes)[part] ?? []).toString();
const count = (text: string, what: RegExp): number => [...text.matchAll(what)].length;

const w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const plain: DocxOptions = {
  body: p(run("One.") + mark(1) + mark(2)) + p(run("Two.") + mark(3) + run(" End.")),
  notes: ["check: f(x) = 1", "check: f(x) = 2", "check: f(x) = 3"],
};
const verdicts = new Map([
  ["1:5", comment("holds", "f(x) = 1", 'Value: 1 < 2 & "so"')],
  ["1:6", comment("fails", "f(x) = 2\u0001")],
  ["2:5", comment("holds", "f(x) = 3")],
]);

/** A document in which a colleague has left a comment, as Word keeps it, with an answer of theirs to one of Chancery's. */
function discussed(): Uint8Array {
  const w14 = "http://schemas.microsoft.com/office/word/2010/wordml";
  const w15 = "http://schemas.microsoft.com/office/word/2012/wordml";
  const note = (id: number, author: string, text: string, para: string) =>
    `<w:comment w:id="${id}" w:author="${author}"><w:p w14:paraId="${para}"><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;
  const range = (id: number, content: string) =>
    `<w:commentRangeStart w:id="${id}"/>${content}<w:commentRangeEnd w:id="${id}"/><w:r><w:rPr><w:rStyle w:val="C"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`;
  const rels = textOf(docx(plain), "word/_rels/document.xml.rels");
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
  const more = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended";
  return docx({
    ...plain,
    body: p(range(4, run("One.")) + range(5, mark(1)) + range(6, "") + mark(2)) + p(run("Two.") + mark(3)),
    parts: {
      "word/comments.xml": `<w:comments xmlns:w="${w}" xmlns:w14="${w14}">${note(4, "Ann", "Why?", "0A")}${note(5, "Chancery", "old", "0B")}${note(6, "Ann", "I see", "0C")}</w:comments>`,
      "word/commentsExtended.xml": `<w15:commentsEx xmlns:w15="${w15}"><w15:commentEx w15:paraId="0A" w15:done="0"/><w15:commentEx w15:paraId="0B" w15:done="0"/><w15:commentEx w15:paraId="0C" w15:paraIdParent="0B" w15:done="0"/></w15:commentsEx>`,
      "word/_rels/document.xml.rels": rels.replace(
        "</Relationships>",
        `<Relationship Id="c1" Type="${type}" Target="comments.xml"/><Relationship Id="c2" Type="${more}" Target="commentsExtended.xml"/></Relationships>`,
      ),
    },
  });
}

describe("verdicts as comments in a Word document", () => {
  it("stand at their marks, in a part that the package knows", async () => {
    const { bytes, placed } = await annotateWord("a.docx", docx(plain), verdicts);
    assert.equal(placed, 3);
    const document = textOf(bytes, "word/document.xml");
    assert.match(
      document,
      /<w:commentRangeStart w:id="1"\/><w:r>.{1,80}<w:footnoteReference w:id="3"\/><\/w:r><w:commentRangeEnd w:id="1"\/><w:r><w:commentReference w:id="1"\/><\/w:r><\/w:p>/,
    );
    // The one at the first mark stands before it.
    assert.match(
      document,
      /<w:commentReference w:id="0"\/><\/w:r><w:r><w:rPr>.{1,50}<w:footnoteReference w:id="2"/,
    );
    const comments = parseXml("a", "c", textOf(bytes, "word/comments.xml"));
    assert.deepEqual(
      comments.children.map((c) => [c.attributes["w:id"], c.attributes["w:author"], c.attributes["w:date"]]),
      ["0", "1", "2"].map((id) => [id, "Chancery", "2008-12-31T00:00:00Z"]),
    );
    assert.match(textOf(bytes, "word/comments.xml"), />Value: 1 &lt; 2 &amp; &quot;so&quot;</);
    assert.match(textOf(bytes, "[Content_Types].xml"), /PartName="\/word\/comments\.xml"/);
    assert.match(
      textOf(bytes, "word/_rels/document.xml.rels"),
      /relationships\/comments" Target="comments\.xml"/,
    );
  });

  it("leave the text as it was, and all other parts byte for byte", async () => {
    const before = docx(plain);
    const { bytes } = await annotateWord("a.docx", before, verdicts);
    const [old, made] = [unzipSync(before), unzipSync(bytes)];
    const touched = ["word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"];
    for (const name of Object.keys(old))
      if (!touched.includes(name)) assert.deepEqual(made[name], old[name], name);
    const text = (b: Uint8Array) => textOf(b, "word/document.xml");
    const without = text(bytes)
      .replace(/<w:comment\w+ w:id="\d"\/>/g, "")
      .replaceAll("<w:r></w:r>", "");
    assert.equal(without, text(before));
    const read = async (b: Uint8Array) => {
      const { claims, problems } = await readWord("a.docx", b);
      return [claims.map((c) => [c.words, c.check, c.place]), problems];
    };
    assert.deepEqual(await read(bytes), await read(before));
  });

  it("replace the old ones, so that doing it again gives the same bytes", async () => {
    for (const document of [docx(plain), discussed()]) {
      const once = await annotateWord("a.docx", document, verdicts);
      const twice = await annotateWord("a.docx", once.bytes, verdicts);
      assert.deepEqual(Buffer.from(twice.bytes), Buffer.from(once.bytes));
      const none = await annotateWord("a.docx", once.bytes, new Map());
      assert.equal(none.placed, 0);
      assert.equal(count(textOf(none.bytes, "word/comments.xml"), /Chancery/g), 0);
      const again = await annotateWord("a.docx", none.bytes, verdicts);
      assert.deepEqual(Buffer.from(again.bytes), Buffer.from(once.bytes));
    }
  });

  it("keep what others wrote", async () => {
    const { bytes } = await annotateWord("a.docx", discussed(), verdicts);
    const comments = parseXml("a", "c", textOf(bytes, "word/comments.xml")).children;
    assert.deepEqual(
      comments.map((c) => `${c.attributes["w:id"]} ${c.attributes["w:author"]}`),
      ["4 Ann", "6 Ann", "7 Chancery", "8 Chancery", "9 Chancery"],
    );
    const document = textOf(bytes, "word/document.xml");
    assert.equal(count(document, /commentReference w:id="5"|commentRange\w+ w:id="5"/g), 0);
    assert.equal(count(document, /commentReference /g), 5);
    const threads = textOf(bytes, "word/commentsExtended.xml");
    assert.doesNotMatch(threads, /0B/);
    assert.match(threads, /<w15:commentEx w15:paraId="0C" w15:done="0"\/>/);
  });

  it("stand around an insertion, and declare the prefix where a document has another", async () => {
    const inserted = p(`${run("A.") + mark(2)}<w:ins w:id="9" w:author="A">${run("B.")}${mark(1)}</w:ins>`);
    const options = { body: inserted, notes: plain.notes ?? [] };
    const one = await annotateWord("a.docx", docx(options), new Map([["1:6", comment("holds")]]));
    assert.match(
      textOf(one.bytes, "word/document.xml"),
      /<w:commentRangeStart w:id="0"\/><w:ins .*<\/w:ins><w:commentRangeEnd w:id="0"\/>/,
    );
    const other = textOf(docx(plain), "word/document.xml")
      .replaceAll("<w:", "<ns0:")
      .replaceAll("</w:", "</ns0:")
      .replaceAll(" w:", " ns0:")
      .replace("xmlns:w=", "xmlns:ns0=");
    const two = await annotateWord(
      "a.docx",
      docx({ ...plain, parts: { "word/document.xml": other } }),
      verdicts,
    );
    const root = parseXml("a", "d", textOf(two.bytes, "word/document.xml"));
    assert.equal(root.name, "w:document");
    assert.equal((await annotateWord("a.docx", two.bytes, verdicts)).placed, 3);
  });

  it("are refused for what is no Word document", async () => {
    await assert.rejects(annotateWord("a.docx", Buffer.from("x"), verdicts), UserError);
  });
});
