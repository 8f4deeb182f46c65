import type { NumberQuantity, Quantity, UnitMatch } from "../types.js";
import { parseUnit } from "../unit.js";

interface Unit {
  /** Counters by which the things are counted. */
  counters: readonly string[];
  /** Words of which one must stand in the same clause; without one the number only may be meant. */
  nouns: RegExp;
  /** Counters that are enough by themselves. */
  sure?: readonly string[];
}

/** By the last word of a unit as measures write it, in the plural. A unit that is not here is never surely meant. */
const UNITS: Readonly<Record<string, Unit>> = {
  incidents: { counters: ["件", "回"], nouns: /海賊|襲撃|事件|事案|攻撃|強盗|被害/ },
  attacks: { counters: ["件", "回"], nouns: /海賊|襲撃|事件|事案|攻撃|強盗|被害/ },
  conflicts: { counters: ["件", "つ"], nouns: /紛争|戦争|武力衝突/ },
  disputes: { counters: ["件", "回"], nouns: /紛争|対立|衝突/ },
  wars: { counters: ["件", "つ", "回"], nouns: /戦争|戦/ },
  crises: { counters: ["件", "つ", "回"], nouns: /危機/ },
  terms: { counters: ["期", "回"], nouns: /理事国|任期/ },
  members: { counters: ["か国", "国"], nouns: /加盟|参加|メンバー|構成/ },
  participants: { counters: ["か国", "国"], nouns: /参加|加盟|メンバー/ },
  parties: { counters: ["か国", "国"], nouns: /締約国|当事国|批准|締結|加入/ },
  states: { counters: ["か国", "国"], nouns: /国/ },
  countries: { counters: ["か国", "国"], nouns: /国/ },
  votes: { counters: ["票"], nouns: /票/, sure: ["票"] },
  tests: { counters: ["回", "度", "発"], nouns: /実験|試験|発射/ },
  warheads: { counters: ["発", "個"], nouns: /弾頭|核兵器/ },
  personnel: { counters: ["人"], nouns: /要員|部隊|隊員|兵|自衛官|派遣|警察官|将校|監視員/ },
  people: { counters: ["人"], nouns: /要員|部隊|隊員|兵|自衛官|派遣|人員|監視員/ },
  deaths: { counters: ["人"], nouns: /死者|死亡|犠牲|殺害/ },
  meetings: { counters: ["回", "件"], nouns: /会談|会合|会議|協議|電話|対話/ },
  missions: { counters: ["件", "つ", "個"], nouns: /ミッション|PKO|平和維持活動/ },
  resolutions: { counters: ["本", "件"], nouns: /決議/ },
  vetoes: { counters: ["回"], nouns: /拒否権/ },
  commitments: { counters: ["件", "つ"], nouns: /約束|公約|コミットメント/ },
  mandates: { counters: ["件", "本", "つ"], nouns: /法律|根拠|マンデート/ },
  entries: { counters: ["件", "人", "団体", "個"], nouns: /指定|掲載|リスト|登録|対象/ },
  transits: { counters: ["隻", "回"], nouns: /通過|航行|通航/ },
  days: { counters: ["日"], nouns: /日/, sure: ["日"] },
  years: { counters: ["年"], nouns: /年/ },
};

/** Words before a number that single out some of what is counted. */
const SOME = /(?:常任|原|新規|新|準|域内|うち|主要|先進|途上|アジア|アフリカ|欧州|その他の)\s*$/;
/** A name right before a number of states: only its own. */
const NAMED = /[A-Za-zＡ-Ｚ]{2,}\s*(?:諸国|加盟国?)?(?:の)?\s*$/;
/** `加盟国数は`, `発生件数は`: the number after it, which needs no counter, counts what stands before 数. */
const COUNTED = /[^、。]{1,12}数(?:は|が)[^、。\d]{0,3}$/;
/** When, and not how long. */
const TIME_FRAME = /^(?:以内|以降|後|前|ぶり|目|付)/;

const currencies: Readonly<Record<string, string>> = { ドル: "USD", 円: "JPY", ユーロ: "EUR", ポンド: "GBP" };
export const currencyOf = (counter: string | undefined): string | null =>
  counter === undefined ? null : (currencies[counter] ?? null);

/** The clauses around a number: from the full stop before it to the one after it. */
function sentence(words: string, { start, end }: NumberQuantity): string {
  const from = Math.max(words.lastIndexOf("。", start) + 1, start - 60);
  const stop = words.indexOf("。", end);
  return words.slice(from, Math.min(stop < 0 ? words.length : stop, end + 40));
}

/**
 * Whether a number counts what a unit names: its counter is one of the unit's own and a word for the thing stands in
 * the same sentence (`decisive`); with the counter alone, or as part of a named group, it may (`possible`). Money
 * counts only in its own currency, a number with a side of a vote counts votes, another counter another thing.
 */
export function matchUnit(all: readonly Quantity[], at: number, unitText: string, words: string): UnitMatch {
  const quantity = all[at];
  if (quantity?.kind !== "number") return "none";
  const parsed = parseUnit(unitText);
  if (parsed.currency !== null || quantity.currency !== null)
    return parsed.currency === quantity.currency ? "decisive" : "none";
  const [counter] = quantity.nouns;
  if (quantity.role !== null && parsed.head !== "votes") return "none";
  if (quantity.role !== null) return parsed.words.includes("recorded") ? "none" : "decisive";
  const unit = UNITS[parsed.head];
  if (counter === undefined) {
    const named = COUNTED.exec(words.slice(Math.max(0, quantity.start - 16), quantity.start))?.[0];
    return named !== undefined && unit?.nouns.test(named) ? "decisive" : "possible";
  }
  if (!unit) return /^(?:件|回|つ|個|本)$/.test(counter) ? "possible" : "none";
  if (!unit.counters.includes(counter)) return "none";
  const before = words.slice(Math.max(0, quantity.start - 12), quantity.start);
  const after = words.slice(quantity.end, quantity.end + 6);
  if (SOME.test(before) || TIME_FRAME.test(after)) return "possible";
  const states = counter === "か国" || counter === "国";
  // "ASEAN10か国" and "26か国と欧州連合" are parts of a membership.
  if (states && (NAMED.test(before) || /^(?:と|及び|および|プラス)/.test(after))) return "possible";
  if (quantity.ordinal && quantity.stated === 1) return "possible";
  if (unit.sure?.includes(counter)) return "decisive";
  return unit.nouns.test(sentence(words, quantity).replace(/か国/g, "")) ? "decisive" : "possible";
}
