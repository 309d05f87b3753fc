// The files of SQL are sent statement by statement: none is cut in two, and none is left out.
import { deepEqual, equal } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { migrationFiles } from '../../examples/server/migrate.js';
import { statementsIn } from '../../examples/server/sql-statements.js';

describe('the statements of a file of SQL', () => {
  it('end at semicolons, but for those of texts, names, bodies and comments', () => {
    const sql = `SELECT ';', 'it''s;', ";""" FROM a; -- no; end
      /* nor; here */ CREATE FUNCTION f() AS $$ BEGIN; 'x'; END $$; DO $body$ $$;$$; $body$;
      -- only; a comment
      SELECT 1`;
    deepEqual(statementsIn(sql), [
      `SELECT ';', 'it''s;', ";""" FROM a`,
      `-- no; end
      /* nor; here */ CREATE FUNCTION f() AS $$ BEGIN; 'x'; END $$`,
      'DO $body$ $$;$$; $body$',
      `-- only; a comment
      SELECT 1`,
    ]);
    deepEqual(statementsIn(' ;; -- nothing\n'), []);
  });

  it('put together again are the file, for each that there is', async () => {
    for (const file of new Set([...(await migrationFiles('postgresql')), ...(await migrationFiles('portable'))])) {
      const sql = await readFile(new URL(`../../examples/server/${file}`, import.meta.url), 'utf8');
      const bare = (text: string): string => text.replace(/[\s;]/g, '');
      const statements = statementsIn(sql);
      const words =
        /^(--[^\n]*\n\s*)*(ALTER|COMMENT|CREATE|DELETE|DO|DROP|GRANT|INSERT|RESET|REVOKE|SELECT|SET|UPDATE|WITH)\b/;
      for (const statement of statements) equal(words.test(statement), true, `${file}: ${statement.slice(0, 200)}`);
      equal(bare(sql).startsWith(bare(statements.join(';'))), true, file);
    }
  });
});
