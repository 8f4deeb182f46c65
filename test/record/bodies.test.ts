import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { packageRoot } from "../../src/base/packageRoot.js";
import { fold } from "../../src/base/text.js";
import { allBodies, body, findBody } from "../../src/record/bodies.js";
import { treaties } from "../../src/sources/un-treaties/treaties.js";

const id = (text: string) => {
  const found = findBody(text);
  return found.result === "body" ? found.body.id : found.result;
};

test("a body is found by id, name, abbreviation, publisher's mark and in Japanese", () => {
  assert.equal(id("npt"), "NPT");
  assert.equal(id("Ottawa Convention"), "APMBC");
  assert.equal(id("26-3"), "CWC");
  assert.equal(id("18-12-a"), "UNTOC-TIP");
  assert.equal(id("TP09CB_1967A"), "OST");
  assert.equal(id("asean regional forum"), "ARF");
  assert.equal(id("Women’s convention"), "CEDAW");
  assert.equal(id("国連安保理"), "UNSC");
  assert.equal(id("Drug Trafficking Convention"), "drugs-1988");
});

test("a name of several is ambiguous, and a kind may settle it", () => {
  const found = findBody("Palermo Protocol");
  assert.equal(found.result, "ambiguous");
  assert.deepEqual(found.near, ["UNTOC-TIP", "UNTOC-SMUGGLING", "UNTOC-FIREARMS"]);
  const extra = [{ id: "ARF-CELL", kind: "mission" as const, name: "ARF", names: [] }];
  assert.equal(findBody("ARF", { extra }).result, "ambiguous");
  const mission = findBody("ARF", { extra, kind: "mission" });
  assert.equal(mission.result === "body" && mission.body.id, "ARF-CELL");
});

test("an unknown name has near names, and nothing is near to nothing", () => {
  const found = findBody("Otawa Convention");
  assert.equal(found.result, "unknown");
  assert.ok(found.near.includes("Ottawa Convention"));
  assert.deepEqual(findBody("  ").near, []);
  assert.deepEqual(findBody("ASEAN", { kind: "treaty" }).result, "unknown");
});

test("the list is sound: unique ids, known parents, a source each, and only meant names are shared", () => {
  const bodies = allBodies();
  assert.equal(new Set(bodies.map((b) => fold(b.id))).size, bodies.length);
  const owners = new Map<string, Set<string>>();
  for (const b of bodies) {
    assert.ok(b.source.length > 5, b.id);
    assert.ok(b.parent === null || body(b.parent), `${b.id} belongs to ${b.parent}`);
    for (const name of [b.id, b.name, ...b.names]) {
      assert.equal(name, name.trim());
      assert.notEqual(fold(name), "", b.id);
      owners.set(fold(name), (owners.get(fold(name)) ?? new Set()).add(b.id));
    }
  }
  const shared = [...owners].filter(([, ids]) => ids.size > 1).map(([name]) => name);
  assert.deepEqual(shared, ["palermo protocol"]);
});

test("every name finds its body whatever its case and punctuation", () => {
  const names = allBodies().flatMap((b) => [b.name, ...b.names].map((name) => ({ id: b.id, name })));
  fc.assert(
    fc.property(fc.constantFrom(...names), ({ id: wanted, name }) => {
      for (const text of [name, name.toUpperCase(), `  ${name.replace(/[-,]/g, " ")} `]) {
        const found = findBody(text);
        const ids = found.result === "body" ? [found.body.id] : found.near;
        assert.ok(ids.includes(wanted), text);
      }
    }),
  );
});

test("the shipped facts use the same ids for the same names", () => {
  const lines = readFileSync(join(packageRoot(), "facts", "bodies.csv"), "utf8")
    .split("\n")
    .slice(1);
  for (const line of lines.filter(Boolean)) {
    const factId = line.slice(0, line.indexOf(","));
    const found = findBody(factId);
    if (found.result === "body") assert.equal(found.body.id, factId);
  }
});

const shared = join(packageRoot(), "..", "shared", "data");
const column = (path: string, name: string): string[] => [
  ...new Set(
    (parse(readFileSync(path, "utf8"), { columns: true, bom: true }) as Record<string, string>[]).map(
      (row) => row[name] ?? "",
    ),
  ),
];

test("every mission of the sources is one body, under the id that both use", {
  skip: !existsSync(shared),
}, () => {
  const missions = column(join(shared, "un-missions", "DPPADPOSS-PKO.csv"), "mission_acronym");
  // UNCPSG is a second entry of UNPSG.
  for (const acronym of missions) assert.equal(id(acronym), acronym === "UNCPSG" ? "UNPSG" : acronym);
  const deployed = column(
    join(shared, "un-contributors", "pk_contributions_country_mission_year_avg_2010_2021.csv"),
    "mission",
  );
  assert.equal(deployed.length, 36);
  for (const acronym of deployed) {
    const found = findBody(acronym, { kind: "mission" });
    assert.equal(found.result === "body" && found.body.id, acronym);
  }
});

/** Tables of chapter I, whose participants are members or declarations and no parties. */
const charter: Readonly<Record<string, string>> = {
  "1-1": "UN-CHARTER",
  "1-2": "UN-CHARTER-DECLARATIONS",
  "1-4": "ICJ-COMPULSORY",
};

test("every table of the Treaty Collection is one body, found by its number", {
  skip: !existsSync(shared),
}, () => {
  const files = readdirSync(join(shared, "un-treaties")).filter((name) => /^\d/.test(name));
  assert.equal(files.length, 35);
  for (const file of files) {
    const stem = file.replace(/\.csv$/, "");
    assert.equal(id(stem), charter[stem] ?? treaties().get(stem)?.body, stem);
  }
});
