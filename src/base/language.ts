/** Languages in which Chancery speaks and an edition can be published. */
export const languages = ["en", "ja"] as const;
/** One of `languages`. */
export type Language = (typeof languages)[number];
export const isLanguage = (text: unknown): text is Language =>
  (languages as readonly unknown[]).includes(text);
