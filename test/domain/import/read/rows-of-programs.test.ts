// What a program writes right below a header, between records and behind them, told from records that look much like it.
import { expect } from '@open-wc/testing';
import { tableOf } from './table-of.js';

const recordsOf = (...lines: string[]) => tableOf(...lines).rows.map(({ cells }) => cells.join(','));
const reasonsOf = (...lines: string[]) =>
  tableOf(...lines).leftOut.map(({ row, reason }) => `${row.rowNumber} ${reason}`);

describe('the row right below a header', () => {
  it('is a record where its words are those of names as well', () => {
    for (const lines of [
      ['Name,Company', 'Link,Data', 'Ida Abel,Abel GmbH'],
      ['Name,Company', 'Check,Select', 'Ida Abel,Abel GmbH'],
      ['Notes,Name', 'signature required,Maximum 5', 'call,Cem Costa'],
      ['Notes,Name,Company', 'form is mandatory,Max. 4,Abel', 'call,Cem Costa,Costa'],
      ['Name,Company', '(Ida),(Abel)', 'Cem,Costa'],
      ['First name,Last name', '[Ida],[Abel]', 'Cem,Costa'],
      ['Name,Notes', 'Ida Abel,call back tomorrow', 'Cem Costa,wants an offer'],
      ['Name,Company,Amount', 'Ida van der Berg,Sons of Abel,', 'Cem Costa,Costa,100'],
    ])
      expect(recordsOf(...lines), lines[1]).to.deep.equal(lines.slice(1));
  });

  it('is none where it says what the columns are for', () => {
    for (const lines of [
      ['Name,Email,Phone', 'Data,Data,Data', 'Ida,i@x.example,030'],
      ['Name,Company', 'text,varchar(255)', 'Ida,Abel'],
      ['Name,Company', 'Data,Data', 'Ida,Abel'],
      ['Name,Amount', '(text),(EUR)', 'Ida,100'],
      ['Name,Amount,Weight', ',(EUR),(kg)', 'Ida,100,2'],
      ['Name,Email', '(Required),(Optional)', 'Ida,i@x.example'],
      ['Name,Email', 'required,optional', 'Ida,i@x.example'],
      ['Name,Phone', 'Required. Max. 80 characters,must be a number', 'Ida,030'],
      ['Name,Company,Amount', 'Full name of the lead,Where they work,In euros', 'Ida,Abel,100', 'Cem,Costa,200'],
      ['Name,Firma,Betrag', 'Vor- und nachname des kontakts,wo er arbeitet,in euro', 'Ida,Abel,100', 'Cem,Costa,200'],
    ]) {
      expect(reasonsOf(...lines), lines[1]).to.deep.equal(['2 template']);
      expect(recordsOf(...lines), lines[1]).to.deep.equal(lines.slice(2));
    }
  });
});

describe('a row of nothing but a name', () => {
  it('is a record where it stands among records', () => {
    const lines = [
      'Name,Email,Phone',
      'Ida Abel',
      'Cem Costa',
      'Dora Diaz,dora@c.example,030 1',
      'Eli Ernst,eli@c.example,030 2',
      'Finn Fuchs,finn@c.example,030 3',
      'Gus Gomez,gus@c.example,030 4',
      'Hana Hoff,hana@c.example,030 5',
    ];
    expect(recordsOf(...lines)).to.deep.equal(lines.slice(1));
  });

  it('is a footer where it says so, or stands behind all of them', () => {
    expect(
      recordsOf('Name,Email,Phone', 'Ida,i@x.example,1', 'Cem,c@x.example,2', 'Copyright 2026 Acme'),
    ).to.have.length(2);
    expect(recordsOf('Name,Email,Phone', 'Ida,i@x.example,1', 'Cem,c@x.example,2', 'Acme Corporation')).to.have.length(
      2,
    );
  });
});

describe('the title of a group', () => {
  it('is no record where it counts the rows below it', () => {
    expect(
      recordsOf('Name,Email,Owner', 'Berlin (2),,', 'Ida,i@x.example,Ann', 'Cem,c@x.example,Bob', 'Porto (0),,'),
    ).to.deep.equal(['Ida,i@x.example,Ann', 'Cem,c@x.example,Bob']);
    expect(recordsOf('Name,Email', 'Ida (2),', 'Cem,c@x.example')).to.have.length(2);
    expect(recordsOf('Name,Email', 'Ida (1),', 'Cem,c@x.example', 'Dora (7),', 'Eli,e@x.example')).to.have.length(4);
  });

  it('gives its value to its rows where it counts them, with an arrow in the header or without', () => {
    const { rows } = tableOf('Owner,Name,Company', 'Ann Lee (2),Ida,Abel', ',Cem,Costa', 'Bob Ray (1),Dora,Diaz');
    expect(rows.map(({ cells }) => cells[0])).to.deep.equal(['Ann Lee', 'Ann Lee', 'Bob Ray']);
    const plain = ['Room,Name', 'Room (1),Ida', 'Room (1),Cem'];
    expect(recordsOf(...plain)).to.deep.equal(plain.slice(1));
  });
});

describe('what stands behind the records', () => {
  it('is another table where it has names of its own below a title', () => {
    for (const lines of [
      ['', 'Summary by owner', 'Owner,Leads,Amount', 'Ann Lee,1,100', 'Bob Ray,1,200'],
      ['', 'Pipeline', '', 'Stage,Count,Amount', 'New,1,100', 'Won,1,200'],
      ['', 'Owner,Leads,Amount', 'Ann Lee,1,100', 'Bob Ray,1,200'],
      ['', 'Nach Betreuer', 'Betreuer,Anzahl,Betrag', 'Ann Lee,1,100', 'Bob Ray,1,200'],
      ['', 'Legend', 'Status,Source', 'New,Nobody has called', 'Won,Has signed'],
      ['', 'Branches', 'Branch,Company', 'North,Abel', 'South,Costa'],
    ])
      expect(recordsOf('Name,Company,Amount', 'Ida,Abel,100', 'Cem,Costa,200', ...lines), lines[1]).to.deep.equal([
        'Ida,Abel,100',
        'Cem,Costa,200',
      ]);
  });

  it('is what a report says of itself, a word and a value each', () => {
    for (const lines of [
      ['', 'Erstellt von:,Ann Lee', 'Stand:,24.11.2026'],
      ['', 'Report run by,Ann Lee', 'Report run on,24.11.2026', 'Filter,Owner = Ann'],
      ['', 'Généré par,Ann Lee', 'Filtre :,Tous'],
      ['Printed by:,Ann Lee'],
    ])
      expect(
        recordsOf('Name,Company,Amount', 'Ida,Abel,100', 'Cem,Costa,200', ...lines),
        lines.join('\n'),
      ).to.have.length(2);
    expect(recordsOf('Name,Company', 'Ida,Abel', 'Cem,Costa', '', 'Filter Inc,Ann Lee')).to.have.length(3);
    expect(recordsOf('Name,Company,Amount', 'Ida,Abel,100', '', 'Cem Costa,Costa,')).to.have.length(2);
  });

  it('is a sum of two where it says so', () => {
    expect(recordsOf('Name,Amount', 'Ida,100', 'Cem,200', 'Sum of all,300')).to.have.length(2);
    expect(recordsOf('Name,Amount', 'Ida,100', 'Cem,200', 'Soma Patel,150')).to.have.length(3);
  });

  it('is sums, whatever else is told of the numbers beside them', () => {
    expect(
      recordsOf(
        'Name,Email,Amount',
        'Ida,i@x.example,100',
        'Cem,c@x.example,200',
        'Average,,150',
        'Ø,,150',
        'Max,,200',
        'Min,,100',
        'Count,,2',
      ),
    ).to.have.length(2);
  });

  it('is more records below a blank row', () => {
    expect(recordsOf('Name,Company,Amount', 'Ida,Abel,100', '', 'Cem,Costa,200', 'Dora,Diaz,300')).to.have.length(3);
    expect(recordsOf('Name,Channel,Amount', 'Ida,Web,100', '', 'Contact GmbH,Phone,200')).to.have.length(2);
  });
});

describe('a row that says the names of its columns again', () => {
  it('is no record, even where one of them is another word', () => {
    expect(
      recordsOf('Name,Company,Source', 'Ida Abel,Abel,Web', 'Name,Company,Phone', 'Cem Costa,Costa,030'),
    ).to.deep.equal(['Ida Abel,Abel,Web', 'Cem Costa,Costa,,030']);
  });

  it('is no record in another language', () => {
    for (const again of [
      'Nombre,Empresa,Teléfono',
      'Name,Firma,Telefon',
      'Nom,Société,Téléphone',
      'Nome,Azienda,Telefono',
    ])
      expect(recordsOf('Name,Company,Phone', 'Ida,Abel,0301', again, 'Cem,Costa,0302'), again).to.deep.equal([
        'Ida,Abel,0301',
        'Cem,Costa,0302',
      ]);
  });
});
