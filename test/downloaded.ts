// What the page hands to the browser as a file.
import { byHand } from './small-crm.js';

/** The text of the file that a click downloads. */
export async function downloaded(act: () => Promise<void>): Promise<{ name: string; text: string }> {
  const original = HTMLAnchorElement.prototype.click;
  const link = byHand<{ name: string; href: string }>();
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    link.resolve({ name: this.download, href: this.href });
  };
  try {
    await act();
    const { name, href } = await link.promise;
    const bytes = await (await fetch(href)).arrayBuffer();
    return { name, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
  } finally {
    HTMLAnchorElement.prototype.click = original;
  }
}
