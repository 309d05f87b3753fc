// Chinese words of what `<lead-detail>` loads when somebody needs it: history, access, handover, what waits, taking back.
import type { Words } from '../locale.js';
import { numbered } from '../phrases.js';
import { accessWords } from './access.js';

export const leadDetailWork: Words<'lead-detail'> = {
  ...accessWords,
  undone: '已撤销。',
  undoneExcept: (kept, format) => `${format.list(kept)}：未撤销，因为之后有人更改过。其余已撤销。`,
  undoneNothing: '未撤销任何内容，因为之后有人更改过。',
  undoFailed: '无法撤销。',
  historyFilter: '显示',
  historyKind: { all: '全部', assignments: '分配', fields: '字段及其他' },
  historyEmpty: '没有可显示的内容。',
  historyFailed: '无法加载历史记录。',
  showMore: '显示更多',
  didAssign: (actor, whom) => `${actor}分配给了${whom}`,
  didUnassign: (actor, whom) => `${actor}移除了负责人${whom}`,
  didUpdate: (actor, labels, format) =>
    labels.length > 0 ? `${actor}更改了${format.list(labels)}` : `${actor}更改了记录`,
  didCreate: (actor) => `${actor}创建了记录`,
  didImport: (actor) => `${actor}导入了记录`,
  way: { form: '手动', bulk: '批量', import: '通过导入', handover: '通过移交', undo: '已撤回' },
  undoEntry: (text) => `撤销：${text}`,
  accessFailed: '无法加载有访问权限的人员。',
  onThisDevice: '这些规则仅在此设备上有效。任何能使用此浏览器的人都能读取其中的全部内容。',
  waiting: numbered('# 项更改正在等待网络。'),
  sendingChanges: '正在发送…',
  stuck: numbered('# 项更改需要您处理。'),
  waitingList: '等待中的更改',
  sendNow: '立即发送',
  notEncrypted: '发送之前，它们会未加密地保存在此浏览器中。',
  noLongerSeen: '您已无法查看的记录',
  stateClash: '其他人更改了相同的内容。',
  stateRefused: (reason) => (reason ? `被拒绝：${reason}` : '被拒绝'),
  merge: '合并',
  openRecord: '打开',
  drop: '放弃',
  dropChange: (what) => `放弃：${what}`,
  presence: {
    assignees: (names, format) => `${format.list(names)}正在编辑负责人。`,
    fields: (names, format) => `${format.list(names)}正在编辑字段。`,
    viewing: (names, format) => `${format.list(names)}正在查看。`,
  },
  handoverFrom: '移交人',
  handoverTo: '接收人',
  handoverHint: '其他负责人保持不变。',
};
