import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Engine } from "../../src/engine/answer.js";
import { createEngine } from "../../src/engine/engine.js";
import { catalogue } from "../../src/measures/index.js";
import { callOf } from "../engine/callOf.js";
import { type ToyRow, toyRecord } from "../engine/toyRecord.js";

interface Made {
  entry: string;
  names: readonly string[];
  programme: string;
}
const ali: Made = {
  entry: "QDi.001",
  names: ["ALI BIN HASSAN AL-TIKRITI", "علي حسن التكريتي"],
  programme: "Al-Qaida",
};
const sergei: Made = { entry: "KPi.002", names: ["SERGEI VIKTOROVICH LAVROV"], programme: "DPRK" };
const bank: Made = { entry: "KPe.003", names: ["KOREA GRAND BANK", "KGB Co., Ltd."], programme: "DPRK" };
const other: Made = { entry: "QDi.004", names: ["OMAR AL-FARUQ"], programme: "Al-Qaida" };

/** The rows of one dated version of a list. */
function version(list: string, as_of: string, entries: readonly Made[]) {
  const listing: ToyRow[] = entries.map(({ entry, names: [name = ""], programme }) => ({
    list,
    entry,
    as_of,
    version: `v ${as_of}`,
    name,
    programmes: [programme],
    schema: entry.includes("i.") ? "person" : "entity",
  }));
  const listing_name: ToyRow[] = entries.flatMap(({ entry, names }) =>
    names.map((name) => ({ list, entry, as_of, name, kind: "primary" })),
  );
  return {
    listing,
    listing_name,
    coverage: { table: "listing" as const, kind: list, from: as_of, to: as_of },
  };
}

const versions = [
  version("un", "2020-01-01", [ali, sergei]),
  version("un", "2020-07-01", [ali, sergei]),
  version("un", "2021-01-01", [ali, bank]),
  version("un", "2021-01-04", [ali, bank, sergei]),
];
const mof = version("jp-mof", "2024-01-01", [other]);

describe("lists on a day", () => {
  let engine: Engine;
  let record: Awaited<ReturnType<typeof toyRecord>>;
  before(async () => {
    record = await toyRecord({
      "un-sc-listings": {
        versions: versions.map((v) => `v ${v.coverage.from}`),
        tables: {
          listing: versions.flatMap((v) => v.listing),
          listing_name: versions.flatMap((v) => v.listing_name),
        },
        coverage: versions.map((v) => v.coverage),
      },
      "jp-mof": {
        tables: {
          listing: [
            ...mof.listing.map((row) => ({ ...row, listed: "2002-01-01" })),
            { list: "jp-mof", entry: "2-1", as_of: "2024-01-01", delisted: "2012-05-05" },
            { list: "jp-mof", entry: "2-2", as_of: "2024-01-01", delisted: "2012-12-31" },
          ],
          listing_name: mof.listing_name,
        },
        coverage: [mof.coverage],
      },
      "wb-debarred": {
        tables: {
          listing: [
            { list: "wb", entry: "7", name: "ACME BUILDERS", date_from: "2021-01-28", date_to: "2021-06-30" },
            { list: "wb", entry: "7", name: "ACME BUILDERS", date_from: "2021-09-01", date_to: "2022-02-01" },
            { list: "wb", entry: "7", name: "ACME BUILDERS", as_of: "2022-02-01" },
          ],
          listing_name: [
            { list: "wb", entry: "7", name: "ACME BUILDERS LTD", kind: "primary" },
            { list: "wb", entry: "7", name: "ACME BUILDERS LTD", as_of: "2022-02-01", kind: "primary" },
          ],
        },
        coverage: [
          { table: "listing", kind: "wb", from: "2021-01-28", to: "2022-02-01" },
          { table: "listing", kind: "wb", from: "2022-02-01", to: "2022-02-01" },
        ],
      },
      "listing-links": {
        tables: {
          listing_link: [
            {
              list_a: "un",
              entry_a: "QDi.001",
              list_b: "uk",
              entry_b: "AQD0001",
              rule: "reference",
              basis: "QDi.001",
            },
          ],
        },
      },
    });
    engine = await createEngine(record, catalogue, { sources: [] });
  });
  after(() => record.close());

  /** The value, or the code of the reason why there is none, with what the rows add to it. */
  async function ask(text: string): Promise<unknown> {
    const call = callOf(engine, text);
    const answer = (await engine.answer([call])).get(call.key);
    assert.ok(answer, text);
    if (answer.status === "undecided") {
      const [why] = answer.reasons;
      if (why?.code !== "own") return why?.code;
      const found = Object.entries(why.found ?? {}).filter(([, part]) => part !== null);
      return [why.reason, Object.fromEntries(found)];
    }
    const { value } = answer;
    assert.ok(value.kind === "number" || value.kind === "yesno");
    return value.value;
  }
  async function rows(text: string) {
    const call = callOf(engine, text);
    return (await engine.evidence([call], 10)).get(call.key)?.rows ?? [];
  }

  it("is the version on its day, with the entry, the score and the name that matched", async () => {
    assert.equal(await ask("listed(Ali bin Hassan al-Tikriti, 2020-01-01)"), true);
    assert.equal(await ask("listed(Sergei Viktorovich Lavrov, 2020-07-01)"), true);
    assert.equal(await ask("listed(Sergey Lavrov, 2021-01-01)"), false);
    const [row] = await rows("listed(Ali bin Hassan al-Tikriti, 2020-01-01)");
    assert.deepEqual(
      [row?.entry, row?.matched_name, row?.list_of, row?.also_on, Number(row?.score) > 0.8],
      ["QDi.001", "ALI BIN HASSAN AL-TIKRITI", "2020-01-01", "uk AQD0001 (reference)", true],
    );
  });

  it("is not decided by a name that is only like one on the list", async () => {
    const only = async (text: string) => {
      const found = await ask(text);
      assert.ok(Array.isArray(found) && found[0] === "only-like", text);
      const { entry, matched, score } = found[1] as Record<string, unknown>;
      return [entry, matched, score];
    };
    assert.deepEqual(await only("listed(Ali Hasan Tikriti, 2020-01-01)"), [
      "QDi.001",
      "ALI BIN HASSAN AL-TIKRITI",
      0.97,
    ]);
    const [lavrov, matched] = await only("listed(Sergei Lavrov, 2020-03-01)");
    assert.equal(lavrov, "KPi.002");
    assert.match(String(matched), /VIKTOROVICH/);
    assert.equal((await only("listed(Сергей Викторович Лавров, 2020-07-01)"))[0], "KPi.002");
  });

  it("names the versions that an answer rests on, the newest first", async () => {
    const used = async (text: string) => {
      const call = callOf(engine, text);
      const answer = (await engine.answer([call])).get(call.key);
      return answer?.status === "value"
        ? [answer.version, ...(answer.others ?? []).map((o) => o.version)]
        : [];
    };
    assert.deepEqual(await used("listed(Ali bin Hassan al-Tikriti, 2020-01-01)"), ["v 2020-01-01"]);
    assert.deepEqual(await used("listed(Ali bin Hassan al-Tikriti, 2020-03-01)"), [
      "v 2020-07-01",
      "v 2020-01-01",
    ]);
  });

  it("holds between two versions that agree, and not between two that disagree", async () => {
    assert.equal(await ask("listed(Sergei Viktorovich Lavrov, 2020-03-01)"), true);
    assert.equal(await ask("listed(Omar Faruq, 2020-03-01)"), false);
    assert.deepEqual(await ask("listed(Sergei Viktorovich Lavrov, 2020-10-01)"), [
      "disagree",
      { first: "2020-07-01", last: "2021-01-01", entries: "KPi.002 (2020-07-01)" },
    ]);
    const none = await rows("listed(Omar Faruq, 2020-03-01)");
    assert.deepEqual(
      none.map((r) => [r.list_of, r.entry ?? null]),
      [
        ["2020-01-01", null],
        ["2020-07-01", null],
      ],
    );
  });

  it("is not known before the oldest version and after the newest, nor of a list that is not here", async () => {
    assert.deepEqual(await ask("listed(Ali Hassan, 2019-12-31)"), ["after", { day: "2020-01-01" }]);
    assert.deepEqual(await ask("listed(Ali Hassan, 2021-01-05)"), ["before", { day: "2021-01-04" }]);
    assert.equal(await ask("listed(Ali Hassan, 2021-01-01, list: eu)"), "not-held");
  });

  it("counts entries in force, of a programme in any case, and refuses a programme that no entry has", async () => {
    assert.equal(await ask("listed.count(un, 2020-01-01)"), 2);
    assert.equal(await ask("listed.count(un, 2020-05-01)"), 2);
    assert.equal(await ask("listed.count(un, 2021-01-01, programme: dprk)"), 1);
    assert.deepEqual(await ask("listed.count(un, 2020-10-01)"), [
      "differ",
      { first: "2020-07-01", last: "2021-01-01", before: 2, after: 2 },
    ]);
    assert.equal(await ask("listed.count(un, 2020-10-01, programme: Al-Qaida)"), 1);
    assert.deepEqual(await ask("listed.count(un, 2020-01-01, programme: Taliban)"), ["no-programme", {}]);
    assert.equal(await ask("listed.count(jp-mof, 2024-01-01)"), 1);
  });

  it("counts what came and went between the states of two days", async () => {
    assert.equal(await ask("listed.added(un, 2020-07-02/2021-01-01)"), 1);
    // Sergei's entry was gone for three days only: that is noise of publishing.
    assert.equal(await ask("listed.removed(un, 2020-07-02/2021-01-01)"), 0);
    assert.equal(await ask("listed.removed(un, 2020-01-02/2020-05-01)"), 0);
    assert.deepEqual(await ask("listed.added(un, 2020-03-01/2020-10-01)"), [
      "open",
      { first: "2020-01-01 and 2020-07-01", last: "2020-07-01 and 2021-01-01", least: 0, most: 1 },
    ]);
    assert.deepEqual(await ask("listed.added(un, 2019)"), [
      "out-of-reach",
      { first: "2020-01-01", last: "2020-01-01" },
    ]);
    const later = await ask("listed.added(un, 2021)");
    assert.ok(Array.isArray(later) && later[0] === "out-of-reach");
    assert.equal((later[1] as Record<string, unknown>).last, "2021-01-04");
  });

  it("takes removals from a list that dates them", async () => {
    assert.equal(await ask("listed.removed(jp-mof, 2012)"), 2);
    assert.equal(await ask("listed.removed(jp-mof, 2012-05)"), 1);
    for (const year of [2024, 1999]) {
      const found = await ask(`listed.removed(jp-mof, ${year})`);
      assert.ok(Array.isArray(found) && found[0] === "out-of-reach", String(year));
    }
  });

  it("knows each day of a history, and counts an entry once where a version stands beside it", async () => {
    assert.equal(await ask("debarred(Acme Builders Limited, 2021-06-30)"), true);
    assert.equal(await ask("debarred(Acme Builders, 2021-07-01)"), false);
    assert.equal(await ask("debarred(Acme Builders, 2021-09-01)"), true);
    assert.equal(await ask("debarred.count(2022-02-01)"), 1);
    assert.equal((await rows("debarred(Acme Builders, 2022-02-01)")).length, 1);
    assert.deepEqual(await ask("debarred.count(2022-02-02)"), ["before", { day: "2022-02-01" }]);
    assert.equal(await ask("listed(Acme Builders, 2021-06-30, list: wb)"), true);
  });

  it("answers many names of one list by one look at its names", async () => {
    const fresh = await createEngine(record, catalogue, { sources: [] });
    const queries = record.queries;
    const calls = ["Ali Hassan", "Omar Faruq", "Sergei Lavrov"].map((n) =>
      callOf(fresh, `listed(${n}, 2020-01-01)`),
    );
    await fresh.answer(calls);
    assert.equal(record.queries - queries, 2);
  });
});
