// Numbers, addresses and links as they stand in cells: what is taken of them, and what is told of the rest.
import { expect } from '@open-wc/testing';
import { cleanExtra, cleanValue } from '../../../../src/domain/import/check/clean-value.js';
import type { FieldSchema } from '../../../../src/domain/record/record-schema.js';
import { validateField } from '../../../../src/domain/record/validate-record.js';
import { textOfMarkup } from '../../../../src/domain/text/markup-text.js';

const field = (type: FieldSchema['type']): FieldSchema => ({ name: 'x', label: 'X', type });
const read = (type: FieldSchema['type'], cell: string) => cleanValue(cell, field(type));
const several = (text: string, ...rest: string[]) => ({ text, notice: 'several', rest });

describe('a cell of an e-mail column with several addresses', () => {
  it('gives the first one, in whichever mixture of notations, and tells the others', () => {
    for (const cell of [
      'ida@c.example / Ida Abel <cem@d.example>',
      'Work: ida@c.example und "Abel, Ida" <cem@d.example>',
      'ida@c.example\t<cem@d.example>',
      'mailto:ida@c.example•mailto:cem@d.example',
      'Ida Abel (ida@c.example)  <cem@d.example>',
      '[ida@c.example](mailto:ida@c.example)/[cem@d.example](mailto:cem@d.example)',
    ])
      expect(read('email', cell), cell).to.deep.equal(several('ida@c.example', 'cem@d.example'));
  });

  it('warns where a stray sign cuts an address short', () => {
    for (const cell of ['ida@c.exam"ple', "ida@c.exam'ple", 'ida@c.exam\\ple', 'ida@c.com"pany.de'])
      expect(read('email', cell).notice, cell).to.equal('several');
  });
});

describe('a cell of a phone column', () => {
  it('gives its number without the words for the kind of line', () => {
    for (const [cell, text] of [
      ['Mobile:(555) 222-3333', '(555) 222-3333'],
      ['Tel.: 030 1234567', '030 1234567'],
      ['M: +49 170 1234567', '+49 170 1234567'],
      ['=+49301234567', '+49301234567'],
      ['https://wa.me/491701234567', '+491701234567'],
      ['[+49 30 1234567](tel:+49301234567)', '+49 30 1234567'],
      ['callto:+49301234567', '+49301234567'],
      ['sip:+49301234567@voip.example', '+49301234567'],
      ['skype:+49301234567?call', '+49301234567'],
      ['whatsapp://send?phone=491701234567', '+491701234567'],
      ['’+49301234567', '+49301234567'],
      ['"+49301234567', '+49301234567'],
      ['=49-30-1234567', '49-30-1234567'],
    ] as const)
      expect(read('phone', cell), cell).to.deep.equal({ text, notice: 'cleaned' });
  });

  it('gives the first of several numbers, and tells the others', () => {
    expect(read('phone', 'Phone:(555) 123-4567 Mobile:(555) 222-3333')).to.deep.equal(
      several('(555) 123-4567', 'Mobile:(555) 222-3333'),
    );
    expect(read('phone', '+49301234567+49170765432')).to.deep.equal(several('+49301234567', '+49170765432'));
    expect(read('phone', '0301234567 0170765432')).to.deep.equal(several('0301234567', '0170765432'));
    expect(read('phone', '+49301234567/tel:0170 7654321')).to.deep.equal(several('+49301234567', 'tel:0170 7654321'));
    expect(read('phone', '+49301234567•0170 7654321')).to.deep.equal(several('+49301234567', '0170 7654321'));
    expect(read('phone', '06.12.34.56.78 - 01.23.45.67.89')).to.deep.equal(several('06.12.34.56.78', '01.23.45.67.89'));
  });

  it('gives its number with the words beside it, and tells of them', () => {
    for (const cell of [
      '030 1234 (Ann)',
      '030 1234567 ask for Ann',
      'Ann 030 1234567',
      '1-800-FLOWERS',
      '0800 REISEN',
      '030 1234 ab 18 Uhr',
    ])
      expect(read('phone', cell), cell).to.deep.equal({ text: cell, notice: 'words' });
    expect(read('phone', 'Tel. 030 1234 (Ann)')).to.deep.equal({ text: '030 1234 (Ann)', notice: 'words' });
    for (const cell of ['030 1234567 (mobile)', '030 1234567 mobil', '030 1234567 - Handy', '030 1234567 (tel.)'])
      expect(read('phone', cell), cell).to.deep.equal({ text: '030 1234567', notice: 'cleaned' });
  });

  it('gives numbers whose groups look like amounts or addresses of the internet', () => {
    for (const cell of ['22.33.44.55', '612.345.678', '44.123.45.67', '030.123', '11880', '110'])
      expect(read('phone', cell), cell).to.include({ text: cell }).and.not.to.have.property('notice');
  });

  it('gives none where what stands there cannot be called', () => {
    for (const cell of [
      '2026-03-12',
      '12.03.2026',
      '12',
      '0',
      '12345678901234567890',
      'Fax 030 1234567',
      '030 1234567 (Fax)',
      '030 1234567 Fax',
      'https://a.example/1234567',
      '10115 Berlin',
      'Road 12345',
      'Mo-Fr 9-17',
      '€ 1200',
      '1200 EUR',
      '10.000',
      '12.50',
      '12:30:45',
      '192.168.1.10',
      '2026-W48',
      '2026/11/24',
    ])
      expect(read('phone', cell), cell).to.deep.equal({ text: '', notice: 'no-phone', rest: [cell] });
  });

  it('gives the number of a fax where it is the field or the column for that', () => {
    const fax: FieldSchema = { name: 'fax', label: 'Fax', type: 'phone' };
    const cleaned = { text: '030 1234567', notice: 'cleaned' };
    for (const cell of ['Fax 030 1234567', 'Fax: 030 1234567', 'Telefax-Nr.: 030 1234567', 'Факс: 030 1234567']) {
      expect(cleanValue(cell, fax), cell).to.deep.equal(cleaned);
      expect(cleanValue(cell, field('phone'), 'Fax number'), cell).to.deep.equal(cleaned);
    }
    expect(cleanValue('Fax', fax)).to.deep.equal({ text: '', notice: 'no-phone', rest: ['Fax'] });
  });

  it('gives a number as it stands, with its extension', () => {
    for (const cell of [
      '+49 (0)30 1234567',
      '555-1234 ext. 5',
      '(704)585-7792',
      '001-307-937-7505x54026',
      '030 - 1234567',
      '112',
      '20 12 34 56',
    ]) {
      const { text, notice } = read('phone', cell);
      expect([text, notice], cell).to.deep.equal([cell, undefined]);
    }
  });
});

describe('a cell of a column of days', () => {
  it('loses the day of the week, which the date says as well, and no other word', () => {
    for (const [cell, text] of [
      ['Tue 24/11/2026', '24/11/2026'],
      ['Di., 24.11.2026', '24.11.2026'],
      ['mardi 24/11/2026', '24/11/2026'],
    ] as const)
      expect(read('date', cell), cell).to.deep.equal({ text, notice: 'cleaned' });
    for (const cell of ['before 24/11/2026', 'not 24.11.2026', 'bis 24.11.2026'])
      expect(read('date', cell), cell).to.deep.equal({ text: cell });
  });
});

describe('a cell of a column of web addresses', () => {
  it('gives the first of several, and tells the others', () => {
    for (const sign of [' ', '; ', ', ', '\n', ' | '])
      expect(read('url', `https://a.example${sign}https://b.example`), sign).to.deep.equal(
        several('https://a.example', 'https://b.example'),
      );
    expect(read('url', 'a.example; b.example')).to.deep.equal(several('a.example', 'b.example'));
  });

  it('gives the address out of markup, a formula, words, or a scheme that lost a sign', () => {
    for (const cell of [
      '<a href="https://a.example">A</a>',
      '[A](https://a.example)',
      '=HYPERLINK("https://a.example","A")',
      'Abel (https://a.example)',
      'https:/a.example',
      'https//a.example',
    ])
      expect(read('url', cell), cell).to.deep.equal({ text: 'https://a.example', notice: 'cleaned' });
  });

  it('gives none where the address of a letter box stands', () => {
    for (const cell of ['ida@customer.example', 'mailto:ida@customer.example'])
      expect(read('url', cell)).to.deep.equal({ text: '', notice: 'no-link', rest: [cell] });
    expect(validateField('ida@customer.example', field('url'))).to.deep.equal({ code: 'url' });
  });

  it('gives an address as it stands', () => {
    for (const cell of [
      'a.example',
      'https://a.example/b,c?d=e;f',
      'https://a.example/@ida',
      'linkedin.com/in/ida',
      'https://a.example/sites/Sales Team/Shared Documents/Lead.xlsx',
      'https://a.example/maps?q=Berlin, Unter den Linden 1.2',
      'https://a.example/My File.pdf',
      'https://a.example/list?ids=1;2.3',
      'https://a.example/list?ids=1|2.3',
      'https://a.example/a;v=a.b',
    ])
      expect(read('url', cell), cell).to.deep.equal({ text: cell });
  });

  it('keeps the blanks and brackets of an address among others and in words', () => {
    expect(read('url', 'https://a.example/My File.pdf; https://b.example')).to.deep.equal(
      several('https://a.example/My File.pdf', 'https://b.example'),
    );
    expect(read('url', 'https://a.example/a and https://b.example')).to.deep.equal(
      several('https://a.example/a', 'https://b.example'),
    );
    for (const [cell, text] of [
      ['See https://x.example/a;v=b now', 'https://x.example/a;v=b'],
      ['See https://x.example/a?b=1;c=2|3, please.', 'https://x.example/a?b=1;c=2|3'],
      ['See https://x.example/a; or call', 'https://x.example/a'],
    ] as const)
      expect(read('url', cell).text, cell).to.equal(text);
    expect(read('url', 'https://x.example (closed)')).to.deep.equal(several('https://x.example', 'closed'));
    for (const cell of [
      'https://https://x.example/?a=1&b=2',
      'https://x.example/?a=1&amp;b=2',
      'https://x.example/?a=1&b=2.',
      'Website: https://x.example/?a=1&b=2',
    ])
      expect(read('url', cell), cell).to.deep.equal({ text: 'https://x.example/?a=1&b=2', notice: 'cleaned' });
    expect(read('url', 'See https://x.example/a;https://y.example/b')).to.deep.equal(
      several('https://x.example/a', 'https://y.example/b'),
    );
    expect(read('url', 'https://a.example;b.example').text).to.equal('https://a.example');
    for (const [cell, text] of [
      ['www.a.example/My File.pdf', 'www.a.example/My%20File.pdf'],
      ['See https://a.example/wiki/Foo_(bar) now', 'https://a.example/wiki/Foo_(bar)'],
      ['Foo (https://a.example/wiki/Foo_(bar)).', 'https://a.example/wiki/Foo_(bar)'],
    ] as const)
      expect(read('url', cell), cell).to.deep.equal({ text, notice: 'cleaned' });
  });
});

describe('a list of nothing', () => {
  it('is no note', () => {
    for (const cell of ['[]', '{}']) expect(read('long-text', cell)).to.deep.equal({ text: '', notice: 'placeholder' });
    expect(read('long-text', '[1]')).to.deep.equal({ text: '[1]' });
  });
});

describe('a very long cell', () => {
  const within = (cell: string, clean: (cell: string) => unknown): void => {
    const start = performance.now();
    clean(cell);
    expect(performance.now() - start, `${cell.slice(0, 30)}…${cell.slice(-5)}`).to.be.below(500);
  };

  it('is cleaned in linear time', () => {
    for (const unit of [
      'a',
      'a,',
      ' ',
      '\u3000',
      'a@',
      'a@b.example,',
      '1 ',
      '1+1',
      'a:',
      '#1',
      '!',
      '.',
      ';',
      '(',
      '- ',
    ])
      for (const type of ['email', 'phone', 'url'] as const) {
        const run = unit.repeat(32_000 / unit.length);
        for (const cell of [`${run}@ x`, `0${run}1`, `a@b.example ${run}x`, `See https://a.example/${run}x`])
          within(cell, (text) => read(type, text));
      }
    for (const unit of [' ', '<br', '<br ', '<p>', '<p a=1 ', '<p a="', ' <br> ', '\n'])
      within(`<br>${unit.repeat(32_000 / unit.length)}x<br>`, textOfMarkup);
  });

  it('is empty where a form or a letter has nothing in its place', () => {
    for (const text of ['{{company}}', '%%COMPANY%%', '*|COMPANY|*', '-- Select --', 'Please select', '(leer)', '〃'])
      expect(read('text', text), text).to.deep.equal({ text: '', notice: 'placeholder' });
    for (const text of ['{Abel}', '$Abel', '100% Abel', 'Selecta'])
      expect(read('text', text), text).to.deep.equal({ text });
    expect(read('long-text', 'x_x000D_\ny').text).to.equal('x\ny');
    expect(read('phone', '☎ 030 1234567')).to.deep.equal({ text: '030 1234567', notice: 'cleaned' });
    expect(read('boolean', '[ ]')).to.deep.equal({ text: '[ ]' });
  });

  it('keeps what only looks like markup', () => {
    for (const text of ['if a<b>c', 'if a<b and c>d then', 'x <p or y> z', 'a <i, b> c'])
      expect(textOfMarkup(text), text).to.equal(text);
    expect(textOfMarkup('<p class="x">One</p><td nowrap width=3>two</td>')).to.equal('One\ntwo');
  });

  it('has the same ends of lines as a short one', () => {
    expect(textOfMarkup('<div> One </div>  <div>two<br> three</div>')).to.equal('One\ntwo\nthree');
  });
});

describe('a text that a program has damaged', () => {
  const notice = (cell: string) => read('text', cell).notice;

  it('is told, whichever way its letters were lost', () => {
    for (const cell of [
      'M?ller',
      'Pawe? ?ak',
      '????? ??????',
      'M\ufffdller',
      'J\u00c3\u00bcrgen',
      'Ð˜Ð²Ð°Ð½',
      'J√ºrgen',
      'M¸ller',
      'J%C3%BCrgen',
      'J\\u00fcrgen',
      'J=C3=BCrgen',
      'J+APw-rgen',
    ]) {
      expect(notice(cell), cell).to.equal('bad-bytes');
      expect(read('long-text', cell).notice, cell).to.equal('bad-bytes');
      expect(cleanExtra(cell).notice, cell).to.equal('bad-bytes');
    }
  });

  it('is none where such signs stand as people write them', () => {
    for (const cell of [
      'Müller',
      'Paweł Żak',
      'Who? Ltd',
      'col·lecció',
      'café …',
      'l´art',
      'A&B',
      'https://x.example/?a=b&c=%C3%BC',
      '5 m²',
      'Иван',
      'Größe „M“',
      'naïve',
      'Ñandú',
    ])
      expect(notice(cell), cell).to.be.undefined;
  });

  it('loses the signs that nobody sees, and says so', () => {
    for (const cell of ['Ab\u0007el', 'A\u200bbel', 'Abel\u202e', 'Ab\u007fel', 'A\u00adbel'])
      expect(read('text', cell), JSON.stringify(cell)).to.deep.equal({ text: 'Abel', notice: 'cleaned' });
    expect(read('long-text', 'one\u000btwo').text).to.equal('one\ntwo');
  });
});

describe('an error of a spreadsheet', () => {
  it('is left out of every kind of field, in the languages of spreadsheets', () => {
    for (const cell of [
      '#¡REF!',
      '#¿NOMBRE?',
      '#BEZUG!',
      '#N/D',
      '#Н/Д',
      'Err:502',
      'Fehler:504',
      '#GETTING_DATA',
      'Loading...',
    ]) {
      for (const type of ['text', 'long-text', 'phone', 'email'] as const)
        expect(read(type, cell), cell).to.deep.equal({ text: '', notice: 'placeholder' });
      expect(cleanExtra(cell), cell).to.deep.equal({ text: '', notice: 'placeholder' });
    }
  });
});

describe('an id that a spreadsheet has rounded', () => {
  it('is told, wherever it stands', () => {
    expect(cleanExtra('4.91701E+12')).to.deep.equal({ text: '4.91701E+12', notice: 'digits-lost' });
    expect(read('text', '1,23457E+15').notice).to.equal('digits-lost');
    expect(cleanExtra('7E2').notice).to.be.undefined;
  });
});

describe('letters among the digits of a number', () => {
  it('are the digits that they were taken for, where nothing else is a letter', () => {
    expect(read('phone', 'O30 l23456')).to.deep.equal({ text: '030 123456', notice: 'cleaned' });
    expect(read('phone', '1-800-FLOWERS').text).to.equal('1-800-FLOWERS');
    expect(read('phone', '(o) 555-555-0100').text).not.to.include('(0)');
    expect(read('phone', '555-555-0100 o').text).not.to.match(/0100 0/);
  });
});

describe('lines within a cell', () => {
  const ends = ['\n', '\v', '\f', '\u001d', '\u0085', '\u2028', '\u2029'];

  it('are several values, whichever sign a program ends them with', () => {
    for (const end of ends) {
      expect(read('phone', `030 1234${end}030 5678`), JSON.stringify(end)).to.deep.equal(
        several('030 1234', '030 5678'),
      );
      expect(read('email', `a@x.example${end}b@x.example`), JSON.stringify(end)).to.deep.equal(
        several('a@x.example', 'b@x.example'),
      );
      expect(read('url', `https://a.example${end}https://b.example`), JSON.stringify(end)).to.deep.equal(
        several('https://a.example', 'https://b.example'),
      );
      expect(read('multi-select', `a${end}b`).text, JSON.stringify(end)).to.equal('a\nb');
    }
  });

  it('stay lines of a long text, and are blanks of a short one', () => {
    for (const end of ends.slice(1)) {
      expect(read('long-text', `a${end}b`), JSON.stringify(end)).to.deep.equal({ text: 'a\nb', notice: 'cleaned' });
      expect(read('text', `a${end}b`), JSON.stringify(end)).to.deep.equal({ text: 'a b', notice: 'cleaned' });
    }
  });
});

describe('an address with letters of two alphabets', () => {
  it('is taken with a warning', () => {
    for (const mail of ['ida@ex\u0430mple.com', 'id\u0430@example.com', 'ida@\u0440\u0430\u0443\u0440\u0430\u04cf.com'])
      expect(read('email', mail), mail).to.deep.equal({ text: mail, notice: 'look-alike' });
  });

  it('has a word of its own alphabet and is taken as it is', () => {
    for (const mail of ['иван@пример.рф', 'иван@example.com', 'ida@пример.com', 'ida@münchen.example'])
      expect(read('email', mail), mail).to.deep.equal({ text: mail });
  });
});

describe('a cell that a program has put between quotation marks twice', () => {
  it('has what stands between them, and that is told', () => {
    expect(read('text', '"Ida"')).to.deep.equal({ text: 'Ida', notice: 'cleaned' });
    expect(read('email', '"ida@c.example"')).to.deep.equal({ text: 'ida@c.example', notice: 'cleaned' });
    expect(cleanExtra('"K-4711"')).to.deep.equal({ text: 'K-4711', notice: 'cleaned' });
  });

  it('keeps marks that are part of it', () => {
    for (const cell of ['ООО "Ромашка"', '"Abel" GmbH', '"A" and "B"', '5"'])
      expect(read('text', cell)).to.deep.equal({ text: cell });
    expect(read('long-text', '"great call"')).to.deep.equal({ text: '"great call"' });
  });
});

describe('a word for no', () => {
  const optIn = { name: 'optIn', label: 'Opt-in', type: 'boolean' } as const;

  it('is no in a field of yes and no, whatever it is elsewhere', () => {
    for (const text of ['нет', 'No', 'いいえ', '无', 'なし', 'keine', 'ninguno'])
      expect(cleanValue(text, optIn), text).to.deep.equal({ text });
    for (const text of ['-', 'n/a', 'null'])
      expect(cleanValue(text, optIn), text).to.deep.equal({ text: '', notice: 'placeholder' });
  });
});
