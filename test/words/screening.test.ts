import assert from "node:assert/strict";
import { test } from "node:test";
import { ignored, notSearched } from "../../src/words/en/screening.js";

test("what of a table of names is ignored, and why a list is not searched", () => {
  assert.equal(
    ignored({ code: "bad-birth", text: "05/06/1970", lines: [3] }),
    'line 3: the birth date "05/06/1970" is not a date (write 1965, 1965-03 or 1965-03-02); it is ignored',
  );
  assert.equal(
    ignored({ code: "bad-nationality", text: "Zork", lines: [4, 5] }),
    'line 4 and 1 more: the nationality "Zork" is not the name of one state; it is ignored',
  );
  const state = { list: "un", listOf: [], entries: 0 };
  assert.equal(
    notSearched({ ...state, lacking: { code: "no-version" } }),
    "the record holds no version of it",
  );
  assert.equal(
    notSearched({ ...state, lacking: { code: "newest", day: "2021-12-31" } }),
    "its newest version is of 2021-12-31",
  );
  assert.equal(notSearched({ ...state, lacking: null }), null);
});
