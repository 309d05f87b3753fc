// Hindi words for who can see a record.
import type { AccessWords } from '../en/access.js';
import { numbered } from '../phrases.js';

export const accessWords: Partial<AccessWords> = {
  accessCount: numbered({
    one: '# व्यक्ति या टीम इसे खोल सकती है।',
    other: '# लोग और टीमें इसे खोल सकती हैं।',
  }),
  accessSearch: 'लोग खोजें',
  accessNoMatch: 'इस नाम का कोई नहीं है।',
  viaAssignment: 'असाइन किए जाने से',
  viaTeam: (team) => `${team} के ज़रिए`,
  viaCreation: 'इसे बनाया',
  viaRole: (role) => (role === 'manager' ? 'मैनेजर' : role || 'भूमिका के कारण'),
  level: { read: 'देख सकते हैं', write: 'बदल सकते हैं' },
  others: numbered('# और'),
  gain: (people) => `${people} को एक्सेस मिलेगा।`,
  lose: (people) => `${people} का एक्सेस हट जाएगा।`,
  keep: (name, reason) => `${name} का एक्सेस बना रहेगा: ${reason}।`,
  personUntil: (name, label) => `${name} (${label} तक)`,
  accessUntil: (name, label) => `${name} का एक्सेस ${label} तक है।`,
  accessWithoutEnd: (name) => `${name} के एक्सेस का कोई अंतिम दिन नहीं है।`,
  unknownPerson: 'अनजान व्यक्ति',
};
