// Decodes the code pages that browsers know, and those of DOS that they do not.
import type { CsvEncoding } from './csv-encoding.js';

/** Code page 850 from 0x80 on, as DOS and consoles of Windows in Western Europe write it. */
const page850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** Code page 852, the same for Central Europe. */
const page852 =
  'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0';

const decodeWith =
  (page: string) =>
  (bytes: Uint8Array): string => {
    const portions: string[] = [];
    for (let start = 0; start < bytes.length; start += 8192) {
      const codes = Array.from(bytes.subarray(start, start + 8192), (byte) =>
        byte < 0x80 ? byte : page.charCodeAt(byte - 0x80),
      );
      portions.push(String.fromCharCode(...codes));
    }
    return portions.join('');
  };

/** A decoder that takes the bytes in pieces, cut anywhere. */
export function createDecoder(encoding: CsvEncoding): (bytes: Uint8Array, last: boolean) => string {
  if (encoding === 'ibm850') return decodeWith(page850);
  if (encoding === 'ibm852') return decodeWith(page852);
  const decoder = new TextDecoder(encoding);
  if (encoding !== 'windows-1258') return (bytes, last) => decoder.decode(bytes, { stream: !last });
  // The tone of a letter is a sign of its own there, and may come with the next piece.
  let held = '';
  return (bytes, last) => {
    const text = held + decoder.decode(bytes, { stream: !last });
    held = last ? '' : text.slice(-1);
    return (last ? text : text.slice(0, -1)).normalize('NFC');
  };
}

export const decodeText = (bytes: Uint8Array, encoding: CsvEncoding): string => createDecoder(encoding)(bytes, true);
