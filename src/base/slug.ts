import { sha256 } from "./hash.js";

/**
 * Text as part of an address or a file name: letters (of any script) and digits in lower case, joined by `-`.
 * A long one is cut and told apart by the hash of the whole, so that it stays unique and no file system refuses
 * it (`maxLength` counts bytes of UTF-8). Empty for text without a letter or digit.
 */
export function slugOf(text: string, maxLength = 80): string {
  const slug = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  if (Buffer.byteLength(slug) <= maxLength) return slug;
  let cut = "";
  for (const character of slug) {
    if (Buffer.byteLength(cut + character) > maxLength - 9) break;
    cut += character;
  }
  return `${cut.replace(/-+$/, "")}-${sha256(slug).slice(0, 8)}`;
}
