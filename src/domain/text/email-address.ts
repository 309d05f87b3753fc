// What counts as an e-mail address, and when two of them are the same.

/** The addresses that nearly everybody has, told at once. */
const plainAddress =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

const beyondAscii = /[^\u0000-\u007f]/;

/**
 * The form of an address as HTML's `<input type=email>` takes it, and with a dot in the domain. Linear in its length.
 * https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address
 */
export function isEmail(text: string): boolean {
  if (text.length > 254) return false;
  if (plainAddress.test(text)) return true;
  const at = text.indexOf('@');
  if (at < 1 || at !== text.lastIndexOf('@')) return false;
  if (!/^[\w.!#$%&'*+/=?^`{|}~\u0080-\uffff-]+$/.test(text.slice(0, at))) return false;
  const labels = text.slice(at + 1).split('.');
  return (
    labels.length > 1 &&
    labels.every(
      (label) =>
        label.length <= 63 && /^[\p{L}\p{N}\p{M}-]+$/u.test(label) && !label.startsWith('-') && !label.endsWith('-'),
    )
  );
}

/** The same address for the purpose of finding a record again. */
export const emailKey = (email: string): string =>
  (beyondAscii.test(email) ? email.normalize('NFC') : email).trim().toLowerCase();
