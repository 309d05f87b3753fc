/** Gzip kB of what a module loads at once and of what it loads on demand. */
export function measure(source: string, define?: Record<string, string>): Promise<{ atOnce: number; later: number }>;
