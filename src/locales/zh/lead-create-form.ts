// Chinese words of `<lead-create-form>`.
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
  title: (type) => `新建${noun(type)}`,
  create: (type) => `创建${noun(type)}`,
  tabs: (type) => `新建${noun(type)}的方式`,
  addNew: '新建',
  upload: '导入',
  assignees: '负责人',
  access: (type) => `您选择的所有人都可以打开此${noun(type)}。`,
  accessOnDevice: (type) => `在此设备上，您选择的所有人都可以打开此${noun(type)}。`,
  creating: '正在创建…',
  cancel: '取消',
  cancelled: '已停止。您输入的内容仍在此处。',
  created: (name, type) => `已创建${noun(type)}${name}`,
  open: '打开',
  openNamed: (name) => `打开${name}`,
  failed: (type) => `未能创建${noun(type)}。`,
  duplicate: (name, type, by) => {
    const what = { email: '电子邮件相同', phone: '电话号码相同', name: '姓名和公司相同' }[by];
    return `已有${what}的${noun(type)}：${name}。您仍可再创建一个。`;
  },
  forbidden: (type) => `您不能创建${noun(type)}。`,
  problems: numbered('有 # 个问题'),
  problem: (label, text) => (text.startsWith(label) ? text : `${label}：${text}`),
  restored: '您之前的草稿已恢复。',
  discard: '重新开始',
  loading: '正在加载表单…',
  fieldsFailed: '无法加载表单。',
  discarded: '草稿已丢弃。',
  notKept: '此浏览器无法保存您的草稿。关闭或刷新此页面后草稿会丢失。',
  notAssigned: (names, reason, format) => `无法分配给${format.list(names)}。${reason}`,
  assignMeInstead: '改为分配给我',
  assignMeFailed: '无法分配给您。',
  assignedUnseen: (type) => `已分配。您已无法查看此${noun(type)}。`,
  createAnother: '创建并继续添加',
  whoWillSee: (type, count, format) => `可看到此${noun(type)}的：${format.number(count)} 位人员和团队`,
  whoWillSeeAtLeast: (type, count, format) => `可看到此${noun(type)}的：至少 ${format.number(count)} 位人员和团队`,
};
