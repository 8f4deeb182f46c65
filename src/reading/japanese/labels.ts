/** What is a name and no quantity, with its number: each pattern covers the whole of it. */
const LABELS: readonly RegExp[] = [
  // Sessions, meetings, articles, committees, wars: all that is numbered, ranks and terms aside.
  /第\s*(?:\d+|[〇一二三四五六七八九十百]+)\s*(?!位|期|回目|番目|\d|[〇一二三四五六七八九十百])[^\s、。]/g,
  /決議\s*(?:案)?\s*(?:第)?\s*(?:\d+|[〇一二三四五六七八九]{3,})(?:\s*号|\/\d+|\(\d+\))*/g,
  /[A-Za-z]+[/-]?\d+(?:[/-]\d+)*|\d+[/]\d+|\d+[A-Za-z]+/g,
  /(?:\d+|[〇一二三四五六七八九十百]+)\s*(?:条(?!約)|項|章|号|時間?|分(?!の)|秒|歳|世紀|年代|丁目|番地|階級|カ月|か月|ヶ月|箇月|週間)/g,
  /(?:\d+|[一二三四五六七八九十]+)(?:者|国間|カ国語|か国語|国語|カ国間|か国間)/g,
  /\d+[・.]\d+(?=事件|テロ|同時)/g,
  /(?:二|両|三|第三|四|一)国(?!連)/g,
  /一(?:方|部|般|定|致|層|環|体|貫|端|因|員|切|覧|括|旦|挙|時|見|様|連|同|気|概|緒|段|点|面|言|度(?!目|の|も)|つ(?:の|には|は|に))/g,
  /(?:統|唯|均|単|同|随|万|画)一|十分|百科|千葉|千島|九州|四国|八戸|三宅|三沢|五輪|万(?:全|博|人)|億劫|二重|三権|四半期|十字/g,
];

/** True for every character that belongs to a name with a number in it. */
export function labelled(text: string): readonly boolean[] {
  const marks = new Array<boolean>(text.length).fill(false);
  for (const pattern of LABELS)
    for (const match of text.matchAll(pattern)) marks.fill(true, match.index, match.index + match[0].length);
  return marks;
}
