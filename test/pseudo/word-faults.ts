// What is wrong with the words of a page in the pseudo-language: those that are cut, and those that are not in it at all.

export interface WordFaults {
  /** Text that hangs out of its box, or of one that hides it, and stands nowhere whole. */
  cut: string[];
  /** Text and labels of an element that do not come from the catalogue. Data have a direction of their own, or are not to be translated. */
  hard: string[];
  /** Pixels by which the page can be scrolled sideways. */
  beside: number;
}

/**
 * Runs in the page: whatever it needs is inside.
 *
 * @param isPage Whether the page's own words, outside of the elements, are in the pseudo-language too.
 */
export function wordFaults(host: Element, isPage = false): WordFaults {
  function* all(root: Element | ShadowRoot): Generator<Element> {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* all(element.shadowRoot);
    }
  }
  const parentOf = (element: Element): Element | undefined =>
    element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host;
  function* upFrom(element: Element): Generator<Element> {
    for (let at: Element | undefined = element; at; at = parentOf(at)) yield at;
  }
  const some = (element: Element, is: (at: Element) => boolean): boolean => [...upFrom(element)].some(is);

  /** For readers of a screen only: one pixel of that is on screen. */
  const isForEars = (element: Element): boolean =>
    element.getBoundingClientRect().width <= 1 || some(element, (at) => getComputedStyle(at).clipPath !== 'none');

  /** The nearest box that hides what hangs out of it; nothing where one can scroll to it. */
  function clippingBox(element: Element): DOMRect | undefined {
    for (const at of upFrom(element)) {
      const { overflowX, position } = getComputedStyle(at);
      if (overflowX === 'auto' || overflowX === 'scroll' || position === 'fixed') return undefined;
      if (overflowX === 'hidden' || overflowX === 'clip') return at.getBoundingClientRect();
    }
    return undefined;
  }
  const isWithin = (text: DOMRect, box: DOMRect): boolean => text.left >= box.left - 1 && text.right <= box.right + 1;
  /** Names of people and records may end in an ellipsis, since they are as long as somebody made them. */
  const isData = (element: Element): boolean =>
    some(element, (at) => at.matches('bdi, time, [translate="no"], [dir="auto"]'));
  const isToldWhole = (element: Element, text: string): boolean =>
    some(element, (at) =>
      ['title', 'aria-label'].some((name) => at.getAttribute(name)?.includes(text.replace(/ ·$/, ''))),
    );
  const shown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
  const say = (element: Element, text: string): string => `${element.localName}.${element.className}: ${text}`;
  const texts = (element: Element): [node: Text, text: string][] =>
    [...element.childNodes].flatMap((node) =>
      node instanceof Text && node.data.trim() ? [[node, node.data.trim()] as [Text, string]] : [],
    );

  function cutOf(element: Element): string[] {
    const { display } = getComputedStyle(element);
    if (!shown(element) || display === 'contents' || display === 'inline' || isForEars(element)) return [];
    const boxes = [element.getBoundingClientRect(), clippingBox(element)].filter((box) => box !== undefined);
    return texts(element).flatMap(([node, text]) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      const isWhole = [...range.getClientRects()].every((rect) => boxes.every((box) => isWithin(rect, box)));
      // A chip has no room but that of the field: what stands beside the name in it gives way with the name.
      const mayBeCut = isData(element) || element.matches('.chip > .note') || isToldWhole(element, text);
      return isWhole || mayBeCut ? [] : [say(element, text)];
    });
  }

  /** Whether it is to speak the pseudo-language; announcements and questions say what they said when something happened. */
  const speaks = (element: Element): boolean =>
    [...upFrom(element)].find((at) => at.hasAttribute('lang'))?.getAttribute('lang') === 'qps' &&
    !some(element, (at) => at.matches('.visually-hidden:is([role], [aria-live]), [part~="notice"]'));
  /** A mark of the pseudo-language, or no vowel that would have one: a number, an abbreviation. Addresses are data. */
  const isMarked = (text: string): boolean =>
    /[ȧėıȯŭȦĖİȮŬ@]/.test(text) || !/[aeiou]\p{L}{2}|\p{L}[aeiou]\p{L}|\p{L}{2}[aeiou]/iu.test(text);
  const labels = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt'];
  function hardOf(element: Element): string[] {
    if (!isPage && !(element.getRootNode() instanceof ShadowRoot)) return [];
    if (element.matches('style, script') || !speaks(element)) return [];
    const written = shown(element) && !isData(element) ? texts(element).map(([, text]) => text) : [];
    const said = labels.flatMap((name) => element.getAttribute(name) ?? []);
    return [...written, ...(isData(element) ? [] : said)].flatMap((text) =>
      isMarked(text) ? [] : [say(element, text)],
    );
  }

  const elements = [...all(host)].filter((element) => element instanceof HTMLElement);
  const page = document.documentElement;
  return {
    cut: elements.flatMap(cutOf),
    hard: [...new Set(elements.flatMap(hardOf))],
    beside: Math.max(0, page.scrollWidth - page.clientWidth),
  };
}
