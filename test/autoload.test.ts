// Tags come with the page that uses them, and no others.
import { expect } from '@open-wc/testing';
import { autoload } from '../src/autoload.js';
import { waitUntil } from './wait-until.js';

const isDefined = (tag: string): boolean => customElements.get(tag) !== undefined;

afterEach(() => document.body.replaceChildren());

describe('autoload', () => {
  it('registers a tag that appears within what is put into the page, which takes up what it was given before', async () => {
    const field = document.createElement('assignee-multiselect');
    field.value = ['ann'];
    field.setAttribute('label', 'Assignees');
    const section = document.createElement('section');
    section.append(field);
    document.body.append(section);
    await customElements.whenDefined('assignee-multiselect');
    await field.updateComplete;
    expect(field.value).to.deep.equal(['ann']);
    expect(field.label).to.equal('Assignees');
    expect(field.settle).to.be.a('function');
  });

  it('registers a tag that is in a shadow root which it is told of', async () => {
    const host = document.createElement('section');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    root.append(document.createElement('assignee-stack'));
    await autoload(root);
    expect(isDefined('assignee-stack')).to.equal(true);
    root.append(document.createElement('lead-data-provider'));
    await waitUntil(() => isDefined('lead-data-provider'));
  });

  it('fetches no tag that the page does not use', () => {
    expect(isDefined('lead-import')).to.equal(false);
    expect(isDefined('lead-table')).to.equal(false);
  });
});
