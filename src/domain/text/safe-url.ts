// Which addresses from data may become a link or a picture; everything else is shown as text or not at all.
import { isEmail } from './email-address.js';

function parse(value: string, base: string): URL | undefined {
  try {
    return new URL(value, base);
  } catch {
    return undefined;
  }
}

/**
 * The address if it is `http:` or `https:`, or a path from the root of the page's origin; a bare domain such as
 * `example.com` becomes `https:`. Other text, such as `n/a`, is no address, though a browser would take it for one.
 */
export function safeHref(value: string, base: string): string | undefined {
  const text = value.trim();
  const bareDomain = /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text);
  if (!bareDomain && !/^(https?:|\/)/i.test(text)) return undefined;
  const url = parse(bareDomain ? `https://${text}` : text, base);
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : undefined;
}

/** A picture's address if it is `https:` or of the page's own origin, or an inline raster image. */
export function safeImageUrl(value: string, base: string): string | undefined {
  const url = parse(value, base);
  if (!url) return undefined;
  const raster = /^data:image\/(png|jpeg|gif|webp|avif);base64,/i.test(value);
  // Every address without a host, `javascript:` too, has the origin "null", as have pages on `file:` and `about:`.
  const ownOrigin = url.origin !== 'null' && url.origin === new URL(base).origin;
  return url.protocol === 'https:' || ownOrigin || raster ? url.href : undefined;
}

/** A `mailto:` link, or `undefined` when the text is no address. Nothing in it can add a header or another receiver. */
export function mailHref(email: string): string | undefined {
  const address = email.trim();
  return isEmail(address) ? `mailto:${encodeURIComponent(address).replaceAll('%40', '@')}` : undefined;
}

/** A `tel:` link, or `undefined` when the text is no telephone number. An extension is left out of the link. */
export function telHref(phone: string): string | undefined {
  const dialled = phone.trim().replace(/\s*(?:ext\.?|x|#|;)\s*\d+$/i, '');
  if (!/^\+?[\d\s().\-/]+$/.test(dialled)) return undefined;
  const digits = dialled.replace(/[^\d+]/g, '');
  return digits.length >= 3 ? `tel:${digits}` : undefined;
}
