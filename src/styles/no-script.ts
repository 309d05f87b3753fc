// What a page without script does without: buttons and tabs that nobody answers. Only a server's shadow root has these.
import { css } from 'lit';

export const noScriptStyles = css`
  @media (scripting: none) {
    .button:not([type='submit']),
    [role='tablist'],
    .check[tabindex='-1'] {
      display: none;
    }
  }
`;
