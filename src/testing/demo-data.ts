// A whole make-believe CRM from one seed, for demos, stories, tests and benchmarks.
import type { DirectoryEntry } from '../domain/people/directory-entry.js';
import type { Lead, RecordType } from '../domain/record/lead.js';
import { defaultSchema } from '../domain/record/record-schema.js';
import { foldText } from '../domain/text/search-folding.js';
import { cultures, remarks, sources, teamNames, type NameCulture } from './demo-names.js';
import { seededRandom, type Random } from './random.js';

export interface DemoDataOptions {
  /** Default 1. The same seed gives the same data. */
  seed?: number | undefined;
  /** Default 200; teams come on top. */
  people?: number | undefined;
  /** Default 2,000. */
  leads?: number | undefined;
  /** Default 200. */
  clients?: number | undefined;
  /** Assignees of every record. Default: nobody to five, now and then up to thirty. */
  assigneesPerLead?: number | undefined;
  /** ISO 8601; the records are from the year before it. Fixed by default, so that the data are the same on every day. */
  until?: string | undefined;
}

export interface DemoData {
  /** Three managers first, the first of them the one to sign in as; then the other people, then the teams. */
  people: DirectoryEntry[];
  leads: Lead[];
}

const day = 24 * 60 * 60 * 1_000;
const weighted = cultures.flatMap((culture) => Array<NameCulture>(culture.weight).fill(culture));
/** They see every record, so that to have created one gives none of them more. */
const managers = 3;
const closedStatuses = new Set(['Closed Won', 'Closed Lost', 'Disqualified', 'Churned']);

interface PersonName {
  name: string;
  /** For an e-mail address. */
  latin: string;
}

function personName(random: Random, culture: NameCulture): PersonName {
  const [given = '', givenLatin = given] = random.pick(culture.given).split(':');
  const [family = '', familyLatin = family] = random.pick(culture.family).split(':');
  const parts = culture.familyFirst ? [family, given] : [given, family];
  return { name: parts.join(culture.joiner ?? ' '), latin: `${slug(givenLatin)}.${slug(familyLatin)}` };
}

const slugs = new Map<string, string>();

function slug(text: string): string {
  let result = slugs.get(text);
  if (result === undefined) slugs.set(text, (result = foldText(text).replace(/[^a-z0-9]+/g, '')));
  return result;
}

/** Numbers from ranges that are reserved for fiction. */
function phoneNumber(random: Random): string {
  const digits = (count: number): string => String(random.integer(0, 10 ** count - 1)).padStart(count, '0');
  return random.pick([
    () => `+1 ${random.integer(201, 989)}-555-01${digits(2)}`,
    () => `+44 1632 960${digits(3)}`,
    () => `+61 2 5550 ${digits(4)}`,
    () => `+33 1 99 00 ${digits(2)} ${digits(2)}`,
  ])();
}

function demoTeams(count: number): DirectoryEntry[] {
  const used = teamNames.slice(0, Math.max(1, Math.min(teamNames.length, Math.round(count / 16))));
  return used.map((name, index) => ({ id: `team-${index + 1}`, name, kind: 'team' }));
}

function demoPerson(random: Random, index: number, teams: readonly DirectoryEntry[]): DirectoryEntry {
  const { name, latin } = personName(random, random.pick(weighted));
  const number = index + 1;
  const person: DirectoryEntry = {
    id: `person-${number}`,
    name,
    kind: 'person',
    email: `${latin || 'person'}.${number}@crm.example`,
    teamIds: random.sample(teams, random.chance(0.2) ? 2 : 1).map(({ id }) => id),
  };
  if (index < managers) person.role = 'manager';
  else if (number % 29 === 0) person.inactive = true;
  else if (number % 41 === 0) person.disabledReason = 'On leave';
  return person;
}

function assigneeCount(random: Random): number {
  const roll = random.next();
  const limits = [0.15, 0.45, 0.7, 0.87, 0.94, 0.98];
  const count = limits.findIndex((limit) => roll < limit);
  return count >= 0 ? count : random.integer(6, 30);
}

interface Deal {
  recordType: RecordType;
  number: number;
  end: number;
  statuses: readonly string[];
  assignable: readonly DirectoryEntry[];
  assignees: number | undefined;
}

function demoLead(random: Random, { recordType, number, end, statuses, assignable, assignees }: Deal): Lead {
  const culture = random.pick(weighted);
  const { name, latin } = personName(random, culture);
  const company = random.pick(culture.companies);
  const created = end - Math.floor(random.next() * 365 * day);
  const createdAt = new Date(created).toISOString();
  const touched = random.chance(0.6)
    ? new Date(created + Math.floor(random.next() * (end - created))).toISOString()
    : createdAt;
  const lead: Lead = {
    id: `${recordType}-${number}`,
    recordType,
    name,
    company,
    source: random.pick(sources),
    status: random.pick(statuses),
    assigneeIds: random.sample(assignable, assignees ?? assigneeCount(random)).map(({ id }) => id),
    version: '1',
    createdAt,
    updatedAt: touched,
    raw: { createdBy: `person-${1 + (number % managers)}` },
  };
  if (random.chance(0.95)) lead.email = `${latin || recordType}.${number}@${slug(company) || 'company'}.example`;
  if (random.chance(0.85)) lead.phone = phoneNumber(random);
  if (random.chance(0.5)) lead.notes = random.pick(remarks);
  return lead;
}

function withWorkload(random: Random, people: readonly DirectoryEntry[], leads: readonly Lead[]): DirectoryEntry[] {
  const open = new Map<string, number>();
  for (const lead of leads) {
    if (closedStatuses.has(lead.status)) continue;
    for (const id of lead.assigneeIds) open.set(id, (open.get(id) ?? 0) + 1);
  }
  return people.map((person) => {
    const openRecords = open.get(person.id) ?? 0;
    return {
      ...person,
      openRecords,
      capacity: Math.max(10, Math.round((openRecords * random.integer(80, 180)) / 100)),
    };
  });
}

/** Leads of each person who has left, at most. */
const leftBehind = 43;
/** Of these, so many that nobody else is on; they are closed, so that nobody has less to do. */
const leftAlone = 3;

/** People who have left are still on some old leads, as in every real CRM; they come after those of the day's work. */
function withFormer(people: readonly DirectoryEntry[], leads: readonly Lead[]): Lead[] {
  const former = people.filter(({ inactive }) => inactive);
  const each = Math.min(leftBehind, Math.floor(leads.length / 100));
  const old = leads
    .filter(({ assigneeIds }) => assigneeIds.length > 0)
    .sort((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1))
    .slice(0, each * former.length);
  const owner = new Map(old.map(({ id }, at) => [id, former[at % former.length]!.id]));
  const closed = old.filter(({ status }) => closedStatuses.has(status));
  const alone = new Set(closed.slice(0, leftAlone).map(({ id }) => id));
  return leads.map((lead) => {
    const id = owner.get(lead.id);
    if (id === undefined) return lead;
    return { ...lead, assigneeIds: alone.has(lead.id) ? [id] : [...lead.assigneeIds, id] };
  });
}

/** People, teams, leads and clients. 100,000 leads take about a second. */
export function generateDemoData(options: DemoDataOptions = {}): DemoData {
  const { seed = 1, people: personCount = 200, leads: leadCount = 2_000, clients: clientCount = 200 } = options;
  const random = seededRandom(seed);
  const end = Date.parse(options.until ?? '2026-11-01T09:00:00.000Z');
  const teams = demoTeams(personCount);
  const persons = Array.from({ length: personCount }, (_, index) => demoPerson(random, index, teams));
  const people = [...persons, ...teams];
  const assignable = people.filter(({ inactive }) => !inactive);
  const records = (recordType: RecordType, count: number): Lead[] => {
    const statuses = defaultSchema(recordType)
      .fields.find(({ name }) => name === 'status')!
      .options!.map(({ value }) => value);
    const deal = { recordType, end, statuses, assignable, assignees: options.assigneesPerLead };
    return Array.from({ length: count }, (_, index) => demoLead(random, { ...deal, number: index + 1 }));
  };
  const leads = [...withFormer(people, records('lead', leadCount)), ...records('client', clientCount)];
  return { people: withWorkload(random, people, leads), leads };
}
