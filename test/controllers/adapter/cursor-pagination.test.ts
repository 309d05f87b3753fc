// Where a list ends, as back ends tell it.
import { expect } from '@open-wc/testing';
import { PageTrail } from '../../../src/controllers/adapter/cursor-pagination.js';
import { saidDuring } from '../../console.js';

const items = (...ids: string[]) => ids.map((id) => ({ id }));

describe('the pages of a list', () => {
  it('end where a page has no cursor', () => {
    const trail = new PageTrail({}, 'listLeads');
    expect(trail.add(items('a'), 'next').nextCursor).to.equal('next');
    expect(trail.add(items('b'), undefined)).to.deep.equal({ items: items('b'), nextCursor: undefined });
  });

  it('end where a back end takes no notice of the cursor, and the console hears of it once', async () => {
    const adapter = {};
    const said = await saidDuring('error', async () => {
      for (let reading = 0; reading < 2; reading++) {
        const trail = new PageTrail(adapter, 'listLeads');
        trail.add(items('a', 'b'), 'next');
        expect(trail.add(items('a', 'b'), 'next')).to.deep.equal({ items: [], nextCursor: undefined });
      }
    });
    expect(said.length).to.equal(1);
  });

  it('have each item once where pages overlap', () => {
    const trail = new PageTrail({}, 'listLeads');
    trail.add(items('a', 'b'), '2');
    expect(trail.add(items('b', 'c'), '3')).to.deep.equal({ items: items('c'), nextCursor: '3' });
  });

  it('wait for somebody after a few that are empty, and go on when somebody asks', () => {
    const trail = new PageTrail({}, 'listLeads');
    for (let page = 1; page <= 4; page++) {
      expect(trail.paused, `before page ${page}`).to.equal(false);
      expect(trail.add([], `after ${page}`).nextCursor).to.equal(`after ${page}`);
    }
    expect(trail.paused).to.equal(true);
    trail.resume();
    expect(trail.paused).to.equal(false);
  });
});
