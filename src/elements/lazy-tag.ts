// A tag that an element uses in some of its states only: its code comes when it is first drawn, or when that is near.
import { html, type TemplateResult } from 'lit';
import { onceBackOnline } from '../controllers/adapter/back-online.js';
import { localeOf, wordsOf } from '../controllers/interface/localize-controller.js';
import { onServer } from '../environment.js';
import { anyElement } from '../locales/en/any-element.js';
import { logError } from '../domain/platform/console-log.js';

/** What it needs of the element that uses the tag. */
export interface LazyTagHost extends Element {
  requestUpdate(): void;
}

export class LazyTag {
  readonly #host: LazyTagHost;
  readonly #name: string;
  readonly #load: () => Promise<unknown>;
  #loading: Promise<void> | undefined;
  #hasFailed = false;

  /** `load` registers the tag `name`. */
  constructor(host: LazyTagHost, name: string, load: () => Promise<unknown>) {
    this.#host = host;
    this.#name = name;
    this.#load = load;
  }

  /** Whether the page knows the tag, whoever has registered it. */
  get ready(): boolean {
    return customElements.get(this.#name) !== undefined;
  }

  /** Loads it, once; resolves also when that fails, which is shown where the tag would stand. */
  load(): Promise<void> {
    if (this.ready) return Promise.resolve();
    return (this.#loading ??= this.#loadOnce());
  }

  /** The content with the tag; what stands for it until its code is there; why it does not come, with another attempt. */
  render(content: () => TemplateResult): TemplateResult {
    if (this.ready) return content();
    const { loading, notShown, retry } = wordsOf('any-element', anyElement, localeOf(this.#host));
    if (this.#hasFailed) {
      return html`<div class="message danger" part="message" role="alert">
        <span class="grow">${notShown}</span>
        <button type="button" class="button" @click=${() => this.#again()}>${retry}</button>
      </div>`;
    }
    // On a server nothing would come of it in time.
    if (!onServer) void this.load();
    return html`<div aria-busy="true">
      <span class="visually-hidden">${loading}</span><span class="skeleton"></span>
    </div>`;
  }

  /** The tag at once, which takes up what it was given when its code is there; only where it does not come, the same as `render`. */
  renderAhead(content: () => TemplateResult): TemplateResult {
    if (this.#hasFailed) return this.render(content);
    if (!onServer) void this.load();
    return content();
  }

  readonly #again = (): void => {
    this.#hasFailed = false;
    void this.load();
    this.#host.requestUpdate();
  };

  async #loadOnce(): Promise<void> {
    try {
      await this.#load();
    } catch (error) {
      this.#hasFailed = true;
      this.#loading = undefined;
      onceBackOnline(this.#again);
      logError(`<${this.#name}> could not be loaded.`, error);
    }
    this.#host.requestUpdate();
  }
}
