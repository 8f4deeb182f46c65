import assert from "node:assert/strict";
import { it } from "node:test";
import fc from "fast-check";
import { type Check, operators, relations } from "../../src/checks/language/ast.js";
import { parse } from "../../src/checks/language/parse.js";
import { print } from "../../src/checks/language/print.js";
import { sentence } from "../support/sentence.js";

const span = { start: 0, end: 0 };

const words = fc.constantFrom(
  "Japan",
  "United States",
  "Gulf of Aden and Somalia",
  "nuclear-disarmament",
  "A/RES/63/73",
  "S/RES/1851 (2008)",
  "yes",
  "is highest",
  "日本",
  "Côte d’Ivoire",
  "2008",
  "2008-10",
  "2003/2008",
  "../2008",
  "12.5",
  "a -- b",
  "a, b; c = {d}",
  "x(y",
  "'q'",
  "“curly”",
  "-3",
  "by: 2008",
  "within",
);
const text = fc.oneof(
  words,
  fc
    .string({ minLength: 1, maxLength: 12, unit: "grapheme" })
    .map((s) =>
      s
        .replaceAll('"', "'")
        .replace(/[\s\u200b]+/g, " ")
        .trim(),
    )
    .filter((s) => s !== ""),
);
const member = text.map((t) => ({ text: t, ...span }));
const members = fc.array(member, { maxLength: 3 });
const decimal = fc
  .tuple(fc.nat({ max: 99_999 }), fc.nat({ max: 999 }))
  .map(([a, b]) => `${a}${b === 0 ? "" : `.${String(b).padStart(3, "0").replace(/0+$/, "")}`}`);
const signed = fc.tuple(fc.boolean(), decimal).map(([minus, n]) => (minus && n !== "0" ? `-${n}` : n));
const name = fc.constantFrom("a", "council.terms", "ga.yes", "un.members", "x_1");
const key = fc.constantFrom(null, "by", "in", "type");
const argument = fc
  .record({
    key,
    value: fc.oneof(
      text.map((t) => ({ type: "text" as const, text: t })),
      members.map((m) => ({ type: "set" as const, members: m })),
    ),
  })
  .map((a) => ({ ...a, ...span }));
const day = fc
  .date({ min: new Date("1816-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const date = fc.oneof(
  day,
  day.map((d) => d.slice(0, 7)),
);
const period = fc
  .oneof(
    day,
    day.map((d) => d.slice(0, 7)),
    day.map((d) => d.slice(0, 4)),
    fc.constantFrom("2003/2008", "../2008", "2003/.."),
  )
  .map((t) => ({ text: t, ...span }));

const { expr } = fc.letrec((tie) => ({
  expr: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record({ type: fc.constant("call"), name, arguments: fc.array(argument, { maxLength: 3 }) }),
    fc.record({ type: fc.constant("number"), text: signed, percent: fc.boolean() }),
    fc.record({
      type: fc.constant("tally"),
      yes: fc.nat({ max: 250 }),
      no: fc.nat({ max: 250 }),
      abstain: fc.nat({ max: 250 }),
    }),
    fc.record({ type: fc.constant("date"), text: date }),
    fc.record({ type: fc.constant("text"), text }),
    fc.record({ type: fc.constant("set"), members }),
    fc.record({ type: fc.constant("yesno"), value: fc.boolean() }),
    fc.record({
      type: fc.constant("binary"),
      operator: fc.constantFrom(...operators),
      left: tie("expr"),
      right: tie("expr"),
    }),
  ),
}));
const among = fc.option(members);
const property = fc.oneof(
  fc.record({ type: fc.constant("extreme"), direction: fc.constantFrom("highest", "lowest"), among }),
  fc.record({ type: fc.constant("rank"), rank: fc.integer({ min: 1, max: 200 }), among }),
  fc.record({
    type: fc.constant("record"),
    direction: fc.constantFrom("high", "low"),
    since: fc.option(period),
  }),
  fc.record({ type: fc.constant("trend"), direction: fc.constantFrom("rising", "falling"), over: period }),
  fc.record({ type: fc.constant("multiple"), atLeast: fc.boolean(), factor: decimal, from: period }),
  fc.record({
    type: fc.constant("change"),
    direction: fc.constantFrom("higher", "lower", "unchanged"),
    from: period,
  }),
);
const tolerance = fc.option(fc.record({ text: decimal, percent: fc.boolean() }));
const comparison = fc.oneof(
  fc.record({
    type: fc.constant("relation"),
    left: expr,
    relation: fc.constantFrom(...relations),
    right: expr,
    within: tolerance,
  }),
  fc.record({ type: fc.constant("property"), left: expr, property }),
);
const tree = fc.array(
  fc.record({
    comparisons: fc.array(comparison, { minLength: 1, maxLength: 3 }),
    broken: fc.constant(false),
  }),
  { minLength: 1, maxLength: 3 },
);

/** A tree without its places. */
const bare = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(bare)
    : value !== null && typeof value === "object"
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([k]) => k !== "start" && k !== "end")
            .map(([k, v]) => [k, bare(v)]),
        )
      : value;

it("what is printed parses to the same tree", () => {
  fc.assert(
    fc.property(tree, (generated) => {
      const shown = print(generated as unknown as Check[]);
      const { checks, problems } = parse(shown);
      assert.deepEqual(problems, [], shown);
      assert.deepEqual(bare(checks), bare(generated), shown);
      assert.equal(print(checks), shown);
    }),
    { numRuns: 1500 },
  );
});

it("never throws, and what it reads is canonical after one printing", () => {
  const pieces = fc.constantFrom(
    "a(x)",
    "=",
    "10",
    " and ",
    ";",
    "(",
    ")",
    "{",
    "}",
    '"',
    "“",
    "”",
    ",",
    "is",
    " highest ",
    "within",
    " -- ",
    "2008-10",
    "-",
    "Japan",
    "\u00a0",
    "=>",
    "%",
    "from",
    "among",
    "'",
    "*",
    "\n",
  );
  const source = fc.oneof(
    fc.array(pieces, { maxLength: 14 }).map((p) => p.join("")),
    fc.string({ maxLength: 40, unit: "binary" }),
  );
  fc.assert(
    fc.property(source, (text) => {
      const { checks, problems } = parse(text);
      for (const p of problems) {
        assert.ok(
          p.start >= 0 && p.start <= p.end && p.end <= Math.max(1, text.length),
          `${JSON.stringify(text)} ${p.start} ${p.end}`,
        );
        assert.ok(sentence(p) !== "");
      }
      assert.equal(
        checks.some((c) => c.broken) || checks.length === 0,
        problems.length > 0,
        JSON.stringify(text),
      );
      const good = checks.filter((c) => !c.broken);
      const shown = print(good);
      if (good.length > 0)
        assert.deepEqual(bare(parse(shown).checks), bare(good), `${JSON.stringify(text)} printed ${shown}`);
    }),
    { numRuns: 3000 },
  );
});
