import { strToU8, zipSync } from "fflate";

/** A cell of a workbook that a test makes: text with its reading, rich text in parts, a number, a date's serial. */
export type MadeCell =
  | string
  | number
  | boolean
  | null
  | { text: string; reading: string }
  | { parts: readonly string[] }
  | { serial: number };

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);

function shared(cell: string | { text: string; reading: string } | { parts: readonly string[] }): string {
  const t = (text: string) => `<t xml:space="preserve">${escaped(text)}</t>`;
  if (typeof cell === "string") return `<si>${t(cell)}</si>`;
  if ("parts" in cell)
    return `<si>${cell.parts.map((part) => `<r><rPr><b/></rPr>${t(part)}</r>`).join("")}</si>`;
  return `<si>${t(cell.text)}<rPh sb="0" eb="${cell.text.length}">${t(cell.reading)}</rPh><phoneticPr fontId="1"/></si>`;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The rows of a sheet by their number (1 is the first), so that a test can leave rows out; [] is a formatted row without content. */
export type MadeSheet = Readonly<Record<number, readonly MadeCell[]>>;

/** A workbook (.xlsx) written by hand: sheets by name, text in the shared strings as spreadsheets write it. */
export function makeWorkbook(sheets: Readonly<Record<string, MadeSheet>>): Uint8Array {
  const strings: string[] = [];
  const cellXml = (cell: MadeCell, ref: string): string => {
    if (cell === null) return `<c r="${ref}" s="0"/>`;
    if (typeof cell === "number") return `<c r="${ref}"><v>${cell}</v></c>`;
    if (typeof cell === "boolean") return `<c r="${ref}" t="b"><v>${cell ? 1 : 0}</v></c>`;
    if (typeof cell === "object" && "serial" in cell) return `<c r="${ref}" s="1"><v>${cell.serial}</v></c>`;
    strings.push(shared(cell));
    return `<c r="${ref}" t="s"><v>${strings.length - 1}</v></c>`;
  };
  const files: Record<string, Uint8Array> = {};
  const names = Object.keys(sheets);
  names.forEach((name, i) => {
    const rows = Object.entries(sheets[name] ?? {}).map(
      ([line, cells]) =>
        `<row r="${line}" ht="18">${cells.map((cell, c) => cellXml(cell, `${letters(c)}${line}`)).join("")}</row>`,
    );
    files[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(
      `${head}<worksheet xmlns="${main}"><sheetData>${rows.join("")}</sheetData></worksheet>`,
    );
  });
  const numbered = (make: (name: string, n: number) => string) =>
    names.map((n, i) => make(n, i + 1)).join("");
  files["xl/workbook.xml"] = strToU8(
    `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${numbered(
      (name, n) => `<sheet name="${escaped(name)}" sheetId="${n}" r:id="rId${n}"/>`,
    )}</sheets></workbook>`,
  );
  files["xl/_rels/workbook.xml.rels"] = strToU8(
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${numbered(
      (_, n) =>
        `<Relationship Id="rId${n}" Type="${relations}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
    )}<Relationship Id="rId900" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId901" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  );
  files["xl/styles.xml"] = strToU8(
    `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="176" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  );
  files["xl/sharedStrings.xml"] = strToU8(`${head}<sst xmlns="${main}">${strings.join("")}</sst>`);
  files["[Content_Types].xml"] = strToU8(
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  );
  return zipSync(files);
}
