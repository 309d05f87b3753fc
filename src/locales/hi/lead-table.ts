// Hindi words of `<lead-table>`.
import type { Words } from '../locale.js';
import { numbered } from '../phrases.js';
import { counted, many } from './counted-records.js';
import { fieldLabel, optionLabel } from './fields.js';
import { operatorWords, peopleOperators } from './filter-words.js';
import { leadTableArrange } from './lead-table-arrange.js';
import { leadTableWork } from './lead-table-work.js';

export const leadTable: Words<'lead-table'> = {
  ...leadTableWork,
  ...leadTableArrange,
  fieldLabel,
  optionLabel,
  label: many,
  tools: (type) => `${many(type)} खोजें और फ़िल्टर करें`,
  search: (type) => `${many(type)} खोजें`,
  clearSearch: 'खोज हटाएँ',
  assignees: 'असाइन किए गए लोग',
  createdAt: 'बनाने का समय',
  updatedAt: 'बदलने का समय',
  filterStatus: 'स्थिति',
  filterAssignees: 'असाइन',
  filterBy: (label) => `${label} से फ़िल्टर करें`,
  chosen: 'चुने गए',
  me: (name) => `मैं (${name})`,
  unassigned: 'असाइन नहीं',
  onlyFormer: 'सिर्फ़ वे जो छोड़ चुके हैं',
  onlyThese: (type, count, format) => `सिर्फ़ ये ${many(type)} (${format.number(count)})`,
  moreFilters: 'फ़िल्टर',
  sortAndFilter: 'क्रम और फ़िल्टर',
  view: 'व्यू',
  sentence: (label, operator, value) => `${label} ${value} ${operatorWords(operator)}`.replace(/ +/g, ' ').trim(),
  peopleSentence: (operator, names, more, viaTeams, unassigned, format) => {
    const all = more > 0 ? [...names, `${format.number(more)} और`] : names;
    const how = operator === 'any' && all.length === 1 ? 'असाइन:' : (peopleOperators[operator] ?? operator);
    return `${how} ${format.list(all)}${viaTeams ? ' (टीमों के ज़रिए भी)' : ''}${unassigned ? ', या असाइन नहीं' : ''}`;
  },
  activeFilters: 'लागू फ़िल्टर',
  chip: (label, value) => `${label}: ${value}`,
  removeFilter: (filter) => `फ़िल्टर ${filter} हटाएँ`,
  andSentence: ' और ',
  orSentence: ' या ',
  notSentence: (sentence) => `नहीं: ${sentence}`,
  clearFilters: 'फ़िल्टर हटाएँ',
  unknownPerson: 'अनजान व्यक्ति',
  loadingName: '…',
  count: counted,
  countAbout: (count, type, format) => `लगभग ${counted(count, type, format)}`,
  found: (count, type, format) => `कुल ${counted(count, type, format)}`,
  selectedCount: numbered({ one: '# चुना गया', other: '# चुने गए' }),
  selected: (count, type, format) => `चुनाव में ${counted(count, type, format)}`,
  clearSelection: 'चुनाव हटाएँ',
  select: (name) => `${name} को चुनें`,
  selectAll: (count, type, format) =>
    format.plural(count, {
      one: `${counted(count, type, format)} चुनें`,
      other: `सभी ${counted(count, type, format)} चुनें`,
    }),
  selectLoaded: (count, type, format) => `लोड हुए ${counted(count, type, format)} चुनें`,
  selection: 'चुनाव',
  sorted: (column, direction) => `${column} से ${direction === 'asc' ? 'बढ़ते' : 'घटते'} क्रम में`,
  sortPlace: (number) => `क्रम का आधार ${number}`,
  unsorted: 'क्रम हटाया गया',
  appeared: (count, type, format) =>
    type === 'client'
      ? format.plural(count, { one: `${format.number(count)} नया ग्राहक`, other: `${format.number(count)} नए ग्राहक` })
      : `${format.number(count)} नई लीड`,
  loading: 'लोड हो रहा है…',
  loadingList: (type) => `${many(type)} लोड हो रहे हैं`,
  rowFailed: 'यह हिस्सा लोड नहीं हो सका।',
  rowNotShown: 'यह पंक्ति दिखाई नहीं जा सकी।',
  printed: (count, type, format) => `प्रिंट में सिर्फ़ शुरू के ${counted(count, type, format)} हैं।`,
  loadMore: 'और लोड करें',
  showNew: numbered({ one: '# नया, दिखाएँ', other: '# नए, दिखाएँ' }),
  outdated: 'सूची ताज़ा नहीं हो सकी और पुरानी हो सकती है।',
  retry: 'फिर से कोशिश करें',
  yes: 'हाँ',
  no: 'नहीं',
  noName: 'कोई नाम नहीं',
  none: (type) => (type === 'client' ? 'अभी कोई ग्राहक नहीं है' : 'अभी कोई लीड नहीं है'),
  noneHint: (type) =>
    type === 'client'
      ? 'आपके बनाए या आपको असाइन किए गए ग्राहक यहाँ दिखेंगे।'
      : 'आपकी बनाई या आपको असाइन की गई लीड यहाँ दिखेंगी।',
  noMatch: (type) => `कोई ${many(type)} मेल नहीं खाते`,
  noMatchHint: 'दूसरी खोज आज़माएँ या फ़िल्टर कम करें।',
  cut: (most, total, type, format) =>
    total === undefined || total <= most
      ? `केवल पहले ${counted(most, type, format)} दिखाए जा सकते हैं।`
      : `${counted(total, type, format)} में से केवल पहले ${format.number(most)} दिखाए जा सकते हैं।`,
  narrow: 'सूची सीमित करें',
  failed: (type) => `${many(type)} को लोड नहीं किया जा सका`,
  whatAndWhy: (what, why) => `${what}। ${why}`,
  failedHint: (kind) => {
    switch (kind) {
      case 'unavailable':
        return 'सर्वर से कनेक्शन नहीं है। कुछ खोया नहीं है।';
      case 'rate-limited':
        return 'सर्वर व्यस्त है। थोड़ा इंतज़ार करें।';
      case 'unauthenticated':
        return 'आप साइन आउट हो चुके हैं। फिर से साइन इन करके कोशिश करें।';
      case 'forbidden':
      case 'not-found':
        return 'आपको यह सूची देखने की अनुमति नहीं है।';
      case 'unsupported':
        return 'सर्वर इस खोज या फ़िल्टर का जवाब नहीं दे सकता।';
      default:
        return 'कोई अनचाही गड़बड़ी हुई।';
    }
  },
};
