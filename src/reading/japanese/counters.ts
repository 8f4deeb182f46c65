/** What a number counts by, right after it. */
export interface Counter {
  /** The counter in one spelling: か国, 件, 回, 人, 票, 円, ドル, %, 倍, 位, 割 ... */
  word: string;
  end: number;
  ordinal: boolean;
}

/** In the order in which they are tried: the longer first. Only those with 目 or 期 count in order. */
const COUNTERS: readonly (readonly [string, RegExp, boolean?])[] = [
  ["回", /^(?:回|度)目/, true],
  ["期", /^期目/, true],
  ["番目", /^番目/, true],
  ["か国", /^(?:[かヵカケヶ]国|箇国|ヵ国|カ所の国)/],
  ["日", /^日間/],
  ["年", /^(?:年間|か年|カ年|ヵ年)/],
  ["ドル", /^(?:米ドル|米\$|ドル|ＵＳドル|USドル)/],
  ["円", /^円/],
  ["ユーロ", /^ユーロ/],
  ["ポンド", /^ポンド/],
  ["%", /^(?:%|パーセント|％)/],
  ["倍", /^倍(?!増)/],
  ["位", /^位/],
  ["割", /^割(?!り|れ|合|当)/],
  ["人", /^(?:人|名)(?!当|あたり|権|道|間|質|材|口|民|類|目|義|前|称|簿|古)/],
  ["票", /^票/],
  ["件", /^件/],
  ["回", /^(?:回|度)/],
  ["期", /^期(?!間|待|限|日)/],
  ["隻", /^隻/],
  ["機", /^機(?!関|構|能|会|密)/],
  ["発", /^発(?!射|生|表|展|足|効|見|言|電)/],
  ["個", /^個/],
  ["つ", /^つ/],
  ["本", /^本(?!部|土|国|年|会|件|法|格|人)/],
  ["団体", /^(?:団体|組織|社|機関)/],
  ["国", /^国(?!連|家|際|間|会|民|内|境|防|交|名|籍|語|土|立|有|王|務)/],
  ["日", /^日(?!本|米|中|韓|朝|付|程|露|豪|印|英|仏|独)/],
  ["年", /^年/],
];

/** The counter that begins at a place. */
export function readCounter(text: string, at: number): Counter | undefined {
  const space = /^\s?/.exec(text.slice(at))?.[0].length ?? 0;
  const rest = text.slice(at + space, at + space + 8);
  for (const [word, pattern, ordinal = false] of COUNTERS) {
    const match = pattern.exec(rest);
    if (match) return { word, end: at + space + match[0].length, ordinal };
  }
  return undefined;
}
