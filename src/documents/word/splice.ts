/** A change of a text: what stands from `start` to `end` gives way. At one place, `order` says which comes first. */
export interface Edit {
  start: number;
  end: number;
  text: string;
  order?: number;
}

/** A text with changes made to it, all else left as it is. A change within another that removes it is left out. */
export function splice(text: string, edits: readonly Edit[]): string {
  const sorted = edits
    .map((edit, i) => ({ edit, i }))
    .sort((a, b) => a.edit.start - b.edit.start || (a.edit.order ?? 0) - (b.edit.order ?? 0) || a.i - b.i);
  let out = "";
  let at = 0;
  for (const { edit } of sorted) {
    if (edit.start < at) continue;
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}
