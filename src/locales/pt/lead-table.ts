// Portuguese words of `<lead-table>`.
import type { Words } from '../locale.js';
import { numbered } from '../phrases.js';
import { counted, headed, many, one } from './counted-records.js';
import { fieldLabel, optionLabel } from './fields.js';
import { operatorWords, peopleOperators } from './filter-words.js';
import { leadTableArrange } from './lead-table-arrange.js';
import { leadTableWork } from './lead-table-work.js';

export const leadTable: Words<'lead-table'> = {
  ...leadTableWork,
  ...leadTableArrange,
  fieldLabel,
  optionLabel,
  label: headed,
  tools: (type) => `Buscar e filtrar ${many(type)}`,
  search: (type) => `Buscar ${many(type)}`,
  clearSearch: 'Limpar a busca',
  assignees: 'Responsáveis',
  createdAt: 'Criado',
  updatedAt: 'Alterado',
  filterStatus: 'Status',
  filterAssignees: 'Responsável',
  filterBy: (label) => `Filtrar por ${label.toLowerCase()}`,
  chosen: 'escolhidos',
  me: (name) => `Eu (${name})`,
  unassigned: 'Não atribuído',
  onlyFormer: 'Somente pessoas que saíram',
  onlyThese: (type, count, format) => `Somente estes ${many(type)} (${format.number(count)})`,
  moreFilters: 'Filtrar',
  sortAndFilter: 'Ordenar e filtrar',
  view: 'Visão',
  sentence: (label, operator, value) => `${label} ${operatorWords(operator)} ${value}`.trim(),
  peopleSentence: (operator, names, more, viaTeams, unassigned, format) => {
    const all = more > 0 ? [...names, `mais ${format.number(more)}`] : names;
    const how = operator === 'any' && all.length === 1 ? 'Atribuído a' : (peopleOperators[operator] ?? operator);
    return `${how} ${format.list(all)}${viaTeams ? ' (também pelas equipes)' : ''}${unassigned ? ', ou não atribuído' : ''}`;
  },
  activeFilters: 'Filtros ativos',
  chip: (label, value) => `${label}: ${value}`,
  removeFilter: (filter) => `Remover o filtro ${filter}`,
  andSentence: ' e ',
  orSentence: ' ou ',
  notSentence: (sentence) => `Não: ${sentence}`,
  clearFilters: 'Limpar filtros',
  unknownPerson: 'Pessoa desconhecida',
  loadingName: '…',
  count: counted,
  countAbout: (count, type, format) => `Cerca de ${counted(count, type, format)}`,
  found: (count, type, format) =>
    format.plural(count, {
      one: `${counted(count, type, format)} encontrado`,
      other: `${counted(count, type, format)} encontrados`,
    }),
  selectedCount: numbered({ one: '# selecionado', other: '# selecionados' }),
  selected: (count, type, format) =>
    format.plural(count, {
      one: `${counted(count, type, format)} selecionado`,
      other: `${counted(count, type, format)} selecionados`,
    }),
  clearSelection: 'Limpar a seleção',
  select: (name) => `Selecionar ${name}`,
  selectAll: (count, type, format) =>
    format.plural(count, {
      one: `Selecionar ${counted(count, type, format)}`,
      other: `Selecionar os ${counted(count, type, format)}`,
    }),
  selectLoaded: (count, type, format) =>
    format.plural(count, {
      one: `Selecionar ${counted(count, type, format)} já carregado`,
      other: `Selecionar os ${counted(count, type, format)} já carregados`,
    }),
  selection: 'Seleção',
  sorted: (column, direction) =>
    `Ordenado por ${column}, em ordem ${direction === 'asc' ? 'crescente' : 'decrescente'}`,
  sortPlace: (number) => `ordenação número ${number}`,
  unsorted: 'Ordenação removida',
  appeared: (count, type, format) =>
    format.plural(count, {
      one: `${format.number(count)} novo ${one(type)}`,
      other: `${format.number(count)} novos ${many(type)}`,
    }),
  loading: 'Carregando…',
  loadingList: (type) => `Carregando ${many(type)}`,
  rowFailed: 'Não foi possível carregar esta parte.',
  rowNotShown: 'Não foi possível mostrar esta linha.',
  printed: (count, type, format) =>
    format.plural(count, {
      one: `Somente ${counted(count, type, format)} é impresso.`,
      other: `Somente os primeiros ${counted(count, type, format)} são impressos.`,
    }),
  loadMore: 'Carregar mais',
  showNew: numbered({ one: '# novo, mostrar', other: '# novos, mostrar' }),
  outdated: 'Não foi possível atualizar a lista; ela pode estar desatualizada.',
  retry: 'Tentar novamente',
  yes: 'Sim',
  no: 'Não',
  noName: 'Sem nome',
  none: (type) => `Ainda não há ${many(type)}`,
  noneHint: (type) => `Os ${many(type)} que você criar ou que forem atribuídos a você aparecem aqui.`,
  noMatch: (type) => `Nenhum ${one(type)} encontrado`,
  noMatchHint: 'Tente outra busca ou menos filtros.',
  cut: (most, total, type, format) =>
    total === undefined || total <= most
      ? `Só é possível mostrar os primeiros ${counted(most, type, format)}.`
      : `Só é possível mostrar os primeiros ${format.number(most)} de ${counted(total, type, format)}.`,
  narrow: 'Refinar a lista',
  failed: (type) => `Não foi possível carregar os ${many(type)}`,
  whatAndWhy: (what, why) => `${what}. ${why}`,
  failedHint: (kind) => {
    switch (kind) {
      case 'unavailable':
        return 'Não há conexão com o servidor. Nada se perdeu.';
      case 'rate-limited':
        return 'O servidor pede um momento de paciência.';
      case 'unauthenticated':
        return 'Sua sessão terminou. Entre novamente e tente de novo.';
      case 'forbidden':
      case 'not-found':
        return 'Você não tem acesso a esta lista.';
      case 'unsupported':
        return 'O servidor não consegue responder a esta busca ou a este filtro.';
      default:
        return 'Ocorreu um erro inesperado.';
    }
  },
};
