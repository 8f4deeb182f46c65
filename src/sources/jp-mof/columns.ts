/** What a column of the list means to us, whatever its sheet calls it. */
export type Role =
  | "dates"
  | "number"
  | "japanese"
  | "english"
  | "alias"
  | "former"
  | "weak"
  | "title"
  | "position"
  | "birth"
  | "birth and place"
  | "birth place"
  | "nationality"
  | "passport"
  | "national id"
  | "address"
  | "un reference"
  | "remarks"
  | "ignored";

/** The columns of the workbook's sheets. Every sheet has a choice of its own; telephone numbers and the days of the UN list are not kept. */
export const sheetColumns: Readonly<Record<string, Role>> = {
  告示日付: "dates",
  告示番号: "number",
  日本語表記: "japanese",
  英語表記: "english",
  別名: "alias",
  別称: "alias",
  "別名・別称": "alias",
  "別称・別名": "alias",
  "別称・旧称": "alias",
  確定可能な別名: "alias",
  旧称: "former",
  "旧称・以前の呼称": "former",
  以前の別名: "former",
  過去の別名: "former",
  確定に十分でない別名: "weak",
  称号: "title",
  肩書: "title",
  肩書等: "title",
  役職: "position",
  生年月日: "birth",
  "生年月日・出生地": "birth and place",
  出生地: "birth place",
  "出生地・出身地": "birth place",
  国籍: "nationality",
  旅券番号: "passport",
  ID番号: "national id",
  身分登録番号: "national id",
  身分証番号: "national id",
  住所: "address",
  住所等: "address",
  所在地: "address",
  "住所・所在地": "address",
  "活動地域・住所": "address",
  "所在地・住所 登録された事務所の住所": "address",
  国連参照番号: "un reference",
  その他の情報: "remarks",
  詳細: "remarks",
  指定の根拠: "ignored",
  決議1483上の根拠: "ignored",
  リスト掲載日: "ignored",
  国連制裁員会による指定日: "ignored",
  国連制裁委員会による指定日: "ignored",
  電話: "ignored",
  電話番号: "ignored",
  FAX: "ignored",
};

/** The columns of the single CSV file that the Ministry publishes since 2026. */
export const csvColumns = {
  区分: "programme",
  番号: "entry",
  告示日付: "dates",
  告示番号: "number",
  "個人・団体": "schema",
  "氏名（日本語）": "japanese",
  "氏名（英語）": "english",
  "別名・別称（日本語）": "alias",
  "別名・別称（英語）": "alias",
  "旧称（日本語）": "former",
  "旧称（英語）": "former",
  "確定に十分でない別名（日本語）": "weak",
  "確定に十分でない別名（英語）": "weak",
  "称号（日本語）": "title",
  "称号（英語）": "title",
  "役職（日本語）": "position",
  "役職（英語）": "position",
  生年月日: "birth",
  "出生地（日本語）": "birth place",
  "出生地（英語）": "birth place",
  "国籍（日本語）": "nationality",
  "国籍（英語）": "nationality",
  旅券番号: "passport",
  身分証番号: "national id",
  "住所・所在地（国）（日本語）": "address",
  "住所・所在地（都市その他の情報）（日本語）": "address",
  "住所・所在地（国）（英語）": "address",
  "住所・所在地（都市その他の情報）（英語）": "address",
  国連参照番号: "un reference",
  リスト掲載日: "ignored",
  その他の情報: "remarks",
  外務省告示情報: "ignored",
} as const satisfies Readonly<Record<string, Role | "programme" | "entry" | "schema">>;

/** Columns that only a person has. Sheets of persons and entities write 不明 in them where a person's fact is not known. */
export const personal: ReadonlySet<Role> = new Set([
  "title",
  "position",
  "birth",
  "birth and place",
  "nationality",
  "passport",
]);
