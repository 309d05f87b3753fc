// Japanese words of `<lead-create-form>`.
import type { Words } from '../locale.js';
import { numbered } from '../phrases.js';
import { accessWords } from './access.js';
import { noun } from './counted-records.js';
import { failureWords } from './failures.js';
import { fieldWords } from './fields.js';
import { noticeWords } from './notice.js';
import { termsWords } from './terms.js';

export const leadCreateForm: Words<'lead-create-form'> = {
  ...termsWords,
  ...fieldWords,
  ...failureWords,
  ...noticeWords,
  ...accessWords,
  title: (type) => `${noun(type)}の作成`,
  create: (type) => `${noun(type)}を作成`,
  tabs: (type) => `${noun(type)}の作成方法`,
  addNew: '新規作成',
  upload: 'インポート',
  assignees: '担当者',
  access: (type) => `選択した全員がこの${noun(type)}を開けるようになります。`,
  accessOnDevice: (type) => `この端末では、選択した全員がこの${noun(type)}を開けるようになります。`,
  creating: '作成中…',
  cancel: 'キャンセル',
  cancelled: '中止しました。入力した内容は残っています。',
  created: (name, type) => `${noun(type)}「${name}」を作成しました`,
  open: '開く',
  openNamed: (name) => `${name}を開く`,
  failed: (type) => `${noun(type)}を作成できませんでした。`,
  duplicate: (name, type, by) => {
    const what = { email: 'このメールアドレス', phone: 'この電話番号', name: 'この名前と会社' }[by];
    return `${what}の${noun(type)}はすでにあります：${name}。このまま新しく作成することもできます。`;
  },
  forbidden: (type) => `${noun(type)}を作成する権限がありません。`,
  problems: numbered('# 件の問題があります'),
  problem: (label, text) => (text.startsWith(label) ? text : `${label}：${text}`),
  restored: '以前の下書きを復元しました。',
  discard: '最初からやり直す',
  loading: 'フォームを読み込み中…',
  fieldsFailed: 'フォームを読み込めませんでした。',
  discarded: '下書きを破棄しました。',
  notKept: 'このブラウザーでは下書きを保存できません。ページを閉じるか再読み込みすると失われます。',
  notAssigned: (names, reason, format) => `${format.list(names)}を割り当てられませんでした。${reason}`,
  assignMeInstead: '代わりに自分に割り当てる',
  assignMeFailed: '自分に割り当てられませんでした。',
  assignedUnseen: (type) => `割り当てました。この${noun(type)}はもう表示できません。`,
  createAnother: '作成して続けて追加',
  whoWillSee: (type, count, format) => `この${noun(type)}を見られるのは：ユーザーとチーム ${format.number(count)} 件`,
  whoWillSeeAtLeast: (type, count, format) =>
    `この${noun(type)}を見られるのは：少なくともユーザーとチーム ${format.number(count)} 件`,
};
