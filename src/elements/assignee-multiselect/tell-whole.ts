// Names that are cut.

/** What is too long for its place is told whole by the browser's tooltip; the tooltip of what is not would be in the way. */
export function tellWhole({ target }: Event): void {
  const text = (target as Element).closest<HTMLElement>('.who > *, .chip > bdi, .chip > .note');
  if (!text) return;
  const isCut = [text, ...text.children].some(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
  text.title = isCut ? text.textContent.replace(/\s+/g, ' ').trim() : '';
}
