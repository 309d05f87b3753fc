// Portuguese words of a record's fields.
import type { FieldWords } from '../en/fields.js';
import { numbered, schemaNames } from '../phrases.js';

const names = {
  Name: 'Nome',
  Email: 'E-mail',
  Phone: 'Telefone',
  Company: 'Empresa',
  Source: 'Origem',
  Status: 'Status',
  Notes: 'Observações',
};

const choices = {
  'New Lead': 'Novo',
  Contacted: 'Contatado',
  Qualified: 'Qualificado',
  'Proposal Sent': 'Proposta enviada',
  Negotiation: 'Negociação',
  'Closed Won': 'Ganho',
  'Closed Lost': 'Perdido',
  'On Hold': 'Em espera',
  'Re-engagement': 'Reativação',
  Disqualified: 'Desqualificado',
  Onboarding: 'Integração',
  Active: 'Ativo',
  Churned: 'Cancelado',
};

export const { fieldLabel, optionLabel } = schemaNames(names, choices);

export const fieldWords: Partial<FieldWords> = {
  fieldLabel,
  optionLabel,
  choose: 'Escolher…',
  notSet: 'Não informado',
  yes: 'Sim',
  no: 'Não',
  lookupSearch: 'Buscar',
  lookupLoading: 'Buscando…',
  lookupFailed: 'A busca falhou.',
  lookupNoMatch: (query) => `Nada corresponde a “${query}”.`,
  lookupNothing: 'Não há nada para escolher.',
  lookupFound: numbered({ one: '# resultado', other: '# resultados' }),
  lookupChosen: (name) => `Escolhido: ${name}.`,
  lookupRemoved: (name) => `Removido: ${name}.`,
  lookupUnknown: 'Desconhecido',
  requiredNote: 'Os campos com * são obrigatórios.',
  problemRequired: (label) => `${label}: campo obrigatório. Preencha-o.`,
  problemRequiredChoice: (label) => `${label}: campo obrigatório. Escolha uma opção.`,
  problemEmail: 'Digite um endereço de e-mail como nome@example.com.',
  problemUrl: 'Digite um endereço web como https://example.com.',
  problemNumber: 'Digite um número, só com algarismos, como 1250 ou 12.5.',
  problemDate: 'Digite uma data completa.',
  problemOption: (value) => `“${value}” não é uma das opções. Escolha outra.`,
  problemTooLong: (length, maxLength, format) =>
    `Longo demais: ${format.number(length)} caracteres. Reduza para ${format.number(maxLength)}.`,
};
