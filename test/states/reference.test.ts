import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import { packageRoot } from "../../src/base/packageRoot.js";
import { merge } from "../../src/states/spans.js";
import { codeTable, groupBy, type Span, unTable } from "../../src/states/tables.js";
import type { CodeSystem } from "../../src/states/types.js";

const folder = join(packageRoot(), "..", "shared", "data");
const reference = join(folder, "reference", "states");
const skip = existsSync(reference) ? false : "the reference tables are not on this machine";

const csv = (path: string): Array<Record<string, string>> =>
  parse(readFileSync(path, "utf8"), { columns: true, bom: true });
const pad = (text: string | undefined) => (text ?? "").padStart(2, "0");
const written = (spans: readonly Span[]) => merge(spans).map(({ from, to }) => `${from}..${to ?? ""}`);

/** Where our facts differ from a reference table, and why. A difference that is not here fails; so does one that is gone. */
const allowed: Record<string, string> = {
  "gw 751": "Hyderabad: a number of UCDP's own, in no list of Gleditsch and Ward",
  "iso2 XK": "Kosovo: user-assigned, not in ISO 3166",
  "iso3 XKX": "Kosovo: user-assigned, not in ISO 3166",
  "un AFG": "admitted on 19 November 1946; the table has the day of the Assembly's vote",
  "un ISL": "admitted on 19 November 1946; the table has the day of the Assembly's vote",
  "un SWE": "admitted on 19 November 1946; the table has the day of the Assembly's vote",
  "un SYR": "left the seat to the United Arab Republic from 1958 to 1961, so the open spell begins in 1961",
  "un THA": "admitted on 16 December 1946; the table has the day of the Assembly's vote",
  "un RUS":
    "held by the Soviet Union until 24 December 1991; the table gives its seat to Russia from the start",
  "un SRB":
    "held by Serbia and Montenegro from 1 November 2000; the table gives its seat to Serbia from the start",
};

function sameTenures(system: CodeSystem, theirs: Map<string, Span[]>): string[] {
  const ours = groupBy(
    codeTable().filter((row) => row.system === system),
    (row) => row.code,
  );
  return [...new Set([...ours.keys(), ...theirs.keys()])]
    .filter((code) => written(ours.get(code) ?? []).join() !== written(theirs.get(code) ?? []).join())
    .map((code) => `${system} ${code}`);
}

/** Fails unless the differences of one kind are exactly those that are allowed. */
function onlyAllowed(kind: RegExp, differences: readonly string[]): void {
  const expected = Object.keys(allowed).filter((key) => kind.test(key));
  assert.deepEqual([...differences].sort(), expected.sort());
}

test("every COW tenure agrees, by number and by abbreviation", { skip }, () => {
  const rows = csv(join(reference, "cow_states2016.csv")).map((r) => ({
    number: r.ccode ?? "",
    abbreviation: r.stateabb ?? "",
    from: `${r.styear}-${pad(r.stmonth)}-${pad(r.stday)}`,
    to: r.endyear === "2016" ? null : `${r.endyear}-${pad(r.endmonth)}-${pad(r.endday)}`,
  }));
  assert.equal(rows.length, 243);
  assert.deepEqual(
    sameTenures(
      "cow",
      groupBy(rows, (r) => r.number),
    ),
    [],
  );
  assert.deepEqual(
    sameTenures(
      "cowabb",
      groupBy(rows, (r) => r.abbreviation),
    ),
    [],
  );
});

test("every Gleditsch-Ward tenure agrees, microstates too", { skip }, () => {
  const rows = csv(join(reference, "isard_gw_system.csv")).map((r) => ({
    number: r.gwcode ?? "",
    from: r.start ?? "",
    to: r.end === "2020-12-31" ? null : (r.end ?? ""),
  }));
  assert.equal(rows.length, 239);
  onlyAllowed(
    /^gw /,
    sameTenures(
      "gw",
      groupBy(rows, (r) => r.number),
    ),
  );
});

test("every entry of ISO 3166-1 agrees, and no current code of ours is in none", { skip }, () => {
  const file = JSON.parse(readFileSync(join(reference, "iso3166-1.json"), "utf8")) as {
    "3166-1": Array<{ alpha_2: string; alpha_3: string; numeric: string }>;
  };
  const theirs = file["3166-1"].flatMap((e) => [
    `iso2 ${e.alpha_2} ${e.alpha_3}`,
    `iso3 ${e.alpha_3} ${e.alpha_3}`,
    `isonum ${e.numeric} ${e.alpha_3}`,
  ]);
  assert.equal(theirs.length, 3 * 249);
  const ours = codeTable()
    .filter((r) => r.to === null && /^iso/.test(r.system))
    .map((r) => `${r.system} ${r.code} ${r.state}`);
  const missing = theirs.filter((line) => !ours.includes(line));
  const extra = ours.filter((line) => !theirs.includes(line)).map((line) => line.split(" ", 2).join(" "));
  assert.deepEqual(missing, []);
  onlyAllowed(/^iso[23] /, extra);
});

test("every entry of ISO 3166-3 agrees in its codes and the day they were withdrawn", { skip }, () => {
  const file = JSON.parse(readFileSync(join(reference, "iso3166-3.json"), "utf8")) as {
    "3166-3": Array<{ alpha_2: string; alpha_3: string; numeric?: string; withdrawal_date: string }>;
  };
  assert.equal(file["3166-3"].length, 31);
  for (const { alpha_2, alpha_3, numeric, withdrawal_date } of file["3166-3"]) {
    const day = withdrawal_date.length === 4 ? `${withdrawal_date}-12-31` : withdrawal_date;
    const rows = codeTable().filter((r) => r.to === day && r.system === "iso3" && r.code === alpha_3);
    assert.equal(rows.length, 1, `${alpha_3} to ${day}`);
    const { state } = rows[0] ?? { state: "" };
    const has = (system: CodeSystem, code: string) =>
      codeTable().some((r) => r.state === state && r.system === system && r.code === code);
    assert.ok(has("iso2", alpha_2), `${alpha_3} ${alpha_2}`);
    if (numeric) assert.ok(has("isonum", numeric), `${alpha_3} ${numeric}`);
  }
});

test("every code of M49 agrees, and no current one of ours is in none", { skip }, () => {
  const theirs = csv(join(reference, "unsd_m49_en.csv")).map(
    (r) => `${r["M49 Code"]} ${r["ISO-alpha3 Code"]}`,
  );
  const ours = codeTable()
    .filter((r) => r.system === "m49" && r.to === null)
    .map((r) => `${r.code} ${r.state}`);
  assert.deepEqual([...new Set(ours)].sort(), theirs.sort());
});

test("every admission to the United Nations agrees", { skip }, () => {
  const file = join(folder, "un-members", "un_members_admission_untc.csv");
  const theirs = csv(file).map((r) => r.member_since ?? "");
  const days = new Map(
    unTable()
      .filter((r) => r.to === null)
      .map((r) => [r.state, r.from ?? ""]),
  );
  assert.equal(days.size, theirs.length);
  // Read by count of days, so that this does not lean on the reading of names.
  const rest = [...theirs];
  const differ = [...days].filter(([, day]) => {
    const at = rest.indexOf(day);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  onlyAllowed(
    /^un /,
    differ.map(([id]) => `un ${id}`),
  );
});
