// A name in parts is put together by what its own columns say, whatever else a file has.
import { expect } from '@open-wc/testing';
import { nameJoiner, ownParts, repeatedParts } from '../../../../src/domain/import/check/whole-name.js';
import { createRowReader } from '../../../../src/domain/import/check/import-rows.js';
import { matchColumns } from '../../../../src/domain/import/columns/match-columns.js';
import { defaultSchema } from '../../../../src/domain/record/record-schema.js';

const schema = defaultSchema('lead');

const joined = (headers: string[], cells: string[]) =>
  nameJoiner(matchColumns(headers, [cells], schema))([cells[1]!, cells[0]!]);

describe('a name in parts', () => {
  it('is not written in another language because of another column’s values', () => {
    expect(joined(['姓', '名', '备注'], ['王', '小明', 'トヨタ'])).to.equal('王小明');
    expect(joined(['姓', '名', '公司'], ['王', '小明', 'ソニー中国'])).to.equal('王小明');
  });

  it('is Japanese where its own values or the names of columns are', () => {
    expect(joined(['姓', '名', '会社'], ['鈴木', 'ハナ', ''])).to.equal('鈴木 ハナ');
    expect(joined(['姓', '名', 'メール'], ['鈴木', '花子', ''])).to.equal('鈴木 花子');
  });
});

describe('a first and a last name', () => {
  const read = (...cells: string[]) => {
    const columns = matchColumns(['First name', 'Last name', 'Email'], [['Ida', 'Abel', 'a@c.example']], schema);
    const { draft, notices } = createRowReader(columns, schema, { locale: 'en', nameStandIn: 'email' })({
      rowNumber: 2,
      cells: [...cells, 'a@c.example'],
    });
    return [draft.name, ...notices.map(({ code }) => code)];
  };

  it('of which one has the other in it are one name, and that is told', () => {
    expect(read('Ida Abel', 'Abel')).to.deep.equal(['Ida Abel', 'cleaned']);
    expect(read('Cem', 'Cem Costa')).to.deep.equal(['Cem Costa', 'cleaned']);
    expect(read('VINCENT VAN GOGH', 'van Gogh')).to.deep.equal(['VINCENT VAN GOGH', 'cleaned']);
    expect(read('김철수', '김')).to.deep.equal(['김철수', 'cleaned']);
  });

  it('that are only alike are both meant', () => {
    expect(read('James', 'James')).to.deep.equal(['James James']);
    expect(read('Ann', 'Annan')).to.deep.equal(['Ann Annan']);
    expect(read('Anna Maria', 'Mariani')).to.deep.equal(['Anna Maria Mariani']);
  });

  it('that say that there is none are none', () => {
    expect(read('none', 'none')).to.deep.equal(['a@c.example', 'placeholder', 'placeholder', 'name-from']);
    expect(read('Unknown', 'Abel')).to.deep.equal(['Abel', 'placeholder']);
    expect(read('Nil', 'Brak')).to.deep.equal(['Nil Brak']);
  });
});

describe('a row without a name', () => {
  const columns = matchColumns(['Name', 'Email'], [['Ida Abel', 'a@c.example']], schema);
  const read = (...cells: string[]) => createRowReader(columns, schema)({ rowNumber: 2, cells }).draft;

  it('has the one that stands before its address', () => {
    expect(read('', 'Ida Abel (ida@c.example)')).to.include({ name: 'Ida Abel', email: 'ida@c.example' });
  });

  it('has an address that stands where its name should', () => {
    expect(read('ida@c.example', '')).to.include({ name: 'ida@c.example', email: 'ida@c.example' });
    expect(read('ida@c.example', 'i.abel@c.example')).to.include({ name: 'ida@c.example', email: 'i.abel@c.example' });
  });
});

describe('a part of a name that another part has in it', () => {
  const rowsOf = (...names: string[][]) => names.map((cells) => ({ cells }));

  it('is left out where most rows of the file repeat it', () => {
    const habit = repeatedParts(rowsOf(['Ida Abel', 'Abel'], ['Cem Costa', 'Costa'], ['Van', 'Dyke']), [0, 1]);
    expect(ownParts(['Ida Abel', 'Abel'], habit)).to.deep.equal(['Ida Abel']);
  });

  it('stays where hardly any row does', () => {
    const habit = repeatedParts(rowsOf(['Van', 'Van Dyke'], ['Cem', 'Costa'], ['Ida', 'Abel']), [0, 1]);
    expect(ownParts(['Van', 'Van Dyke'], habit)).to.deep.equal(['Van', 'Van Dyke']);
    expect(ownParts(['Ida Abel', 'Ida Abel'], habit)).to.deep.equal(['Ida Abel']);
    expect(ownParts(['Kim', 'Kim'], habit)).to.deep.equal(['Kim', 'Kim']);
  });
});
