// The document of another window, as a page has it in which a part of it was taken out into a pop-up.
import { fixture, html } from '@open-wc/testing';

export async function anotherWindow(): Promise<HTMLIFrameElement> {
  return fixture<HTMLIFrameElement>(html`<iframe title="another window" width="760" height="500"></iframe>`);
}

export const anotherDocument = async (): Promise<Document> => (await anotherWindow()).contentDocument!;

/** An observer of this window is told of sizes in a frame one picture later; the runner would take that for a failure. */
export function withoutWordsOfSizes(): void {
  const { onerror } = window;
  before(() => {
    window.onerror = (event, ...others) => {
      if (typeof event !== 'string' || !event.includes('ResizeObserver loop')) onerror?.call(window, event, ...others);
    };
  });
  after(() => (window.onerror = onerror));
}
