// Drawn when it is built; the script hydrates it.
export const prerender = true;
