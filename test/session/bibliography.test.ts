import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { bibliography } from "../../src/session/bibliography.js";
import { bibtex } from "../../src/session/bibtex.js";
import type { CslItem } from "../../src/session/cslItems.js";

const work = (more: Partial<CslItem>): CslItem => ({ id: "w", type: "dataset", title: "Votes", ...more });
const year = (n: number): Pick<CslItem, "issued"> => ({ issued: { "date-parts": [[n]] } });
const person = (family: string, given: string): { family: string; given: string } => ({ family, given });
const line = (more: Partial<CslItem>): string => bibliography([work(more)]);
const entry = (more: Partial<CslItem>): string => bibtex([work(more)]);

describe("a bibliography", () => {
  it("writes given names as initials, and keeps those that are initials already", () => {
    const author = [person("Mitchell", "S. McL."), person("Bergkvist", "Nils-Olov"), person("Ferm", "R.")];
    assert.equal(
      line({ author }),
      "Mitchell, S. McL., Bergkvist, N.-O., & Ferm, R. (n.d.). Votes [Data set].\n",
    );
    assert.match(
      line({ author: [person("Eck", "K."), person("Hultman", "L.")] }),
      /^Eck, K\., & Hultman, L\. \(/,
    );
    assert.match(line({ author: [{ literal: "FAO" }, { literal: "WHO" }] }), /^FAO & WHO\. \(/);
    const others = [person("Hollway", "James"), { literal: "others" }];
    assert.match(line({ author: others }), /^Hollway, J\., et al\. \(/);
    const many = Array.from({ length: 21 }, (_, i) => ({ literal: `N${i + 1}` }));
    assert.match(line({ author: many }), / N19, \. \. \. N21\. \(/);
  });

  it("says which version of a data set was used, and when one without a date was read", () => {
    const data = { author: [{ literal: "UN" }], publisher: "UN", version: "864f6b31deb7" };
    const read = { URL: "https://example.org", accessed: { "date-parts": [[2026, 3, 1]] } };
    assert.equal(
      line({ ...data, ...read }),
      "UN. (n.d.). Votes (Version 864f6b31deb7) [Data set]. Retrieved March 1, 2026, from https://example.org\n",
    );
    assert.equal(
      line({ ...data, ...read, ...year(2009), DOI: "10.1/a", publisher: "Harvard" }),
      "UN. (2009). Votes (Version 864f6b31deb7) [Data set]. Harvard. https://doi.org/10.1/a\n",
    );
  });

  it("places an article in its journal and a chapter in its book", () => {
    const author = [person("Singer", "J. David")];
    const article = { type: "article-journal", "container-title": "JPR", volume: "3", issue: "2" } as const;
    assert.equal(
      line({ ...article, author, ...year(1972), page: "19-48" }),
      "Singer, J. D. (1972). Votes. JPR, 3(2), 19–48.\n",
    );
    const chapter = { type: "chapter", "container-title": "Numbers", publisher: "Sage" } as const;
    assert.equal(
      line({ ...chapter, author, editor: [person("Russett", "B."), person("Who", "Ann")], page: "19-48" }),
      "Singer, J. D. (n.d.). Votes. In B. Russett & A. Who (Eds.), Numbers (pp. 19–48). Sage.\n",
    );
    assert.equal(line({ type: "book", ...year(1972), publisher: "Sage" }), "Votes. (1972). Sage.\n");
  });

  it("is sorted, has each work once, and tells those of one year apart", () => {
    const by = (family: string, title: string, id = "w"): CslItem =>
      work({ id, type: "book", title, author: [person(family, "J.")], ...year(2010) });
    const works = [
      by("Browning", "C"),
      by("Brown", "The Zebra"),
      by("Brown", "An Ape"),
      by("Browning", "C", "w-2"),
    ];
    assert.deepEqual(bibliography(works).trimEnd().split("\n"), [
      "Brown, J. (2010a). An Ape.",
      "Brown, J. (2010b). The Zebra.",
      "Browning, J. (2010). C.",
    ]);
    assert.equal(bibliography([]), "");
  });
});

describe("BibTeX", () => {
  it("keeps capitals that styles would write small", () => {
    assert.match(entry({ title: "UK Sanctions of a day" }), /title = \{\{UK\} \{Sanctions\} of a day\}/);
    assert.match(entry({ title: "Votes in HUGGO" }), /title = \{Votes in \{HUGGO\}\}/);
  });

  it("escapes what TeX reads as its own, and leaves addresses as they are", () => {
    const text = entry({ title: "100% & a_b ~ 外", URL: "https://example.org/a_b%20c", note: "\\x" });
    assert.match(text, /title = \{100\\% \\& a\\_b \\textasciitilde\{\} 外\}/);
    assert.match(text, /url = \{https:\/\/example\.org\/a_b%20c\}/);
    assert.match(text, /note = \{\\textbackslash\{\}x\}/);
  });

  it("tells names of persons, of bodies, and others apart", () => {
    const author = [person("Hollway", "James"), { literal: "War and Peace" }, { literal: "others" }];
    assert.match(entry({ author }), /author = \{Hollway, James and \{War and Peace\} and others\}/);
    assert.match(
      entry({ publisher: "FOA and SIPRI", type: "report" }),
      /institution = \{\{FOA and SIPRI\}\}/,
    );
  });
});
