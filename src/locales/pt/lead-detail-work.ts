// Portuguese words of what `<lead-detail>` loads when somebody needs it: history, access, handover, what waits, taking back.
import type { Words } from '../locale.js';
import { numbered } from '../phrases.js';
import { accessWords } from './access.js';
import { termsWords } from './terms.js';
import { removalWords } from './removal.js';

export const leadDetailWork: Words<'lead-detail'> = {
  ...termsWords,
  removal: removalWords,
  ...accessWords,
  undone: 'Desfeito.',
  undoneExcept: (kept, format) =>
    `${format.list(kept)}: não foi desfeito, porque outra pessoa alterou desde então. O resto foi desfeito.`,
  undoneNothing: 'Nada foi desfeito, porque outra pessoa alterou desde então.',
  undoFailed: 'Não foi possível desfazer.',
  changeField: (label) => `Alterar ${label}`,
  copyField: (label) => `Copiar ${label}`,
  historyFilter: 'Mostrar',
  historyKind: { all: 'Tudo', assignments: 'Atribuições', fields: 'Campos e o resto' },
  historyEmpty: 'Nada para mostrar.',
  historyFailed: 'Não foi possível carregar o histórico.',
  didAssign: (actor, whom) => `${actor} atribuiu a ${whom}`,
  didUnassign: (actor, whom) => `${actor} removeu ${whom} dos responsáveis`,
  didUpdate: (actor, labels, format) =>
    labels.length > 0 ? `${actor} alterou ${format.list(labels)}` : `${actor} alterou o registro`,
  didLead: (actor, whom) => `${actor} definiu ${whom} como responsável principal`,
  didLeadNobody: (actor) => `${actor} deixou o registro sem responsável principal`,
  didCreate: (actor) => `${actor} criou o registro`,
  didImport: (actor) => `${actor} importou o registro`,
  way: {
    form: 'manualmente',
    bulk: 'vários de uma vez',
    import: 'por importação',
    handover: 'por transferência',
    undo: 'ao desfazer',
  },
  undoEntry: (text) => `Desfazer: ${text}`,
  accessFailed: 'Não foi possível carregar quem tem acesso.',
  onThisDevice: 'Estas regras valem neste dispositivo. Quem usa este navegador pode ler tudo o que há nele.',
  waiting: numbered({ one: '# alteração espera a rede.', other: '# alterações esperam a rede.' }),
  sendingChanges: 'Enviando…',
  stuck: numbered({ one: '# alteração precisa da sua decisão.', other: '# alterações precisam da sua decisão.' }),
  waitingList: 'Alterações em espera',
  sendNow: 'Enviar agora',
  notEncrypted: 'Elas ficam guardadas neste navegador, sem criptografia, até serem enviadas.',
  noLongerSeen: 'Um registro que você não pode mais ver',
  stateClash: 'Outra pessoa alterou a mesma coisa.',
  stateRefused: (reason) => (reason ? `Recusado: ${reason}` : 'Recusado'),
  merge: 'Mesclar',
  openRecord: 'Abrir',
  drop: 'Descartar',
  dropChange: (what) => `Descartar: ${what}`,
  presence: {
    assignees: (names, format) =>
      `${format.list(names)} ${names.length === 1 ? 'está' : 'estão'} editando os responsáveis.`,
    fields: (names, format) => `${format.list(names)} ${names.length === 1 ? 'está' : 'estão'} editando os campos.`,
    viewing: (names, format) => `${format.list(names)} ${names.length === 1 ? 'está' : 'estão'} vendo este registro.`,
  },
  handoverFrom: 'De',
  handoverTo: 'Para',
  handoverHint: 'Os outros continuam com o registro.',
  deleteQuestion: (name) => `Excluir ${name}?`,
  deleteWhat: 'Os campos, as atribuições e o histórico também somem, para todos.',
  deleteUndoable: 'Você pode desfazer logo em seguida.',
  deleteForGood: 'Isto não pode ser desfeito.',
  keepRecord: 'Manter',
  deleting: 'Excluindo…',
  deleteFailed: 'Não foi excluído.',
  endsIn: (count, format) =>
    count === 0 ? 'termina hoje' : count === 1 ? 'termina amanhã' : `termina em ${format.number(count)} dias`,
  assignmentEnds: (name, label, day) => `A atribuição de ${name} ${label} (${day}).`,
  didEnd: (name) => `A atribuição de ${name} terminou`,
  didSetTerms: (actor, whom, labels, format) => `${actor} alterou a atribuição de ${whom}: ${format.units(labels)}`,
  savedTerms: (names, format) => `Alterado: a atribuição de ${format.list(names)}.`,
};
