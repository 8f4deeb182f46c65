const BASE =
  /(?:前年|昨年|前回|前期|前月|一昨年|従来|当初|同期|前の年|かつて|これまで)(?:度|比|同期)?の?[^、。]{0,10}$/;
const PLAN_BEFORE =
  /(?:目標|計画|上限|予定|目安|定員|毎年|毎月|毎日|当たり|あたり|平均|各|それぞれ)[^、。]{0,6}$/;
const PLAN_AFTER = /^(?:[^、。]{0,8}(?:予定|見込|見通し|目標|計画|目指|上限|方針)|ずつ|ごと|おき)/;
const CHANGE =
  /^(?:も|分)?(?:の|ほど)?(?:増|減|上回|下回|多[いくか]|少な|高[いくか]|低[いくか]|伸び|上昇|低下|拡大|縮小|上積|追加|超過|ポイント|ぶり|連続|前|後)/;
const MORE = /(?:さらに|更に|ほかに|他に|別に|加えて|新たに|このほか|残る|残り|追加で|あと)[^、。]{0,8}$/;
const WHOLE = /^(?:の|ある|いる)?(?:うち|中の|中で|なかの|なかで|内の|から成る)/;
const PART = /(?:うち|なかでも|中でも|その中)[、]?[^、。]{0,10}$/;
const DENIED = /^(?:[^、。]{0,4})(?:ではな|でない|ではあり)/;

/**
 * Whether the number between two places, read on its own, states how much it is: not by how much it changed, not
 * what it was before, not a part or a whole, not a plan or a rate, not what comes on top.
 */
export function isLevel(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 16);
  // "35件から38件に": the first is what it was before.
  const base = BASE.test(before) || /^から[^、。]{0,14}(?:に|へ|まで)/.test(after);
  const planned = PLAN_BEFORE.test(before) || PLAN_AFTER.test(after);
  const part = WHOLE.test(after) || PART.test(before);
  return !(base || planned || part || CHANGE.test(after) || MORE.test(before) || DENIED.test(after));
}

/** Whether a multiple that ends at a place was reached, not planned or denied; its base stands before it by nature. */
export function isReached(text: string, end: number): boolean {
  const after = text.slice(end, end + 16);
  return !(/^[^。]{0,12}(?:目標|計画|予定|目指|見込|見通し)/.test(after) || DENIED.test(after));
}
