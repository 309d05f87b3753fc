// Text that shows nothing is no text, whatever characters it is made of.

// The pattern blank of Braille is no space of Unicode, and no font shows it. Spaces are in `\s`, fillers and zero-width
// marks among those that can be ignored. https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
const blank = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Whether nothing of a text can be seen. */
export function isBlank(text: string): boolean {
  // Most texts begin with a letter or digit that everybody sees.
  const first = text.charCodeAt(0);
  return !(first > 0x20 && first < 0x7f) && blank.test(text);
}
