// Where the code runs: a server that draws pages has neither a document nor anybody who would look at it for long.
import { isServer } from 'lit';

/**
 * Whether there is no page: tests with happy-dom or jsdom have one, `@lit-labs/ssr` has none, even with its own globals. Where
 * a bundler builds for browsers it is `false` as a constant, so that what only servers do is not in what they load.
 */
export const onServer: boolean = isServer && globalThis.document?.documentElement === undefined;

/** What relative addresses are relative to; on a server nobody knows, and any page of the web is as good. */
export const baseAddress = (): string => (onServer ? 'https://page.invalid/' : document.baseURI);
