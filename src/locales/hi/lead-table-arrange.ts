// Hindi words of what `<lead-table>` loads when somebody arranges it: views, columns, workload, side panel.
import type { Words } from '../locale.js';
import { numbered } from '../phrases.js';
import { counted } from './counted-records.js';

export const leadTableArrange: Words<'lead-table'> = {
  views: 'व्यू',
  noViews: 'खोजें, फ़िल्टर करें और सजाएँ, फिर किसी नाम से सेव करें।',
  viewName: 'व्यू का नाम',
  saveView: 'व्यू सेव करें',
  viewSaved: (name) => `व्यू ${name} सेव हुआ`,
  viewShown: (name) => `व्यू ${name}`,
  pinView: (name) => `${name} को सूची के ऊपर दिखाएँ`,
  startWithView: (name) => `${name} से शुरू करें`,
  deleteView: (name) => `व्यू ${name} हटाएँ`,
  viewDeleted: (name) => `व्यू ${name} हटाया गया`,
  columns: 'कॉलम',
  pinColumn: (label) => `${label} को सामने रखें`,
  moveBefore: (label) => `${label} को आगे ले जाएँ`,
  moveAfter: (label) => `${label} को पीछे ले जाएँ`,
  columnMoved: (label, number, count, format) => `${label}: ${format.number(count)} में से कॉलम ${format.number(number)}`,
  columnWide: (label, length, format) => `${label}: चौड़ाई ${format.number(length)} पिक्सेल`,
  resetColumns: 'कॉलम पहले जैसे करें',
  rowHeight: 'पंक्तियों की ऊँचाई',
  densities: { compact: 'कम', medium: 'मध्यम', comfortable: 'ज़्यादा' },
  sortBy: 'क्रम का आधार',
  sortDefault: 'सूची का अपना क्रम',
  ascending: 'बढ़ता क्रम',
  descending: 'घटता क्रम',
  workload: 'काम का बोझ',
  workloadTitle: (total, type, format) => `किसके पास क्या है: ${counted(total, type, format)}`,
  workloadFromBackEnd: 'मेल खाने वाले सभी रिकॉर्ड पर गिना गया।',
  workloadFromLoaded: (count, type, format) => `यहाँ लोड हुए ${counted(count, type, format)} पर गिना गया।`,
  workloadFailed: 'काम का बोझ नहीं गिना जा सका।',
  ofAllOpen: (open, capacity, format) =>
    capacity === undefined
      ? `कुल ${format.number(open)} खुले`
      : `कुल ${format.number(capacity)} में से ${format.number(open)} खुले`,
  showOnly: (name) => `सिर्फ़ ${name} के दिखाएँ`,
  chooseForBalance: (name) => `बँटवारे में ${name} को शामिल करें`,
  balanceOverChosen: numbered({ one: '# व्यक्ति को बाँटें…', other: '# लोगों में बाँटें…' }),
  chooseTwo: 'चुनें कि किन लोगों में बाँटना है',
  besideLabel: 'सूची के बगल में',
  previousRecord: 'पिछला',
  nextRecord: 'अगला',
  openPage: 'पेज खोलें',
  placeInList: (line, count, format) => `${format.number(count)} में से ${format.number(line)}`,
  exportExcel: 'Excel के लिए एक्सपोर्ट करें',
  exportingCount: (count, type, format) => `${counted(count, type, format)} पढ़े गए…`,
};
