// The looks of a record, gathered from the styles of everything that it shows.
import { buttons } from '../../styles/buttons.js';
import { cross } from '../../styles/cross.js';
import { inputs } from '../../styles/inputs.js';
import { labels } from '../../styles/labels.js';
import { messages } from '../../styles/messages.js';
import { skeletons } from '../../styles/skeletons.js';
import { statusStyles } from '../../styles/status.js';
import { tabs } from '../../styles/tabs.js';
import { tokens } from '../../styles/tokens.js';
import { avatarStyles } from '../assignee-stack/avatar.js';
import { stackStyles } from '../assignee-stack/render-stack.js';
import { detailStyles } from './record-styles.js';

export const allStyles = [
  tokens,
  buttons,
  cross,
  labels,
  inputs,
  messages,
  skeletons,
  statusStyles,
  tabs,
  avatarStyles,
  stackStyles,
  detailStyles,
];
