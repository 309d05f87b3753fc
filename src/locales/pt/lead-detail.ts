// Portuguese words of `<lead-detail>`.
import type { Words } from '../locale.js';
import { numbered } from '../phrases.js';
import { assigneeStack } from './assignee-stack.js';
import { one } from './counted-records.js';
import { failureWords } from './failures.js';
import { fieldWords } from './fields.js';
import { leadDetailWork } from './lead-detail-work.js';
import { noticeWords } from './notice.js';

export const leadDetail: Words<'lead-detail'> = {
  ...fieldWords,
  ...failureWords,
  ...noticeWords,
  ...leadDetailWork,
  tabs: (name, type) => (type === 'client' ? `Cliente ${name}` : `Lead ${name}`),
  profile: 'Perfil',
  project: 'Projeto',
  close: 'Fechar',
  status: 'Status',
  created: 'Criado',
  updated: 'Alterado',
  edit: 'Editar',
  save: 'Salvar',
  saving: 'Salvando…',
  savingSoon: 'Será salvo em um momento.',
  cancel: 'Cancelar',
  saved: 'Salvo',
  stopped: 'Interrompido. Suas alterações continuam aqui.',
  readonly: (reason) => (reason ? `Somente leitura: ${reason}` : 'Somente leitura'),
  labelled: (label, text) => `${label}: ${text}`,
  assignee: 'Responsáveis',
  assignees: 'Responsáveis',
  assignedTo: 'Atribuído a',
  nobody: 'Ninguém é responsável.',
  team: 'Equipe',
  inactive: 'inativo',
  primary: 'principal',
  locked: (reason) => (reason ? `Não pode ser removido: ${reason}` : 'Não pode ser removido'),
  primaryIsNow: (name) => `${name} agora é responsável principal.`,
  nobodyIsPrimary: 'Ninguém é responsável principal agora.',
  dropped: 'A alteração foi descartada.',
  access: (type) => `Quem você adicionar poderá abrir este ${one(type)}.`,
  accessOnDevice: (type) => `Neste dispositivo, quem você adicionar poderá abrir este ${one(type)}.`,
  assignFailed: 'Os responsáveis não foram salvos.',
  updateFailed: 'As alterações não foram salvas.',
  addedElsewhere: (names, format) => `Adicionados nesse meio-tempo: ${format.list(names)}.`,
  removedElsewhere: (names, format) => `Removidos nesse meio-tempo: ${format.list(names)}.`,
  mergedAssignees: 'Suas alterações foram mantidas por cima.',
  assignConflict: (names, format) =>
    names.length > 0
      ? `Outra pessoa alterou nesse meio-tempo: ${format.list(names)}.`
      : 'Outra pessoa alterou os responsáveis nesse meio-tempo.',
  assignedNow: (names, format) =>
    names.length > 0 ? `Responsáveis atuais: ${format.list(names)}.` : 'Agora ninguém é responsável.',
  applyAgain: 'Aplicar minhas alterações',
  discard: 'Descartar minhas alterações',
  updateConflict: 'Outra pessoa alterou os mesmos campos nesse meio-tempo. Escolha qual valor fica.',
  updateMerged:
    'Outra pessoa alterou este registro nesse meio-tempo. Confira e salve novamente; suas alterações continuam aqui.',
  yours: 'Seu valor',
  theirs: 'O outro valor',
  keepMine: 'Manter o meu',
  useTheirs: 'Usar o outro',
  problems: numbered({ one: 'Há # problema', other: 'Há # problemas' }),
  loading: (type) => `Carregando ${one(type)}`,
  loadFailed: (type) => `Não foi possível carregar o ${one(type)}.`,
  refreshFailed: 'O que você vê pode estar desatualizado.',
  noName: 'Sem nome',
  notFound: (type) => `Este ${one(type)} não existe ou você não tem acesso a ele.`,
  deleted: (type) => `Este ${one(type)} foi excluído.`,
  accessLost: (type) => `Você não tem mais acesso a este ${one(type)}.`,
  assign: 'Atribuir',
  handOver: 'Transferir',
  unsaved: 'Alterações não salvas',
  draftRestored: 'Suas alterações não salvas estão de volta.',
  notKept:
    'Este navegador não consegue guardar suas alterações. Elas se perdem se você fechar ou recarregar esta página.',
  discardQuestion: 'Descartar suas alterações?',
  discardNow: 'Descartar',
  keepEditing: 'Continuar editando',
  discarded: 'Suas alterações foram descartadas.',
  savedAssignees: (came, went, format) =>
    [came.length > 0 && `Adicionados: ${format.list(came)}.`, went.length > 0 && `Removidos: ${format.list(went)}.`]
      .filter(Boolean)
      .join(' '),
  savedFields: (labels, format) => `Salvo: ${format.list(labels)}.`,
  typed: 'O que você tinha digitado',
  copy: 'Copiar',
  copied: 'Copiado',
  changedBy: (name, ago) => `Alterado por ${name}, ${ago}.`,
  somebody: 'Alguém',
  history: 'Histórico',
  loadingMore: 'Carregando…',
  accessTab: 'Acesso',
  stack: assigneeStack,
  ownFields: 'Mais campos',
  previous: 'Anterior',
  next: 'Próximo',
  deleteRecord: (recordType) => (recordType === 'client' ? 'Excluir cliente' : 'Excluir lead'),
};
