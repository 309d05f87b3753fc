// Japanese words of a record's fields.
import type { FieldWords } from '../en/fields.js';
import { numbered, schemaNames } from '../phrases.js';

const names = {
  Name: '名前',
  Email: 'メール',
  Phone: '電話番号',
  Company: '会社',
  Source: '流入元',
  Status: 'ステータス',
  Notes: 'メモ',
};

const choices = {
  'New Lead': '新規',
  Contacted: '連絡済み',
  Qualified: '有望',
  'Proposal Sent': '提案済み',
  Negotiation: '交渉中',
  'Closed Won': '成約',
  'Closed Lost': '失注',
  'On Hold': '保留',
  'Re-engagement': '再アプローチ',
  Disqualified: '対象外',
  Onboarding: '導入中',
  Active: '利用中',
  Churned: '解約',
};

export const { fieldLabel, optionLabel } = schemaNames(names, choices);

export const fieldWords: Partial<FieldWords> = {
  fieldLabel,
  optionLabel,
  choose: '選択…',
  notSet: '未入力',
  yes: 'はい',
  no: 'いいえ',
  lookupSearch: '検索',
  lookupLoading: '検索中…',
  lookupFailed: '検索できませんでした。',
  lookupNoMatch: (query) => `「${query}」に一致するものはありません。`,
  lookupNothing: '選択できるものがありません。',
  lookupFound: numbered('# 件見つかりました'),
  lookupChosen: (name) => `${name}を選択しました。`,
  lookupRemoved: (name) => `${name}を削除しました。`,
  lookupUnknown: '不明',
  requiredNote: '* の付いた項目は必須です。',
  problemRequired: (label) => `${label}は必須です。入力してください。`,
  problemRequiredChoice: (label) => `${label}は必須です。選択してください。`,
  problemEmail: 'name@example.com のようなメールアドレスを入力してください。',
  problemUrl: 'https://example.com のような URL を入力してください。',
  problemNumber: '1250 や 12.5 のように、数字だけで入力してください。',
  problemDate: '日付を最後まで入力してください。',
  problemOption: (value) => `「${value}」は選択肢にありません。別のものを選択してください。`,
  problemTooLong: (length, maxLength, format) =>
    `長すぎます：${format.number(length)} 文字。${format.number(maxLength)} 文字以内にしてください。`,
};
