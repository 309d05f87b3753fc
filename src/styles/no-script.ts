// What a page without script does without: buttons and tabs that nobody answers, and the picker's field in a form, which has
// one of its own then. Only a server's shadow root has these.
import { css } from 'lit';

export const noScriptStyles = css`
  @media (scripting: none) {
    assignee-multiselect::part(box),
    assignee-multiselect::part(assign-to-me),
    .button:not([type='submit']),
    [role='tablist'] {
      display: none;
    }
  }
`;
