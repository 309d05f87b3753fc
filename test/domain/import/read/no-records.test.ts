// Rows that programs and people put among records: samples, units, rules of a table, subtotals, what a report says of itself.
import { expect } from '@open-wc/testing';
import { layoutTable } from '../../../../src/domain/import/read/table-layout.js';

const known = new Set(['Name', 'Email', 'Phone', 'Company', 'Owner', 'Amount']);

const tableOf = (lines: readonly string[], blank: readonly number[] = []) =>
  layoutTable(
    {
      rows: lines
        .map((line, at) => ({ rowNumber: at + 1, cells: line.split(',') }))
        .filter(({ rowNumber }) => !blank.includes(rowNumber)),
      blank: new Set(blank),
      fingerprint: '',
      encoding: 'utf-8',
      delimiter: ',',
      delimiterFound: true,
    },
    { isKnown: (cell) => known.has(cell) },
  );
const recordsOf = (lines: readonly string[], blank?: readonly number[]) =>
  tableOf(lines, blank).rows.map(({ cells }) => cells.join(','));

const header = 'Name,Company,Email,Amount';
const ida = 'Ida Abel,Abel GmbH,i@x.example,100';
const cem = 'Cem Costa,Costa SA,c@x.example,200';

describe('a row right below the header', () => {
  it('is no record where it shows how a row is filled in, says in what a column is, or rules the table', () => {
    for (const row of [
      'e.g. John Doe,Doe Ltd,john@doe.example,1000',
      'z. B. Max Mustermann,Muster GmbH,max@muster.example,1000',
      'Example: Jane Doe,Doe Ltd,,',
      '記入例,株式会社サンプル,,',
      '(text),(text),(text),(EUR)',
      ',,,[EUR]',
      '--------,--------,--------,-----',
      '1,2,3,4',
      '{"ImportId":"QID1"},{"ImportId":"QID2"},{"ImportId":"QID3"},{"ImportId":"QID4"}',
      'max. 80 characters,max. 80 characters,must be unique,format 0.00',
    ])
      expect(recordsOf([header, row, ida, cem]), row).to.deep.equal([ida, cem]);
  });

  it('is a record where it only looks a little like that', () => {
    for (const row of ['Egon Example,Example Inc,e@x.example,1', 'Max Format,Format AG,m@x.example,5', '(Ann) Lee,,,'])
      expect(recordsOf([header, row, ida, cem]), row).to.deep.equal([row, ida, cem]);
  });
});

describe('a row among the records', () => {
  it('is a sum where it names what it sums up and has amounts besides', () => {
    for (const row of [
      'Subtotal Abel GmbH,,,100',
      'Abel GmbH Total,,,100',
      'Abel GmbH Ergebnis,,,100',
      'Total général Abel,,,100',
      'Zwischensumme Nord,,,100',
    ])
      expect(recordsOf([header, ida, row, cem]), row).to.deep.equal([ida, cem]);
  });

  it('is a sum in any currency and language, beside numbers of things, formulas and dashes', () => {
    for (const row of [
      'Total,,,300 EUR',
      'Total,,,R$ 300.00',
      'Total,,,300 kr',
      'Totales,,,300',
      'Gesamtergebnis,,,300',
      'Summa,,,300',
      'Toplam,,,300',
      'Celkem,,,300',
      'Eindtotaal,,,300',
      'I alt,,,300',
      '합계,,,300',
      'Σ,,,300',
      'Total,,,=SUM(D2:D3)',
      'Total,2 companies,,300',
      'Total,—,—,350',
    ])
      expect(recordsOf([header, ida, row, cem]), row).to.deep.equal([ida, cem]);
  });

  it('is a sum of what it says where it adds up, and else somebody', () => {
    const names = ['Soma Patel,,,7', 'Total Energies,,,200', 'Bob Total,,,8'];
    expect(recordsOf([header, ...names, ida, cem])).to.deep.equal([...names, ida, cem]);
    expect(recordsOf([header, ida, 'Abel Total,,,100', cem, 'Costa Total,,,200'])).to.deep.equal([ida, cem]);
  });

  it('is nobody whose number is no sum', () => {
    for (const row of ['Total,+33 1 47 44 45 46', 'Media,0301234567'])
      expect(recordsOf(['Name,Phone', row, 'Ida,030 1234567']), row).to.deep.equal([row, 'Ida,030 1234567']);
  });

  it('is a record where other rows leave the end away as well', () => {
    for (const rows of [
      ['Ida,i@x.example,1', 'Cem Costa', 'Dora,d@x.example', 'Eli,e@x.example,2'],
      ['Cem Costa', 'Dora,d@x.example', 'Eli,e@x.example,2', 'Eva,v@x.example,3'],
    ])
      expect(recordsOf(['Name,Email,Amount', ...rows])).to.deep.equal(rows);
  });

  it('is a line that was drawn', () => {
    for (const row of ['---,---,---,---', '===,===,===,===', '____,____,____,____'])
      expect(recordsOf([header, ida, row, cem]), row).to.deep.equal([ida, cem]);
  });

  it('is an end mark of a program or a delimiter alone', () => {
    for (const row of ['\\.', ';']) expect(recordsOf([header, ida, row]), row).to.deep.equal([ida]);
  });

  it('is told in a moment, however long its cells are', () => {
    const start = performance.now();
    for (const long of [`Total${' '.repeat(20_000)}x`, `1${' '.repeat(20_000)}x`, `-${' -'.repeat(10_000)}x`])
      recordsOf([header, ida, `${long},,,`, long, cem]);
    expect(performance.now() - start).to.be.lessThan(500);
  });

  it('is a record where its name has such a word and it says more', () => {
    for (const row of [
      'Total Energies,Total SE,t@x.example,5',
      'Total Fitness,Total Fitness,,5',
      'Sum Ting,,,',
      'Summer Lee,,,7',
    ])
      expect(recordsOf([header, ida, row, cem]), row).to.deep.equal([ida, row, cem]);
  });

  it('is no record where a report says something of itself behind a blank row', () => {
    for (const row of ['Filters: status = open,,,', 'Sorted by: name,,,', 'Zeitraum: 2026,,,'])
      expect(recordsOf([header, ida, cem, '', 'Report generated 12 March,,,', row], [4]), row).to.deep.equal([
        ida,
        cem,
      ]);
  });
});

describe('rows behind the last record', () => {
  it('are sums in any words and languages, told by their numbers', () => {
    for (const word of [
      'कुल योग',
      'المجموع الكلي',
      'סה״כ',
      '総合計',
      'Всего по списку',
      'Toplam Tutar',
      'Total HT',
      'x',
    ])
      expect(recordsOf([header, ida, cem, `${word},,,300`]), word).to.deep.equal([ida, cem]);
    expect(recordsOf([header, ida, cem, 'Total,,,300', 'Ø,,,150', 'Max,,,200', 'Leads,,,2'])).to.deep.equal([ida, cem]);
    expect(recordsOf(['Name,Amount', 'A,1.200', 'B,300', 'C,50', 'D,7', 'Kokku,1.557']).length).to.equal(4);
  });

  it('are records where nothing adds up', () => {
    for (const row of ['Dora Diaz,,,301', 'Eli,Ernst AG,,300', 'Dora Diaz,,,'])
      expect(recordsOf([header, ida, cem, row]), row).to.deep.equal([ida, cem, row]);
    expect(recordsOf(['Name,Amount', 'A,100', 'B,200', 'C,300']).length).to.equal(3);
  });

  it('are another table where other names begin it behind a blank row', () => {
    for (const rows of [
      ['Owner,Count,Sum,', 'Ann Lee,1,100,', 'Bob Ray,1,200,'],
      ['Company,Leads,,', 'Abel GmbH,1,,'],
      ['Name,Email,Phone,', 'Ann,a@x.example,123,'],
    ]) {
      const table = tableOf([header, ida, cem, '', ...rows], [4]);
      expect(table.rows.length, rows[0]).to.equal(rows[0]!.startsWith('Name') ? 3 : 2);
    }
    const more = ['Eva Ernst,,v@x.example,', 'Company Lee,Lee AG,,5'];
    expect(recordsOf([header, ida, '', ...more], [3])).to.deep.equal([ida, ...more]);
  });

  it('are texts that commas have cut', () => {
    for (const row of [
      'Generated on Tuesday, November 24, 2026',
      'Source: Acme, Inc.',
      'Filters: Owner = Ann Lee, Status = New',
    ])
      expect(recordsOf([header, ida, cem, row]), row).to.deep.equal([ida, cem]);
    expect(recordsOf([header, ida, 'Dora Diaz, Diaz SA'])).to.deep.equal([ida, 'Dora Diaz, Diaz SA']);
  });

  it('are none below the title of a section, such as a legend or a signature', () => {
    for (const rows of [
      ['Legend,,,', 'N = New,,,', 'Q = Qualified,,,'],
      ['Best regards,,,', 'Ann Lee,,,'],
    ])
      expect(recordsOf([header, ida, cem, '', ...rows], [4]), rows[0]).to.deep.equal([ida, cem]);
  });

  it('are none where a report of few records says much of itself', () => {
    const ends = [
      'Leads of March',
      'Copyright (c) 2026 example.com',
      'Confidential',
      'Generated By: Mara',
      'Example Inc',
    ];
    expect(recordsOf([header, ida, '', ...ends], [3])).to.deep.equal([ida]);
    for (const row of ['Fin del informe,,,', 'Ende der Liste,,,', 'Nur für den internen Gebrauch,,,'])
      expect(recordsOf([header, ida, row]), row).to.deep.equal([ida]);
  });

  it('are no sums where they go on with a number to call', () => {
    expect(recordsOf([header, ida, ',,,030 123456', cem, ',,,25'])).to.deep.equal([ida, ',,,030 123456', cem]);
  });
});

describe('a column without a name at the end', () => {
  it('is a column where its rows have values', () => {
    const table = tableOf(['Name,,Email,', 'Ida,x,i@x.example,y', 'Cem,,c@x.example,']);
    expect(table.headers).to.deep.equal(['Name', '', 'Email', '']);
    expect(tableOf(['Name,Email,,', 'Ida,i@x.example,,']).headers).to.deep.equal(['Name', 'Email']);
  });
});

describe('a table that lies on its side', () => {
  it('has no records', () => {
    const table = tableOf(['Name,Ida Abel,Cem Costa', 'Email,i@x.example,c@x.example', 'Phone,030 1,030 2']);
    expect(table.rows).to.deep.equal([]);
    expect(table.leftOut.map(({ reason }) => reason)).to.deep.equal(['header', 'header']);
  });

  it('is told by the addresses beside their word, whatever else it says', () => {
    for (const lines of [
      ['Name,Ida Abel,Cem Costa', 'Email,i@x.example,c@x.example', 'Town,Berlin,Porto'],
      ['Name,Ida Abel', 'Town,Berlin', 'Hair,red', 'Email,i@x.example'],
    ])
      expect(tableOf(lines).rows).to.deep.equal([]);
  });
});

describe('a record of a name and a number', () => {
  it('is no sum of those above where the number counts, or the name is that of somebody beside two amounts', () => {
    for (const lines of [
      ['ID,Name,Email', '1,Ida,i@x.example', '2,Cem,c@x.example', '3,Dora,'],
      ['Name,Company,Amount', 'Ida Abel,Abel,100', 'Cem Costa,Costa,200', 'Dora Diaz,,300'],
    ])
      expect(recordsOf(lines), lines[3]).to.deep.equal(lines.slice(1));
    expect(recordsOf(['Name,Company,Amount', ...['Ida,Abel,100', 'Cem,Costa,200'], 'Дальше,,300'])).to.have.length(2);
  });
});
