import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Problem } from "../../../src/base/problem.js";
import { defineSource } from "../../../src/sources/kit/defineSource.js";
import { type PullReport, pullFolder } from "../../../src/sources/kit/pullFolder.js";
import type { Source } from "../../../src/sources/kit/types.js";
import { listVersions } from "../../../src/store/cache.js";
import { temporary } from "../../store/temporary.js";

const votes = ["rollcall", "code", "vote"];

/** A made-up source: members by rows, roll calls with a key, ballots by SQL. */
export const toy: Source = defineSource({
  id: "toy-votes",
  title: "Toy votes",
  publisher: "Nobody",
  homepage: "https://example.org/toy",
  licence: "none needed",
  redistribution: "allowed",
  citation: "Nobody, Toy votes.",
  covers: "What never happened.",
  caveats: [],
  cadence: "never",
  produces: ["membership", "rollcall", "ballot"],
  reader: 1,
  files: [
    {
      key: "members",
      name: /^toy_members(?:_(?<release>\d{4}))?\.csv$/i,
      header: ["id", "state"],
      url: "https://example.org/toy_members.csv",
    },
    { key: "rollcalls", name: /^toy_rollcalls\.csv$/i, header: ["rollcall", "title"], required: false },
    { key: "votes", name: /^toy_votes.*\.csv$/i, header: votes, required: false, many: true },
  ],
  expect: { membership: [1, 1000] },
  corrections: [
    {
      table: "members",
      where: { id: "13" },
      expect: { state: "" },
      set: { state: "Japan" },
      reason: "The name is blank.",
    },
  ],
  async read(context) {
    const members = context.file("members");
    const rows = context.csv(members, { use: ["id", "state", "since"], ignore: ["note"] });
    for await (const row of rows) {
      const fixed = context.correct("members", { id: row.get("id"), state: row.get("state") });
      const since = row.get("since");
      const place = { file: members, line: row.line, column: "state" };
      const state = context.state(fixed.state ?? "", since || undefined, place);
      if (!state) continue;
      context.add("membership", {
        ...{ body: "TOY", state, role: "member", precision: "day" },
        date_from: since || null,
        locator: `${members.name} line ${row.line}`,
      });
    }
    context.cover({
      ...{ table: "membership", kind: "TOY", subject: null, state: null, reason: "All of it." },
      ...{ from: "2000-01-01", to: "2009-12-31" },
    });
    for (const file of context.files("rollcalls"))
      for await (const row of context.csv(file, { use: ["rollcall", "title"], optional: ["subjects"] }))
        context.add("rollcall", {
          ...{ rollcall: row.get("rollcall"), body: "TOY", kind: "adopted", title: row.get("title") },
          subjects: row.get("subjects") ? row.get("subjects").split("|") : null,
          locator: `${file.name} line ${row.line}`,
        });
    for (const file of context.files("votes")) {
      const codes = await context.select("SELECT DISTINCT code FROM {rows} ORDER BY code", {
        ...{ file, header: votes, ignore: [] },
      });
      const states = codes.map(({ code }) => [
        String(code),
        context.state(String(code), undefined, { file, line: 1 }, "iso3") ?? null,
      ]);
      await context.addBySql(
        "ballot",
        `SELECT v.rollcall, s.state, lower(v.vote) AS vote, 'rollcall ' || v.rollcall || ' ' || v.code AS locator
         FROM {rows} v JOIN states s USING (code)`,
        {
          file,
          header: votes,
          ignore: [],
          relations: [{ name: "states", columns: ["code", "state"], rows: states }],
        },
      );
    }
  },
});

/** The same source as a publisher would serve it in one zip. */
export const zipped: Source = {
  ...toy,
  id: "toy-zipped",
  files: toy.files.map((spec) => ({ ...spec, name: /^toy(?:_\w+)?\.zip$/, entry: spec.name })),
};

export const goodMembers =
  'id,state,since,note\n1,Japan,2001-01-01,\n2,France,2002-02-03,"two\nlines"\n3,Kenya,,\n';
export const goodVotes = "rollcall,code,vote\nR1,JPN,yes\nR1,FRA,no\nR2,JPN,abstain\n";

/** Writes files into a folder; paths may have folders of their own. */
export function put(dir: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [path, content] of Object.entries(files)) {
    const file = join(dir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return dir;
}

/** Pulls a folder of these files as the toy's own into a new cache. */
export async function pullToy(
  files: Readonly<Record<string, string | Uint8Array>>,
  source: Source = toy,
): Promise<{ report: PullReport; cache: string; dir: string }> {
  const dir = put(join(temporary(), source.id), files);
  const cache = temporary();
  return { report: await pullFolder(dir, [source], cache), cache, dir };
}

/** Everything left in a cache: there must be nothing after a failed pull. */
export function leftovers(cache: string, source = toy.id): string[] {
  try {
    return readdirSync(join(cache, "sources", source));
  } catch {
    return [];
  }
}

export const problemsOf = (report: PullReport): Problem[] => report.versions.flatMap((v) => v.problems);
export const versionsOf = (cache: string) => listVersions(cache).versions;
