// Hindi words of `<lead-create-form>`.
import type { Words } from '../locale.js';
import { numbered } from '../phrases.js';
import { accessWords } from './access.js';
import { many, one } from './counted-records.js';
import { failureWords } from './failures.js';
import { fieldWords } from './fields.js';
import { noticeWords } from './notice.js';
import { termsWords } from './terms.js';

export const leadCreateForm: Words<'lead-create-form'> = {
  ...termsWords,
  ...fieldWords,
  ...failureWords,
  ...noticeWords,
  ...accessWords,
  title: (type) => `${one(type)} बनाएँ`,
  create: (type) => `${one(type)} बनाएँ`,
  tabs: (type) => `${many(type)} बनाने के तरीके`,
  addNew: 'नया जोड़ें',
  upload: 'इंपोर्ट करें',
  assignees: 'असाइन किए गए लोग',
  access: (type) => `आप जिन्हें चुनेंगे, वे सभी इस ${one(type)} को खोल सकेंगे।`,
  accessOnDevice: (type) => `इस डिवाइस पर, आप जिन्हें चुनेंगे, वे सभी इस ${one(type)} को खोल सकेंगे।`,
  creating: 'बनाया जा रहा है…',
  cancel: 'रद्द करें',
  cancelled: 'रोका गया। आपने जो भरा था, वह अब भी यहाँ है।',
  created: (name, type) => (type === 'client' ? `ग्राहक ${name} बनाया गया` : `लीड ${name} बनाई गई`),
  open: 'खोलें',
  openNamed: (name) => `${name} को खोलें`,
  failed: (type) => (type === 'client' ? 'ग्राहक नहीं बनाया गया।' : 'लीड नहीं बनाई गई।'),
  duplicate: (name, type, by) => {
    const what = { email: 'इस ईमेल', phone: 'इस फ़ोन नंबर', name: 'इस नाम और कंपनी' }[by];
    return type === 'client'
      ? `${what} वाला ग्राहक पहले से है: ${name}। फिर भी आप एक और बना सकते हैं।`
      : `${what} वाली लीड पहले से है: ${name}। फिर भी आप एक और बना सकते हैं।`;
  },
  forbidden: (type) => `आप ${many(type)} नहीं बना सकते।`,
  problems: numbered({ one: '# समस्या है', other: '# समस्याएँ हैं' }),
  problem: (label, text) => (text.startsWith(label) ? text : `${label}: ${text}`),
  restored: 'आपका पिछला ड्राफ़्ट वापस आ गया है।',
  discard: 'नए सिरे से शुरू करें',
  loading: 'फ़ॉर्म लोड हो रहा है…',
  fieldsFailed: 'फ़ॉर्म लोड नहीं हो सका।',
  discarded: 'ड्राफ़्ट हटा दिया गया।',
  notKept: 'यह ब्राउज़र आपका ड्राफ़्ट नहीं रख सकता। पेज बंद या रीलोड करने पर वह खो जाएगा।',
  notAssigned: (names, reason, format) => `${format.list(names)} को असाइन नहीं किया जा सका। ${reason}`,
  assignMeInstead: 'इसके बजाय मुझे असाइन करें',
  assignMeFailed: 'आपको असाइन नहीं किया जा सका।',
  assignedUnseen: (type) => `असाइन कर दिया गया। अब आप इस ${one(type)} को नहीं देख सकते।`,
  createAnother: 'बनाएँ और एक और जोड़ें',
  whoWillSee: (type, count, format) => {
    const who = format.plural(count, {
      one: `${format.number(count)} व्यक्ति या टीम`,
      other: `${format.number(count)} लोग और टीमें`,
    });
    return `इस ${one(type)} को कौन देखेगा: ${who}`;
  },
  whoWillSeeAtLeast: (type, count, format) => {
    const who = format.plural(count, {
      one: `${format.number(count)} व्यक्ति या टीम`,
      other: `${format.number(count)} लोग और टीमें`,
    });
    return `इस ${one(type)} को कौन देखेगा: कम से कम ${who}`;
  },
};
