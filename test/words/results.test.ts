import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { packageRoot } from "../../src/base/packageRoot.js";
import { ask as answerTo } from "../../src/checks/ask.js";
import type { CheckResult } from "../../src/checks/result.js";
import { exitCode, summarize } from "../../src/checks/verdict.js";
import { formatGithub } from "../../src/words/results/github.js";
import { formatJson } from "../../src/words/results/json.js";
import { escapeXml, formatJunit } from "../../src/words/results/junit.js";
import { plainAnswer } from "../../src/words/results/plainResult.js";
import { formatSarif } from "../../src/words/results/sarif.js";
import { askSchema, reportSchema, schemaFiles } from "../../src/words/results/schema.js";
import { formatText } from "../../src/words/results/text.js";
import { checks, options } from "../checks/check.js";
import { type FakeEngine, fakeEngine } from "../checks/fakeEngine.js";

const facts = {
  "council.terms": 10,
  "votes(2008)": 5,
  "votes(2007)": 5,
  tally: { kind: "tally", yes: 1, no: 2, abstain: 3 },
} as const;

const ask = async (text: string, engine: FakeEngine) => plainAnswer(await answerTo(text, engine, options));

/** One of each verdict, with signs that every format must take care of. */
async function samples(): Promise<CheckResult[]> {
  const words = 'Japan <b>& "others"</b>, 100%\nof them, begins its tenth term';
  return [
    ...(await checks(facts, "council.terms(Japan, 2009) = 10", words)),
    ...(await checks(facts, "council.terms(Japan, 2009) = 9", words, {
      place: { file: "a, b:c%.md", line: 1, column: 1 },
    })),
    ...(await checks(facts, "council.terms(Japan, 2009) = 10", "It begins its eleventh term")),
    ...(await checks(facts, "votes(1999) = 0", words)),
    ...(await checks(facts, 'tally("<x>") => 1-2-3', words)),
    ...(await checks(facts, "votes(2008) = 6", words, { disputed: true })),
    ...(await checks(facts, "votes(2008) is unchanged from 2007", "", { disputed: true })),
  ];
}

describe("exit codes", () => {
  it("follow the verdict, strictness and dispute", async () => {
    const [holds, fails, differs, undecided, invalid, disputed, now] = await samples();
    const codes = [holds, fails, differs, undecided, invalid, disputed, now].map(
      (r) => r && exitCode([r], { strict: false }),
    );
    assert.deepEqual(codes, [0, 1, 1, 0, 1, 0, 1]);
    assert.equal(undecided && exitCode([undecided], { strict: true }), 1);
    assert.equal(exitCode([]), 0);
    assert.deepEqual(summarize(await samples()), {
      total: 7,
      holds: 2,
      fails: 2,
      differs: 1,
      undecided: 1,
      invalid: 1,
      disputed: 2,
    });
  });
});

describe("text", () => {
  it("puts what needs attention first and what holds on one line each", async () => {
    const text = formatText(await samples(), { color: false, width: 100 });
    assert.match(text, /^a, b:c%\.md:1:1 {2}fails\n/);
    assert.match(text, /measured 10 terms/);
    assert.match(text, /Japan had 10 terms; the check expects 9\./);
    assert.match(text, /fails \(disputed\)/);
    const lines = text.split("\n");
    assert.ok(
      lines.every((line) => line.length <= 100),
      "no line is wider than the terminal",
    );
    assert.equal(lines.filter((line) => /holds {2}/.test(line)).length, 1);
    assert.equal(lines.at(-1), "7 checks: 2 hold, 2 fail, 1 differs, 1 undecided, 1 invalid (2 disputed)");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters.
    assert.doesNotMatch(text, /\u001b/);
  });
  it("has all columns where there is room, and colours if they are wanted", async () => {
    const [first] = await samples();
    assert.ok(first);
    const line = formatText([first], { color: false }).split("\n")[0] ?? "";
    assert.match(
      line,
      /^c\.md:3:20 {2}holds {2}“Japan .* begins its tenth term” {2}council\.terms\(Japan, by: 2009\) = 10 {2}10 terms {2}toy@abc$/,
    );
    assert.ok(formatText([first], { color: true }).includes("\u001b["));
    assert.equal(formatText([], { color: false }), "0 checks.");
  });
});

describe("json", () => {
  it("fits its published schema", async () => {
    const body = JSON.parse(formatJson(await samples())) as { results: Record<string, unknown>[] };
    reportSchema.parse(body);
    assert.equal(body.results[0]?.value, 10);
    assert.equal(body.results[1]?.expected, 9);
  });
  it("has its schema in docs/schema", () => {
    for (const [name, text] of Object.entries(schemaFiles()))
      assert.deepEqual(
        JSON.parse(readFileSync(join(packageRoot(), "docs", "schema", name), "utf8")),
        JSON.parse(text),
        name,
      );
  });
  it("names every field of the schema in a result, and no other", async () => {
    const body = JSON.parse(formatJson(await samples())) as { results: Record<string, unknown>[] };
    const known = Object.keys(reportSchema.shape.results.element.shape).sort();
    for (const result of body.results) assert.deepEqual(Object.keys(result).sort(), known);
  });
  it("ask gives a value, and a verdict for a check", async () => {
    const engine = fakeEngine(facts);
    const value = await ask("council.terms(Japan, by: 2009-01-01)", engine);
    assert.deepEqual(
      [value.value, value.unit, value.check, value.verdict],
      [10, "terms", "council.terms(Japan, by: 2009-01-01)", undefined],
    );
    assert.equal((await ask("tally(X)", engine)).value, "1-2-3");
    assert.equal((await ask("votes(2008) - votes(2007)", engine)).value, 0);
    const check = await ask("council.terms(Japan, 2009) is rank 1", engine);
    assert.deepEqual([check.value, check.verdict, check.expected], [10, "holds", "rank 1"]);
    const unknown = await ask("votes(1999)", engine);
    assert.deepEqual([unknown.value, unknown.wants], [null, ["other"]]);
    const invalid = await ask("council.trems(Japan, 2009)", engine);
    assert.equal(invalid.verdict, "invalid");
    assert.match(invalid.message, /council\.terms/);
    assert.match((await ask("votes(2008) is the higest", engine)).message, /highest/);
    for (const answer of [value, check, unknown, invalid])
      askSchema.parse(JSON.parse(JSON.stringify(answer)));
  });
});

describe("sarif, junit, github", () => {
  it("sarif has a rule, a place and a kind for each", async () => {
    const log = JSON.parse(formatSarif(await samples())) as {
      version: string;
      runs: {
        tool: { driver: { rules: { id: string }[] } };
        results: {
          ruleId: string;
          ruleIndex: number;
          kind: string;
          level: string;
          message: { text: string };
          locations: {
            physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } };
          }[];
        }[];
      }[];
    };
    assert.equal(log.version, "2.1.0");
    const [run] = log.runs;
    assert.ok(run);
    for (const result of run.results) {
      assert.equal(run.tool.driver.rules[result.ruleIndex]?.id, result.ruleId);
      assert.ok(result.kind === "fail" || result.level === "none");
      assert.ok(result.message.text !== "");
      assert.ok((result.locations[0]?.physicalLocation.region.startLine ?? 0) >= 1);
    }
    assert.deepEqual(
      run.results.map((r) => r.level),
      ["none", "error", "error", "none", "error", "note", "error"],
    );
    assert.equal(run.results[1]?.locations[0]?.physicalLocation.artifactLocation.uri, "a%2C%20b%3Ac%25.md");
  });
  it("junit is well-formed XML", async () => {
    const xml = formatJunit(await samples());
    assert.match(xml, /<testsuites name="chancery" tests="7" failures="3" errors="1">/);
    assert.equal(xml.match(/<testcase /g)?.length, 7);
    assert.doesNotMatch(xml.replace(/&(?:amp|lt|gt|quot|apos|#\d+);/g, ""), /&/);
    // Tags pair up: every name that opens closes in order.
    const open: string[] = [];
    for (const [, close, name, self] of xml.matchAll(/<(\/?)([a-z]+)(?:"[^"<]*"|[^"<>])*?(\/?)>/g)) {
      if (close === "/") assert.equal(open.pop(), name);
      else if (self !== "/" && name) open.push(name);
    }
    assert.deepEqual(open, []);
    assert.equal(escapeXml("a\u0000\u0008<\"&'>\n\ud800b"), "a&lt;&quot;&amp;&apos;&gt;&#10;b");
  });
  it("github escapes data and properties", async () => {
    const lines = formatGithub(await samples()).split("\n");
    assert.equal(lines.length, 7);
    assert.match(
      lines[0] ?? "",
      /^::error file=a%2C b%3Ac%25\.md,line=1,endLine=1,col=1,endColumn=2,title=fails%3A council\.terms\(Japan%2C by%3A 2009\) = 9::Japan had 10 terms/,
    );
    assert.ok(
      lines.some((line) => line.startsWith("::warning ")) &&
        lines.some((line) => line.startsWith("::notice ")),
    );
  });
});
