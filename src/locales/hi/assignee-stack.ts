// Hindi words of `<assignee-stack>`.
import type { Words } from '../locale.js';

export const assigneeStack: Words<'assignee-stack'> = {
  nobody: 'असाइन नहीं',
  unknown: 'अनजान व्यक्ति',
  noName: 'कोई नाम नहीं',
  notShown: 'दिखाया नहीं जा सका',
  loadingName: 'लोड हो रहा है…',
  inactive: (name) => `${name} (निष्क्रिय)`,
  names: (names, format) => format.list(names),
  more: (count, format) => `+${format.number(count)}`,
};
