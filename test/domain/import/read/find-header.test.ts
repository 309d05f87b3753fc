// Words such as Phone, Lead or Company name columns and are values of choices as well: the header is told from records that have them.
import { expect } from '@open-wc/testing';
import { tableOf } from './table-of.js';

const everyRowIsRecord = (...lines: string[]): void => {
  const table = tableOf(...lines);
  expect(table.headerRow, lines[1]).to.equal(1);
  expect(
    table.rows.map(({ cells }) => cells.join(',')),
    lines[1],
  ).to.deep.equal(lines.slice(1));
};

describe('a record of choices that are called like columns', () => {
  it('is no header, whatever else the first row says', () => {
    everyRowIsRecord(
      'Name,Preferred channel,Type,Segment,Interested in',
      'Ida Abel,Phone,Lead,Company,Website',
      'Cem Costa,Email,Customer,Company,Website',
    );
    everyRowIsRecord('Name,Kanal,Rolle,Art', 'Ida Abel,Telefon,Ansprechpartner,Kunde', 'Cem Costa,E-Mail,Kontakt,Lead');
    everyRowIsRecord('Name,Company,Via,Kind,Role', 'Ida,Abel GmbH,Phone,Lead,Contact', 'Cem,Costa,Email,Lead,Owner');
    everyRowIsRecord('Name,Email,Via,Kind', 'Ida Abel,ida@c.example,Phone,Lead', 'Cem Costa,,Email,Company');
  });

  it('is no header behind other records, nor as the only one', () => {
    const others = Array.from({ length: 12 }, (_, at) => `P ${at},C ${at},b2b,call,boss`);
    everyRowIsRecord('Name,Company,Type,Wants,Role', ...others, 'Zed,Zorn,Customer,Email,Owner', 'Yan,Y,b2c,call,boss');
    everyRowIsRecord('Name,Channel,Type', 'Ida Abel,Phone,Lead');
    everyRowIsRecord('Name,Company,Kind', 'Phone,Company,Lead', 'Ida Abel,Abel GmbH,Lead');
  });

  it('is no second line of a header with columns without a name', () => {
    everyRowIsRecord('Name,Channels,,', 'Ida Abel,Phone,Email,Website', 'Cem Costa,Email,,', 'Dora,Phone,Email,');
    everyRowIsRecord('Name,Channels,,', 'Ida Abel,Phone,Email,Website', 'Cem Costa,Web,Fax,Phone');
    everyRowIsRecord('Name,Kanäle,,', 'Ida Abel,Telefon,E-Mail,Firma', 'Cem Costa,Post,Fax,Handy', 'Dora,Brief,,');
    everyRowIsRecord('Name,Interests,,', 'Ida Abel,Email,Company,Phone', 'Cem Costa,Source,Status,Phone');
    everyRowIsRecord('Name,Via,,Kind', 'Ida Abel,Phone,Email,Lead', 'Cem Costa,Fax,,Customer');
  });

  it('leaves the header in doubt where nothing but such words speaks for it', () => {
    const table = tableOf('Ida Abel,Lead,Phone', 'Cem Costa,Customer,Email', 'Dora Diaz,Lead,Phone');
    expect(table.headerDoubt).to.equal(true);
    const below = tableOf('Wer,Wie,Was,Wo', 'Ida Abel,Phone,Customer,Web', 'Cem Costa,Email,Prospect,Fair');
    expect([below.headerDoubt, below.headerRow, below.rows.length]).to.deep.equal([true, 1, 2]);
    expect(tableOf('Name,Kind,Via', 'Cem Costa,Customer,Email').headerDoubt).to.equal(undefined);
  });
});

describe('the header below titles', () => {
  it('is the row of more names, whatever words stand in the title', () => {
    for (const title of [
      ['Report of leads,November 2026,Berlin'],
      ['Contact,Contact,Company'],
      ['Owner,Ann Lee', 'Status,Open', ''],
      ['Lead,Company,Overview'],
    ]) {
      const table = tableOf(...title, 'Name,Company,Email', 'Ida,Abel GmbH,i@x.example', 'Cem,Costa SA,c@x.example');
      expect(table.headers, title[0]).to.deep.equal(['Name', 'Company', 'Email']);
      expect(table.rows.length, title[0]).to.equal(2);
    }
  });
});

describe('a first column of choices that are called like columns', () => {
  it('makes no table that lies on its side', () => {
    everyRowIsRecord('Kind,Name,Worth', 'Lead,Ida,100', 'Customer,Cem,200', 'Lead,Dora,300');
    everyRowIsRecord('Art,Name', 'Kunde,Ida', 'Interessent,Cem', 'Kunde,Dora');
    everyRowIsRecord('Wants,Person', 'Phone,Ida Abel', 'Email,Cem Costa');
  });

  it('is the header of one that does', () => {
    expect(tableOf('Name,Ida,Cem', 'Email,i@x.example,c@x.example', 'Phone,030 1234,030 1235').rows).to.deep.equal([]);
  });
});
