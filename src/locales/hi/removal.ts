// Hindi words of what the host's rules say of taking people off a record.
import type { RemovalWords } from '../en/removal.js';
import { numbered } from '../phrases.js';

export const removalWords: RemovalWords = {
  removeSelf: 'खुद को हटाएँ? हो सकता है कि आप यह रिकॉर्ड फिर न देख पाएँ।',
  removeLast: 'आखिरी व्यक्ति को हटाएँ? फिर यह किसी को असाइन नहीं रहेगा।',
  confirmRemoval: 'हटाएँ',
  keep: 'रखें',
  selfStays: 'आप यहाँ खुद को नहीं हटा सकते।',
  lastStays: 'कम से कम एक व्यक्ति का रहना ज़रूरी है।',
  fewStay: numbered({ one: 'कम से कम एक व्यक्ति का रहना ज़रूरी है।', other: 'कम से कम # लोगों का रहना ज़रूरी है।' }),
};
