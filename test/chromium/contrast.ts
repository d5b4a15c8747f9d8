/** A text that is hard to read: what it says, and its contrast with what lies behind it. */
export interface FaintText {
  readonly text: string;
  readonly contrast: number;
}

/**
 * Runs in the page: every text that is shown, in HTML and SVG, whose contrast (WCAG 2, relative luminance) with the
 * backgrounds behind it is below `least`. Colours are resolved by painting them, whatever notation they have.
 */
export function faintTexts(least: number): FaintText[] {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("no canvas");
  const paint = (colours: readonly string[]): readonly number[] => {
    context.clearRect(0, 0, 1, 1);
    for (const colour of colours) {
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
    }
    return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const luminance = (rgb: readonly number[]): number => {
    const [r = 0, g = 0, b = 0] = rgb.map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const found: FaintText[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = (node.textContent ?? "").trim();
    const element = node.parentElement;
    if (text === "" || element === null || ["SCRIPT", "STYLE", "title", "desc"].includes(element.tagName)) continue;
    if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
    const backgrounds = ["#fff"];
    for (let above: Element | null = element; above !== null; above = above.parentElement) {
      backgrounds.splice(1, 0, getComputedStyle(above).backgroundColor);
    }
    const style = getComputedStyle(element);
    const colour = element instanceof SVGElement ? style.fill : style.color;
    const [a, b] = [luminance(paint(backgrounds)), luminance(paint([...backgrounds, colour]))];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (contrast < least) found.push({ text: text.slice(0, 60), contrast: Math.round(contrast * 100) / 100 });
  }
  return found;
}
