// A file of one row tells its code page by the few letters that it has: in the right one they make a name.
import { expect } from '@open-wc/testing';
import { decodeText } from '../../../../src/domain/import/read/code-pages.js';
import type { CsvEncoding } from '../../../../src/domain/import/read/csv-encoding.js';
import { guessCodePage, isMostlyUtf8, isStrictlyUtf8 } from '../../../../src/domain/import/read/guess-encoding.js';

/** A text in a code page of one byte a character. */
function bytesIn(encoding: CsvEncoding, text: string): Uint8Array {
  const codes = new Map(
    Array.from({ length: 256 }, (_, code) => [decodeText(Uint8Array.of(code), encoding), code] as const).reverse(),
  );
  return Uint8Array.from(
    [...text].map((character) => codes.get(character) ?? expect.fail(`${encoding}: ${character}`)),
  );
}

const names: readonly [CsvEncoding, readonly string[]][] = [
  [
    'windows-1252',
    ['Jürgen Müßig', 'Jörg Kunz', 'Hélène Noël', 'Zoé Île', 'Íñigo Muñoz', 'Peña S.L.', 'João Conceição'],
  ],
  ['windows-1252', ['Antônio Simões', 'Åsa Öberg', 'Søren Ærø', 'Þórður Guðmundsson', 'Niccolò Cantù', 'Øst & Æble']],
  [
    'windows-1252',
    ['Niamh O’Brien', 'It’s fine', 'Budget £500', 'Budget 5 000 €', 'Cœur de cible', '5\u00a0000', 'Acme®'],
  ],
  ['windows-1252', ['Daniël de Vries', 'Zoë van Dijk', 'Mª José Gómez', 'Nº 5', '“Acme” – Berlin', 'Ann’s €5']],
  [
    'windows-1252',
    ['ANTÔNIO GONÇALVES', 'SÃO PAULO', 'INÊS SIMÕES', 'JOÃO CONCEIÇÃO', 'FRANÇOIS NOËL', 'JÜRGEN MÜLLER'],
  ],
  [
    'windows-1252',
    [
      'Logroño',
      '¿Cuándo? León',
      'Compañía Española',
      'José Muñoz',
      'el señor Ibáñez',
      'què va ser',
      'Núria Puigdomènech',
    ],
  ],
  ['windows-1250', ['Małgorzata Kłopotek', 'Gdańsk', 'Żaneta Kuźniar', 'Poznań Łódź']],
  ['macintosh', ['Niamh O’Brien', 'It’s fine', 'Zoë van Dijk', 'JOÃO CONCEIÇÃO', 'FRANÇOIS NOËL']],
  ['ibm850', ['Budget £500', 'FRANÇOIS NOËL', 'Zoë van Dijk']],
  [
    'macintosh',
    ['Jürgen Müßig', 'Jörg Kunz', 'Hélène Noël', 'Jesús Agüero', 'João Conceição', 'Åsa Öberg', 'Søren Ærø'],
  ],
  ['ibm850', ['Jürgen Müßig', 'Jörg Kunz', 'Österreichische Post AG', 'Håkon Ødegård', 'José Núñez']],
  [
    'windows-1250',
    ['Paweł Żak', 'Jan Śliwa', 'Jiří Dvořák', 'Škoda a.s.', 'Őry Gábor', 'Erdős Pál', 'Luka Modrić', 'Ştefan Ionţ'],
  ],
  ['windows-1254', ['Çağrı Şahin', 'Ayşe Demir', 'Barış Öztürk', 'ŞİRKET A.Ş.', 'Işıl Güneş']],
  ['windows-1257', ['Jūratė Žukauskienė', 'Jānis Bērziņš']],
  ['iso-8859-2', ['Tomáš Novotný', 'Małgorzata Ćwik', 'Wiśniewska Sp. z o.o.', 'Zdeněk Šťastný']],
  ['windows-1251', ['Иван Петров', 'ООО Ромашка', 'Олексій Їжак', 'ООО «Ромашка»', 'ИВАНОВ СЕРГЕЙ', 'Щербакова Юлия']],
  ['x-mac-cyrillic', ['Иван Петров', 'ООО Ромашка', 'Щербакова Юлия', 'Ольга Сидорова']],
  ['koi8-r', ['Иван Петров', 'Екатеринбург', 'ИВАНОВ СЕРГЕЙ', 'Щербакова Юлия']],
  ['iso-8859-5', ['Иван Петров', 'Екатеринбург', 'ООО Ромашка', 'ИВАНОВ СЕРГЕЙ', 'Щербакова Юлия']],
  ['iso-8859-7', ['Άννα Παπαδοπούλου', 'Ελένη']],
  ['ibm852', ['Paweł Żak', 'Jiří Dvořák', 'Erdős Pál', 'Łódź Sp. z o.o.']],
  ['ibm866', ['Иван Петров', 'ООО Ромашка', 'Екатеринбург']],
  ['windows-874', ['สมชาย ใจดี', 'บริษัท อาเบล จำกัด', 'เชียงใหม่']],
  ['windows-1253', ['Γιώργος Παπαδόπουλος', 'Ελένη', 'Άννα Παπαδοπούλου', 'ΓΕΩΡΓΙΟΣ']],
  ['windows-1255', ['יוסי כהן', 'תל אביב']],
  ['windows-1256', ['أحمد علي', 'القاهرة']],
  ['shift_jis', ['ﾔﾏﾀﾞ ﾀﾛｳ']],
];

describe('the code page of one name', () => {
  for (const [encoding, texts] of names) {
    for (const text of texts)
      it(`is ${encoding} for ${text}`, () => {
        const bytes = bytesIn(encoding, `Name;Email\r\n${text};a@x.example\r\n`);
        expect(decodeText(bytes, guessCodePage(bytes))).to.contain(text);
      });
  }

  it('is no Chinese one where its signs would stand within words', () => {
    const bytes = bytesIn('windows-1252', 'Name;Email\r\nJürgen;a@x.example\r\nÉmile Noël;b@x.example\r\n');
    expect(guessCodePage(bytes)).to.equal('windows-1252');
  });
});

describe('a text in Vietnamese', () => {
  it('is told by its tones, and its letters are whole ones', () => {
    const codes = new Map(
      Array.from({ length: 256 }, (_, code) => [new TextDecoder('windows-1258').decode(Uint8Array.of(code)), code]),
    );
    for (const name of ['Nguyễn Văn Hùng', 'Trần Thị Hương', 'Đặng Quốc Việt']) {
      const split = [...name.normalize('NFC')].flatMap((letter) => {
        if (codes.has(letter)) return letter;
        // The letter without its tone is one of the page.
        const parts = letter.normalize('NFD');
        const tone = [...parts].find((sign) => /[\u0300\u0301\u0303\u0309\u0323]/.test(sign)) ?? '';
        return [parts.replace(tone, '').normalize('NFC'), tone];
      });
      const bytes = Uint8Array.from(
        ['Name,City\n', ...split, ',X\n'].flatMap((part) => [...part]),
        (sign) => codes.get(sign)!,
      );
      expect(guessCodePage(bytes), name).to.equal('windows-1258');
      expect(decodeText(bytes, 'windows-1258')).to.contain(name.normalize('NFC'));
    }
  });
});

describe('a file in which an earlier program has broken letters', () => {
  it('is UTF-8 where all its bytes are', () => {
    expect(isStrictlyUtf8(new TextEncoder().encode('J\ufffdrgen M\ufffd\ufffdig'))).to.equal(true);
    expect(isStrictlyUtf8(Uint8Array.of(0x4a, 0xfc, 0x72))).to.equal(false);
  });
});

describe('a file that was cut off within a letter', () => {
  it('is UTF-8 still', () => {
    const bytes = new TextEncoder().encode('Jürgen Mü').slice(0, -1);
    expect(isMostlyUtf8([new TextDecoder().decode(bytes)])).to.equal(true);
  });
});
