// What shows only beside the other rows of a file: marks for "as above", values of whole groups, values that a comma has moved.
import { expect } from '@open-wc/testing';
import { checkOf } from './check-file.js';

const file = (...lines: string[]): string => `${lines.join('\r\n')}\r\n`;

describe('a cell that says "as above"', () => {
  it('has the value above, and says so', async () => {
    for (const mark of ['""""', '〃', 'ditto', 'dto.', '"-""-"', '同上', '”']) {
      const { drafts, warnings } = await checkOf(
        file('Name,Company,Phone', 'Ida Abel,Abel GmbH,030 1', `Cem Costa,${mark},030 2345`, `Dora Diaz,${mark},030 3`),
      );
      expect(
        drafts.map(({ company }) => company),
        mark,
      ).to.deep.equal(Array(3).fill('Abel GmbH'));
      expect(warnings.slice(1), mark).to.deep.equal([['above'], ['above']]);
    }
  });

  it('says nothing where nothing stands above, and is no other word', async () => {
    const { drafts } = await checkOf(
      file('Name,Company', 'Ida Abel,〃', 'Cem Costa,Ditto AG', "Dora Diaz,''", 'Eli Ernst,id'),
    );
    expect(drafts.map(({ company }) => company)).to.deep.equal([undefined, 'Ditto AG', undefined, 'id']);
  });

  it('names people too', async () => {
    const { checked, matching } = await checkOf(file('Name,Owner', 'Ida Abel,Ann Lee', 'Cem Costa,〃'));
    expect(matching.table.rows.map((row) => checked.readingOf(row).people)).to.deep.equal(['Ann Lee', 'Ann Lee']);
    expect(checked.unknown).to.deep.equal([]);
  });
});

describe('a value that stands once for a group of rows', () => {
  it('is that of all where it counts them', async () => {
    const { checked, matching } = await checkOf(
      file('Owner,Name', 'Ann Lee (2),Ida Abel', ',Cem Costa', 'Bob Ray (1),Dora Diaz'),
    );
    expect(matching.table.rows.map((row) => checked.readingOf(row).people)).to.deep.equal([
      'Ann Lee',
      'Ann Lee',
      'Bob Ray',
    ]);
    const { drafts } = await checkOf(file('Name,Phone', 'Ida (1),030 12345', 'Cem (1),030 12346'));
    expect(drafts.map(({ name }) => name)).to.deep.equal(['Ida (1)', 'Cem (1)']);
  });

  it('is that of all below an arrow in the header, and told', async () => {
    const { drafts, checked, matching, warnings } = await checkOf(
      file('Lead Owner  ↑,Name', 'Ann Lee,Ida', ',Cem', 'Bob Ray,Dora', ',Eli'),
    );
    expect(drafts).to.have.length(4);
    expect(matching.table.rows.map((row) => checked.readingOf(row).people)).to.deep.equal([
      'Ann Lee',
      'Ann Lee',
      'Bob Ray',
      'Bob Ray',
    ]);
    expect(warnings).to.deep.equal([[], ['above'], [], ['above']]);
    const sorted = await checkOf(file('Lead Owner ↑,Name', 'Ann Lee,Ida', 'Ann Lee,Cem', 'Bob Ray,Dora', ',Eli'));
    expect(sorted.checked.readingOf(sorted.matching.table.rows[3]!).people).to.equal('');
  });

  it('is told in the rows that leave it empty', async () => {
    const { warnings } = await checkOf(
      file('Owner,Name,Company', 'Ann Lee,Ida,A', ',Cem,B', 'Bob Ray,Dora,C', ',Eli,D'),
    );
    expect(warnings).to.deep.equal([[], ['block'], [], ['block']]);
    const { warnings: again } = await checkOf(
      file('Company,Name,Email', 'A,Ida,i@c.example', ',Cem,c@c.example', ',Dora,d@c.example', 'E,Eli,e@c.example'),
    );
    expect(again).to.deep.equal([[], ['block'], ['block'], []]);
  });

  it('is not meant where values come again, or stand behind the names', async () => {
    for (const lines of [
      ['Owner,Name', 'Ann Lee,Ida', ',Cem', 'Bob Ray,Dora', 'Ann Lee,Eli'],
      ['Name,Owner', 'Ida,Ann Lee', 'Cem,', 'Dora,Bob Ray', 'Eli,'],
      ['Owner,Name', ',Ida', 'Ann Lee,Cem', ',Dora', 'Bob Ray,Eli'],
    ])
      expect((await checkOf(file(...lines))).warnings.flat(), lines.join()).to.deep.equal([]);
  });
});

describe('a comma that no quotation marks hold', () => {
  it('is told where what stands behind it looks like the end of a name or a place', async () => {
    for (const row of [
      'Ida Abel,Abel, Inc.,Berlin',
      'Ida Abel,Abel,GmbH,Berlin,',
      'Ida Abel,Main Street 5, Berlin,x',
    ]) {
      const { warnings } = await checkOf(
        file('Name,Company,City,Notes', row, 'Cem Costa,Costa SA,Porto,x', 'Dora Diaz,Diaz SA,Madrid,y'),
      );
      expect(warnings, row).to.deep.equal([['shifted'], [], []]);
    }
  });

  it('is told in rows that begin one cell with a blank, however many they are', async () => {
    const { warnings } = await checkOf(
      file(
        'Name,Company,City,Notes',
        'Ida Abel,Abel GmbH,Austin, TX',
        'Costa, Cem,Costa GmbH,Porto',
        'Dora Diaz,Diaz GmbH,Paris, France',
        'Eli Ernst,Ernst GmbH,Berlin,fine',
      ),
    );
    expect(warnings).to.deep.equal([['shifted'], ['shifted'], ['shifted'], []]);
  });

  it('is told where it may have been a decimal sign or one of thousands', async () => {
    for (const [value, rest] of [
      ['1', '50'],
      ['12', '5'],
      ['1', '200'],
      ['$1', '200.50'],
    ])
      expect((await checkOf(file('Name,Deal value,Notes', `Ida,${value},${rest}`))).warnings, rest).to.deep.equal([
        ['shifted'],
      ]);
  });

  it('is not looked for where cells are written so', async () => {
    for (const lines of [
      ['Name, Company, City', 'Ida, Abel, Berlin', 'Cem, Costa, Porto', 'Dora, Diaz, Madrid'],
      ['Name,Company,Legal form', 'Ida,Abel,GmbH', 'Cem,Costa,Ltd', 'Dora,Diaz,Inc.'],
      ['Name,City,State', 'Ida,Denver,CO', 'Cem,Boston,MA', 'Dora,Baltimore,MD'],
      ['Name,Deal value,Notes', 'Ida,1200,call', 'Cem,50,', 'Dora,7,2nd floor'],
      ['Name,Company,Email', 'Ida, Abel,ida@c.example', 'Cem,Costa,cem@c.example'],
      ['Name;Company;City', 'Ida;Abel; Berlin', 'Cem;Costa;Porto', 'Dora;Diaz;Inc.'],
    ])
      expect((await checkOf(file(...lines))).warnings.flat(), lines.join('|')).to.deep.equal([]);
  });
});

describe('an empty column of owners', () => {
  it('gives way to another one that names people of the directory, but not to who has made the records', async () => {
    const targetsOf = async (...lines: string[]): Promise<string[]> =>
      (await checkOf(file(...lines))).matching.columns.map(({ target }) => target.kind);
    expect(await targetsOf('Name,Owner,Owner ID', 'Ida,,ann', 'Cem,,bob')).to.deep.equal([
      'field',
      'assignees',
      'assignees',
    ]);
    expect((await targetsOf('Name,Owner,Created by', 'Ida,,Ann Lee', 'Cem,,Bob Ray'))[2]).to.equal('extra');
  });
});
