// Registering is done by whoever comes first, and nobody who comes later loses the rest of a module.
import { expect } from '@open-wc/testing';
import { defineElement } from '../src/define-element.js';

let number = 0;
const newTag = () => `x-defined-${number++}`;

/** Collects what is said on the console while `run` runs. */
async function warnings(run: () => void): Promise<string[]> {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (text: string) => said.push(text);
  try {
    run();
    await Promise.resolve();
  } finally {
    console.warn = warn;
  }
  return said;
}

describe('defineElement', () => {
  it('registers a tag, and does nothing the second time', async () => {
    const tag = newTag();
    const Element = class extends HTMLElement {};
    const said = await warnings(() => {
      defineElement(tag, Element);
      defineElement(tag, Element);
    });
    expect(customElements.get(tag)).to.equal(Element);
    expect(said).to.deep.equal([]);
  });

  it('leaves the first class in use when another copy comes, and says so once', async () => {
    const tag = newTag();
    const First = class extends HTMLElement {};
    const said = await warnings(() => {
      defineElement(tag, First);
      defineElement(tag, class extends HTMLElement {});
      defineElement(tag, class extends HTMLElement {});
    });
    expect(customElements.get(tag)).to.equal(First);
    expect(said).to.have.length(1);
    expect(said[0]).to.contain(tag);
  });

  it('names all tags of a second copy in one message', async () => {
    const tags = [newTag(), newTag()];
    for (const tag of tags) customElements.define(tag, class extends HTMLElement {});
    const said = await warnings(() => {
      for (const tag of tags) defineElement(tag, class extends HTMLElement {});
    });
    expect(said).to.have.length(1);
    for (const tag of tags) expect(said[0]).to.contain(tag);
  });

  it('registers a class that the page has registered under a tag of its own', () => {
    const Element = class extends HTMLElement {};
    customElements.define(newTag(), Element);
    const tag = newTag();
    defineElement(tag, Element);
    expect(document.createElement(tag)).to.be.instanceOf(Element);
  });

  it('registers in another registry, twice without a word', async () => {
    const tags = new Map<string, CustomElementConstructor>();
    const registry = {
      get: (tag: string) => tags.get(tag),
      define: (tag: string, constructor: CustomElementConstructor) => void tags.set(tag, constructor),
    } as unknown as CustomElementRegistry;
    const tag = newTag();
    const Element = class extends HTMLElement {};
    const said = await warnings(() => {
      defineElement(tag, Element);
      defineElement(tag, Element, registry);
      defineElement(tag, Element, registry);
    });
    expect(tags.get(tag)!.prototype).to.be.instanceOf(Element);
    expect(said).to.deep.equal([]);
  });
});
