// Tabs that are more than two: what has no room can be seen to be there.
import { css } from 'lit';

export const manyTabs = css`
  /* What has no room fades out at the side on which there is more of it; no motion, so it stays without motion too. */
  @supports (animation-timeline: scroll()) {
    [role='tablist'] {
      animation: more-tabs linear !important;
      animation-timeline: scroll(self inline) !important;
    }

    [role='tablist']:dir(rtl) {
      animation-direction: reverse !important;
    }
  }

  /* One gradient with a fade at each side: as long as there is nothing more at one, that one is outside of the box. */
  @keyframes more-tabs {
    from,
    to {
      mask: linear-gradient(90deg, #0000, #000 3rem calc(100% - 3rem), #0000) 0 / calc(100% + 3rem);
    }
    from {
      mask-position: -3rem;
    }
    5%,
    95% {
      mask: linear-gradient(90deg, #0000, #000 3rem calc(100% - 3rem), #0000) 0 / 100%;
    }
  }

  @supports not (animation-timeline: scroll()) {
    [role='tablist'] {
      scrollbar-width: thin;
    }
  }
`;
