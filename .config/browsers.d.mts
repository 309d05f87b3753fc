/** The path of a Chromium-based browser with its windows. */
export declare function findChrome(): string | undefined;
