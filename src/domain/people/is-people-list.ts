// What looks like a pasted list of people.

/** Several lines or cells, three parts between commas, or two addresses: more than a word to search for. */
export const isPeopleList = (text: string): boolean => /[^\s;|]\s*[\n\r\t;|]+\s*[^\s;|]|,.*,|@.*@/s.test(text.trim());
