/**
 * Styles of what the editor draws. Every picker has the sheet from the beginning, and the editor fills it when it arrives:
 * no picker gets other styles at the moment in which somebody opens its list. `undefined` where there is no document.
 */
export const editorSheet = typeof CSSStyleSheet === 'undefined' ? undefined : new CSSStyleSheet();
