// Writes the files that the upload tests hand in, with the 14 columns of a real CRM export.

export const columns = [
  'Index',
  'Account Id',
  'Lead Owner',
  'First Name',
  'Last Name',
  'Company',
  'Phone 1',
  'Phone 2',
  'Email 1',
  'Email 2',
  'Website',
  'Source',
  'Deal Stage',
  'Notes',
] as const;

export type CsvRow = Partial<Record<(typeof columns)[number], string>>;

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export function csv(rows: readonly CsvRow[]): string {
  const lines = rows.map((row) => columns.map((column) => cell(row[column] ?? '')).join(','));
  return [columns.join(','), ...lines].join('\r\n');
}

/** A complete row; no two numbers make the same one. */
export function leadRow(number: number, changes: CsvRow = {}): CsvRow {
  return {
    Index: String(number),
    'Account Id': `A${number}`,
    'Lead Owner': 'Zora Quill',
    'First Name': 'Import',
    'Last Name': `Person ${number}`,
    Company: `Quoted, Comma & Co ${number}`,
    'Phone 1': '001-307-937-7505x54026',
    'Phone 2': '',
    'Email 1': `import${number}@example.com`,
    'Email 2': '',
    Website: 'https://example.com/',
    Source: 'Referral',
    'Deal Stage': 'On Hold',
    Notes: 'Said "yes", nearly.',
    ...changes,
  };
}

export const csvFile = (name: string, text: string, mimeType = 'text/csv') => ({
  name,
  mimeType,
  buffer: Buffer.from(text),
});
