// A name without the signs that would turn the writing direction of the sentence around it.

/** Signs that embed or override a direction until another one ends that: https://www.unicode.org/reports/tr9/ (2.1 to 2.4). */
const embeddings = /[\u202A-\u202E\u2066-\u2069]/gu;

export const plainName = (name: string): string => name.replace(embeddings, '');
