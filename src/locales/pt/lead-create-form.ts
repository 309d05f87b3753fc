// Portuguese words of `<lead-create-form>`.
import type { Words } from '../locale.js';
import { numbered } from '../phrases.js';
import { accessWords } from './access.js';
import { many, one } from './counted-records.js';
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
  title: (type) => `Criar ${one(type)}`,
  create: (type) => `Criar ${one(type)}`,
  tabs: (type) => `Formas de criar ${many(type)}`,
  addNew: 'Novo',
  upload: 'Importar',
  assignees: 'Responsáveis',
  access: (type) => `Todas as pessoas escolhidas poderão abrir este ${one(type)}.`,
  accessOnDevice: (type) => `Neste dispositivo, todas as pessoas escolhidas poderão abrir este ${one(type)}.`,
  creating: 'Criando…',
  cancel: 'Cancelar',
  cancelled: 'Interrompido. O que você digitou continua aqui.',
  created: (name, type) => (type === 'client' ? `Cliente ${name} criado` : `Lead ${name} criado`),
  open: 'Abrir',
  openNamed: (name) => `Abrir ${name}`,
  failed: (type) => `O ${one(type)} não foi criado.`,
  duplicate: (name, type, by) => {
    const what = { email: 'este e-mail', phone: 'este telefone', name: 'este nome e esta empresa' }[by];
    return `Já existe um ${one(type)} com ${what}: ${name}. Mesmo assim, você pode criar outro.`;
  },
  forbidden: (type) => `Você não pode criar ${many(type)}.`,
  problems: numbered({ one: 'Há # problema', other: 'Há # problemas' }),
  problem: (label, text) => (text.startsWith(label) ? text : `${label}: ${text}`),
  restored: 'Seu rascunho anterior está de volta.',
  discard: 'Recomeçar',
  loading: 'Carregando o formulário…',
  fieldsFailed: 'Não foi possível carregar o formulário.',
  discarded: 'O rascunho foi descartado.',
  notKept: 'Este navegador não consegue guardar seu rascunho. Ele se perde se você fechar ou recarregar esta página.',
  notAssigned: (names, reason, format) => `Não foi possível atribuir a ${format.list(names)}. ${reason}`,
  assignMeInstead: 'Atribuir a mim no lugar',
  assignMeFailed: 'Não foi possível atribuir a você.',
  assignedUnseen: (type) => `Atribuído. Você não pode mais ver este ${one(type)}.`,
  createAnother: 'Criar e adicionar outro',
  whoWillSee: (type, count, format) => {
    const who = format.plural(count, {
      one: `${format.number(count)} pessoa ou equipe`,
      other: `${format.number(count)} pessoas e equipes`,
    });
    return `Quem verá este ${one(type)}: ${who}`;
  },
  whoWillSeeAtLeast: (type, count, format) => {
    const who = format.plural(count, {
      one: `${format.number(count)} pessoa ou equipe`,
      other: `${format.number(count)} pessoas e equipes`,
    });
    return `Quem verá este ${one(type)}: pelo menos ${who}`;
  },
};
