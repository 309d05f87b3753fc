// Hindi words of what `<lead-detail>` loads when somebody needs it: history, access, handover, what waits, taking back.
import type { Words } from '../locale.js';
import { numbered } from '../phrases.js';
import { accessWords } from './access.js';

export const leadDetailWork: Words<'lead-detail'> = {
  ...accessWords,
  undone: 'पहले जैसा किया गया।',
  undoneExcept: (kept, format) =>
    `${format.list(kept)}: पहले जैसा नहीं किया गया, क्योंकि बाद में किसी और ने इसे बदला है। बाकी पहले जैसा कर दिया गया।`,
  undoneNothing: 'कुछ भी पहले जैसा नहीं किया गया, क्योंकि बाद में किसी और ने इसे बदला है।',
  undoFailed: 'इसे पहले जैसा नहीं किया जा सका।',
  historyFilter: 'दिखाएँ',
  historyKind: { all: 'सब कुछ', assignments: 'असाइनमेंट', fields: 'फ़ील्ड और बाकी' },
  historyEmpty: 'दिखाने के लिए कुछ नहीं है।',
  historyFailed: 'इतिहास लोड नहीं हो सका।',
  showMore: 'और दिखाएँ',
  didAssign: (actor, whom) => `${actor} ने ${whom} को असाइन किया`,
  didUnassign: (actor, whom) => `${actor} ने ${whom} को हटाया`,
  didUpdate: (actor, labels, format) =>
    labels.length > 0 ? `${actor} ने ${format.list(labels)} को बदला` : `${actor} ने रिकॉर्ड को बदला`,
  didCreate: (actor) => `${actor} ने रिकॉर्ड बनाया`,
  didImport: (actor) => `${actor} ने रिकॉर्ड इंपोर्ट किया`,
  way: { form: 'हाथ से', bulk: 'एक साथ कई', import: 'इंपोर्ट से', handover: 'सौंपने से', undo: 'वापस लिया गया' },
  undoEntry: (text) => `पहले जैसा करें: ${text}`,
  accessFailed: 'किसके पास एक्सेस है, यह लोड नहीं हो सका।',
  onThisDevice: 'ये नियम इसी डिवाइस पर लागू हैं। जो इस ब्राउज़र का इस्तेमाल कर सकता है, वह इसमें सब कुछ पढ़ सकता है।',
  waiting: numbered({ one: '# बदलाव नेटवर्क के इंतज़ार में है।', other: '# बदलाव नेटवर्क के इंतज़ार में हैं।' }),
  sendingChanges: 'भेजा जा रहा है…',
  stuck: numbered({ one: '# बदलाव को आपका फ़ैसला चाहिए।', other: '# बदलावों को आपका फ़ैसला चाहिए।' }),
  waitingList: 'इंतज़ार में बदलाव',
  sendNow: 'अभी भेजें',
  notEncrypted: 'भेजे जाने तक ये इस ब्राउज़र में बिना एन्क्रिप्शन के रखे जाते हैं।',
  noLongerSeen: 'ऐसा रिकॉर्ड जिसे आप अब नहीं देख सकते',
  stateClash: 'किसी और ने वही चीज़ बदली है।',
  stateRefused: (reason) => (reason ? `अस्वीकार: ${reason}` : 'अस्वीकार'),
  merge: 'मिलाएँ',
  openRecord: 'खोलें',
  drop: 'छोड़ें',
  dropChange: (what) => `छोड़ें: ${what}`,
  presence: {
    assignees: (names, format) => `${format.list(names)} अभी असाइन किए गए लोगों को बदल रहे हैं।`,
    fields: (names, format) => `${format.list(names)} अभी फ़ील्ड बदल रहे हैं।`,
    viewing: (names, format) => `${format.list(names)} अभी इसे देख रहे हैं।`,
  },
  handoverFrom: 'किनसे',
  handoverTo: 'किन्हें',
  handoverHint: 'रिकॉर्ड बाकी लोगों के पास बना रहेगा।',
};
