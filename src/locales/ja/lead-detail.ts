// Japanese words of `<lead-detail>`.
import type { Words } from '../locale.js';
import { numbered } from '../phrases.js';
import { assigneeStack } from './assignee-stack.js';
import { noun } from './counted-records.js';
import { failureWords } from './failures.js';
import { fieldWords } from './fields.js';
import { leadDetailWork } from './lead-detail-work.js';
import { noticeWords } from './notice.js';

export const leadDetail: Words<'lead-detail'> = {
  ...fieldWords,
  ...failureWords,
  ...noticeWords,
  ...leadDetailWork,
  tabs: (name, type) => `${noun(type)}「${name}」`,
  profile: 'プロフィール',
  project: 'プロジェクト',
  close: '閉じる',
  status: 'ステータス',
  created: '作成日時',
  updated: '更新日時',
  edit: '編集',
  save: '保存',
  saving: '保存中…',
  savingSoon: 'まもなく保存されます。',
  cancel: 'キャンセル',
  saved: '保存しました',
  stopped: '中止しました。変更内容は残っています。',
  readonly: (reason) => (reason ? `読み取り専用：${reason}` : '読み取り専用'),
  labelled: (label, text) => `${label}：${text}`,
  assignee: '担当者',
  assignees: '担当者',
  assignedTo: '担当',
  nobody: '担当者はいません。',
  team: 'チーム',
  inactive: '無効',
  primary: '主担当',
  locked: (reason) => (reason ? `外せません：${reason}` : '外せません'),
  primaryIsNow: (name) => `${name}が主担当になりました。`,
  nobodyIsPrimary: '主担当はいなくなりました。',
  dropped: '変更を破棄しました。',
  access: (type) => `追加した人はこの${noun(type)}を開けるようになります。`,
  accessOnDevice: (type) => `この端末では、追加した人はこの${noun(type)}を開けるようになります。`,
  assignFailed: '担当者を保存できませんでした。',
  updateFailed: '変更を保存できませんでした。',
  addedElsewhere: (names, format) => `その間に${format.list(names)}が割り当てられました。`,
  removedElsewhere: (names, format) => `その間に${format.list(names)}が外されました。`,
  mergedAssignees: '自分の変更はその上に残っています。',
  assignConflict: (names, format) =>
    names.length > 0
      ? `その間にほかの人が${format.list(names)}を変更しました。`
      : 'その間にほかの人が担当者を変更しました。',
  assignedNow: (names, format) =>
    names.length > 0 ? `現在の担当者：${format.list(names)}。` : '現在、担当者はいません。',
  applyAgain: '自分の変更を適用',
  discard: '自分の変更を破棄',
  updateConflict: 'その間にほかの人が同じ項目を変更しました。どちらの値を残すか選択してください。',
  updateMerged:
    'その間にほかの人がこのレコードを変更しました。確認してもう一度保存してください。自分の変更は残っています。',
  yours: '自分の値',
  theirs: '相手の値',
  keepMine: '自分の値を残す',
  useTheirs: '相手の値を使う',
  problems: numbered('# 件の問題があります'),
  loading: (type) => `${noun(type)}を読み込み中`,
  loadFailed: (type) => `${noun(type)}を読み込めませんでした。`,
  refreshFailed: '表示内容が最新でない可能性があります。',
  noName: '名前なし',
  notFound: (type) => `この${noun(type)}は存在しないか、アクセス権がありません。`,
  deleted: (type) => `この${noun(type)}は削除されました。`,
  accessLost: (type) => `この${noun(type)}へのアクセス権がなくなりました。`,
  assign: '割り当てる',
  handOver: '引き継ぐ',
  unsaved: '未保存の変更',
  draftRestored: '以前の未保存の変更を復元しました。',
  notKept: 'このブラウザーでは変更を保存できません。ページを閉じるか再読み込みすると失われます。',
  discardQuestion: '変更を破棄しますか？',
  discardNow: '破棄',
  keepEditing: '編集を続ける',
  discarded: '変更を破棄しました。',
  savedAssignees: (came, went, format) =>
    [
      came.length > 0 && `${format.list(came)}を割り当てました。`,
      went.length > 0 && `${format.list(went)}を外しました。`,
    ]
      .filter(Boolean)
      .join(''),
  savedFields: (labels, format) => `保存しました：${format.list(labels)}。`,
  typed: '入力していた内容',
  copy: 'コピー',
  copied: 'コピーしました',
  changedBy: (name, ago) => `${ago}に${name}が変更。`,
  somebody: '誰か',
  history: '履歴',
  loadingMore: '読み込み中…',
  accessTab: 'アクセス',
  stack: assigneeStack,
  ownFields: 'その他の項目',
  previous: '前へ',
  next: '次へ',
  deleteRecord: (recordType) => (recordType === 'client' ? 'クライアントを削除' : 'リードを削除'),
};
