// Portuguese words of what `<lead-table>` loads when somebody arranges it: views, columns, workload, side panel.
import type { Words } from '../locale.js';
import { numbered } from '../phrases.js';
import { counted } from './counted-records.js';

export const leadTableArrange: Words<'lead-table'> = {
  views: 'Visões',
  noViews: 'Busque, filtre e organize; depois salve com um nome.',
  viewName: 'Nome da visão',
  saveView: 'Salvar visão',
  viewSaved: (name) => `Visão ${name} salva`,
  viewShown: (name) => `Visão ${name}`,
  pinView: (name) => `Mostrar ${name} acima da lista`,
  startWithView: (name) => `Começar com ${name}`,
  deleteView: (name) => `Excluir a visão ${name}`,
  viewDeleted: (name) => `Visão ${name} excluída`,
  columns: 'Colunas',
  pinColumn: (label) => `Manter ${label} à vista`,
  moveBefore: (label) => `Mover ${label} para antes`,
  moveAfter: (label) => `Mover ${label} para depois`,
  columnMoved: (label, number, count, format) => `${label}: coluna ${format.number(number)} de ${format.number(count)}`,
  columnWide: (label, length, format) => `${label}: ${format.number(length)} pixels de largura`,
  resetColumns: 'Restaurar as colunas',
  rowHeight: 'Altura das linhas',
  densities: { compact: 'Baixa', medium: 'Média', comfortable: 'Alta' },
  sortBy: 'Ordenar por',
  sortDefault: 'Ordem da lista',
  sortThenBy: 'Depois por',
  sortNothingMore: 'Depois por…',
  sortedBy: (label) => `Ordenado por ${label}`,
  sortDirection: (label) => `Direção de ${label}`,
  removeSort: (label) => `Não ordenar por ${label}`,
  filters: 'Filtros',
  anotherField: 'Outro campo',
  showFound: (count, type, format) =>
    count === undefined ? 'Mostrar a lista' : `Mostrar ${counted(count, type, format)}`,
  ascending: 'Crescente',
  descending: 'Decrescente',
  workload: 'Carga de trabalho',
  workloadTitle: (total, type, format) => `Quem tem o quê: ${counted(total, type, format)}`,
  workloadFromBackEnd: 'Contado em tudo o que corresponde.',
  workloadFromLoaded: (count, type, format) => `Contado no que está carregado aqui: ${counted(count, type, format)}.`,
  workloadFailed: 'Não foi possível calcular a carga de trabalho.',
  ofAllOpen: (open, capacity, format) =>
    capacity === undefined
      ? `${format.number(open)} em aberto no total`
      : `${format.number(open)} de ${format.number(capacity)} em aberto no total`,
  showOnly: (name) => `Mostrar somente os de ${name}`,
  chooseForBalance: (name) => `Incluir ${name} na distribuição`,
  balanceOverChosen: numbered({ one: 'Distribuir entre # pessoa…', other: 'Distribuir entre # pessoas…' }),
  chooseTwo: 'Escolha entre quem distribuir',
  besideLabel: 'Ao lado da lista',
  previousRecord: 'Anterior',
  nextRecord: 'Próximo',
  openPage: 'Abrir página',
  placeInList: (line, count, format) => `${format.number(line)} de ${format.number(count)}`,
  exportExcel: 'Exportar para Excel',
  exportingCount: (count, type, format) => `Lendo: ${counted(count, type, format)}…`,
};
