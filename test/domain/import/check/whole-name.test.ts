// A name in parts is put together by what its own columns say, whatever else a file has.
import { expect } from '@open-wc/testing';
import { nameJoiner } from '../../../../src/domain/import/check/whole-name.js';
import { matchColumns } from '../../../../src/domain/import/columns/import-columns.js';
import { defaultSchema } from '../../../../src/domain/record/record-schema.js';

const joined = (headers: string[], cells: string[]) =>
  nameJoiner(matchColumns(headers, [cells], defaultSchema('lead')))([cells[1]!, cells[0]!]);

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
