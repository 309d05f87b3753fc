// Japanese words of what `<lead-table>` loads when somebody arranges it: views, columns, workload, side panel.
import type { Words } from '../locale.js';
import { numbered } from '../phrases.js';
import { counted } from './counted-records.js';

export const leadTableArrange: Words<'lead-table'> = {
  views: 'ビュー',
  noViews: '検索、絞り込み、並べ替えをしてから、名前を付けて保存できます。',
  viewName: 'ビューの名前',
  saveView: 'ビューを保存',
  viewSaved: (name) => `ビュー「${name}」を保存しました`,
  viewShown: (name) => `ビュー「${name}」`,
  pinView: (name) => `「${name}」を一覧の上に表示`,
  startWithView: (name) => `最初に「${name}」を表示`,
  deleteView: (name) => `ビュー「${name}」を削除`,
  viewDeleted: (name) => `ビュー「${name}」を削除しました`,
  columns: '列',
  pinColumn: (label) => `${label}を固定`,
  moveBefore: (label) => `${label}を前へ移動`,
  moveAfter: (label) => `${label}を後ろへ移動`,
  columnMoved: (label, number, count, format) => `${label}：${format.number(count)} 列中 ${format.number(number)} 列目`,
  columnWide: (label, length, format) => `${label}：幅 ${format.number(length)} ピクセル`,
  resetColumns: '列を元に戻す',
  rowHeight: '行の高さ',
  densities: { compact: '低い', medium: '標準', comfortable: '高い' },
  sortBy: '並べ替え',
  sortDefault: '一覧の順',
  ascending: '昇順',
  descending: '降順',
  workload: '担当件数',
  workloadTitle: (total, type, format) => `担当の内訳：${counted(total, type, format)}`,
  workloadFromBackEnd: '一致するすべてのレコードで集計しました。',
  workloadFromLoaded: (count, type, format) => `ここに読み込んだ${counted(count, type, format)}で集計しました。`,
  workloadFailed: '担当件数を集計できませんでした。',
  ofAllOpen: (open, capacity, format) =>
    capacity === undefined
      ? `対応中 計 ${format.number(open)} 件`
      : `対応中 計 ${format.number(open)} / ${format.number(capacity)} 件`,
  showOnly: (name) => `${name}の分だけ表示`,
  chooseForBalance: (name) => `${name}を均等割りに含める`,
  balanceOverChosen: numbered('# 人で均等に割り当て…'),
  chooseTwo: '均等に割り当てるユーザーを選択してください',
  besideLabel: '一覧の横',
  previousRecord: '前へ',
  nextRecord: '次へ',
  openPage: 'ページを開く',
  placeInList: (line, count, format) => `${format.number(line)} / ${format.number(count)}`,
  exportExcel: 'Excel 用に書き出し',
  exportingCount: (count, type, format) => `${counted(count, type, format)}を読み込みました…`,
};
