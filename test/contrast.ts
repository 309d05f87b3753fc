// Contrast of colours as WCAG 2.2 defines it, for whatever notation the browser computes.

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;

/** Red, green and blue from 0 to 1, laid over what is beneath. */
function channels(color: string, beneath: string): number[] {
  canvas.globalCompositeOperation = 'source-over';
  for (const layer of [beneath, color]) {
    canvas.fillStyle = layer;
    canvas.fillRect(0, 0, 1, 1);
  }
  return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)].map((value) => value / 255);
}

function luminance(color: string, beneath: string): number {
  const [red, green, blue] = channels(color, beneath).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 to 21. @param background Opaque. */
export function contrast(color: string, background: string): number {
  const [high, low] = [luminance(color, background), luminance(background, background)].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (high + 0.05) / (low + 0.05);
}

/** The first opaque background at or above an element, through shadow roots. */
export function backgroundOf(element: Element): string {
  for (
    let node: Node | null = element;
    node;
    node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null)
  ) {
    if (!(node instanceof Element)) continue;
    const { backgroundColor } = getComputedStyle(node);
    if (!/^rgba\(.*, 0\)$|\/ 0\)$/.test(backgroundColor)) return backgroundColor;
  }
  return 'white';
}
