/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/**
 * Runs in the reader's browser; its text is published as reader.js, so it may use nothing from outside itself.
 * Opens the note of a mark beside it, by pointer, touch or keyboard. Without it every mark is a link to its note.
 */
export function reader(): void {
  const card = document.createElement("div");
  // Old browsers keep the plain links.
  if (typeof card.showPopover !== "function") return;
  card.id = "card";
  card.className = "card";
  card.tabIndex = -1;
  card.setAttribute("role", "dialog");
  card.popover = "auto";
  document.body.append(card);

  // A screen reader on a phone has neither the Escape key nor a place beside the note to touch.
  const button = document.createElement("button");
  button.type = "button";
  button.className = "close";
  button.textContent = document.documentElement.lang === "ja" ? "閉じる" : "Close";
  button.addEventListener("click", () => card.hidePopover());

  let opener: HTMLAnchorElement | null = null;
  /** Opened by hovering: closes by itself when the pointer leaves. */
  let passing = false;
  let timer = 0;
  let closedAt = 0;
  let closed: HTMLAnchorElement | null = null;

  const noteOf = (link: HTMLAnchorElement): HTMLElement | null => {
    const hash = link.getAttribute("href") ?? "";
    return hash.startsWith("#") ? document.getElementById(hash.slice(1)) : null;
  };

  const place = (link: HTMLAnchorElement): void => {
    // Little room, on a phone or much enlarged: a sheet at the foot of the window.
    const narrow = window.innerWidth < 640 || window.innerHeight < 480;
    card.classList.toggle("sheet", narrow);
    card.style.left = "";
    card.style.top = "";
    card.style.maxHeight = "";
    if (narrow) return;
    const mark = link.getBoundingClientRect();
    const box = card.getBoundingClientRect();
    const left = Math.max(
      16,
      Math.min(mark.left - 24, document.documentElement.clientWidth - box.width - 16),
    );
    const below = mark.bottom + 8;
    const [under, over] = [window.innerHeight - below - 8, mark.top - 16];
    const fits = box.height <= under || under >= over;
    // What does not fit on either side is scrolled within.
    const height = Math.min(box.height, Math.max(fits ? under : over, 160));
    if (height < box.height) card.style.maxHeight = `${height}px`;
    card.style.left = `${left + window.scrollX}px`;
    card.style.top = `${(fits ? below : mark.top - height - 8) + window.scrollY}px`;
  };

  const open = (link: HTMLAnchorElement, hovering: boolean): void => {
    const note = noteOf(link);
    if (!note) return;
    const content = document.createElement("div");
    content.className = note.className;
    for (const child of Array.from(note.childNodes)) content.append(child.cloneNode(true));
    for (const back of Array.from(content.querySelectorAll("a.up"))) back.remove();
    for (const named of Array.from(content.querySelectorAll("[id]"))) named.removeAttribute("id");
    card.replaceChildren(content, button);
    card.setAttribute("aria-label", link.getAttribute("aria-label") ?? link.textContent ?? "");
    if (opener !== link) opener?.removeAttribute("aria-expanded");
    opener = link;
    passing = hovering;
    if (!card.matches(":popover-open")) card.showPopover();
    link.setAttribute("aria-expanded", "true");
    place(link);
    if (!hovering) card.focus({ preventScroll: true });
  };

  const close = (): void => {
    if (card.matches(":popover-open")) card.hidePopover();
  };

  // This comes before the click that closes it, the other event after.
  card.addEventListener("beforetoggle", (event) => {
    if ((event as ToggleEvent).newState !== "closed") return;
    closed = opener;
    closedAt = Date.now();
  });
  card.addEventListener("toggle", (event) => {
    if ((event as ToggleEvent).newState !== "closed") return;
    const link = opener;
    opener = null;
    link?.removeAttribute("aria-expanded");
    // Focus goes back to the mark where it was in the note.
    if (
      link &&
      (card.contains(document.activeElement) || (!passing && document.activeElement === document.body))
    )
      link.focus({ preventScroll: true });
  });

  const marks = Array.from(document.querySelectorAll<HTMLAnchorElement>(".mark a, a.value"));
  for (const link of marks) {
    link.setAttribute("role", "button");
    link.setAttribute("aria-haspopup", "dialog");
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || !noteOf(link)) return;
      event.preventDefault();
      window.clearTimeout(timer);
      // A press on the mark of an open note closes it before the click arrives.
      const justClosed = event.detail > 0 && closed === link && Date.now() - closedAt < 400;
      // The browser tells of a closing a moment after it.
      const isOpen = opener === link && card.matches(":popover-open");
      if ((isOpen || justClosed) && !passing) {
        close();
        closed = null;
      } else open(link, false);
    });
    link.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      link.click();
    });
    link.addEventListener("pointerenter", (event) => {
      if (event.pointerType !== "mouse") return;
      window.clearTimeout(timer);
      if (opener && !passing) return;
      timer = window.setTimeout(() => open(link, true), 220);
    });
    link.addEventListener("pointerleave", () => {
      window.clearTimeout(timer);
      if (passing) timer = window.setTimeout(close, 320);
    });
  }
  card.addEventListener("pointerenter", () => window.clearTimeout(timer));
  card.addEventListener("pointerleave", () => {
    if (passing) timer = window.setTimeout(close, 320);
  });
  card.addEventListener("click", () => {
    passing = false;
  });
  // Going on with the keyboard past its end leaves the note, which must not cover what has the focus then.
  card.addEventListener("focusout", (event) => {
    const to = event.relatedTarget;
    if (to instanceof Node && !card.contains(to) && to !== opener) close();
  });
  // Beside a sheet a touch only closes it: what lies under the finger there is not meant.
  document.addEventListener(
    "click",
    (event) => {
      if (!card.classList.contains("sheet") || event.detail === 0 || Date.now() - closedAt > 400) return;
      const { target } = event;
      if (!(target instanceof Element) || card.contains(target) || target.closest(".mark a, a.value")) return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
  window.addEventListener("resize", () => {
    if (opener) place(opener);
  });
}
