/**
 * The script that a page under preview loads besides its own: it waits for the next build, says what failed, and takes in
 * the new page where the reader is. Written to run in any browser of the last years, without a framework.
 */
export const liveScript = `"use strict";
(() => {
  const note = document.createElement("div");
  note.setAttribute("role", "status");
  note.className = "live-note";
  note.hidden = true;
  document.body.append(note);
  const say = (text) => {
    note.textContent = text;
    note.hidden = text === "";
  };
  const take = async () => {
    const answer = await fetch(location.href, { cache: "no-store" });
    if (!answer.ok) return location.reload();
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const [old, fresh] = [document.querySelector("main"), page.querySelector("main")];
    if (!old || !fresh) return location.reload();
    document.title = page.title;
    old.replaceWith(document.adoptNode(fresh));
    // The page's own scripts look at its content once; they are run again for the new one.
    document.getElementById("card")?.remove();
    for (const script of document.querySelectorAll('script[src]:not([src^="/__"])')) {
      const again = document.createElement("script");
      again.src = script.src;
      script.replaceWith(again);
    }
  };
  let seen = Number(document.documentElement.dataset.build || 0);
  const events = new EventSource("/__events");
  events.onmessage = async (event) => {
    const built = JSON.parse(event.data);
    if (built.failed) return say(built.failed);
    say("");
    if (built.number === seen) return;
    seen = built.number;
    await take();
  };
  events.onerror = () => say("The preview has stopped. Start chancery dev again.");
})();
`;

export const liveStyle = `.live-note{position:fixed;inset:auto 0 0 0;z-index:99;max-height:40vh;overflow:auto;margin:0;padding:.8rem 1rem;
white-space:pre-wrap;font:.85rem/1.5 ui-monospace,monospace;background:#7a1f12;color:#fff}
.live-note[hidden]{display:none}
`;

/** A built page for the preview: with the script above, which may ask this server and no other. */
export function withLive(html: string, build: number): string {
  return html
    .replace("base-uri 'none'", "connect-src 'self'; base-uri 'none'")
    .replace("<html ", `<html data-build="${build}" `)
    .replace(
      "</head>",
      `<link rel="stylesheet" href="/__live.css">\n<script src="/__live.js" defer></script>\n</head>`,
    );
}
