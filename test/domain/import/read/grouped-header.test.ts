// Headers of two lines: words over several columns, which say whose the columns are, and units below the names.
import { expect } from '@open-wc/testing';
import { tableOf } from './table-of.js';

const headersOf = (...lines: string[]) => tableOf(...lines).headers;

describe('a line of groups above the header', () => {
  it('says whose the columns are, over as many as it stands', () => {
    const table = tableOf(
      'Person,,Organisation,,Owner,',
      'First name,Last name,Name,Phone,Name,Email',
      'Ida,Abel,Abel GmbH,030 1,Ann Lee,ann@crm.example',
    );
    expect(table.headers).to.deep.equal([
      'First name',
      'Last name',
      'Organisation Name',
      'Organisation Phone',
      'Owner Name',
      'Owner Email',
    ]);
    expect(table.rows.length).to.equal(1);
    expect(table.leftOut.map(({ reason }) => reason)).to.deep.equal(['header']);
  });

  it('adds nothing to names that are the own ones of the record already', () => {
    expect(
      headersOf('Kunde,,Ansprechpartner,', 'Firma,Ort,Name,Telefon', 'Abel GmbH,Hof,Ida Abel,030 1'),
    ).to.deep.equal(['Firma', 'Ort', 'Name', 'Telefon']);
    expect(headersOf('Name,Contact,,Address,', ',Email,Phone,City,ZIP', 'Ida,i@x.example,030 1,Hof,1')).to.deep.equal([
      'Name',
      'Email',
      'Phone',
      'City',
      'ZIP',
    ]);
  });

  it('tells columns of one name apart, also where its words are repeated', () => {
    expect(headersOf('Lead,Lead,Account,Account', 'Name,Email,Name,Phone', 'Ida,i@x.example,Abel,030 1')).to.deep.equal(
      ['Lead Name', 'Email', 'Account Name', 'Account Phone'],
    );
    expect(headersOf('Lead,,Makler,', 'Name,Email,Name,Email', 'Ida,i@x.example,Cem,c@x.example')).to.deep.equal([
      'Lead Name',
      'Lead Email',
      'Makler Name',
      'Makler Email',
    ]);
  });

  it('is found where it looks like the header itself, with a name in two lines', () => {
    const table = tableOf('Contact,,Company,,Assigned', 'First,Last,Name,City,to', 'Ida,Abel,Abel GmbH,Hof,Ann Lee');
    expect(table.headers).to.deep.equal(['First', 'Last', 'Company Name', 'Company City', 'Assigned to']);
    expect(table.rows.length).to.equal(1);
  });

  it('is no title, nor what a report says of itself', () => {
    for (const above of [
      'Owner,Ann Lee,,',
      'Report,,Ann Lee,',
      'Leads,,,',
      'Company:,,Acme Inc.,',
      'Lead,Company,Overview,',
    ])
      expect(headersOf(above, 'Name,Email,Phone,Company', 'Ida,i@x.example,030 1,Abel'), above).to.deep.equal([
        'Name',
        'Email',
        'Phone',
        'Company',
      ]);
  });
});

describe('a line of units below the header', () => {
  it('belongs to the names above it', () => {
    for (const [unit, name] of [
      ['in k€', 'Amount (k€)'],
      ['EUR', 'Amount (EUR)'],
      ['(Tsd.)', 'Amount (Tsd.)'],
      ['万元', 'Amount (万元)'],
    ] as const) {
      const table = tableOf('Name,Email,Amount', `,,${unit}`, 'Ida,i@x.example,100');
      expect([table.headers[2], table.rows.length], unit).to.deep.equal([name, 1]);
    }
    expect(headersOf('Name,Email,Amount', 'text,text,EUR', 'Ida,i@x.example,100')[2]).to.equal('Amount (EUR)');
  });

  it('is none where a record may stand there', () => {
    expect(tableOf('Name,City,Amount', 'TOP,Hof,', 'Ida,Hof,100').rows.length).to.equal(2);
    expect(tableOf('Name,Size,Amount', 'Ida,M,', 'Cem,L,100').rows.length).to.equal(2);
  });
});
