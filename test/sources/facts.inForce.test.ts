import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import { packageRoot } from "../../src/base/packageRoot.js";

type Row = Record<string, string>;

const full = join(packageRoot(), "..", "shared", "data");
const skip = existsSync(full) ? false : "the full sources are not on this machine";
const rows = (...path: string[]): Row[] =>
  parse(readFileSync(join(...path)), { columns: true, bom: true, skip_empty_lines: true });

/** Day on which each treaty of the facts entered into force. */
const typed = new Map(
  rows(packageRoot(), "facts", "bodies.csv")
    .filter((row) => row.kind === "treaty")
    .map((row) => [row.id ?? "", row.from ?? ""]),
);

const iso = (date: Date): string => date.toISOString().slice(0, 10);
/** So many days after the deposit that the clause asks for. */
const days = (n: number) => (day: string) => iso(new Date(Date.parse(day) + n * 86_400_000));
const months = (n: number) => (day: string) => {
  const date = new Date(day);
  return iso(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + n, date.getUTCDate())));
};
/** The first day of a later month than that of the deposit. */
const firstOfMonth = (n: number) => (day: string) => months(n)(`${day.slice(0, 8)}01`);
const sixMonths = months(6);

/** The clause on entry into force: the table of the depositary, how many consents it asks for, and how long it waits. */
const clauses: Record<string, [file: string, consents: number, after: (day: string) => string]> = {
  genocide: ["4-1", 20, days(90)],
  CEDAW: ["4-8", 20, days(30)],
  "drugs-1988": ["6-19", 20, days(90)],
  hostages: ["18-5", 22, days(30)],
  mercenaries: ["18-6", 22, days(30)],
  "protected-persons": ["18-7", 22, days(30)],
  "UN-personnel": ["18-8", 22, days(30)],
  "UN-personnel-protocol": ["18-8-a", 22, days(30)],
  "terrorist-bombings": ["18-9", 22, days(30)],
  ICC: ["18-10", 60, (day) => firstOfMonth(1)(days(60)(day))],
  "terrorist-financing": ["18-11", 22, days(30)],
  UNTOC: ["18-12", 40, days(90)],
  "UNTOC-TIP": ["18-12-a", 40, days(90)],
  "UNTOC-SMUGGLING": ["18-12-b", 40, days(90)],
  "UNTOC-FIREARMS": ["18-12-c", 40, days(90)],
  UNCAC: ["18-14", 30, days(90)],
  "nuclear-terrorism": ["18-15", 22, days(30)],
  UNCLOS: ["21-6", 60, months(12)],
  "fish-stocks": ["21-7", 30, days(30)],
  ENMOD: ["26-1", 20, days(0)],
  CCW: ["26-2", 20, sixMonths],
  "CCW-IV": ["26-2-a", 20, sixMonths],
  "CCW-II": ["26-2-b", 20, sixMonths],
  "CCW-ARTICLE-1": ["26-2-c", 20, sixMonths],
  "CCW-V": ["26-2-d", 20, sixMonths],
  CWC: ["26-3", 65, days(180)],
  APMBC: ["26-5", 40, firstOfMonth(6)],
  CCM: ["26-6", 30, firstOfMonth(6)],
};

const monthNames = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** Days of consent in one of the depositary's tables, earliest first. */
function consents(file: string): string[] {
  return rows(full, "un-treaties", `${file}.csv`)
    .flatMap((row) => {
      const cells = Object.entries(row).filter(
        ([column]) => !/^(?:Participant|Signature)|provisional/i.test(column),
      );
      const found = cells.flatMap(([, cell]) => {
        const [, day = "", month = "", year = ""] = /^(\d{1,2}) (\w{3}) (\d{4})/.exec(cell) ?? [];
        return year
          ? [`${year}-${String(monthNames.indexOf(month) + 1).padStart(2, "0")}-${day.padStart(2, "0")}`]
          : [];
      });
      return found.slice(-1);
    })
    .sort();
}

/** Treaties whose clause, put to the table, gives another day: that day. */
const otherwise: Record<string, string> = {
  // The table names no state that has ended, such as the German Democratic Republic: the day found is too late.
  CEDAW: "1981-09-04",
  "drugs-1988": "1990-11-18",
  "protected-persons": "1977-04-13",
  UNCLOS: "1995-01-12",
  ENMOD: "1978-12-15",
  CCW: "1984-03-29",
  // The clause gives another day than HUGGO, which has that of the facts.
  "CCW-II": "1998-10-20",
};

test("each treaty entered into force on the day on which its own clause was met", { skip }, () => {
  const found: Record<string, string> = {};
  for (const [body, [file, number, after]] of Object.entries(clauses)) {
    const day = after(consents(file)[number - 1] ?? "");
    if (day === typed.get(body)) continue;
    found[body] = day;
    // A table without some of the early parties can only be later, by the few that it lacks.
    const early = after(consents(file)[number - 6] ?? "");
    assert.ok(early <= (typed.get(body) ?? ""), `${body}: ${early} and ${day}`);
  }
  assert.deepEqual(found, otherwise);
});

test("treaties of other depositaries entered into force when the second opinions that have them say so", {
  skip,
}, () => {
  const huggo: Record<string, string> = {
    NPT: "TRTPNW_1968A",
    BWC: "PD05WD_1972A",
    CWC: "PD04WD_1992A",
    ENMOD: "PMHEMT_1977A",
    "CCW-II": "PRMBTD_1980P",
    PTBT: "TB06SW_1963A",
    OST: "TP09CB_1967A",
    seabed: "TP11ST_1971A",
    moon: "GASMCB_1979A",
    CPPNM: "PHYPNM_1980A",
    "nuclear-safety": "NCLRSF_1994A",
    pelindaba: "ANWFZT_1996A",
  };
  const theirs = rows(full, "treaty-parties", "huggo_security_treaty_parties.csv");
  for (const [body, id] of Object.entries(huggo)) {
    const force = new Set(theirs.filter((row) => row.treatyID === id).map((row) => row.Force));
    assert.deepEqual([...force], [typed.get(body)], body);
  }
  const ieadb: Record<string, string> = {
    antarctic: "2688",
    PTBT: "2726",
    BWC: "2807",
    ENMOD: "2866",
    CPPNM: "2911",
    UNCLOS: "2947",
    rarotonga: "2992",
    CWC: "3149",
    bangkok: "3227",
    pelindaba: "3234",
    TPNW: "8507",
  };
  const members = rows(full, "treaty-parties", "ieadb_security_treaty_memberships.csv");
  for (const [body, id] of Object.entries(ieadb)) {
    // The treaty entered into force for its first parties on one day, the earliest of all.
    const first = members
      .filter((row) => row.mitch_id === id && row.ceif3)
      .map((row) => row.ceif3 ?? "")
      .sort()[0];
    assert.equal(first, typed.get(body), body);
  }
});

test("the days that no table here settles are these six", () => {
  const settled = new Set([
    ...Object.keys(clauses).filter((body) => !(body in otherwise)),
    ...["NPT", "BWC", "PTBT", "OST", "seabed", "moon", "CPPNM", "nuclear-safety", "pelindaba", "antarctic"],
    ...["UNCLOS", "rarotonga", "bangkok", "TPNW", "ENMOD", "CCW-II"],
  ]);
  // The tables of these lack ended states (four), ask for certain states among the parties (the agreement on Part XI) or
  // end before the fiftieth consent (the Arms Trade Treaty). Their days are as typed: nothing here confirms them.
  assert.deepEqual(
    [...typed.keys()].filter((body) => !settled.has(body)),
    ["drugs-1988", "CEDAW", "protected-persons", "UNCLOS-XI", "CCW", "ATT"],
  );
});
