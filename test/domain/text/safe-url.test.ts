// What comes from data becomes a link or a picture only when it can do no harm.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { mailHref, safeHref, safeImageUrl, telHref } from '../../../src/domain/text/safe-url.js';

const page = 'https://crm.example/leads/1';

describe('safeHref', () => {
  const cases: [string, string | undefined][] = [
    ['https://example.com/a?b#c', 'https://example.com/a?b#c'],
    ['http://example.com', 'http://example.com/'],
    [' example.com ', 'https://example.com/'],
    ['www.example.co.uk/path', 'https://www.example.co.uk/path'],
    ['example.com:8080', undefined],
    ['javascript:alert(1)', undefined],
    ['java\nscript:alert(1)', undefined],
    ['\u0001javascript:alert(1)', undefined],
    ['data:text/html,<script>', undefined],
    ['vbscript:x', undefined],
    ['n/a', undefined],
    ['none', undefined],
    ['', undefined],
  ];
  for (const [value, href] of cases) {
    it(`answers ${href} for ${JSON.stringify(value)}`, () => expect(safeHref(value, page)).to.equal(href));
  }

  it('answers nothing but web addresses', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((text) => `javascript:${text}`),
        ),
        (value) => {
          const href = safeHref(value, page);
          if (href !== undefined) expect(new URL(href).protocol).to.match(/^https?:$/);
        },
      ),
    );
  });
});

describe('safeImageUrl', () => {
  const cases: [string, string, string | undefined][] = [
    ['https://cdn.example/a.png', page, 'https://cdn.example/a.png'],
    ['/a.png', page, 'https://crm.example/a.png'],
    ['http://cdn.example/a.png', page, undefined],
    ['http://localhost:8000/a.png', 'http://localhost:8000/', 'http://localhost:8000/a.png'],
    ['data:image/png;base64,AAAA', page, 'data:image/png;base64,AAAA'],
    ['data:image/svg+xml;base64,AAAA', page, undefined],
    ['javascript:alert(1)', page, undefined],
    ['javascript:alert(1)', 'file:///home/me/page.html', undefined],
    ['data:image/svg+xml,<svg>', 'about:blank', undefined],
    ['', 'about:blank', undefined],
  ];
  for (const [value, base, url] of cases) {
    it(`answers ${url} for ${value || 'nothing'} on ${base}`, () => expect(safeImageUrl(value, base)).to.equal(url));
  }
});

describe('mailHref', () => {
  it('links an address', () => expect(mailHref(' ann@example.com ')).to.equal('mailto:ann@example.com'));
  it('lets nothing add a header or a receiver', () => {
    expect(mailHref('ann@example.com?bcc=x@example.com')).to.equal(undefined);
    expect(mailHref('a&b@example.com')).to.equal('mailto:a%26b@example.com');
    expect(mailHref('a?subject=x@example.com')).to.equal('mailto:a%3Fsubject%3Dx@example.com');
    expect(mailHref('a@example.com,b@example.com')).to.equal(undefined);
  });
});

describe('telHref', () => {
  const cases: [string, string | undefined][] = [
    ['+49 (0)30 / 123-456', 'tel:+49030123456'],
    ['555 0100 ext. 12', 'tel:5550100'],
    ['call me', undefined],
    ['12', undefined],
  ];
  for (const [value, href] of cases) {
    it(`answers ${href} for ${value}`, () => expect(telHref(value)).to.equal(href));
  }
});
