import stringWidth from "fast-string-width";

const plain = /^[\x20-\x7e]*$/;
/** Made when it is needed: few texts are cut, and making it takes longer than finding a value. */
let graphemes: Intl.Segmenter | undefined;

/** Columns that text takes in a terminal: two for a wide letter (漢字), none for an accent or a colour. */
export function displayWidth(text: string): number {
  return plain.test(text) ? text.length : stringWidth(text);
}

/** What a reader sees as single letters. */
export function letters(text: string): string[] {
  graphemes ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}

/** Text without colours, cut to so many columns; what is cut ends with an ellipsis. */
export function cutTo(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = "";
  let room = Math.max(1, width) - 1;
  for (const letter of letters(text)) {
    room -= displayWidth(letter);
    if (room < 0) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

/** Text with blanks after it up to so many columns. */
export function padTo(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}
