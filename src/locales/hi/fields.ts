// Hindi words of a record's fields.
import type { FieldWords } from '../en/fields.js';
import { numbered, schemaNames } from '../phrases.js';

const names = {
  Name: 'नाम',
  Email: 'ईमेल',
  Phone: 'फ़ोन',
  Company: 'कंपनी',
  Source: 'स्रोत',
  Status: 'स्थिति',
  Notes: 'नोट',
};

const choices = {
  'New Lead': 'नई',
  Contacted: 'संपर्क हुआ',
  Qualified: 'योग्य',
  'Proposal Sent': 'प्रस्ताव भेजा',
  Negotiation: 'बातचीत जारी',
  'Closed Won': 'सौदा हुआ',
  'Closed Lost': 'सौदा नहीं हुआ',
  'On Hold': 'रोकी गई',
  'Re-engagement': 'फिर से संपर्क',
  Disqualified: 'अयोग्य',
  Onboarding: 'शुरुआत जारी',
  Active: 'सक्रिय',
  Churned: 'छोड़ गए',
};

export const { fieldLabel, optionLabel } = schemaNames(names, choices);

export const fieldWords: Partial<FieldWords> = {
  fieldLabel,
  optionLabel,
  choose: 'चुनें…',
  notSet: 'भरा नहीं गया',
  yes: 'हाँ',
  no: 'नहीं',
  lookupSearch: 'खोजें',
  lookupLoading: 'खोजा जा रहा है…',
  lookupFailed: 'खोज नहीं हो सकी।',
  lookupNoMatch: (query) => `“${query}” से कुछ मेल नहीं खाता।`,
  lookupNothing: 'चुनने के लिए कुछ नहीं है।',
  lookupFound: numbered({ one: '# नतीजा', other: '# नतीजे' }),
  lookupChosen: (name) => `${name} को चुना गया।`,
  lookupRemoved: (name) => `${name} को हटाया गया।`,
  lookupUnknown: 'अनजान',
  requiredNote: '* वाले फ़ील्ड भरना ज़रूरी है।',
  problemRequired: (label) => `${label} ज़रूरी है। इसे भरें।`,
  problemRequiredChoice: (label) => `${label} ज़रूरी है। कोई एक चुनें।`,
  problemEmail: 'name@example.com जैसा ईमेल पता डालें।',
  problemUrl: 'https://example.com जैसा वेब पता डालें।',
  problemNumber: 'संख्या डालें, सिर्फ़ अंकों में, जैसे 1250 या 12.5।',
  problemDate: 'पूरी तारीख डालें।',
  problemOption: (value) => `“${value}” विकल्पों में नहीं है। कोई और चुनें।`,
  problemTooLong: (length, maxLength, format) =>
    `बहुत लंबा है: ${format.number(length)} अक्षर। इसे ${format.number(maxLength)} तक छोटा करें।`,
};
