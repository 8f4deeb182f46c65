import assert from "node:assert/strict";
import { test } from "node:test";
import { overlaps } from "../../src/base/period.js";
import { cldrName, languages } from "../../src/states/names.js";
import { resolve } from "../../src/states/resolve.js";
import {
  codeTable,
  groupBy,
  nameTable,
  sourceTable,
  stateTable,
  successionTable,
  unTable,
} from "../../src/states/tables.js";

const day = /^\d{4}-\d{2}-\d{2}$/;
const real = (text: string) => day.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

test("every row names a state and a source that are there, and days that are in the calendar", () => {
  const dated = [...codeTable(), ...unTable(), ...nameTable()];
  for (const row of dated) {
    const text = JSON.stringify(row);
    assert.ok(stateTable().has(row.state), text);
    assert.ok(sourceTable().has(row.source), text);
    assert.ok(row.from === null || real(row.from), text);
    assert.ok(row.to === null || real(row.to), text);
    assert.ok(row.from === null || row.to === null || row.from <= row.to, text);
  }
});

test("every successor and predecessor is a state, on a real day, of a known kind", () => {
  const kinds = ["dissolution", "secession", "merger", "renaming", "continuation", "unification"];
  for (const row of successionTable()) {
    const text = JSON.stringify(row);
    assert.ok(stateTable().has(row.predecessor) && stateTable().has(row.successor), text);
    assert.ok(real(row.date) && kinds.includes(row.kind) && sourceTable().has(row.source), text);
  }
});

test("an id is an ISO alpha-3 code it has or had, or its COW abbreviation, or stands in the list of others", () => {
  // Abbreviations that only the Gleditsch-Ward list has, ones taken by ISO for another state, FIPS after an X, UCDP's.
  const other = /^(ABK|SOT|TBT|TRA|OFS|UPC|GCL|KOR730|VNM815|HYD|X[A-Z]{2})$/;
  for (const id of stateTable().keys()) {
    const codes = codeTable().filter((row) => row.state === id && row.code === id);
    assert.ok(codes.some((r) => r.system === "iso3" || r.system === "cowabb") || other.test(id), id);
  }
});

test("a state is of kind `state` exactly if COW, Gleditsch-Ward or the United Nations counted it once", () => {
  const systems = groupBy(codeTable(), (row) => row.state);
  const un = new Set(unTable().map((row) => row.state));
  for (const { id, kind } of stateTable().values()) {
    const own = (systems.get(id) ?? []).filter((r) => r.source !== "ucdp-actors");
    const counted = un.has(id) || own.some((r) => r.system === "cow" || r.system === "gw");
    assert.equal(kind === "state", counted, id);
  }
});

test("no code means two states on one day in one system", () => {
  for (const rows of groupBy(codeTable(), (row) => `${row.system} ${row.code}`).values())
    for (const [i, a] of rows.entries())
      for (const b of rows.slice(i + 1))
        assert.ok(a.state === b.state || !overlaps(a, b), `${JSON.stringify(a)} ${JSON.stringify(b)}`);
});

test("every code is read as its state on the first and the last day of its row", () => {
  for (const { state, system, code, from, to } of codeTable())
    for (const at of [from ?? to ?? "2008-10-17", to ?? from ?? "2008-10-17"])
      assert.equal(resolve(code, at, system).id, state, `${system} ${code} ${at}`);
});

test("every current name of the CLDR is its state in every language", () => {
  for (const { state, system, to } of codeTable()) {
    if (system !== "iso2" || to !== null) continue;
    for (const language of languages) {
      const name = cldrName(state, language);
      assert.ok(name, `${state} ${language}`);
      assert.equal(resolve(name, "2020-01-01").id, state, `${language} ${name}`);
    }
  }
});
