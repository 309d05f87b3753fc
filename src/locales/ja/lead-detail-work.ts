// Japanese words of what `<lead-detail>` loads when somebody needs it: history, access, handover, what waits, taking back.
import type { Words } from '../locale.js';
import { numbered } from '../phrases.js';
import { accessWords } from './access.js';

export const leadDetailWork: Words<'lead-detail'> = {
  ...accessWords,
  undone: '元に戻しました。',
  undoneExcept: (kept, format) =>
    `${format.list(kept)}：その後ほかの人が変更したため、元に戻していません。残りは元に戻しました。`,
  undoneNothing: 'その後ほかの人が変更したため、何も元に戻していません。',
  undoFailed: '元に戻せませんでした。',
  historyFilter: '表示',
  historyKind: { all: 'すべて', assignments: '割り当て', fields: '項目とその他' },
  historyEmpty: '表示するものはありません。',
  historyFailed: '履歴を読み込めませんでした。',
  showMore: 'さらに表示',
  didAssign: (actor, whom) => `${actor}が${whom}を割り当てました`,
  didUnassign: (actor, whom) => `${actor}が${whom}を外しました`,
  didUpdate: (actor, labels, format) =>
    labels.length > 0 ? `${actor}が${format.list(labels)}を変更しました` : `${actor}がレコードを変更しました`,
  didCreate: (actor) => `${actor}がレコードを作成しました`,
  didImport: (actor) => `${actor}がレコードをインポートしました`,
  way: { form: '手動', bulk: '一括', import: 'インポート', handover: '引き継ぎ', undo: '取り消し' },
  undoEntry: (text) => `元に戻す：${text}`,
  accessFailed: 'アクセスできるユーザーを読み込めませんでした。',
  onThisDevice: 'これらのルールはこの端末でのみ有効です。このブラウザーを使える人は、中のすべてを読むことができます。',
  waiting: numbered('# 件の変更がネットワークを待っています。'),
  sendingChanges: '送信中…',
  stuck: numbered('# 件の変更に対応が必要です。'),
  waitingList: '待機中の変更',
  sendNow: '今すぐ送信',
  notEncrypted: '送信されるまで、暗号化されずにこのブラウザーに保存されます。',
  noLongerSeen: '表示できなくなったレコード',
  stateClash: 'ほかの人が同じ箇所を変更しました。',
  stateRefused: (reason) => (reason ? `拒否されました：${reason}` : '拒否されました'),
  merge: '統合',
  openRecord: '開く',
  drop: '破棄',
  dropChange: (what) => `破棄：${what}`,
  presence: {
    assignees: (names, format) => `${format.list(names)}が担当者を編集中です。`,
    fields: (names, format) => `${format.list(names)}が項目を編集中です。`,
    viewing: (names, format) => `${format.list(names)}が閲覧中です。`,
  },
  handoverFrom: '引き継ぎ元',
  handoverTo: '引き継ぎ先',
  handoverHint: 'ほかの担当者は変わりません。',
};
