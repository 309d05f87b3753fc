// Chinese words of what `<lead-table>` loads when somebody arranges it: views, columns, workload, side panel.
import type { Words } from '../locale.js';
import { numbered } from '../phrases.js';
import { counted } from './counted-records.js';

export const leadTableArrange: Words<'lead-table'> = {
  views: '视图',
  noViews: '先搜索、筛选和排列，再命名保存。',
  viewName: '视图名称',
  saveView: '保存视图',
  viewSaved: (name) => `视图${name}已保存`,
  viewShown: (name) => `视图${name}`,
  pinView: (name) => `在列表上方显示${name}`,
  startWithView: (name) => `默认打开${name}`,
  deleteView: (name) => `删除视图${name}`,
  viewDeleted: (name) => `视图${name}已删除`,
  columns: '列',
  pinColumn: (label) => `固定${label}`,
  moveBefore: (label) => `将${label}前移`,
  moveAfter: (label) => `将${label}后移`,
  columnMoved: (label, number, count, format) =>
    `${label}：第 ${format.number(number)} 列，共 ${format.number(count)} 列`,
  columnWide: (label, length, format) => `${label}：宽 ${format.number(length)} 像素`,
  resetColumns: '恢复默认列',
  rowHeight: '行高',
  densities: { compact: '低', medium: '中', comfortable: '高' },
  sortBy: '排序依据',
  sortDefault: '列表原有顺序',
  sortThenBy: '其次按',
  sortNothingMore: '其次按…',
  sortedBy: (label) => `按${label}排序`,
  sortDirection: (label) => `${label}的排序方向`,
  removeSort: (label) => `不按${label}排序`,
  filters: '筛选条件',
  anotherField: '其他字段',
  showFound: (count, type, format) => (count === undefined ? '显示列表' : `显示 ${counted(count, type, format)}`),
  ascending: '升序',
  descending: '降序',
  workload: '工作量',
  workloadTitle: (total, type, format) => `工作量分布：${counted(total, type, format)}`,
  workloadFromBackEnd: '统计范围：所有匹配的记录。',
  workloadFromLoaded: (count, type, format) => `统计范围：此处已加载的 ${counted(count, type, format)}。`,
  workloadFailed: '无法统计工作量。',
  ofAllOpen: (open, capacity, format) =>
    capacity === undefined
      ? `进行中共 ${format.number(open)}`
      : `进行中共 ${format.number(open)}/${format.number(capacity)}`,
  showOnly: (name) => `只显示${name}的`,
  chooseForBalance: (name) => `将${name}纳入均衡分配`,
  balanceOverChosen: numbered('在 # 人之间均衡分配…'),
  chooseTwo: '请选择参与均衡分配的人员',
  besideLabel: '列表旁',
  previousRecord: '上一个',
  nextRecord: '下一个',
  openPage: '打开页面',
  placeInList: (line, count, format) => `${format.number(line)} / ${format.number(count)}`,
  exportExcel: '导出到 Excel',
  exportingCount: (count, type, format) => `已读取 ${counted(count, type, format)}…`,
};
