// Everything that the table's look is made of, the later ones winning.
import { buttons } from '../../styles/buttons.js';
import { cross } from '../../styles/cross.js';
import { inputs } from '../../styles/inputs.js';
import { labels } from '../../styles/labels.js';
import { messages } from '../../styles/messages.js';
import { skeletons } from '../../styles/skeletons.js';
import { statusStyles } from '../../styles/status.js';
import { tokens } from '../../styles/tokens.js';
import { avatarStyles } from '../assignee-stack/avatar.js';
import { stackStyles } from '../assignee-stack/render-stack.js';
import { cardStyles } from './rows/card-styles.js';
import { cellStyles } from './rows/cell-styles.js';
import { gridStyles } from './grid-styles.js';
import { printStyles } from './rows/print-styles.js';
import { toolbarStyles } from './toolbar/toolbar-styles.js';

export const tableStyles = [
  tokens,
  buttons,
  cross,
  labels,
  inputs,
  messages,
  skeletons,
  statusStyles,
  avatarStyles,
  stackStyles,
  toolbarStyles,
  gridStyles,
  cellStyles,
  cardStyles,
  printStyles,
];
