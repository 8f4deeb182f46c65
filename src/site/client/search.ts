/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/**
 * Runs in the reader's browser; its text is published as search.js, so it may use nothing from outside itself.
 * Finds entries of the static index that hold every word sought, in any script: texts are compared as substrings,
 * folded for case, width and accents. Whole words in titles come first.
 */
export function search(): void {
  interface Entry {
    k: string;
    t: string;
    u: string;
    x: string;
  }
  const entries = (globalThis as { chancerySearch?: Entry[] }).chancerySearch ?? [];
  const form = document.getElementById("search-form");
  const input = document.getElementById("q");
  const status = document.getElementById("search-status");
  const list = document.getElementById("search-results");
  if (!form || !(input instanceof HTMLInputElement) || !status || !list) return;
  const most = 60;
  const kinds = new Map<string, string>();
  for (const kind of Array.from(document.querySelectorAll<HTMLElement>("#search-kinds [data-kind]")))
    kinds.set(kind.dataset.kind ?? "", kind.textContent ?? "");

  const fold = (text: string): string =>
    text
      .normalize("NFKC")
      .toLowerCase()
      .normalize("NFD")
      .replace(/(\p{Script=Latin})\p{Mn}+/gu, "$1")
      .normalize("NFC");
  const folded = entries.map((entry) => ({ entry, title: fold(entry.t), text: fold(entry.x) }));
  const wordStart = (text: string, at: number): boolean =>
    at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "");

  /** A claim is a sentence, not a title: pages of its subject come before it. */
  const scoreOf = (kind: string, title: string, text: string, word: string): number => {
    const inTitle = title.indexOf(word);
    if (inTitle >= 0) return (wordStart(title, inTitle) ? 8 : 5) - (kind === "claim" ? 3 : 0);
    const inText = text.indexOf(word);
    if (inText < 0) return 0;
    return wordStart(text, inText) ? 2 : 1;
  };

  /** Text with the words sought marked, made of nodes: nothing of the index is ever read as markup. */
  const marked = (text: string, sought: readonly string[]): (Node | string)[] => {
    const low = fold(text);
    // Folding that changes the length would put the marks beside the words.
    if (low.length !== text.length) return [text];
    const out: (Node | string)[] = [];
    let at = 0;
    while (at < text.length) {
      let next = -1;
      let length = 0;
      for (const word of sought) {
        const found = low.indexOf(word, at);
        if (found >= 0 && (next < 0 || found < next)) {
          next = found;
          length = word.length;
        }
      }
      if (next < 0) break;
      const mark = document.createElement("mark");
      mark.textContent = text.slice(next, next + length);
      out.push(text.slice(at, next), mark);
      at = next + length;
    }
    out.push(text.slice(at));
    return out;
  };

  const around = (text: string, sought: readonly string[]): string => {
    const low = fold(text);
    const first = Math.min(...sought.map((word) => low.indexOf(word)).filter((i) => i >= 0), text.length);
    const near = first >= text.length ? 0 : Math.max(0, first - 60);
    // From the beginning of a word, where the script has spaces.
    const blank = near === 0 ? -1 : text.slice(near, first).indexOf(" ");
    const from = near + blank + 1;
    const piece = text.slice(from, from + 200).trim();
    return `${from > 0 ? "… " : ""}${piece}${from + 200 < text.length ? " …" : ""}`;
  };

  const show = (): void => {
    const sought = fold(input.value)
      .split(/\s+/)
      .filter((word) => word !== "");
    list.replaceChildren();
    if (sought.length === 0) {
      status.textContent = status.dataset.empty ?? "";
      return;
    }
    const found = folded
      .flatMap(({ entry, title, text }) => {
        const scores = sought.map((word) => scoreOf(entry.k, title, text, word));
        return scores.includes(0) ? [] : [{ entry, score: scores.reduce((a, b) => a + b, 0) }];
      })
      .sort((a, b) => b.score - a.score);
    status.textContent =
      found.length === 0 ? (status.dataset.none ?? "") : `${found.length} ${status.dataset.found ?? ""}`;
    for (const { entry } of found.slice(0, most)) {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = entry.u;
      link.append(...marked(entry.t, sought));
      const kind = document.createElement("span");
      kind.className = "tag";
      kind.textContent = kinds.get(entry.k) ?? "";
      const text = document.createElement("p");
      text.append(...marked(around(entry.x, sought), sought));
      item.append(link, " ", kind, text);
      list.append(item);
    }
  };

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("input", () => {
    const query = new URLSearchParams(input.value === "" ? {} : { q: input.value }).toString();
    try {
      history.replaceState(null, "", query === "" ? location.pathname : `?${query}`);
    } catch {
      // A page opened from disk may not change its address everywhere; the search works all the same.
    }
    show();
  });
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  show();
  if (matchMedia("(hover: hover)").matches) input.focus();
}
