// Columns that a sign, a word in brackets or what stands before their names tells from others.
import { expect } from '@open-wc/testing';
import { matchColumns, targetKey } from '../../../../src/domain/import/columns/match-columns.js';
import { defaultSchema, type FieldSchema } from '../../../../src/domain/record/record-schema.js';

function targetsOf(fields: FieldSchema[], headers: string, ...rows: string[]): Record<string, string> {
  const lead = defaultSchema('lead');
  const cells = rows.map((row) => row.split('|'));
  const columns = matchColumns(headers.split('|'), cells, { ...lead, fields: [...lead.fields, ...fields] });
  return Object.fromEntries(
    columns.map(({ header, target, doubt }) => [header, targetKey(target) + (doubt ? '?' : '')]),
  );
}

const margin: FieldSchema = { name: 'margin', label: 'Margin', type: 'money', currency: 'EUR' };
const share: FieldSchema = { name: 'share', label: 'Margin %', type: 'percent' };

describe('fields whose labels differ by a sign', () => {
  it('have a column each', () => {
    expect(targetsOf([margin, share], 'Name|Margin %|Margin', 'Ida|20|1200')).to.include({
      Margin: 'field:margin',
      'Margin %': 'field:share',
    });
  });

  it('are asked about where only the other one is there', () => {
    expect(targetsOf([margin], 'Name|Margin %', 'Ida|20')['Margin %']).to.match(/\?$/);
  });
});

describe('what was once', () => {
  it('is asked about', () => {
    for (const header of ['Email (old)', 'E-Mail (alt)', 'Correo (antiguo)'])
      expect(targetsOf([], `Name|${header}`, 'Ida|ida@x.example')[header], header).to.match(/\?$/);
  });
});

describe('Chinese and Japanese names of columns', () => {
  it('are asked about, or nothing, where they are those of somebody else', () => {
    for (const header of [
      '父亲姓名',
      '母親の名前',
      '家长邮箱',
      '紧急联系电话',
      '親会社',
      '前担当者',
      '支払状況',
      '资金来源',
    ])
      expect(targetsOf([], `X|${header}`, 'a|b')[header], header).to.match(/\?$|^extra$/);
    for (const header of ['客户邮箱', '联系人电话'])
      expect(targetsOf([], `X|${header}`, 'a|')[header], header).not.to.match(/^extra$/);
  });
});

describe('headers that all begin alike', () => {
  it('are read by what stands behind', () => {
    expect(
      targetsOf(
        [],
        'Deal - Titel|Deal - Organisation|Deal - Kontaktperson|Deal - Besitzer',
        'Dach|Abel GmbH|Ida Abel|Ann Lee',
        'Tür|Costa SA|Cem Costa|Bob Ray',
      ),
    ).to.include({
      'Deal - Organisation': 'field:company',
      'Deal - Kontaktperson': 'field:name',
      'Deal - Besitzer': 'assignees',
    });
  });
});

describe('names of columns in the interface of HubSpot', () => {
  it('are those of the owner and the status of a lead', () => {
    const headers = 'email|firstname|lastname|hubspot_owner_id|hs_lead_status|lifecyclestage';
    expect(targetsOf([], headers, 'ida@x.example|Ida|Abel|10042|NEW|lead')).to.include({
      hubspot_owner_id: 'assignees',
      hs_lead_status: 'field:status',
    });
  });
});
