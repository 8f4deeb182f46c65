import { strToU8, zipSync } from "fflate";

const w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const namespaces = `xmlns:w="${w}" xmlns:r="${r}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"`;
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] ?? c);

/** A run of text; `rPr` is the inside of its properties. */
export const run = (text: string, rPr = ""): string =>
  `<w:r>${rPr === "" ? "" : `<w:rPr>${rPr}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph of runs, in a style by its id. */
export const p = (content: string, style = "", pPr = ""): string => {
  const inside = `${style === "" ? "" : `<w:pStyle w:val="${style}"/>`}${pPr}`;
  return `<w:p>${inside === "" ? "" : `<w:pPr>${inside}</w:pPr>`}${content}</w:p>`;
};

/** The mark of a footnote, by its number from 1. */
export const mark = (n: number): string =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${n + 1}"/></w:r>`;

export const endmark = (n: number): string => `<w:r><w:endnoteReference w:id="${n + 1}"/></w:r>`;

/** Styles such as Word writes them; the ids are those of a German one, the names are the same in all. */
const usualStyles = `<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB" w:eastAsia="ja-JP"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:basedOn w:val="Standard"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:basedOn w:val="berschrift1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Kapitel"><w:name w:val="House chapter"/><w:basedOn w:val="berschrift2"/></w:style>
<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/><w:basedOn w:val="Standard"/></w:style>
<w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/><w:basedOn w:val="Standard"/></w:style>
<w:style w:type="paragraph" w:styleId="Quelltext"><w:name w:val="HTML Preformatted"/><w:basedOn w:val="Standard"/></w:style>
<w:style w:type="paragraph" w:styleId="Listenpunkt"><w:name w:val="List Bullet"/><w:basedOn w:val="Standard"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="HTMLCode"><w:name w:val="HTML Code"/></w:style>
<w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>`;

const usualNumbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`;

export interface DocxOptions {
  /** Inside of the body: paragraphs and tables. */
  body: string;
  /** Footnotes from number 1: text, or paragraphs if it begins with `<w:p`. */
  notes?: readonly string[];
  endnotes?: readonly string[];
  styles?: string;
  /** Inside of docProps/core.xml. */
  core?: string;
  /** Custom properties. */
  custom?: Readonly<Record<string, string>>;
  /** Relationships of the main part besides the usual ones, by id: `type target`, outside the document. */
  links?: Readonly<Record<string, string>>;
  /** Parts put in as they are, in place of those made here; null leaves one out. */
  parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

function stories(kind: "footnote" | "endnote", notes: readonly string[]): string {
  const line = (type: string, id: number) =>
    `<w:${kind} w:type="${type}" w:id="${id}"><w:p><w:r><w:${type}/></w:r></w:p></w:${kind}>`;
  const own = notes.map((note, i) => {
    const content = note.startsWith("<w:p")
      ? note
      : p(`<w:r><w:${kind}Ref/></w:r>${run(" ")}${note.startsWith("<w:r") ? note : run(note)}`);
    return `<w:${kind} w:id="${i + 2}">${content}</w:${kind}>`;
  });
  return `${head}<w:${kind}s ${namespaces}>${line("separator", 0)}${line("continuationSeparator", 1)}${own.join("")}</w:${kind}s>`;
}

/** A Word document, made of the parts that Word makes, by hand and as small as it can be. The same options give the same bytes. */
export function docx(options: DocxOptions): Uint8Array {
  const type = (name: string, kind: string) => `<Override PartName="/${name}" ContentType="${kind}"/>`;
  const wml = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  const relation = (id: string, kind: string, target: string, outside = false) =>
    `<Relationship Id="${id}" Type="${kind.includes("/") ? kind : `${r}/${kind}`}" Target="${escaped(target)}"${outside ? ' TargetMode="External"' : ""}/>`;
  const relations = (content: string) =>
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  const links = Object.entries(options.links ?? {}).map(([id, link]) => {
    const [kind = "", target = ""] = link.split(" ");
    return relation(id, kind, target, true);
  });
  const custom = Object.entries(options.custom ?? {}).map(
    ([name, value], i) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${i + 2}" name="${name}"><vt:lpwstr>${escaped(value)}</vt:lpwstr></property>`,
  );
  const made: Record<string, string | Uint8Array | null> = {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type("word/document.xml", `${wml}.document.main+xml`)}${type("word/styles.xml", `${wml}.styles+xml`)}${type("word/numbering.xml", `${wml}.numbering+xml`)}${type("word/footnotes.xml", `${wml}.footnotes+xml`)}${type("word/endnotes.xml", `${wml}.endnotes+xml`)}${type("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")}${type("docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml")}</Types>`,
    "_rels/.rels": relations(
      relation("rId1", "officeDocument", "word/document.xml") +
        relation(
          "rId2",
          "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
          "docProps/core.xml",
        ) +
        relation("rId3", "custom-properties", "docProps/custom.xml"),
    ),
    "word/document.xml": `${head}<w:document ${namespaces}><w:body>${options.body}<w:sectPr/></w:body></w:document>`,
    "word/_rels/document.xml.rels": relations(
      relation("rId1", "styles", "styles.xml") +
        relation("rId2", "numbering", "numbering.xml") +
        relation("rId3", "footnotes", "footnotes.xml") +
        relation("rId4", "endnotes", "endnotes.xml") +
        links.join(""),
    ),
    "word/styles.xml": `${head}<w:styles ${namespaces}>${options.styles ?? usualStyles}</w:styles>`,
    "word/numbering.xml": `${head}<w:numbering ${namespaces}>${usualNumbering}</w:numbering>`,
    "word/footnotes.xml": stories("footnote", options.notes ?? []),
    "word/endnotes.xml": stories("endnote", options.endnotes ?? []),
    "docProps/core.xml": `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${options.core ?? ""}</cp:coreProperties>`,
    "docProps/custom.xml": `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${custom.join("")}</Properties>`,
    ...options.parts,
  };
  return zip(made);
}

/** A zip archive of parts; those that are null are left out. */
export function zip(parts: Readonly<Record<string, string | Uint8Array | null>>): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const [name, content] of Object.entries(parts))
    if (content !== null) files[name] = typeof content === "string" ? strToU8(content) : content;
  return zipSync(files, { mtime: new Date(2008, 0, 1) });
}
