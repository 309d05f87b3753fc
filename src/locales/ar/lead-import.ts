// Arabic words of `<lead-import>`.
import type { Format } from '../format.js';
import type { LocaleMessages } from '../locale.js';
import { characters, columns, isolated, names, people, records, recordsObject, rows } from './counts.js';
import { failureWords } from './failures.js';
import { fieldWords } from './fields.js';

const size = (bytes: number, format: Format): string => {
  if (bytes < 1000) return `${format.number(bytes)} بايت`;
  if (bytes < 999_500) return `${format.number(Math.round(bytes / 1000))} كيلوبايت`;
  return `${format.number(Math.round(bytes / 100_000) / 10)} ميغابايت`;
};

const of = (done: number, total: number, format: Format): string => `${format.number(done)} من ${format.number(total)}`;

export const leadImport: LocaleMessages['lead-import'] = {
  ...failureWords,
  fieldLabel: fieldWords.fieldLabel,
  optionLabel: fieldWords.optionLabel,
  rows,
  size,

  steps: 'خطوات الاستيراد',
  stepFile: 'الملف',
  stepColumns: 'الأعمدة',
  stepCheck: 'الفحص',
  stepImport: 'الاستيراد',
  stepResult: 'النتيجة',
  back: 'رجوع',
  continue: 'متابعة',
  cancel: 'إلغاء',

  chooseTitle: 'اختيار ملف',
  chooseFile: 'اختيار ملف CSV',
  chooseAnother: 'اختيار ملف آخر',
  orDrop: 'أو أفلته هنا',
  dropNow: 'أفلت الملف لقراءته',
  limits: (bytes, rowLimit, columnLimit, format) =>
    `نص CSV أو TSV بصف عناوين واحد. الحد الأقصى: ${size(bytes, format)}، ${rows(rowLimit, format)}، ${columns(columnLimit, format)}.`,
  template: 'تنزيل قالب',
  templateHint: 'ملف فارغ بالأعمدة الصحيحة.',
  kept: (name) => `${isolated(name)} ما زال هنا مع كل ما اخترته له.`,
  continueWith: (name) => `المتابعة مع ${isolated(name)}`,
  reading: (name, format, done, total) =>
    `جارٍ قراءة ${isolated(name)}: ${size(done, format)} من ${size(total, format)}`,
  notAllowed: (type) => `لا يُسمح لك باستيراد ${recordsObject(type)}.`,

  refused: (name) => `لا يمكن استيراد ${isolated(name)}.`,
  notText: {
    spreadsheet: 'هذا ملف جدول بيانات. احفظه بصيغة CSV في برنامج الجداول ثم اختر ذلك الملف.',
    zip: 'هذا ملف مضغوط. فك ضغطه واختر ملف CSV الذي بداخله.',
    pdf: 'هذا مستند PDF وليس نص CSV.',
    image: 'هذه صورة وليست نص CSV.',
    html: 'هذه صفحة ويب وليست نص CSV.',
    binary: 'هذا ليس ملفًا نصيًا.',
  },
  empty: 'الملف فارغ.',
  headerOnly: 'فيه صف عناوين ولا صفوف تحته.',
  tooBig: (bytes, limit, format) =>
    `حجمه ${size(bytes, format)}؛ يمكن استيراد ${size(limit, format)} على الأكثر دفعة واحدة. قسّمه إلى عدة ملفات.`,
  tooManyRows: (limit, format) => `عدد صفوفه أكبر من الحد الأقصى: ${rows(limit, format)}. قسّمه إلى عدة ملفات.`,
  tooManyColumns: (count, limit, format) =>
    `عدد أعمدته: ${columns(count, format)}؛ الحد الأقصى: ${columns(limit, format)}.`,
  openQuote: (line, format) =>
    `علامة اقتباس في السطر ${format.number(line)} تبدأ نصًا لا ينتهي. أغلقه، أو ضاعف العلامة إن كانت من النص.`,
  noDelimiter: 'لم يُعثر فيه على أعمدة: لا تفصلها فواصل ولا فواصل منقوطة ولا علامات جدولة ولا خطوط عمودية.',
  severalFiles: 'اختر ملفًا واحدًا في كل مرة.',
  unreadable: 'تعذّرت قراءته. ربما نُقل أو تغيّر أو صار محميًا في هذه الأثناء.',

  columnsTitle: 'مطابقة الأعمدة',
  fileFacts: (name, bytes, rowCount, format) => `${isolated(name)}، ${size(bytes, format)}، ${rows(rowCount, format)}`,
  encoding: 'ترميز النص',
  delimiter: 'الفاصل',
  encodings: {
    'utf-8': 'يونيكود (UTF-8)',
    'utf-16le': 'يونيكود (UTF-16 LE)',
    'utf-16be': 'يونيكود (UTF-16 BE)',
    'windows-1252': 'غربي (Windows-1252)',
    'windows-1250': 'أوروبا الوسطى (Windows-1250)',
    'windows-1251': 'سيريلي (Windows-1251)',
    'windows-1254': 'تركي (Windows-1254)',
    shift_jis: 'ياباني (Shift JIS)',
    gb18030: 'صيني (GB 18030)',
  },
  delimiters: { ',': 'فاصلة', ';': 'فاصلة منقوطة', '\t': 'علامة جدولة', '|': 'خط عمودي' },
  columnsSummary: (matched, extra, ignored, format) =>
    `مطابَقة: ${format.number(matched)}، محفوظة كحقول إضافية: ${format.number(extra)}، غير مستوردة: ${format.number(ignored)}`,
  column: 'العمود في الملف',
  samples: 'القيم',
  noValues: 'لا قيم في الصفوف الأولى',
  importAs: 'الاستيراد كـ',
  targetOf: (header) => `استيراد ${isolated(header)} كـ`,
  columnNumber: (number, format) => `العمود ${format.number(number)}`,
  fields: 'الحقول',
  otherwise: 'غير ذلك',
  firstName: 'الاسم الأول',
  lastName: 'اسم العائلة',
  assignees: 'المكلَّفون',
  extra: 'الاحتفاظ به كحقل إضافي',
  ignored: 'عدم الاستيراد',
  duplicateTarget: (target) => `يوجد عمود آخر هو ${isolated(target)} أيضًا. اختر واحدًا منهما.`,
  missingTargets: (labels, format) =>
    `حقول مطلوبة بلا عمود: ${format.list(labels.map(isolated))}. اختر عمودًا لكل منها.`,
  checking: (done, total, format) => `جارٍ فحص الصفوف: ${of(done, total, format)}`,
  findingPeople: (done, total, format) => `جارٍ البحث عن الأشخاص: ${of(done, total, format)}`,

  checkTitle: 'فحص الصفوف',
  summary: (ready, bad, format) => `جاهزة: ${rows(ready, format)}، بها مشكلات: ${rows(bad, format)}`,
  badHint: 'الصفوف التي بها مشكلات لا تُستورد. نزّلها وصحّحها واستوردها لاحقًا.',
  noneReady: 'لا يمكن استيراد أي صف.',
  blankRows: (count, format) => `الصفوف الفارغة المتروكة: ${rows(count, format)}.`,
  downloadBad: 'تنزيل الصفوف التي بها مشكلات',
  onlyProblems: 'المشكلات فقط',
  preview: 'صفوف الملف',
  shownRows: (shown, total, format) =>
    shown < total ? `أول ${format.number(shown)} من ${rows(total, format)}` : rows(total, format),
  row: 'الصف',
  problem: 'المشكلة',
  noUserYet: 'ليس مستخدمًا بعد',
  severalPeople: 'عدة أشخاص',

  peopleTitle: 'الأشخاص',
  unknownPeople: (count, format) => `مكلَّفون ليسوا مستخدمين بعد: ${people(count, format)}`,
  unknownQuestion: 'ماذا يُفعل بهم؟',
  createPeople: 'إنشاء هؤلاء الأشخاص',
  createPeopleHint: 'يصبحون مستخدمين ويُكلَّفون.',
  assignToMe: 'تكليفي أنا',
  assignToMeHint: (name) => `يُكلَّف ${isolated(name)}؛ وتُحفظ الأسماء في حقل إضافي.`,
  leaveUnassigned: 'تركها دون تكليف',
  leaveUnassignedHint: 'تُحفظ الأسماء في حقل إضافي.',
  chooseUnknown: 'اختر ما يُفعل بالمكلَّفين الذين ليسوا مستخدمين بعد.',
  ambiguousPeople: (count, format) => `أسماء لعدة أشخاص: ${names(count, format)}`,
  whoIs: (name, rowCount, format) => `من هو ${isolated(name)}؟ (${rows(rowCount, format)})`,
  moreAmbiguous: (count, format) => `أسماء أخرى تُترك دون تكليف وتُحفظ في حقول إضافية: ${names(count, format)}.`,
  choosePerson: 'اختر…',
  chooseAmbiguous: 'اختر المقصود.',
  morePeople: (count, format) => `و${format.number(count)} آخرون`,

  importRows: (count, type, format) => `استيراد: ${records(count, type, format)}`,
  preparing: 'جارٍ التحضير…',
  importTitle: (type) => `جارٍ استيراد ${recordsObject(type)}`,
  creatingPeople: 'جارٍ إنشاء الأشخاص…',
  progress: of,
  progressLabel: 'التقدم',
  cancelImport: 'إلغاء الاستيراد',
  stopNow: 'إيقاف الآن',
  stopping: 'سيتوقف بعد الصفوف الجارية…',
  keepOpen: 'أبقِ هذه الصفحة مفتوحة حتى ينتهي الاستيراد.',
  paused: 'الاستيراد متوقف مؤقتًا.',
  pausedHint: 'ما تم يبقى؛ «إعادة المحاولة» تتابع من هنا ولا تنشئ شيئًا مرتين.',
  pausedHintUnsure: 'ما تم يبقى. ربما تكون الصفوف الجارية موجودة بالفعل.',

  doneTitle: 'انتهى الاستيراد',
  stoppedTitle: 'توقف الاستيراد',
  created: (count, type, format) => `تم إنشاء: ${records(count, type, format)}`,
  updated: (count, type, format) => `تم تعديل: ${records(count, type, format)}`,
  skipped: (count, format) => `متجاوَزة: ${rows(count, format)}`,
  failed: (count, format) => `فشلت: ${rows(count, format)}`,
  withProblems: (count, format) => `بها مشكلات ولم تُستورد: ${rows(count, format)}`,
  remaining: (count, format) => `لم تُستورد بعد: ${rows(count, format)}`,
  stoppedHint: 'ما استُورد يبقى. يمكنك متابعة الباقي.',
  continueImport: 'متابعة الاستيراد',
  retryFailed: 'إعادة محاولة الصفوف التي فشلت',
  downloadFailed: 'تنزيل الصفوف التي فشلت',
  downloadRest: 'تنزيل الصفوف التي لم تُستورد',
  importAnother: 'استيراد ملف آخر',
  failedRows: 'الصفوف التي لم تُستورد',

  reportRow: 'الصف',
  reportReason: 'السبب',
  reportName: (file) => `${file.replace(/\.[^.]*$/, '')} - لم تُستورد.csv`,
  templateName: (type) => (type === 'client' ? 'قالب العملاء.csv' : 'قالب العملاء المحتملين.csv'),
  notSent: 'لم يُستورد بعد.',
  noReason: 'لم يذكر الخادم سببًا.',

  problemRequired: (label) => `${label}: قيمة مفقودة.`,
  problemEmail: (label, value) => `${label}: «${isolated(value)}» ليس عنوان بريد إلكتروني صالحًا.`,
  problemUrl: (label, value) => `${label}: «${isolated(value)}» ليس عنوان ويب صالحًا.`,
  problemNumber: (label, value) => `${label}: «${isolated(value)}» ليس رقمًا.`,
  problemDate: (label, value) => `${label}: «${isolated(value)}» ليس تاريخًا مثل ${isolated('2026-11-24')}.`,
  problemOption: (label, value, allowed) =>
    `${label}: «${isolated(value)}» ليست من القيم: ${allowed.map(isolated).join('، ')}.`,
  problemTooLong: (label, limit, format) => `${label}: أطول من الحد الأقصى: ${characters(limit, format)}.`,
  problemExtraCells: (count, format) => `قيم الصف أكثر من أعمدة العناوين بمقدار ${format.number(count)}.`,
  problemQuotes: 'علامات الاقتباس في هذا الصف غير متطابقة، فربما تداخلت القيم أو الأسطر.',

  failedTask: 'لم ينجح ذلك.',
  noAdapter: 'لا يوجد مصدر بيانات متصل.',
};
