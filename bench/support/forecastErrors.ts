import type { Engine } from "../../src/engine/answer.js";
import { findSeries } from "../../src/record/series.js";
import type { OpenRecord } from "../../src/store/types.js";
import { sentence } from "../../test/support/sentence.js";

/** A vote that was held out: what was forecast without it, what the last one gave, and what came. */
interface HeldOut {
  name: string;
  forecast: readonly [yes: number, no: number, abstain: number];
  actual: readonly [yes: number, no: number, abstain: number];
}

export interface Errors {
  /** The nuclear-disarmament series, year by year. */
  series: HeldOut[];
  /** Every adopted resolution since session 46 that repeats a title. */
  wide: HeldOut[];
  /** Of `wide`, how many had no earlier vote under their title. */
  without: number;
}

const SERIES = "nuclear-disarmament";

export async function forecastErrors(record: OpenRecord, engine: Engine): Promise<Errors> {
  const counted = await record.query(
    `SELECT r.symbol, count(*) FILTER (b.vote = 'yes') AS yes, count(*) FILTER (b.vote = 'no') AS no,
       count(*) FILTER (b.vote = 'abstain') AS abstain
     FROM rollcall r JOIN ballot b ON b.source = r.source AND b.rollcall = r.rollcall
     WHERE r.source = 'voeten-ga-votes' AND r.kind IN ('adopted', 'decision') AND r.symbol IS NOT NULL
       AND CAST(r.session AS INTEGER) >= 46
     GROUP BY r.symbol, r.rollcall QUALIFY count(*) OVER (PARTITION BY r.symbol) = 1 ORDER BY r.symbol`,
    { tables: ["rollcall", "ballot"] },
  );
  const actual = new Map(
    counted.map((row): [string, HeldOut["actual"]] => [
      String(row.symbol),
      [Number(row.yes), Number(row.no), Number(row.abstain)],
    ]),
  );
  const call = (symbol: string, year?: number) => {
    const time =
      year === undefined ? [] : [{ key: "in", form: "period" as const, text: `${year}`, start: 0, end: 0 }];
    const bound = engine.bind(
      {
        name: "ga.forecast",
        arguments: [{ key: null, form: "words", text: symbol, start: 0, end: 0 }, ...time],
        start: 0,
        end: 0,
      },
      () => ({ file: "", line: 1, column: 1 }),
    );
    if ("problems" in bound) throw new Error(sentence(bound.problems[0]));
    return bound.call;
  };
  const symbols = [...actual.keys()];
  const years = (findSeries(SERIES)?.resolutions ?? []).filter(({ symbol }) => actual.has(symbol));
  const calls = { wide: symbols.map((s) => call(s)), series: years.map(({ year }) => call(SERIES, year)) };
  const answers = await engine.answer([...calls.wide, ...calls.series]);
  const heldOut = (key: string, name: string, symbol: string): HeldOut[] => {
    const answer = answers.get(key);
    const came = actual.get(symbol);
    if (answer?.status !== "value" || answer.value.kind !== "tally" || !came) return [];
    const { yes, no, abstain } = answer.value;
    return [{ name, forecast: [yes, no, abstain], actual: came }];
  };
  const wide = symbols.flatMap((symbol, i) => heldOut(calls.wide[i]?.key ?? "", symbol, symbol));
  const series = years.flatMap(({ year, symbol }, i) =>
    heldOut(calls.series[i]?.key ?? "", `${year}`, symbol),
  );
  return { series, wide, without: symbols.length - wide.length };
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};
const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;

function row(name: string, list: readonly HeldOut[]): string {
  const off = [0, 1, 2].map((k) =>
    list.map((one) => Math.abs((one.forecast[k] ?? 0) - (one.actual[k] ?? 0))),
  );
  const yes = off[0] ?? [];
  const within = yes.filter((x) => x <= 10).length / yes.length;
  return `| ${name} | ${list.length} | ${off.map((x) => mean(x).toFixed(1)).join(" | ")} | ${median(yes)} | ${Math.round(100 * within)}% |`;
}

/** The numbers of docs/forecast.md, as Markdown. */
export const report = ({ series, wide, without }: Errors): string =>
  [
    "| held out | votes | yes off by | no off by | abstain off by | median of yes | yes within 10 |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    row("nuclear-disarmament, each year from the votes before it", series),
    row("every resolution since session 46 with an earlier vote under its title", wide),
    "",
    `${without} of ${without + wide.length} resolutions since session 46 have no earlier vote under their title and get no forecast.`,
  ].join("\n");
