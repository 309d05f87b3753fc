// One avatar: the picture if its address is safe and it loads, else initials on the person's colour.
import { css, nothing, type TemplateResult } from 'lit';
import { html } from '../server-templates.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Assignee } from '../../domain/people/assignee.js';
import { colorIndex, initialsOf } from '../../domain/people/initials.js';
import { baseAddress } from '../../environment.js';
import { safeImageUrl } from '../../domain/text/safe-url.js';

/** What cannot be loaded shows the initials. */
const onError = ({ currentTarget }: Event): void => (currentTarget as HTMLElement).classList.add('avatar-broken');

/** Each in an element of its own: one that is used again shows the face of the one before until the next is loaded. */
const renderPicture = (url: string): unknown =>
  keyed(
    url,
    html`<img alt="" src=${url} loading="lazy" decoding="async" referrerpolicy="no-referrer" @error=${onError} />`,
  );

/** An avatar for templates that are drawn so often that one more template in each would be felt. */
export interface Avatar {
  classes: string;
  initials: string;
  /** A picture over the initials, or nothing. */
  picture: unknown;
}

/** Lists draw the same people over and over, and finding initials costs more than drawing them. */
const avatars = new WeakMap<Assignee, Avatar & { locale: string }>();

export function avatarOf(assignee: Assignee, locale: string): Avatar {
  const known = avatars.get(assignee);
  if (known?.locale === locale) return known;
  const url = assignee.avatarUrl && safeImageUrl(assignee.avatarUrl, baseAddress());
  const avatar = {
    locale,
    classes: `avatar avatar-${assignee.kind === 'team' ? 'team' : 'person'} avatar-color-${colorIndex(assignee.id)}${assignee.inactive ? ' former' : ''}${url ? ' avatar-pictured' : ''}`,
    initials: initialsOf(assignee.name, locale),
    picture: url ? renderPicture(url) : nothing,
  };
  avatars.set(assignee, avatar);
  return avatar;
}

/** What stands for somebody who is not known, or not yet. */
export const placeholderAvatar = (loading: boolean): Avatar => ({
  classes: loading ? 'avatar skeleton' : 'avatar avatar-unknown',
  initials: loading ? '' : '?',
  picture: nothing,
});

const render = ({ classes, initials, picture }: Avatar): TemplateResult =>
  picture === nothing
    ? html`<span class=${classes} part="avatar" aria-hidden="true" translate="no" .textContent=${initials}></span>`
    : html`<span class=${classes} part="avatar" aria-hidden="true" translate="no">${initials}${picture}</span>`;

/** Hidden from assistive technology: the name stands beside it. */
export const renderAvatar = (assignee: Assignee, locale: string): TemplateResult => render(avatarOf(assignee, locale));

/** An avatar for an id whose person is not known, or not yet. */
export const renderPlaceholderAvatar = (loading: boolean): TemplateResult => render(placeholderAvatar(loading));

/** Its classes all begin with `avatar`: the styles around it have words like "person" for things of their own. */
export const avatarStyles = css`
  /* Whoever has left is on old records only. */
  .avatar.former {
    filter: grayscale(1);
    outline: 1px dashed currentColor;
    outline-offset: -1px;
  }

  .avatar {
    display: inline-block;
    flex: none;
    inline-size: var(--_avatar, 1.75rem);
    block-size: var(--_avatar, 1.75rem);
    border-radius: 50%;
    background: light-dark(#e4e7ec, #3a404b);
    color: light-dark(#38404d, #e4e7ec);
    font-size: calc(var(--_avatar, 1.75rem) * 0.39);
    font-weight: 650;
    line-height: var(--_avatar, 1.75rem);
    text-align: center;
    letter-spacing: 0.01em;
    user-select: none;
  }

  /* Only what has something to place and to cut: a list shows a hundred avatars at once. */
  .avatar.avatar-pictured {
    position: relative;
    overflow: hidden;
  }

  /* One lightness for all: ten hues, each with a contrast of at least 4.5. */
  .avatar:is(.avatar-person, .avatar-team) {
    background: light-dark(oklch(0.92 0.05 var(--_hue)), oklch(0.38 0.09 var(--_hue)));
    color: light-dark(oklch(0.4 0.12 var(--_hue)), oklch(0.92 0.05 var(--_hue)));
  }

  .avatar.avatar-team {
    border-radius: 28%;
  }

  .avatar > img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  /* Without a box it would never be loaded, being lazy. */
  .avatar > .avatar-broken {
    visibility: hidden;
  }

  .avatar-color-0 {
    --_hue: 268;
  }
  .avatar-color-1 {
    --_hue: 156;
  }
  .avatar-color-2 {
    --_hue: 52;
  }
  .avatar-color-3 {
    --_hue: 318;
  }
  .avatar-color-4 {
    --_hue: 212;
  }
  .avatar-color-5 {
    --_hue: 2;
  }
  .avatar-color-6 {
    --_hue: 92;
  }
  .avatar-color-7 {
    --_hue: 292;
  }
  .avatar-color-8 {
    --_hue: 124;
  }
  .avatar-color-9 {
    --_hue: 24;
  }

  @media (forced-colors: active) {
    .avatar {
      outline: 1px solid CanvasText;
      outline-offset: -1px;
    }
  }

  @media print {
    .avatar {
      print-color-adjust: exact;
    }
  }
`;
