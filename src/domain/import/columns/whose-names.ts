// Whose the parts of a name are: the first name of one person and the family name of another make nobody.
import { columnOfPart } from './columns-together.js';
import type { ImportColumn, TargetGuess } from './import-column.js';
import { conceptsOf, isOfSomebodyElse, namesConcept, plainKey } from './record-headers.js';

type Part = 'first' | 'last';

/** Words that leave a name that of the record. */
const ofRecord = new Set(
  'contact lead person people record customer client primary main own legal official work business required optional pflichtfeld name your my the of da de del do der des du la le el il kontakt kontakts kontaktperson ansprechpartner ansprechperson kunde kunden ihr ihre contacto contato contatto cliente prospect prospecto interlocuteur field custom latin roman english en 漢字 s 1 a'.split(
    ' ',
  ),
);

/** Whose else a name may be. */
const somebody = new RegExp(
  `\\b(?:${'buyer|seller|purchaser|payer|sender|recipient|receiver|registrant|invitee|attendee|subscriber|member|participant|guest|host|booker|billing|shipping|bill|ship|delivery|invoice|student|pupil|teacher|employee|applicant|candidate|patient|doctor|tenant|landlord|donor|beneficiary|driver|insured|holder|kaufer|verkaufer|besteller|empfanger|absender|teilnehmer|gast|rechnung|rechnungs\\w*|liefer\\w*|schuler|eltern|mieter|vermieter|patient|acheteur|vendeur|destinataire|facturation|livraison|eleve|locataire|comprador|vendedor|destinatario|facturacion|envio|alumno|inquilino|cobranca|entrega|aluno|acquirente|fatturazione|spedizione'}|[1-9])\\b`,
);

/** What a header says besides the part of a name: `buyer` of `Buyer Last Name`. */
function whose(header: string, part: Part): string {
  const words = plainKey(header).split(' ');
  for (let length = words.length; length > 0; length--)
    for (let at = 0; at + length <= words.length; at++)
      if (namesConcept(words.slice(at, at + length).join(' '), part)) {
        words.splice(at, length);
        at--;
      }
  return words.filter((word) => !ofRecord.has(word)).join(' ');
}

/** First and last name count as one only where both are the same person's; another column may have the other one to them. */
export function settleWhose(found: Map<number, TargetGuess>, columns: readonly ImportColumn[]): void {
  const [first, last] = [columnOfPart(found, 'first'), columnOfPart(found, 'last')];
  const at = (index: number | undefined) => columns.find((column) => column.index === index);
  const [one, other] = [at(first), at(last)];
  if (!one || !other) return;
  const [ofFirst, ofLast] = [whose(one.header, 'first'), whose(other.header, 'last')];
  if (ofFirst === ofLast) return;
  const others = [ofFirst, ofLast].some((of) => somebody.test(of) || isOfSomebodyElse(of));
  const partner = (part: Part, of: string) =>
    columns.find(
      ({ index, header }) =>
        !found.has(index) && conceptsOf(header).some(({ concept }) => concept === part) && whose(header, part) === of,
    );
  const put = (from: ImportColumn, to: ImportColumn | undefined, part: Part): void => {
    found.delete(from.index);
    if (to) found.set(to.index, { target: { kind: 'name-part', part }, doubt: false });
  };
  const [lastOfOne, firstOfOther] = [partner('last', ofFirst), partner('first', ofLast)];
  if (lastOfOne) put(other, lastOfOne, 'last');
  else if (firstOfOther) put(one, firstOfOther, 'first');
  else if (!others) {
    // What the other words say is unknown.
    for (const { index } of [one, other]) found.set(index, { ...found.get(index)!, doubt: true, reason: 'words' });
  } else {
    // The record's own one stays alone.
    const stays = ofFirst === '' || ofLast !== '' ? one : other;
    put(stays === one ? other : one, undefined, 'last');
    found.set(stays.index, { ...found.get(stays.index)!, doubt: true, reason: 'words' });
  }
}
