// The guide's adapter over names of one's own keeps the contract as far as its API goes; the API here stands for the host's.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { createDealAdapter, type Deal, type User } from '../../examples/own-adapter/own-names.js';
import { applyDelta } from '../../src/domain/assignment/assignment.js';
import { describeAdapterContract } from '../../src/testing/index.js';

interface Stored extends Deal {
  author?: string;
  /** At which `rev` somebody was put on it, or taken off. */
  touched: Record<string, number>;
}

type Fields = Partial<Pick<Deal, 'title' | 'mail'>>;
type Content = Fields & { owners: string[]; add: string[]; remove: string[]; rev?: number; fields: Fields };

function wrong({ title, mail }: Fields): Record<string, string> | undefined {
  const errors = {
    ...(title !== undefined && !title.trim() && { title: 'A deal needs a title' }),
    ...(mail && !/^\S+@\S+\.\S+$/.test(mail) && { mail: 'That is no address' }),
  };
  return Object.keys(errors).length > 0 ? errors : undefined;
}

class DealApi {
  readonly deals = new Map<string, Stored>();
  readonly users = new Map<string, User>();
  readonly managers = new Set<string>();

  sees(me: string, { author, owners }: Stored): boolean {
    const teams = this.users.get(me)?.teams ?? [];
    return this.managers.has(me) || author === me || owners.some((id) => id === me || teams.includes(id));
  }

  answer(me: string, method: string, url: URL, content: Content): [status: number, body: unknown] {
    const [, what, id, part] = url.pathname.split('/');
    if (what === 'users') return [200, [...this.users.values()]];
    if (id === undefined) return method === 'GET' ? this.#list(me, url.searchParams) : this.#create(me, content);
    const deal = this.deals.get(id);
    if (!deal || !this.sees(me, deal)) return [404, {}];
    if (part) return this.#assign(me, deal, content);
    return method === 'GET' ? [200, deal] : this.#update(deal, content);
  }

  #list(me: string, query: URLSearchParams): [number, unknown] {
    const all = [...this.deals.values()]
      .filter((deal) => deal.kind === query.get('kind') && this.sees(me, deal))
      .sort((a, b) => b.created.localeCompare(a.created) || b.deal_id - a.deal_id);
    const skip = Number(query.get('skip'));
    return [200, { rows: all.slice(skip, skip + Number(query.get('take'))), count: all.length }];
  }

  #refused(ids: readonly string[]): string[] {
    return ids.filter((id) => !this.users.get(id)?.active);
  }

  #create(me: string, content: Content): [number, unknown] {
    const errors = wrong(content);
    if (errors) return [400, { errors }];
    const owners = this.#refused(content.owners);
    if (owners.length > 0) return [400, { owners }];
    const created = new Date().toISOString();
    const own = { deal_id: this.deals.size + 1001, rev: 1, touched: {}, author: me, created, changed: created };
    const deal = { stage: 'New Lead', ...content, ...own } as unknown as Stored;
    this.deals.set(String(deal.deal_id), deal);
    return [201, deal];
  }

  #update(deal: Stored, { rev, fields }: Content): [number, unknown] {
    if (rev !== deal.rev) return [412, { deal }];
    const errors = wrong(fields);
    if (errors) return [400, { errors }];
    Object.assign(deal, fields, { rev: deal.rev + 1, changed: new Date().toISOString() });
    return [200, deal];
  }

  #assign(me: string, deal: Stored, { add, remove, rev = Infinity }: Content): [number, unknown] {
    const refused = this.#refused(add);
    if (refused.length > 0) return [400, { owners: refused }];
    const next = applyDelta(deal.owners, { add, remove });
    const changed = [...new Set([...next, ...deal.owners])].filter(
      (id) => next.includes(id) !== deal.owners.includes(id),
    );
    const clash = changed.filter((id) => (deal.touched[id] ?? 0) > rev);
    if (clash.length > 0) return [409, { owners: clash, deal }];
    deal.owners = next;
    deal.rev += 1;
    deal.changed = new Date().toISOString();
    for (const id of changed) deal.touched[id] = deal.rev;
    return [200, this.sees(me, deal) ? deal : null];
  }
}

async function contentOf(request: IncomingMessage): Promise<Content> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString() || '{}') as Content;
}

describeAdapterContract(
  { describe: (name, body) => void describe(name, body), it: (name, body) => void it(name, body) },
  {
    name: 'an adapter over names of one’s own, as the guide has it',
    async create({ people, leads }) {
      const api = new DealApi();
      const ids = new Map<string, string>();
      people.forEach(({ id }, index) => ids.set(id, `u${index + 1}`));
      leads.forEach(({ id }, index) => ids.set(id, String(index + 1)));
      const idOf = (id: string): string => ids.get(id) ?? id;
      for (const { id, name, kind, inactive = false, teamIds = [], role } of people) {
        const user_id = idOf(id);
        const teams = teamIds.map(idOf);
        api.users.set(user_id, { user_id, full_name: name, is_team: kind === 'team', active: !inactive, teams });
        if (role === 'manager') api.managers.add(user_id);
      }
      for (const lead of leads) {
        const { name: title, status: stage, email: mail, company: firm, phone: tel, source: origin, notes } = lead;
        const fields = { title, stage, mail, firm, tel, origin, remarks: notes, owners: lead.assigneeIds.map(idOf) };
        const own = { deal_id: Number(idOf(lead.id)), kind: lead.recordType, rev: 1, touched: {} };
        const deal = { ...fields, ...own, created: lead.createdAt, changed: lead.updatedAt };
        api.deals.set(idOf(lead.id), JSON.parse(JSON.stringify(deal)) as Stored);
      }
      const server = createServer((request, response) => {
        void contentOf(request).then((content) => {
          const url = new URL(request.url!, 'http://localhost');
          const [status, body] = api.answer(String(request.headers['x-user']), request.method!, url, content);
          response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
        });
      }).listen(0, '127.0.0.1');
      await new Promise((resolve) => server.once('listening', resolve));
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      return {
        as: (userId) => createDealAdapter(url, { 'X-User': idOf(userId) }),
        idOf,
        remove: (leadId) => Promise.resolve(void api.deals.delete(leadId)),
        dispose() {
          server.closeAllConnections();
          server.close();
        },
      };
    },
  },
);
