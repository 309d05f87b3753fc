// Portuguese words of what `<lead-table>` loads when somebody works on records: selection bar, dialogs, cell editor.
import type { Words } from '../locale.js';
import { numbered } from '../phrases.js';
import { counted, many } from './counted-records.js';
import { operatorWords, peopleOperators } from './filter-words.js';
import { noticeWords } from './notice.js';
import { termsWords } from './terms.js';
import { removalWords } from './removal.js';

const failedKinds: Record<string, string> = {
  forbidden: 'sem permissão',
  conflict: 'alterados nesse meio-tempo',
  'not-found': 'não existem mais',
  invalid: 'recusados',
};

const shortcuts: Record<string, string> = {
  assign: 'Atribuir: a linha ou a seleção',
  handover: 'Transferir de uma pessoa para outra',
  select: 'Selecionar a linha',
  export: 'Exportar a seleção ou, sem ela, tudo o que corresponde',
  search: 'Buscar',
  workload: 'Mostrar quem tem quanto',
  next: 'Próximo registro ao lado da lista',
  previous: 'Registro anterior ao lado da lista',
  help: 'Mostrar as teclas',
};

export const leadTableWork: Words<'lead-table'> = {
  ...termsWords,
  selectionBar: 'Ações para a seleção',
  rangeUnread: 'As linhas entre elas que não foram lidas ficam como estavam',
  allSelected: (count, type, format) => `Tudo selecionado: ${counted(count, type, format)}`,
  selectEverything: (count, type, format) => `Selecionar tudo: ${counted(count, type, format)}`,
  assign: 'Atribuir',
  remove: 'Remover',
  handover: 'Transferir',
  replaceSomebody: (name) => `Substituir ${name} por…`,
  clearAssignees: 'Remover todos',
  atMostAtOnce: (count, format) => `Isto pode ser feito com no máximo ${format.number(count)} de cada vez.`,
  onlyFirst: (count, format) =>
    `Só os primeiros ${format.number(count)} serão alterados: há mais resultados do que se pode ler de uma vez.`,
  balance: 'Distribuir',
  exportSelection: 'Exportar',
  exportSelectionExcel: 'Excel',
  ...noticeWords,
  assignTitle: (count, type, format) => `Atribuir ${counted(count, type, format)}`,
  removeTitle: (count, type, format) => `Remover pessoas de ${counted(count, type, format)}`,
  clearTitle: (count, type, format) => `Remover todos de ${counted(count, type, format)}`,
  handoverTitle: 'Transferir',
  balanceTitle: (count, type, format) => `Distribuir ${counted(count, type, format)}`,
  handoverHint: 'Os outros responsáveis continuam.',
  from: 'De',
  to: 'Para',
  whichRecords: (type) => `Quais ${many(type)}`,
  selectedOnes: (count, format) => `A seleção (${format.number(count)})`,
  allOfTheirs: (name, count, type, format) =>
    count === undefined
      ? `Todos os ${many(type)} de ${name}`
      : `Tudo o que é de ${name}: ${counted(count, type, format)}`,
  wholePeople: 'Responsáveis',
  removeWhom: 'Remover',
  balanceOver: 'Entre estas pessoas',
  balanceBy: 'Por',
  roundRobin: 'Quantidade: a mesma para cada um',
  leastLoaded: 'Registros em aberto: para quem tem menos',
  byCapacity: 'Capacidade: para quem tem mais livre',
  together: 'Manter cada empresa com uma pessoa',
  loadingRecords: 'Consultando os responsáveis…',
  recordsFailed: 'Não foi possível saber quem são os responsáveis.',
  effect: 'O que muda',
  gains: (name, count, type, format) => `${name} recebe ${counted(count, type, format)}`,
  loses: (name, count, type, format) => `${name} cede ${counted(count, type, format)}`,
  unchanged: (count, type, format) => `Sem mudança: ${counted(count, type, format)}`,
  leftUnassigned: (count, type, format) => `Depois sem responsável: ${counted(count, type, format)}`,
  noEffect: 'Nada muda ainda. Escolha alguém.',
  termsOfFew: (count, format) =>
    `Funções e últimos dias podem ser dados a no máximo ${format.number(count)} de cada vez.`,
  dropsLeader: 'Onde o responsável principal for removido, não haverá nenhum. Desfazer não o recupera.',
  byQueryEffect: (count, type, format) =>
    `A alteração vale para tudo o que corresponde: ${counted(count, type, format)}.`,
  effectUnknown: 'Não se sabe de antemão quantos cada pessoa recebe ou cede.',
  afterLoad: (open, capacity, format) =>
    capacity === undefined
      ? `${format.number(open)} em aberto`
      : `${format.number(open)} de ${format.number(capacity)} em aberto`,
  fromBackEnd: 'Registros em aberto, contados pelo servidor.',
  fromLoaded: 'Registros em aberto entre os carregados aqui.',
  apply: (count, type, format) => `Aplicar a ${counted(count, type, format)}`,
  applyNothing: 'Aplicar',
  cancel: 'Cancelar',
  close: 'Fechar',
  running: (done, total, format) => `${format.number(done)} de ${format.number(total)}`,
  pause: 'Pausar',
  resume: 'Continuar',
  stop: 'Parar',
  outcome: 'Resultado',
  doneCount: numbered({ one: '# concluído', other: '# concluídos' }),
  lostCount: numbered('# que você não vê mais (não dá para desfazer)'),
  ruledOut: numbered({ one: '# deixado de fora pelas regras', other: '# deixados de fora pelas regras' }),
  keepLast: (count, type, format) => `Mantêm a última pessoa: ${counted(count, type, format)}`,
  keepFew: (count, min, type, format) =>
    `Sem mudança, porque precisa ficar um mínimo de ${format.number(min)}: ${counted(count, type, format)}`,
  keepSelf: (count, type, format) =>
    `Sem mudança, porque você não pode remover a si mesmo: ${counted(count, type, format)}`,
  selfQuestion: (count, type, format) =>
    count === undefined
      ? 'Você remove a si mesmo e talvez não veja mais esses registros.'
      : `Você remove a si mesmo (${counted(count, type, format)}) e talvez não veja mais esses registros.`,
  removeMe: 'Remover-me',
  back: 'Voltar',
  edit: 'Editar',
  removal: removalWords,
  inBackground: 'Continuar em segundo plano',
  showDialog: 'Mostrar',
  failedCount: (kind, count, format) => `${format.number(count)} ${failedKinds[kind] ?? 'não salvos'}`,
  leftCount: numbered({ one: '# não tentado', other: '# não tentados' }),
  retryFailed: (count, format) => `Tentar ${format.number(count)} novamente`,
  undoDone: (count, format) => `Desfazer ${format.number(count)}`,
  undone: (count, type, format) => `Como antes: ${counted(count, type, format)}`,
  partCount: (count, format) => `${format.number(count)} em parte`,
  undoneExcept: (kept, format) =>
    `${format.list(kept)}: não foi desfeito, porque outra pessoa alterou desde então. O resto foi desfeito.`,
  changed: (count, type, format) =>
    format.plural(count, {
      one: `${counted(count, type, format)} alterado`,
      other: `${counted(count, type, format)} alterados`,
    }),
  assigneesOf: (name) => `Responsáveis de ${name}`,
  mayNotAssign: (reason) =>
    reason ? `Você não pode alterar estes responsáveis: ${reason}` : 'Você não pode alterar estes responsáveis.',
  rowSaved: (name, labels, names, format) =>
    format.units([
      ...(labels.length > 0 ? [`${name}: adicionados ${format.list(labels)}`] : []),
      ...(names.length > 0 ? [`${labels.length > 0 ? '' : `${name}: `}removidos ${format.list(names)}`] : []),
    ]),
  discarded: 'Suas alterações foram descartadas.',
  rowLost: (saved) => `${saved}. Você não vê mais este registro, então não dá para desfazer.`,
  rowNotSaved: (name, reason) => `${name} não foi alterado: ${reason}`,
  viaTeams: 'Também pelas equipes',
  people: 'Pessoas',
  findPeople: 'Buscar pessoas',
  morePeople: 'Mais pessoas',
  peopleFailed: 'Não foi possível carregar as pessoas.',
  nobodyFound: 'Ninguém corresponde',
  inactivePerson: (name) => `${name} (inativo)`,
  peopleWay: 'Forma de atribuição',
  peopleOperator: (operator) => peopleOperators[operator] ?? operator,
  operator: operatorWords,
  filterField: 'Campo',
  filterOperator: 'Condição',
  filterValue: 'Valor',
  filterProblem: (problem) => (problem === 'missing' ? 'Informe um valor.' : 'Isto não é um número.'),
  applyFilter: 'Aplicar filtro',
  findIn: (label) => `Buscar em ${label}`,
  moreValues: 'Mais',
  valuesFailed: 'Não foi possível carregar os valores.',
  noValueFound: 'Nada corresponde',
  print: 'Imprimir',
  readingToPrint: 'Lendo as linhas…',
  printedColumns: (shown, total, format) =>
    `São impressas ${format.number(shown)} de ${format.number(total)} colunas: as que estavam à vista.`,
  exporting: 'Gravando o arquivo…',
  exportName: many,
  copiedCell: (text) => `“${text}” copiado`,
  copiedRows: (copied, selected, type, format) =>
    copied === selected
      ? `Copiado: ${counted(copied, type, format)}`
      : `Copiado: ${format.number(copied)} de ${counted(selected, type, format)}, os que já foram lidos. Exportar leva todos.`,
  exported: (count, type, format) =>
    format.plural(count, {
      one: `${counted(count, type, format)} exportado`,
      other: `${counted(count, type, format)} exportados`,
    }),
  exportStopped: 'A exportação foi interrompida.',
  exportFailed: 'Não foi possível gravar o arquivo.',
  assigneeIds: 'IDs dos responsáveis',
  recordId: 'ID',
  keysTitle: 'Teclas na lista',
  shortcut: (name) => shortcuts[name] ?? '',
  fixedKeys: [
    ['F2', 'Atribuir na linha'],
    ['Ctrl+Enter', 'Salvar a escolha'],
    ['Esc', 'Cancelar'],
    ['Alt+↓', 'Mostrar todos os nomes'],
    ['Ctrl+A', 'Selecionar tudo'],
    ['Ctrl+C', 'Copiar a célula, ou a seleção como tabela'],
    ['Ctrl+P', 'Imprimir, com todas as linhas'],
    ['Ctrl+Z', 'Desfazer'],
    ['Shift+↑/↓', 'Selecionar um intervalo'],
    ['Shift+←/→', 'Nos cabeçalhos: mais estreita, mais larga'],
    ['Ctrl+Shift+←/→', 'Nos cabeçalhos: mover a coluna'],
  ],
  until: (label) => `até ${label}`,
  roleLabel: (option) => option.label ?? option.value,
  moreFailed: (count, format) => `e mais ${format.number(count)}`,
};
