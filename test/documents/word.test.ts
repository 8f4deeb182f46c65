import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { unzipSync } from "fflate";
import { packageRoot } from "../../src/base/packageRoot.js";
import { UserError } from "../../src/base/problem.js";
import { readMarkdown } from "../../src/documents/markdown.js";
import { readWord } from "../../src/documents/word.js";
import { type DocxOptions, docx, endmark, mark, p, run, zip } from "./support/docx.js";
import { docxFromMarkdown } from "./support/docxFromMarkdown.js";

const read = (options: DocxOptions) => readWord("a.docx", docx(options));
const claimsOf = async (options: DocxOptions) =>
  (await read(options)).claims.map((c) => [c.words, c.check, c.note]);
const codesOf = async (options: DocxOptions) =>
  (await read(options)).problems.map((q) => `${q.place?.line}:${q.place?.column} ${q.code}`);

async function failure(bytes: Uint8Array): Promise<string[]> {
  try {
    const { problems } = await readWord("a.docx", bytes);
    return problems.map((q) => q.code);
  } catch (error) {
    assert.ok(error instanceof UserError, String(error));
    return error.problems.map((q) => q.code);
  }
}

describe("claims in a Word document", () => {
  it("takes the words from the sentence or the previous mark, however they are cut into runs", async () => {
    const { claims, problems } = await read({
      body:
        p(run("The Council"), "berschrift1") +
        p(
          run("The Council has 15 seats. Japan be") +
            '<w:proofErr w:type="spellStart"/>' +
            run("gins its ", "<w:b/>") +
            run("tenth", "<w:i/>") +
            run(" term,") +
            mark(1) +
            run(" more than any other member.") +
            mark(2),
        ),
      notes: [
        run("che") + run("ck", "<w:i/>") + run(": council.terms(Japan, by: 2009-01-01) = 10"),
        "check: council.terms(Japan, by: 2009-01-01) is highest -- as counted by us",
      ],
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      claims.map((c) => [c.words, c.check, c.note]),
      [
        ["Japan begins its tenth term,", "council.terms(Japan, by: 2009-01-01) = 10", null],
        [
          "more than any other member.",
          "council.terms(Japan, by: 2009-01-01) is highest",
          "as counted by us",
        ],
      ],
    );
    assert.deepEqual(claims[0]?.place, { file: "a.docx", line: 2, column: 55, endLine: 2, endColumn: 56 });
    assert.deepEqual(claims[0]?.at(0, 13), claims[0]?.place);
  });

  it("reads endnotes, disputed claims and several paragraphs, and keeps ordinary notes out", async () => {
    const { claims, problems } = await read({
      body: p(run("A.") + endmark(1) + run(" B.") + mark(1) + run(" C.") + mark(2)),
      notes: ["See the annex.", p(run("check: f(x) = 1;")) + p(run("g(x) = 2"))],
      endnotes: ["check (disputed): f(x) = 1"],
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      claims.map((c) => [c.words, c.check.replace(/\s+/g, " "), c.disputed]),
      [
        ["A.", "f(x) = 1", true],
        ["C.", "f(x) = 1; g(x) = 2", false],
      ],
    );
  });

  it("reads insertions and leaves deletions out, with the marks in them", async () => {
    const ins = (content: string) => `<w:ins w:id="1" w:author="A">${content}</w:ins>`;
    const del = (text: string) =>
      `<w:del w:id="2" w:author="A"><w:r><w:delText>${text}</w:delText></w:r>${mark(2)}</w:del>`;
    const options = {
      body:
        p(run("It had ") + del("nine") + ins(run("ten")) + run(" terms.") + mark(1)) +
        p(run("This goes"), "", "<w:rPr><w:del w:id='3' w:author='A'/></w:rPr>") +
        p(run(" on.") + mark(3)),
      notes: ["check: f(x) = 10", "check: f(x) = 9", "check: f(y) = 1"],
    };
    assert.deepEqual(await claimsOf(options), [
      ["It had ten terms.", "f(x) = 10", null],
      ["This goes on.", "f(y) = 1", null],
    ]);
    assert.deepEqual(await codesOf(options), []);
  });

  it("leaves out what no reader sees: hidden text, field codes, readings, soft hyphens, comments", async () => {
    const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    assert.deepEqual(
      await claimsOf({
        body: p(
          run("Secret 99 ", "<w:vanish/>") +
            '<w:commentRangeStart w:id="0"/>' +
            field("begin") +
            "<w:r><w:instrText> PAGEREF x 77 </w:instrText></w:r>" +
            field("separate") +
            run("Some") +
            field("end") +
            '<w:fldSimple w:instr="SEQ a 5">' +
            run(" ten") +
            "</w:fldSimple>" +
            '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>' +
            run(" mem\u00adbers") +
            "<w:r><w:softHyphen/></w:r><w:r><w:noBreakHyphen/></w:r>" +
            "<w:r><w:ruby><w:rt><w:r><w:t>3</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>states</w:t></w:r></w:rubyBase></w:ruby></w:r>" +
            run(".") +
            mark(1),
        ),
        notes: ["check: f(x) = 10"],
      }),
      [["Some ten members-states.", "f(x) = 10", null]],
    );
    assert.deepEqual(
      await claimsOf({
        body: p(run("Some") + run(" mem\u00adbers", "") + run(" 9", "<w:vanish/>") + run(".") + mark(1)),
        notes: [run("check: f(x) = 10", "<w:vanish/>") + run(" -- Ten seats.")],
      }),
      [["Some members.", "f(x) = 10", "Ten seats."]],
    );
  });

  it("reads text in boxes once, in tables by cell, in controls, and no table of contents", async () => {
    const box = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`;
    const note = p(run("In a box.") + mark(2));
    const { claims } = await read({
      body:
        `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p(run("1 Contents"))}</w:sdtContent></w:sdt>` +
        p(run("Contents 3"), "Verzeichnis1") +
        p(
          run("Before. Host.") +
            mark(1) +
            `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box(note)}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box(note)}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
        ) +
        `<w:tbl><w:tr><w:tc>${p(run("Member"))}</w:tc><w:tc>${p(run("First 3"))}${p(run("has ten") + mark(3))}</w:tc></w:tr></w:tbl>` +
        `<w:sdt><w:sdtContent>${p(run("Held.") + mark(4))}</w:sdtContent></w:sdt>`,
      notes: ["check: f(a) = 1", "check: f(b) = 1", "check: f(c) = 1", "check: f(d) = 1"],
    });
    assert.deepEqual(
      claims.map((c) => [c.words, c.check]),
      [
        ["Host.", "f(a) = 1"],
        ["In a box.", "f(b) = 1"],
        ["has ten", "f(c) = 1"],
        ["Held.", "f(d) = 1"],
      ],
    );
  });

  it("undoes what Word corrects while one types, in the check and not in the note", async () => {
    const typed: [string, string, string | null][] = [
      ["check: incidents(2008, “Gulf of Aden”) = 111", 'incidents(2008, "Gulf of Aden") = 111', null],
      ["check:\u00a0ga.tally(A/RES/63/73) = 173–4–6", "ga.tally(A/RES/63/73) = 173-4-6", null],
      ["check: f(x) = 10 — “as we count”", "f(x) = 10", "“as we count”"],
      ["check: f(x) = 10 – as we count", "f(x) = 10", "as we count"],
      ["check: f(x) – 3 = 7", "f(x) - 3 = 7", null],
      ["check: f(x) – g.h(y) = 7", "f(x) - g.h(y) = 7", null],
      ["check: f(“a — b”) = 1/4 – 5 – a note", 'f("a — b") = 1/4 - 5', "a note"],
      ["check: f(Cote d’Ivoire) = ½", "f(Cote d'Ivoire) = 1/2", null],
      ["Check\u00a0: f(x) ≥ 2\u200b", "f(x) ≥ 2", null],
    ];
    for (const [note, check, said] of typed)
      assert.deepEqual(
        await claimsOf({ body: p(run("A.") + mark(1)), notes: [note] }),
        [["A.", check, said]],
        note,
      );
  });

  it("finds values in a code style, in a typewriter face and between typed backticks", async () => {
    const { values, claims } = await read({
      body: p(
        run("It has ") +
          run("= council.te", '<w:rStyle w:val="HTMLCode"/>') +
          run("rms(Japan)", '<w:rStyle w:val="HTMLCode"/>') +
          run(" or ") +
          run("= f(“x”)", '<w:rFonts w:ascii="Consolas"/>') +
          run(" or `= g(") +
          run("2", "<w:b/>") +
          run(")` terms, and `code`.") +
          mark(1),
      ),
      notes: ["check: f(x) = 1"],
    });
    assert.deepEqual(
      values.map((v) => [v.expression, v.place.column]),
      [
        [" council.terms(Japan)", 8],
        [' f("x")', 34],
        [" g(2)", 46],
      ],
    );
    assert.equal(claims[0]?.words, "It has … or … or … terms, and `code`.");
  });

  it("reads figure blocks between fences, in paragraphs or in lines of one", async () => {
    const lines = ["```chart", "Measure: f(Japan)", "over: 2003/2008", "title: “Terms: all”", "```"];
    const broken = run(lines.slice(0, -2).join("\n")).replace(/\n/g, "</w:t><w:br/><w:t>");
    const { blocks, problems } = await read({
      body:
        p(run("Text.")) +
        lines.map((l) => p(run(l), "Quelltext")).join("") +
        p(`${broken}<w:r><w:br/></w:r>${run("colour: red")}<w:r><w:br/></w:r>${run("```")}`) +
        p(run("```chart")) +
        p(run("More.")),
    });
    assert.deepEqual(blocks[0]?.settings, { measure: "f(Japan)", over: "2003/2008", title: "Terms: all" });
    assert.deepEqual([blocks[0]?.placeOf("measure").line, blocks[0]?.placeOf("measure").column], [3, 10]);
    assert.deepEqual(
      problems.map((q) => `${q.place?.line} ${q.code}`),
      ["7 documents/block-missing", "7 documents/block-setting", "8 documents/word-fence"],
    );
  });

  it("makes the tree that pages are drawn from", async () => {
    const item = (text: string, list: number, level = 0) =>
      p(run(text), "", `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
    const { tree } = await read({
      body:
        p(run("Heading"), "Kapitel") +
        item("one", 2) +
        item("within", 2, 1) +
        item("two", 2) +
        p(run("between")) +
        item("three", 2) +
        p(run("point"), "Listenpunkt") +
        p(run("said"), "Zitat") +
        p(
          `<w:hyperlink r:id="h1">${run("a ")}${run("link", "<w:b/>")}</w:hyperlink>${run("H2", '<w:vertAlign w:val="subscript"/>')}`,
        ),
      links: { h1: "hyperlink https://example.org/" },
    });
    const shape = (node: unknown): unknown => {
      const { type, children, value, depth, start, url } = node as Record<string, unknown>;
      const own = depth ?? start ?? url ?? value;
      return Array.isArray(children)
        ? [own === undefined ? type : `${type} ${own}`, ...children.map(shape)]
        : (value ?? type);
    };
    assert.deepEqual(shape(tree), [
      "root",
      ["heading 2", "Heading"],
      [
        "list 1",
        ["listItem", ["paragraph", "one"], ["list 1", ["listItem", ["paragraph", "within"]]]],
        ["listItem", ["paragraph", "two"]],
      ],
      ["paragraph", "between"],
      ["list 3", ["listItem", ["paragraph", "three"]]],
      ["list", ["listItem", ["paragraph", "point"]]],
      ["blockquote", ["paragraph", "said"]],
      ["paragraph", ["link https://example.org/", "a ", ["strong", "link"]], ["emphasis", "H2"]],
    ]);
  });

  it("takes title, field and language from the properties and the text", async () => {
    const title = p(run("The Council"), "Titel");
    const one = await read({
      body: title + p(run("The Council"), "berschrift1") + p(run("Terms"), "berschrift2"),
      core: "<dc:title>Old name</dc:title><dc:subject>United Nations</dc:subject>",
    });
    assert.deepEqual(one.settings, { title: "The Council", field: "united-nations", language: "en" });
    const depths = (d: typeof one) => d.tree.children.flatMap((c) => (c.type === "heading" ? [c.depth] : []));
    assert.deepEqual(depths(one), [1, 2]);
    const two = await read({
      body: title + p(run("Terms"), "berschrift1") + p(run("日本は10回目の任期を開始する。")),
      custom: { Field: "maritime", "Translation of": "1-council.docx" },
    });
    assert.deepEqual(two.settings, {
      title: "The Council",
      field: "maritime",
      "translation-of": "1-council.docx",
      language: "ja",
    });
    assert.deepEqual(depths(two), [1, 2]);
  });
});

describe("documents of other programs", () => {
  it("are read in the strict form of the standard, and in UTF-16", async () => {
    const namespaces: [string, string][] = [
      [
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
      ],
      [
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
      ],
    ];
    const parts = unzipSync(docx({ body: p(run("Ten.") + mark(1)), notes: ["check: f(x) = 10"] }));
    const made: Record<string, string | Uint8Array> = {};
    for (const [name, bytes] of Object.entries(parts)) {
      const text = namespaces.reduce(
        (t, [from, to]) => t.replaceAll(from, to),
        Buffer.from(bytes).toString(),
      );
      made[name] = text;
      if (name === "word/footnotes.xml")
        made[name] = Buffer.from(`\uFEFF${text.replace("UTF-8", "UTF-16")}`, "utf16le");
    }
    const { claims, problems } = await readWord("a.docx", zip(made));
    assert.deepEqual(problems, []);
    assert.deepEqual(
      claims.map((c) => [c.words, c.check]),
      [["Ten.", "f(x) = 10"]],
    );
  });
});

describe("problems of a Word document", () => {
  it("tells at the mark what cannot be read", async () => {
    const hidden = mark(4).replace("<w:rPr>", "<w:rPr><w:vanish/>");
    assert.deepEqual(
      await codesOf({
        body: p(run("One.") + mark(1) + run(" Two.") + mark(2) + run(" Three.") + mark(9) + hidden),
        notes: ["chekc: f(x) = 1", "check: ", "check: f(x) = 3", "check: f(x) = 4"],
      }),
      [
        "1:5 documents/malformed-footnote",
        "1:11 documents/empty-check",
        "1:19 documents/word-missing-note",
        "1:20 documents/word-hidden",
        "5:1 documents/unused-footnote",
      ],
    );
  });

  it("teaches what other files are, and never crashes", async () => {
    const whole = docx({ body: p(run("A.") + mark(1)), notes: ["check: f(x) = 1"] });
    const ole = (name: string) =>
      Buffer.concat([
        Buffer.from("d0cf11e0a1b11ae1", "hex"),
        Buffer.alloc(504),
        Buffer.from(name, "utf16le"),
      ]);
    const flipped = Uint8Array.from(whole);
    const at = Buffer.from(flipped).indexOf("word/document.xml") + 60;
    flipped[at] = (flipped[at] ?? 0) ^ 0xff;
    const part = (name: string, content: string | null) => docx({ body: "", parts: { [name]: content } });
    const entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document>&e;</w:document>';
    const deep = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${"<w:p>".repeat(5000)}`;
    const cases: [string, Uint8Array, string][] = [
      ["nothing", new Uint8Array(), "not-word"],
      ["a text", Buffer.from("hello"), "not-word"],
      ["an old document", ole("WordDocument"), "word-old"],
      ["rich text", Buffer.from("{\\rtf1}"), "word-old"],
      ["under a password", ole("EncryptedPackage"), "word-password"],
      ["cut off", whole.subarray(0, whole.length - 40), "word-damaged"],
      ["a flipped bit", flipped, "word-damaged"],
      ["another zip", zip({ "a.txt": "a" }), "not-word"],
      ["a workbook", part("word/document.xml", "<workbook/>"), "not-word"],
      ["no text", part("word/document.xml", null), "word-part"],
      ["lost footnotes", part("word/footnotes.xml", null), "word-part"],
      ["an entity", part("word/document.xml", entity), "word-xml"],
      ["broken XML", part("word/document.xml", "<w:document"), "word-xml"],
      ["nested without end", part("word/document.xml", deep), "word-xml"],
      ["a bomb", part("word/media/x.xml", "\0".repeat(65 << 20)), "word-too-large"],
    ];
    for (const [name, bytes, code] of cases)
      assert.deepEqual(await failure(bytes), [`documents/${code}`], name);
  });
});

describe("the example edition's chapters as Word documents", () => {
  const folder = join(packageRoot(), "editions", "2008", "chapters");
  const names = readdirSync(folder).filter((name) => name.endsWith(".md"));
  for (const name of names)
    it(`${name} gives the same claims, values and figures`, async () => {
      const text = readFileSync(join(folder, name), "utf8");
      const markdown = readMarkdown(name, text);
      const word = await readWord(name, docxFromMarkdown(text));
      assert.deepEqual(word.problems, []);
      const claims = (d: typeof word) =>
        d.claims.map((c) => [c.words, c.check.replace(/\s+/g, " "), c.note, c.disputed, c.language]);
      assert.deepEqual(claims(word), claims(markdown));
      assert.deepEqual(
        word.values.map((v) => v.expression.replace(/\s+/g, " ")),
        markdown.values.map((v) => v.expression.replace(/\s+/g, " ")),
      );
      assert.deepEqual(
        word.blocks.map((b) => [b.kind, b.settings]),
        markdown.blocks.map((b) => [b.kind, b.settings]),
      );
      assert.equal(word.settings.title, markdown.settings.title);
      assert.equal(word.settings.field, markdown.settings.field);
      assert.equal(word.settings.language, markdown.settings.language ?? "en");
    });
});
