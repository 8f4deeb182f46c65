/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/**
 * Runs in the reader's browser; its text is published as figures.js, so it may use nothing from outside itself.
 * Gives a picture as PNG, painted from the drawing in the page; without it there is the SVG.
 */
export function figures(): void {
  const scale = 2;
  const paper = "#ffffff";

  /** The drawing on its own: colours as they are printed, whatever the page shows. */
  const standing = (svg: SVGSVGElement): string => {
    const copy = svg.cloneNode(true) as SVGSVGElement;
    copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    copy.setAttribute("font-family", "system-ui, sans-serif");
    const text = new XMLSerializer().serializeToString(copy);
    return text.replace(/var\(--[\w-]+, ([^)]+)\)/g, "$1").replace(/currentColor/g, "#22303c");
  };

  const save = (svg: SVGSVGElement, name: string): void => {
    const { width, height } = svg.viewBox.baseVal;
    const image = new Image();
    image.onload = () => {
      const canvas = document.createElement("canvas");
      canvas.width = width * scale;
      canvas.height = height * scale;
      const context = canvas.getContext("2d");
      if (!context) return;
      context.fillStyle = paper;
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      const link = document.createElement("a");
      link.download = name;
      link.href = canvas.toDataURL("image/png");
      link.click();
    };
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standing(svg))}`;
  };

  for (const button of Array.from(document.querySelectorAll<HTMLButtonElement>("button.png"))) {
    const svg = button.closest("figure")?.querySelector<SVGSVGElement>(".picture-wide svg");
    if (!svg) continue;
    button.hidden = false;
    button.addEventListener("click", () => save(svg, button.dataset.name ?? "figure.png"));
  }
}
