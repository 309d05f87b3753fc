// Which addresses from data may become a link or a picture; everything else is shown as text or not at all.

function parse(value: string, base: string): URL | undefined {
  try {
    return new URL(value, base);
  } catch {
    return undefined;
  }
}

/** The address if it is `http:` or `https:`; a bare domain such as `example.com` becomes `https:`. */
export function safeHref(value: string, base: string): string | undefined {
  const text = value.trim();
  const bareDomain = /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text);
  const url = parse(bareDomain ? `https://${text}` : text, base);
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : undefined;
}

/** A picture's address if it is `https:` or of the page's own origin, or an inline raster image. */
export function safeImageUrl(value: string, base: string): string | undefined {
  const url = parse(value, base);
  if (!url) return undefined;
  const raster = /^data:image\/(png|jpeg|gif|webp|avif);base64,/i.test(value);
  return url.protocol === 'https:' || url.origin === new URL(base).origin || raster ? url.href : undefined;
}
