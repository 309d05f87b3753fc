// What this page adds to an import, if that is set: phone numbers get their country code, and a company that a row leaves empty
// is looked up among the records by the domain of the address.
import { say } from './language.js';
import { typeOf } from './pages.js';

/** Domains that are asked for at once. */
const atOnce = 8;
/** More domains than this are not looked up: a page of its own would ask the server for all of them in one request. */
const mostDomains = 200;

const domainOf = (address = '') => address.split('@')[1]?.trim().toLowerCase();

/** `0049 30 1`, `030 1` and `(030) 1` as `+49 30 1`. */
const international = (phone) =>
  phone
    .trim()
    .replace(/^00(?=[1-9])/, '+')
    .replace(/^\(?0([1-9]\d*)\)?/, '+49 $1');

/**
 * @param {() => import('lead-elements').LeadDataAdapter} adapterNow Where the records are.
 * @param {string} recordType Which of them know companies.
 */
function createHooks(adapterNow, recordType) {
  /** By domain; without a company where no record has one. */
  const companies = new Map();

  async function lookUp(domain, options) {
    const filter = { field: 'email', operator: 'contains', value: `@${domain}` };
    const { items } = await adapterNow().listLeads({ recordType, filter, limit: 1 }, options);
    companies.set(domain, items[0]?.company);
  }

  return {
    async prepare(rows, options) {
      const open = rows.filter(({ texts }) => !texts.company?.trim()).map(({ texts }) => domainOf(texts.email));
      const domains = [...new Set(open)].filter((domain) => domain && !companies.has(domain)).slice(0, mostDomains);
      while (domains.length > 0) await Promise.all(domains.splice(0, atOnce).map((domain) => lookUp(domain, options)));
    },
    cell: (text, { field }) => (field === 'phone' ? international(text) : undefined),
    row(draft) {
      if (draft.company) return undefined;
      const company = companies.get(domainOf(draft.email));
      return company
        ? { draft: { ...draft, company } }
        : { warnings: [{ field: 'company', text: say('No company is known for this address.') }] };
    },
  };
}

/** @returns {(rules: string) => void} Sets what was chosen: `none` or `phones-and-companies`. */
export function prepareImports(main, adapterNow) {
  const forms = [...main.querySelectorAll('lead-create-form')];
  const hooks = new Map(forms.map((form) => [form, createHooks(adapterNow, typeOf(form))]));
  return (rules) => {
    for (const form of forms) form.importHooks = rules === 'none' ? undefined : hooks.get(form);
  };
}
