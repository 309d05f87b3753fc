// What editors and other tools are told of the tags is what the elements have: attributes under the names that a page writes.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import * as elements from '../../src/index.js';
import manifest from '../../custom-elements.json' with { type: 'json' };

interface Described {
  name: string;
  tagName: string;
  attributes?: { name: string; type: { text: string } }[];
}

/** Attributes of a form control, which the platform itself answers or which are there for the page. */
const ofPlatform = new Set(['name', 'action']);

for (const { name, tagName, attributes = [] } of manifest.modules.flatMap(
  ({ declarations }) => declarations as Described[],
)) {
  it(`an editor offers no name of a type as the value of an attribute of <${tagName}>`, () => {
    const types = attributes.flatMap(({ type }) => type.text.split(' | '));
    assert.deepEqual(
      types.filter((type) => !/^('[a-z-]+'|string|number|boolean|undefined)$/.test(type)),
      [],
    );
  });

  it(`the attributes of <${tagName}> that the manifest names are those that it observes`, () => {
    const { observedAttributes } = elements[name as 'LeadTable'];
    const told = attributes.map((attribute) => attribute.name);
    const differing = [
      ...told.filter((attribute) => !observedAttributes.includes(attribute)),
      ...observedAttributes.filter((attribute) => !told.includes(attribute)),
    ];
    assert.deepEqual(
      differing.filter((attribute) => !ofPlatform.has(attribute)),
      [],
    );
  });
}
