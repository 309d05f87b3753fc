// Arabic words of a record's fields.
import type { FieldWords } from '../en/fields.js';
import { characters, isolated } from './counts.js';

/** By the labels of the default schema; the label of a host's own schema is left as it is. */
const fieldNames = new Map([
  ['Name', 'الاسم'],
  ['Email', 'البريد الإلكتروني'],
  ['Phone', 'الهاتف'],
  ['Company', 'الشركة'],
  ['Source', 'المصدر'],
  ['Status', 'الحالة'],
  ['Notes', 'ملاحظات'],
]);

/** By the values of the default schema. */
const statusNames = new Map([
  ['New Lead', 'جديد'],
  ['Contacted', 'تم التواصل'],
  ['Qualified', 'مؤهَّل'],
  ['Proposal Sent', 'أُرسل العرض'],
  ['Negotiation', 'تفاوض'],
  ['Closed Won', 'مغلق بنجاح'],
  ['Closed Lost', 'مغلق دون نجاح'],
  ['On Hold', 'معلَّق'],
  ['Re-engagement', 'إعادة تواصل'],
  ['Disqualified', 'مستبعَد'],
  ['Onboarding', 'قيد التهيئة'],
  ['Active', 'نشط'],
  ['Churned', 'غادر'],
]);

export const fieldWords: FieldWords = {
  fieldLabel: ({ label, currency }) => {
    const name = fieldNames.get(label) ?? label;
    return currency ? `${name} (${currency})` : name;
  },
  optionLabel: ({ value, label }) => label ?? statusNames.get(value) ?? value,
  choose: 'اختر…',
  notSet: 'غير محدد',
  yes: 'نعم',
  no: 'لا',
  lookupSearch: 'بحث',
  lookupLoading: 'جارٍ البحث…',
  lookupFailed: 'تعذّر البحث.',
  lookupNoMatch: (query) => `لا شيء يطابق «${query}».`,
  lookupNothing: 'لا شيء للاختيار.',
  lookupFound: (count, format) => `النتائج: ${format.number(count)}`,
  lookupChosen: (name) => `تم اختيار ${name}.`,
  lookupRemoved: (name) => `تمت إزالة ${name}.`,
  lookupUnknown: 'غير معروف',
  requiredNote: 'الحقول التي عليها * إلزامية.',
  problemRequired: (label) => `${label}: حقل مطلوب. يُرجى ملؤه.`,
  problemRequiredChoice: (label) => `${label}: حقل مطلوب. اختر قيمة.`,
  problemEmail: `أدخل عنوان بريد إلكتروني مثل ${isolated('name@example.com')}.`,
  problemUrl: `أدخل عنوان ويب مثل ${isolated('https://example.com')}.`,
  problemNumber: `أدخل رقمًا بالأرقام فقط، مثل ${isolated('1250')} أو ${isolated('12.5')}.`,
  problemDate: 'أدخل تاريخًا كاملًا.',
  problemOption: (value) => `«${isolated(value)}» ليست من الخيارات. اختر غيرها.`,
  problemTooLong: (length, maxLength, format) =>
    `النص طويل جدًا: ${characters(length, format)}. الحد الأقصى: ${characters(maxLength, format)}.`,
};
