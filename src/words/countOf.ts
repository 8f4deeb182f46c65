const grouped = { en: new Intl.NumberFormat("en-GB"), ja: new Intl.NumberFormat("ja-JP") };

/** How many of something, grouped from 10,000 on. */
export const countOf = (n: number, language: keyof typeof grouped): string =>
  n < 10_000 ? String(n) : grouped[language].format(n);
