// Where the code runs: a server that draws pages has neither a document nor anybody who would look at it for long.

/** Whether there is no page: tests with happy-dom or jsdom have one, `@lit-labs/ssr` has none, even with its own globals. */
export const onServer = (): boolean => globalThis.document?.documentElement === undefined;

/** What relative addresses are relative to; on a server nobody knows, and any page of the web is as good. */
export const baseAddress = (): string => (onServer() ? 'https://page.invalid/' : document.baseURI);
