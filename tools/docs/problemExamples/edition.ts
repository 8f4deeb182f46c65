import type { SessionProblems } from "../../../src/session/problems.js";
import type { EditionProblems } from "../../../src/words/en/problems/edition.js";

const quantity = { unit: "USD million", names: {}, call: null, literal: false };

/** The layers `edition` and `session` share one prefix. */
export const edition: EditionProblems & SessionProblems = {
  "figure-geography": { key: "area", found: "Gulf of Adn", source: "sea-areas" },
  "commitment-not-kept": {
    id: "aid-2008",
    kept: "2008-12-31",
    why: [
      {
        code: "relation",
        truth: false,
        left: { ...quantity, value: { kind: "number", value: 9601 }, text: "oda.total(Japan, 2008)" },
        relation: ">=",
        right: { ...quantity, value: { kind: "number", value: 10_000 }, text: "10000", literal: true },
        within: null,
      },
    ],
  },
  "commitment-kept": { id: "aid-2008" },
  "no-edition": { dir: "my-edition" },
  "settings-yaml": { found: "a tab where spaces are needed" },
  "unknown-setting": { key: "titel", near: "title", known: "title, languages, chapters" },
  "bad-setting": { key: "languages", found: '"english"', expected: "a list of en and ja" },
  "missing-chapter": { file: "1-securty.md", near: "1-security.md" },
  "unlisted-chapter": { file: "10-annex.md" },
  "outside-edition": { file: "../notes.md" },
  "chapter-language": { found: "fr", known: "en, ja" },
  "translation-of": { found: "1-securty.md" },
  "published-unreadable": {},
  "unknown-records-file": { file: "meeting.csv", known: "commitments, deployments, mandates, meetings" },
  "records-unreadable": { found: "a quotation mark on line 4 is never closed" },
  "unknown-column": { column: "titel", near: "title", known: "id, title, from, to" },
  "missing-value": { column: "title" },
  "bad-value": { column: "from", found: "last year", expected: "a date such as 2008-10-17" },
  "duplicate-record": { key: "aid-2008", line: 4 },
  "locked-version-missing": { source: "ucdp-conflicts", version: "0f3a52c9d1e7" },
  "figure-value": { kind: "chart", key: "over", found: '"always"', expected: "a period such as 2003/2008" },
  "figure-faulty": { kind: "chart", why: { code: "nothing-named", settings: ["measure", "measures"] } },
  "figure-unknown": { kind: "map", why: { code: "no-positions", sources: "imb-attacks" } },
  "not-a-call": { found: "incidents" },
  "not-empty": { dir: "my-edition", found: "notes.txt" },
  "not-found": { path: "my-editon" },
  "no-such-source": { id: "ucdp-conflicts" },
  "export-forbidden": { id: "imb-attacks", licence: "All rights reserved" },
  "export-too-long": { table: "vote", rows: 1_200_000, max: 1_048_575 },
  "no-such-version": { source: "ucdp-conflicts", version: "22.1", known: "23.1, 25.1" },
  "bad-version-option": { found: "23.1" },
  "no-such-lock": { path: "my-edition/chancery.lock" },
};
