import type { DateQuantity } from "../types.js";
import { readNumeral } from "./numerals.js";

const ERAS: Readonly<Record<string, number>> = { 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 };
const N = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
const YEAR = `(?:(\\d{4})|([〇一二三四五六七八九]{4})|(明治|大正|昭和|平成|令和)\\s*(元|${N}))\\s*年`;
const AGAIN = "(?:\\s*[((](?:明治|大正|昭和|平成|令和|西暦|\\d{4})[^))]{0,8}[))])?";
const WHOLE = new RegExp(`^${YEAR}${AGAIN}(?:\\s*(${N})\\s*月(?:\\s*(${N})\\s*日)?|(度))?`);
const MONTH_DAY = new RegExp(`^(${N})\\s*月(?:\\s*(${N})\\s*日)?`);
const SPAN = /^(\d{3}0)年代|^(\d{2})世紀/;
/** Words that tie a date to an event, in the rest of its clause. */
const EVENT =
  /署名|調印|批准|加入|加盟|締結|受諾|発効|効力|設立|創設|採択|開始|終了|終わ|失効|再開|延長|停止|中断|就任|選出|当選|独立|公布|施行|派遣|撤収|寄託|実施|発足|始ま|成立|締約国とな|加わ|脱退|期限|行った|行われ/;

const pad = (n: number, width = 2) => String(n).padStart(width, "0");
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const shift = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const numberOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : text === "元" ? 1 : readNumeral(text, 0)?.value;

/** The days that a date may mean, by its parts; undefined for a day that is none. */
function spanOf(match: RegExpExecArray): [string, string] | undefined {
  const [, arabic, kanji, era, ofEra, monthText, dayText, fiscal] = match;
  const year = era
    ? (ERAS[era] ?? 0) + (numberOf(ofEra) ?? 0)
    : Number(arabic ?? numberOf(kanji) ?? Number.NaN);
  // A fiscal year begins in April.
  if (fiscal) return [`${year}-04-01`, `${year + 1}-03-31`];
  const [month, day] = [numberOf(monthText), numberOf(dayText)];
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (day !== undefined && (day < 1 || day > lastDay(year, month ?? 1))) return undefined;
  return [
    `${year}-${pad(month ?? 1)}-${pad(day ?? 1)}`,
    `${year}-${pad(month ?? 12)}-${pad(day ?? lastDay(year, month ?? 12))}`,
  ];
}

/** Bounds a date by what follows it: 以降 begins with it, まで ends with it, の前 with the day before. */
function bounded([from, to]: [string, string], rest: string): [string | null, string | null] {
  if (/^(?:より前|の前|以前の)/.test(rest)) return [null, shift(from, -1)];
  if (/^(?:まで|以前)/.test(rest)) return [null, to];
  if (/^(?:より後|の後)/.test(rest)) return [shift(to, 1), null];
  return [from, to];
}

/** Reads the date that begins at a place: years of either calendar, months, days, decades and centuries. */
export function readDate(
  text: string,
  start: number,
  words: string,
): { quantity: DateQuantity; end: number } | undefined {
  if (/[\d〇一二三四五六七八九十]/.test(text[start - 1] ?? "")) return undefined;
  const rest = text.slice(start, start + 60);
  const placed = (length: number) => ({
    kind: "date" as const,
    text: words.slice(start, start + length),
    start,
    end: start + length,
  });
  const span = SPAN.exec(rest);
  if (span) {
    const first = span[1] === undefined ? Number(span[2]) * 100 - 99 : Number(span[1]);
    const last = first + (span[1] === undefined ? 99 : 9);
    const quantity = { ...placed(span[0].length), from: `${first}-01-01`, to: `${last}-12-31`, level: false };
    return { quantity, end: start + span[0].length };
  }
  const whole = WHOLE.exec(rest);
  if (whole) {
    const days = spanOf(whole);
    const end = start + whole[0].length;
    const after = text.slice(end, end + 30);
    if (!days || /^(?:間|ぶり|連続|前|後(?!半)|以内|目|余|弱|近く)/.test(after)) return undefined;
    const [from, to] = bounded(days, after);
    const lasting = /^(?:から|以来|以降|以後|より(?!前|後))/.test(after);
    const clause = /^[^。]{0,30}/.exec(after)?.[0] ?? "";
    return { quantity: { ...placed(whole[0].length), from, to, level: lasting || EVENT.test(clause) }, end };
  }
  const month = MONTH_DAY.exec(rest);
  if (!month || text.slice(start + month[0].length).startsWith("間")) return undefined;
  const [monthNumber, day] = [numberOf(month[1]), numberOf(month[2])];
  if (monthNumber === undefined || monthNumber > 12) return undefined;
  const monthDay = day === undefined ? {} : { monthDay: `${pad(monthNumber)}-${pad(day)}` };
  return {
    quantity: { ...placed(month[0].length), from: null, to: null, ...monthDay, level: false },
    end: start + month[0].length,
  };
}
