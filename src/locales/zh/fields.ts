// Chinese words of a record's fields.
import type { FieldWords } from '../en/fields.js';
import { numbered, schemaNames } from '../phrases.js';

const names = {
  Name: '姓名',
  Email: '电子邮件',
  Phone: '电话',
  Company: '公司',
  Source: '来源',
  Status: '状态',
  Notes: '备注',
};

const choices = {
  'New Lead': '新线索',
  Contacted: '已联系',
  Qualified: '已确认',
  'Proposal Sent': '已发方案',
  Negotiation: '谈判中',
  'Closed Won': '赢单',
  'Closed Lost': '输单',
  'On Hold': '暂缓',
  'Re-engagement': '重新跟进',
  Disqualified: '不合格',
  Onboarding: '启用中',
  Active: '活跃',
  Churned: '已流失',
};

export const { fieldLabel, optionLabel } = schemaNames(names, choices);

export const fieldWords: Partial<FieldWords> = {
  fieldLabel,
  optionLabel,
  choose: '请选择…',
  notSet: '未填写',
  yes: '是',
  no: '否',
  lookupSearch: '搜索',
  lookupLoading: '正在搜索…',
  lookupFailed: '搜索失败。',
  lookupNoMatch: (query) => `没有与“${query}”匹配的结果。`,
  lookupNothing: '没有可选项。',
  lookupFound: numbered('找到 # 项'),
  lookupChosen: (name) => `已选择${name}。`,
  lookupRemoved: (name) => `已移除${name}。`,
  lookupUnknown: '未知',
  requiredNote: '带 * 的字段为必填项。',
  problemRequired: (label) => `${label}为必填项，请填写。`,
  problemRequiredChoice: (label) => `${label}为必填项，请选择一项。`,
  problemEmail: '请输入电子邮件地址，例如 name@example.com。',
  problemUrl: '请输入网址，例如 https://example.com。',
  problemNumber: '请输入数字，例如 1250 或 12.5。',
  problemDate: '请输入完整的日期。',
  problemOption: (value) => `“${value}”不在选项中，请另选一项。`,
  problemTooLong: (length, maxLength, format) =>
    `过长：${format.number(length)} 个字符。请缩短到 ${format.number(maxLength)} 个以内。`,
};
