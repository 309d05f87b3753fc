// Japanese words of `<lead-table>`.
import type { Words } from '../locale.js';
import { numbered } from '../phrases.js';
import { counted, noun } from './counted-records.js';
import { fieldLabel, optionLabel } from './fields.js';
import { operatorWords, peopleOperators } from './filter-words.js';
import { leadTableArrange } from './lead-table-arrange.js';
import { leadTableWork } from './lead-table-work.js';

export const leadTable: Words<'lead-table'> = {
  ...leadTableWork,
  ...leadTableArrange,
  fieldLabel,
  optionLabel,
  label: noun,
  tools: (type) => `${noun(type)}の検索と絞り込み`,
  search: (type) => `${noun(type)}を検索`,
  clearSearch: '検索をクリア',
  assignees: '担当者',
  createdAt: '作成日時',
  updatedAt: '更新日時',
  filterStatus: 'ステータス',
  filterAssignees: '担当者',
  filterBy: (label) => `${label}で絞り込む`,
  chosen: '件選択中',
  me: (name) => `自分（${name}）`,
  unassigned: '未割り当て',
  onlyFormer: '退職者のみが担当',
  onlyThese: (type, count, format) => `この${noun(type)}のみ（${format.number(count)} 件）`,
  moreFilters: '絞り込み',
  sortAndFilter: '並べ替えと絞り込み',
  view: 'ビュー',
  sentence: (label, operator, value) =>
    value
      ? `${label}が${value}${/^[a-z0-9]$/i.test(value.at(-1) ?? '') ? ' ' : ''}${operatorWords(operator)}`
      : `${label}が${operatorWords(operator)}`,
  peopleSentence: (operator, names, more, viaTeams, unassigned, format) => {
    const all = more > 0 ? [...names, `ほか ${format.number(more)} 人`] : names;
    const how = operator === 'any' && all.length === 1 ? '担当者：' : (peopleOperators[operator] ?? operator);
    return `${how}${format.list(all)}${viaTeams ? '（チーム経由を含む）' : ''}${unassigned ? '、または未割り当て' : ''}`;
  },
  activeFilters: '適用中の絞り込み',
  chip: (label, value) => `${label}：${value}`,
  removeFilter: (filter) => `絞り込み「${filter}」を解除`,
  andSentence: '、かつ',
  orSentence: '、または',
  notSentence: (sentence) => `次以外: ${sentence}`,
  clearFilters: '絞り込みを解除',
  unknownPerson: '不明なユーザー',
  loadingName: '…',
  count: counted,
  countAbout: (count, type, format) => `約 ${format.number(count)} 件の${noun(type)}`,
  found: (count, type, format) => `${counted(count, type, format)}が見つかりました`,
  selectedCount: numbered('# 件選択中'),
  selected: (count, type, format) => `${counted(count, type, format)}を選択中`,
  clearSelection: '選択を解除',
  select: (name) => `${name}を選択`,
  selectAll: (count, type, format) => `${counted(count, type, format)}をすべて選択`,
  selectLoaded: (count, type, format) => `読み込み済みの${counted(count, type, format)}を選択`,
  selection: '選択',
  sorted: (column, direction) => `${column}の${direction === 'asc' ? '昇順' : '降順'}で並べ替え`,
  sortPlace: (number) => `並べ替えの順位 ${number}`,
  unsorted: '並べ替えを解除しました',
  appeared: (count, type, format) => `新しい${counted(count, type, format)}`,
  loading: '読み込み中…',
  loadingList: (type) => `${noun(type)}を読み込み中`,
  rowFailed: 'この部分を読み込めませんでした。',
  rowNotShown: 'この行を表示できませんでした。',
  printed: (count, type, format) => `印刷されるのは最初の${counted(count, type, format)}のみです。`,
  loadMore: 'さらに読み込む',
  showNew: numbered('新着 # 件を表示'),
  outdated: '一覧を更新できませんでした。最新でない可能性があります。',
  retry: '再試行',
  yes: 'はい',
  no: 'いいえ',
  noName: '名前なし',
  none: (type) => `${noun(type)}はまだありません`,
  noneHint: (type) => `作成した、または割り当てられた${noun(type)}がここに表示されます。`,
  noMatch: (type) => `一致する${noun(type)}はありません`,
  noMatchHint: '検索語を変えるか、絞り込みを減らしてください。',
  cut: (most, total, type, format) =>
    total === undefined || total <= most
      ? `表示できるのは最初の${counted(most, type, format)}までです。`
      : `${counted(total, type, format)}のうち、表示できるのは最初の ${format.number(most)} 件までです。`,
  narrow: '一覧を絞り込む',
  failed: (type) => `${noun(type)}を読み込めませんでした`,
  whatAndWhy: (what, why) => `${what}。${why}`,
  failedHint: (kind) => {
    switch (kind) {
      case 'unavailable':
        return 'サーバーに接続できません。失われたものはありません。';
      case 'rate-limited':
        return 'サーバーが混み合っています。しばらくお待ちください。';
      case 'unauthenticated':
        return 'サインアウトされています。もう一度サインインしてから再試行してください。';
      case 'forbidden':
      case 'not-found':
        return 'この一覧を見る権限がありません。';
      case 'unsupported':
        return 'サーバーがこの検索や絞り込みに対応していません。';
      default:
        return '予期しないエラーが発生しました。';
    }
  },
};
