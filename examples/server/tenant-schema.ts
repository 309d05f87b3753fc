// A tenant's records are in two schemas of its own, with the same tables and functions as `crm` and `crm_private`.

/** As the SQL of this folder is written. */
export const crmSchema = 'crm';

const form = /^[a-z][a-z0-9_]{0,40}$/;

/** Throws for a name that could be anything but a schema's. */
export function checkSchema(schema: string): string {
  if (!form.test(schema)) throw new Error(`"${schema}" is no name of a tenant's schema: ${form.source}`);
  return schema;
}

/** Only these words: the roles (`crm_user` and so on) are those of all tenants. */
const ownNames = /\bcrm(_private|_migrations)?\b/g;

/** The SQL of this folder, for another schema. */
export function inSchema(sql: string, schema: string): string {
  if (schema === crmSchema) return sql;
  return sql.replace(ownNames, (_name, rest = '') => `${schema}${rest}`);
}

const known = new Map<string, (sql: string) => string>();

/** As `inSchema`, for the few texts that a server sends again and again. */
export function schemaWriter(schema: string): (sql: string) => string {
  if (schema === crmSchema) return (sql) => sql;
  let writer = known.get(checkSchema(schema));
  if (!writer) {
    const texts = new Map<string, string>();
    writer = (sql) => {
      let text = texts.get(sql);
      if (text === undefined) {
        if (texts.size > 1_000) texts.clear();
        texts.set(sql, (text = inSchema(sql, schema)));
      }
      return text;
    };
    known.set(schema, writer);
  }
  return writer;
}
