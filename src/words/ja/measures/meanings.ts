/** What the arguments of measures mean, by key; a measure says otherwise in its own `meanings`. */
export const meanings: Readonly<Record<string, string>> = {
  a: "第1の国家。",
  abstain: "棄権する国家。結果を変えないが、考慮されたことを示す。",
  area: "海域の名称。",
  at: "日。年又は月はその末日を指す。",
  b: "第2の国家。",
  body: "国際機関又は会議体。",
  broadcast: "米国国家地理空間情報局のこの放送の警報に限る。",
  by: "この日現在で数える。",
  chokepoint: "海峡、運河又は岬。Suez Canal、Bab el Mandebなど。",
  count: "ongoing：期間中のいずれかの時に継続していたもの。started：期間中に始まったもの。",
  estimate: "公表者の最良、下限又は上限の推計。",
  from: "供与国、又はOECDの定める供与国の集団。",
  group: "国家の集合、又はその構成国を指す国際機関。",
  host: "この国家が主催し又は議長を務めた会合に限る。",
  in: "期間。",
  kind: "この種類の事案に限る。",
  list: "一覧。",
  measure: "deaths：殺害された文民の最良推計。actors：殺害した政府及び集団。",
  method:
    "事案を海域に入れる方法。地名の文言、又は輪郭の中の位置による。省略時は、imbは文言、asamは輪郭、いずれか一方のみを有する海域はそれによる。",
  mission: "ミッションの名称又は略称。",
  name: "根拠法令の名称又は識別子。",
  no: "反対する国家。省略時はなし。",
  per: "期間中の通航の総数、又は1日平均。",
  price: "時価（current）若しくは実質（constant）の米ドル、又は対GDP比（share）。",
  programme: "一覧に記載された制度の名称。大文字・小文字を問わない。",
  resolution: "区画の大きさ。2（差し渡し約320km）、3（約120km）又は4（約45km）。",
  role: "member：常任か否かを問わず、すべての正式の加盟国又は参加者。",
  rule: "charter：すべての常任理事国を含む全加盟国の3分の2。two-thirds、simple：投票する加盟国の3分の2又は単純多数。",
  side: "primary：対立そのものの当事者。any：当事者を部隊により支援する国家を含む。",
  source: "回答に用いる資料を1つに限る場合の、その識別子。",
  state: "国家。",
  statistic: "距離の中央値、平均又は最大値。",
  subject: "表題又は主題に含まれる語。",
  symbol: "S/RES/1851などの決議番号。",
  to: "受領国、又はOECDの定める受領国の地域若しくは集団。",
  top: "事案の多い順に示す区画の数、又は事案のあるすべての区画（all）。最後の区画と同数の区画を含む。",
  topic: "議題又は表題に含まれる語。",
  treaty: "条約の名称又は略称。",
  vessels: "この種類の船舶に限る。コンテナ船及びばら積み船は貨物船に含まれる。",
  votes: "adopted：全体としての採択に係る投票。all：段落、修正案及び否決された案に関する投票を含む。",
  words: "一文の中にひと続きで現れる語。",
  yes: "賛成する国家。",
};

/** Meanings that several measures give a key in place of its own. */
export const activity = "活動の名称又は識別子。";
export const calendarYear = "暦年。";
export const calendarYears = "1つ又は複数の暦年。";
export const contributor = "要員を派遣する国家。";
export const membersOn = "この日現在の国連加盟国による。年はその末日を指す。";
export const oneYear = "1つの暦年。";
export const reportingDay = "報告の基準日。年又は月はその末日を指す。";
