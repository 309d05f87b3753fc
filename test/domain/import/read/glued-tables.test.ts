// A file that was put behind another one brings its own header along: its values go where the first header has them.
import { expect } from '@open-wc/testing';
import { tableOf } from './table-of.js';

const recordsOf = (...lines: string[]) => tableOf(...lines).rows.map(({ cells }) => cells.join(','));

describe('the header of a second file', () => {
  it('is no record, and its columns are those of the first one in another order', () => {
    expect(
      recordsOf(
        'First name,Last name,Company',
        'Ida,Abel,Abel GmbH',
        'Last name,First name,Company',
        'Costa,Cem,Costa SA',
      ),
    ).to.deep.equal(['Ida,Abel,Abel GmbH', 'Cem,Costa,Costa SA']);
    expect(
      recordsOf('Name,Company,Phone', 'Ida,Abel,030', 'Phone,Organisation,Full name', '040,Costa,Cem'),
    ).to.deep.equal(['Ida,Abel,030', 'Cem,Costa,040']);
  });

  it('may have fewer columns, or other words for them', () => {
    expect(recordsOf('Name,Company,Phone', 'Ida,Abel,030', 'Name,Company', 'Cem,Costa')).to.deep.equal([
      'Ida,Abel,030',
      'Cem,Costa',
    ]);
    expect(
      recordsOf('Name,Company,Source', 'Ida,Abel,Web', 'Full name,Organisation,Lead source', 'Cem,Costa,Fair'),
    ).to.deep.equal(['Ida,Abel,Web', 'Cem,Costa,Fair']);
  });

  it('may have more columns, which the table then has too', () => {
    const table = tableOf('Name,Email', 'Ida,ida@x.example', 'Name,Email,Phone', 'Cem,cem@x.example,030 1234');
    expect(table.headers).to.deep.equal(['Name', 'Email', 'Phone']);
    expect(table.rows.map(({ cells }) => cells.join(','))).to.deep.equal([
      'Ida,ida@x.example',
      'Cem,cem@x.example,030 1234',
    ]);
  });

  it('goes back to the first order where the first header comes again', () => {
    expect(
      recordsOf('Name,Company', 'Ida,Abel', 'Company,Name', 'Costa,Cem', 'Name,Company', 'Eva,Ernst'),
    ).to.deep.equal(['Ida,Abel', 'Cem,Costa', 'Eva,Ernst']);
  });

  it('takes its title along', () => {
    expect(
      recordsOf('Name,Company', 'Ida,Abel', 'Second half', 'Company,Full name', 'Costa SA,Cem Costa'),
    ).to.deep.equal(['Ida,Abel', 'Cem Costa,Costa SA']);
  });

  it('is a record where it only has such words among others', () => {
    for (const row of ['Lead,Abel GmbH,Web', 'Contact,Customer Care Inc,Fair'])
      expect(recordsOf('Name,Company,Source', 'Ida,Abel,Web', row), row).to.deep.equal(['Ida,Abel,Web', row]);
  });

  it('is told by the names of the first one, whatever they are about', () => {
    for (const [again, record] of [
      ['Company,Name,Amount', 'Costa SA,Cem Costa,200'],
      ['NAME,COMPANY,AMOUNT', 'Cem Costa,Costa SA,200'],
      ['Name,Company,', 'Cem Costa,Costa SA,200'],
      ['Amount,Name', '200,Cem Costa'],
    ] as const)
      expect(recordsOf('Name,Company,Amount', 'Ida Abel,Abel GmbH,100', again, record)[1], again).to.match(
        /^Cem Costa,(?:Costa SA)?,200/,
      );
  });

  it('right below the first one says its names in other words', () => {
    for (const [header, again] of [
      ['Name,Firma,Betrag', 'Name,Company,Amount'],
      ['Full Name,Company,Lead Owner', 'FULL_NAME,COMPANY,OWNER_ID'],
      ['First Name,Last Name,City', 'firstName,lastName,city'],
    ] as const) {
      const table = tableOf(header, again, 'Ida,Abel,Ann');
      expect(table.headers.join(','), again).to.equal(header);
      expect(
        table.rows.map(({ cells }) => cells.join(',')),
        again,
      ).to.deep.equal(['Ida,Abel,Ann']);
    }
  });

  it('is no record, nor is what it lists within a record', () => {
    expect(
      recordsOf('Name,Subitems,Owner', 'Ida,,Ann', 'Subitems,Name,Owner', ',Call her,Ann', ',Write,Bob', 'Cem,,Bob'),
    ).to.deep.equal(['Ida,,Ann', 'Cem,,Bob']);
  });

  it('is a record where a value stands below a name', () => {
    for (const row of ['Ida Abel,Phone,Email,Company', 'Phone,Email,Company,Berlin'])
      expect(recordsOf('Name,Phone,Email,Company', 'Eva,,,', row), row).to.deep.equal(['Eva,,,', row]);
  });
});
