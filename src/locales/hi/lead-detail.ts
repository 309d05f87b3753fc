// Hindi words of `<lead-detail>`.
import type { Words } from '../locale.js';
import { numbered } from '../phrases.js';
import { assigneeStack } from './assignee-stack.js';
import { one } from './counted-records.js';
import { failureWords } from './failures.js';
import { fieldWords } from './fields.js';
import { leadDetailWork } from './lead-detail-work.js';
import { noticeWords } from './notice.js';

export const leadDetail: Words<'lead-detail'> = {
  ...fieldWords,
  ...failureWords,
  ...noticeWords,
  ...leadDetailWork,
  tabs: (name, type) => `${one(type)} ${name}`,
  profile: 'प्रोफ़ाइल',
  project: 'प्रोजेक्ट',
  close: 'बंद करें',
  status: 'स्थिति',
  created: 'बनाने का समय',
  updated: 'बदलने का समय',
  edit: 'बदलें',
  save: 'सेव करें',
  saving: 'सेव हो रहा है…',
  savingSoon: 'थोड़ी देर में सेव हो जाएगा।',
  cancel: 'रद्द करें',
  saved: 'सेव हो गया',
  stopped: 'रोका गया। आपके बदलाव अब भी यहाँ हैं।',
  readonly: (reason) => (reason ? `सिर्फ़ पढ़ने के लिए: ${reason}` : 'सिर्फ़ पढ़ने के लिए'),
  labelled: (label, text) => `${label}: ${text}`,
  assignee: 'असाइन किए गए लोग',
  assignees: 'असाइन किए गए लोग',
  assignedTo: 'इन्हें असाइन',
  nobody: 'किसी को असाइन नहीं है।',
  team: 'टीम',
  inactive: 'निष्क्रिय',
  primary: 'मुख्य',
  locked: (reason) => (reason ? `हटाया नहीं जा सकता: ${reason}` : 'हटाया नहीं जा सकता'),
  primaryIsNow: (name) => `${name} अब मुख्य हैं।`,
  nobodyIsPrimary: 'अब कोई मुख्य नहीं है।',
  dropped: 'बदलाव छोड़ दिया गया।',
  access: (type) => `आप जिन्हें जोड़ेंगे, वे इस ${one(type)} को खोल सकेंगे।`,
  accessOnDevice: (type) => `इस डिवाइस पर, आप जिन्हें जोड़ेंगे, वे इस ${one(type)} को खोल सकेंगे।`,
  assignFailed: 'असाइन किए गए लोग सेव नहीं हुए।',
  updateFailed: 'बदलाव सेव नहीं हुए।',
  addedElsewhere: (names, format) => `इस बीच ${format.list(names)} को असाइन किया गया।`,
  removedElsewhere: (names, format) => `इस बीच ${format.list(names)} को हटाया गया।`,
  mergedAssignees: 'आपके बदलाव उसके ऊपर बने हुए हैं।',
  assignConflict: (names, format) =>
    names.length > 0
      ? `इस बीच किसी और ने ${format.list(names)} को बदला है।`
      : 'इस बीच किसी और ने असाइन किए गए लोगों को बदला है।',
  assignedNow: (names, format) =>
    names.length > 0 ? `अभी इन्हें असाइन है: ${format.list(names)}।` : 'अभी किसी को असाइन नहीं है।',
  applyAgain: 'मेरे बदलाव लागू करें',
  discard: 'मेरे बदलाव छोड़ें',
  updateConflict: 'इस बीच किसी और ने वही फ़ील्ड बदले हैं। चुनें कि कौन-सा मान रहे।',
  updateMerged: 'इस बीच किसी और ने यह रिकॉर्ड बदला है। इसे जाँचें और फिर से सेव करें; आपके बदलाव अब भी यहाँ हैं।',
  yours: 'आपका मान',
  theirs: 'दूसरा मान',
  keepMine: 'मेरा रखें',
  useTheirs: 'दूसरा लें',
  problems: numbered({ one: '# समस्या है', other: '# समस्याएँ हैं' }),
  loading: (type) => `${one(type)} लोड हो रहा है`,
  loadFailed: (type) => `${one(type)} को लोड नहीं किया जा सका।`,
  refreshFailed: 'हो सकता है कि यह जानकारी पुरानी हो।',
  noName: 'कोई नाम नहीं',
  notFound: (type) =>
    type === 'client'
      ? 'ऐसा कोई ग्राहक नहीं है, या आपके पास उसका एक्सेस नहीं है।'
      : 'ऐसी कोई लीड नहीं है, या आपके पास उसका एक्सेस नहीं है।',
  deleted: (type) => (type === 'client' ? 'यह ग्राहक हटा दिया गया।' : 'यह लीड हटा दी गई।'),
  accessLost: (type) => `आपके पास अब इस ${one(type)} का एक्सेस नहीं है।`,
  assign: 'असाइन करें',
  handOver: 'सौंपें',
  unsaved: 'सेव नहीं हुए बदलाव',
  draftRestored: 'आपके पिछले सेव नहीं हुए बदलाव वापस आ गए हैं।',
  notKept: 'यह ब्राउज़र आपके बदलाव नहीं रख सकता। पेज बंद या रीलोड करने पर वे खो जाएँगे।',
  discardQuestion: 'अपने बदलाव छोड़ें?',
  discardNow: 'छोड़ें',
  keepEditing: 'बदलना जारी रखें',
  discarded: 'आपके बदलाव छोड़ दिए गए।',
  savedAssignees: (came, went, format) =>
    [
      came.length > 0 && `${format.list(came)} को असाइन किया गया।`,
      went.length > 0 && `${format.list(went)} को हटाया गया।`,
    ]
      .filter(Boolean)
      .join(' '),
  savedFields: (labels, format) => `सेव हुआ: ${format.list(labels)}।`,
  typed: 'आपने जो लिखा था',
  copy: 'कॉपी करें',
  copied: 'कॉपी हो गया',
  changedBy: (name, ago) => `${name} ने बदला, ${ago}।`,
  somebody: 'कोई',
  history: 'इतिहास',
  loadingMore: 'लोड हो रहा है…',
  accessTab: 'एक्सेस',
  stack: assigneeStack,
  ownFields: 'और फ़ील्ड',
  previous: 'पिछला',
  next: 'अगला',
  deleteRecord: (recordType) => (recordType === 'client' ? 'क्लाइंट हटाएँ' : 'लीड हटाएँ'),
};
