// Whether the letters of an avatar can be read: in the middle of it, inside of it, and under no other one.
import { expect } from '@open-wc/testing';

const lettersOf = (avatar: Element): DOMRect => {
  const range = document.createRange();
  range.selectNodeContents(avatar);
  return range.getBoundingClientRect();
};

const avatarsIn = (root: ShadowRoot): Element[] => [...root.querySelectorAll('[part~=avatar]')];

/** Fails where letters of an avatar in `root` are off its middle, cut, or covered by what follows. */
export function expectWholeInitials(root: ShadowRoot): void {
  const avatars = avatarsIn(root).filter(({ textContent }) => textContent);
  expect(avatars, 'avatars with initials').not.to.be.empty;
  for (const avatar of avatars) {
    const box = avatar.getBoundingClientRect();
    const letters = lettersOf(avatar);
    const name = `initials ${avatar.textContent}`;
    expect((letters.left + letters.right) / 2, `${name}, middle`).to.be.closeTo((box.left + box.right) / 2, 1);
    expect(letters.width, `${name}, width`).to.be.at.most(box.width - 2);
    const next = avatar.nextElementSibling?.matches('[part~=avatar], [part~=more]') && avatar.nextElementSibling;
    if (next) expect(letters.right, `${name}, under the next one`).to.be.at.most(next.getBoundingClientRect().left);
  }
}
