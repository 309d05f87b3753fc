// What jsdom and happy-dom lack of a browser, for unit tests of pages with these elements: imported before them, it fills the gaps.

/** Nothing is laid out there, so nothing is ever seen or changes its size. */
class Unseen {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): [] {
    return [];
  }
}

/** Adds what is not there yet. */
function fill(target: object, parts: object): void {
  for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(parts)))
    if (!(name in target)) Object.defineProperty(target, name, { ...descriptor, configurable: true });
}

fill(globalThis, {
  ResizeObserver: Unseen,
  IntersectionObserver: Unseen,
  reportError: (error: unknown) => console.error(error),
  matchMedia: (media: string) => Object.assign(new EventTarget(), { media, matches: false }),
  addEventListener: (...given: Parameters<Window['addEventListener']>) => window.addEventListener(...given),
  removeEventListener: (...given: Parameters<Window['removeEventListener']>) => window.removeEventListener(...given),
});

fill(HTMLElement.prototype, {
  showPopover(this: HTMLElement) {
    this.dispatchEvent(new Event('toggle'));
  },
  hidePopover(this: HTMLElement) {
    this.dispatchEvent(new Event('toggle'));
  },
  scrollIntoView() {},
});

if (globalThis.HTMLDialogElement)
  fill(HTMLDialogElement.prototype, {
    show(this: HTMLDialogElement) {
      this.open = true;
    },
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.open = false;
      this.dispatchEvent(new Event('close'));
    },
  });

/** An element is valid, and in the form around it; what it would send is in `value`. */
function withForm(element: HTMLElement, internals: object): ElementInternals {
  let message = '';
  fill(internals, {
    labels: [],
    states: new Set(),
    willValidate: true,
    get form() {
      return element.closest('form');
    },
    get validity() {
      return { valid: message === '' };
    },
    get validationMessage() {
      return message;
    },
    setFormValue() {},
    setValidity(_flags: object, text = '') {
      message = text;
    },
    checkValidity: () => message === '',
    reportValidity: () => message === '',
  });
  return internals as ElementInternals;
}

const attach = HTMLElement.prototype.attachInternals as (() => ElementInternals) | undefined;
HTMLElement.prototype.attachInternals = function () {
  return withForm(this, attach?.call(this) ?? {});
};

export {};
