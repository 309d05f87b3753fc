// What the form has once somebody works in it: what tells of what was done, and what keeps the focus.
export { FocusKeeper } from '../../controllers/interface/focus-keeper.js';
export { ShownNotice } from '../notice/shown-notice.js';
