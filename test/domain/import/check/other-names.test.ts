// Rows whose column of names is empty: other columns of names stand in, and it is told.
import { expect } from '@open-wc/testing';
import { createRowReader } from '../../../../src/domain/import/check/import-rows.js';
import { matchColumns } from '../../../../src/domain/import/columns/match-columns.js';
import { defaultSchema } from '../../../../src/domain/record/record-schema.js';

/** The names of the rows, and the notices of the first one. */
function namesOf(text: string) {
  const schema = defaultSchema('lead');
  const [header = [], ...rows] = text.split('\n').map((line) => line.split(','));
  const read = createRowReader(matchColumns(header, rows, schema), schema);
  const readings = rows.map((cells, at) => read({ rowNumber: at + 2, cells }));
  return { names: readings.map(({ draft }) => draft.name), notices: readings[0]!.notices };
}

describe('a row without the name that others have', () => {
  it('is called by its first and last name', () => {
    const { names, notices } = namesOf('First Name,Last Name,Full Name\nIda,Abel,\nCem,Costa,Cem Costa');
    expect(names).to.deep.equal(['Ida Abel', 'Cem Costa']);
    expect(notices).to.deep.equal([{ code: 'name-from', level: 'info', value: 'Ida Abel' }]);
  });

  it('is called by another whole name, with its first name in front where that is a family name', () => {
    expect(namesOf('Name,Individual Name,Email\n,Ida Abel,a@b.example\n,Cem Costa,c@d.example').names).to.deep.equal([
      'Ida Abel',
      'Cem Costa',
    ]);
    const german = 'Ansprechpartner,Name (natürl. Person),Vorname (natürl. Person)\n,Abel,Ida\nCem Costa,,';
    expect(namesOf(german).names).to.deep.equal(['Ida Abel', 'Cem Costa']);
  });

  it('is not called by the name of somebody or something else', () => {
    const header = 'Name,Campaign Name,Spouse Name,Event name,Referred by,Email';
    const { names, notices } = namesOf(`${header}\n,Autumn,Eva Abel,Fair Berlin,Ann Lee,i@a.example\nCem Costa,,,,,`);
    expect(names[0]).to.equal('');
    expect(notices).to.deep.equal([]);
  });
});
