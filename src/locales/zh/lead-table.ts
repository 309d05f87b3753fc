// Chinese words of `<lead-table>`.
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
  tools: (type) => `搜索和筛选${noun(type)}`,
  search: (type) => `搜索${noun(type)}`,
  clearSearch: '清除搜索',
  assignees: '负责人',
  createdAt: '创建时间',
  updatedAt: '更新时间',
  filterStatus: '状态',
  filterAssignees: '负责人',
  filterBy: (label) => `按${label}筛选`,
  chosen: '项已选',
  me: (name) => `我（${name}）`,
  unassigned: '未分配',
  onlyFormer: '仅有已离职人员负责',
  onlyThese: (type, count, format) => `仅这些${noun(type)}（${format.number(count)}）`,
  moreFilters: '筛选',
  sortAndFilter: '排序和筛选',
  view: '视图',
  sentence: (label, operator, value) => `${label}${operatorWords(operator)} ${value}`.trim(),
  peopleSentence: (operator, names, more, viaTeams, unassigned, format) => {
    const all = more > 0 ? [...names, `另外 ${format.number(more)} 人`] : names;
    const how = operator === 'any' && all.length === 1 ? '负责人是' : (peopleOperators[operator] ?? operator);
    return `${how}${format.list(all)}${viaTeams ? '（包括通过团队）' : ''}${unassigned ? '，或未分配' : ''}`;
  },
  activeFilters: '当前筛选条件',
  chip: (label, value) => `${label}：${value}`,
  removeFilter: (filter) => `移除筛选条件${filter}`,
  andSentence: '，且',
  orSentence: '，或',
  notSentence: (sentence) => `非：${sentence}`,
  clearFilters: '清除筛选',
  unknownPerson: '未知人员',
  loadingName: '…',
  count: counted,
  countAbout: (count, type, format) => `约 ${counted(count, type, format)}`,
  found: (count, type, format) => `找到 ${counted(count, type, format)}`,
  selectedCount: numbered('已选 #'),
  selected: (count, type, format) => `已选 ${counted(count, type, format)}`,
  clearSelection: '清除选择',
  select: (name) => `选择${name}`,
  selectAll: (count, type, format) => `全选 ${counted(count, type, format)}`,
  selectLoaded: (count, type, format) => `选择已加载的 ${counted(count, type, format)}`,
  selection: '选择',
  sorted: (column, direction) => `按${column}${direction === 'asc' ? '升序' : '降序'}排序`,
  sortPlace: (number) => `第 ${number} 排序依据`,
  unsorted: '已取消排序',
  appeared: (count, type, format) => `新增 ${counted(count, type, format)}`,
  loading: '正在加载…',
  loadingList: (type) => `正在加载${noun(type)}`,
  rowFailed: '无法加载此部分。',
  rowNotShown: '无法显示此行。',
  printed: (count, type, format) => `仅打印前 ${counted(count, type, format)}。`,
  loadMore: '加载更多',
  showNew: numbered('新增 #，显示'),
  outdated: '列表无法刷新，可能不是最新的。',
  retry: '重试',
  yes: '是',
  no: '否',
  noName: '无姓名',
  none: (type) => `还没有${noun(type)}`,
  noneHint: (type) => `您创建的或分配给您的${noun(type)}会显示在此处。`,
  noMatch: (type) => `没有匹配的${noun(type)}`,
  noMatchHint: '请尝试其他搜索词或减少筛选条件。',
  cut: (most, total, type, format) =>
    total === undefined || total <= most
      ? `只能显示前 ${counted(most, type, format)}。`
      : `只能显示 ${counted(total, type, format)}中的前 ${format.number(most)} 条。`,
  narrow: '缩小列表范围',
  failed: (type) => `无法加载${noun(type)}`,
  whatAndWhy: (what, why) => `${what}。${why}`,
  failedHint: (kind) => {
    switch (kind) {
      case 'unavailable':
        return '无法连接服务器。没有丢失任何内容。';
      case 'rate-limited':
        return '服务器繁忙，请稍候片刻。';
      case 'unauthenticated':
        return '您已退出登录。请重新登录后重试。';
      case 'forbidden':
      case 'not-found':
        return '您没有查看此列表的权限。';
      case 'unsupported':
        return '服务器不支持此搜索或筛选。';
      default:
        return '发生了意外错误。';
    }
  },
};
