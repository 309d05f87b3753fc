// What the manifest tells: the tags and their public parts, with paths of the published files.
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { root } from './process.mjs';

const lifecycle = new Set([
  'render',
  'renderRoot',
  'update',
  'updated',
  'willUpdate',
  'firstUpdated',
  'shouldUpdate',
  'createRenderRoot',
  'getUpdateComplete',
  'scheduleUpdate',
]);

const isPublic = (member) =>
  !member.static &&
  (member.privacy ?? 'public') === 'public' &&
  !/^[_#]|Callback$/.test(member.name) &&
  !lifecycle.has(member.name);

const nativeEvents = new Set(['Event', 'CustomEvent', 'InputEvent']);

/** An event of a class of its own is dispatched without a name that can be read here; its `@fires` line gives it. */
const isNamed = ({ name, description, type }) => name && (description || nativeEvents.has(type?.text));

/** Reads `defineElement('tag', Class)`, this library's guarded form of `customElements.define`. */
const definitions = {
  name: 'define-element',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'defineElement') return;
    const [tag, constructor] = node.arguments;
    if (!tag || !ts.isStringLiteral(tag) || !constructor) return;
    moduleDoc.exports = [
      ...(moduleDoc.exports ?? []),
      { kind: 'custom-element-definition', name: tag.text, declaration: { name: constructor.getText() } },
    ];
  },
  packageLinkPhase({ customElementsManifest }) {
    const { modules } = customElementsManifest;
    const definition = (entry) => entry.kind === 'custom-element-definition';
    for (const { name, declaration } of modules.flatMap((module) => (module.exports ?? []).filter(definition))) {
      for (const module of modules) {
        const element = module.declarations?.find((candidate) => candidate.name === declaration.name);
        if (!element) continue;
        element.tagName = name;
        element.customElement = true;
        declaration.module = module.path;
      }
    }
  },
};

const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      module.declarations = (module.declarations ?? []).filter((declaration) => declaration.tagName);
      const kept = new Set(module.declarations.map(({ name }) => name));
      module.exports = (module.exports ?? []).filter(
        (entry) => entry.kind === 'custom-element-definition' || kept.has(entry.declaration.name),
      );
      for (const declaration of module.declarations) {
        const isPrivate = ({ fieldName }) =>
          declaration.members.some(({ name, privacy }) => name === fieldName && privacy === 'private');
        declaration.attributes = declaration.attributes?.filter((attribute) => !isPrivate(attribute));
        declaration.members = (declaration.members ?? []).filter(isPublic);
        declaration.events = (declaration.events ?? []).filter(isNamed);
      }
    }
    customElementsManifest.modules = customElementsManifest.modules.filter(({ exports }) => exports.length > 0);
    customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
};

/** The custom properties that all elements share are written down once, beside the values that they replace. */
function sharedProperties() {
  const tokens = readFileSync(`${root}src/styles/tokens.ts`, 'utf8');
  const defaults = new Map(
    [...tokens.matchAll(/var\((--le-[\w-]+), (.+)\);/g)].map(([, name, value]) => [name, value]),
  );
  const descriptions = new Map(
    [...tokens.matchAll(/@cssprop (--le-[\w-]+) - (.+)/g)].map(([, name, description]) => [name, description]),
  );
  return [...new Set([...descriptions.keys(), ...defaults.keys()])].map((name) => {
    const property = { name, default: defaults.get(name), description: descriptions.get(name) };
    if (property.default && property.description) return property;
    throw new Error(`src/styles/tokens.ts has to describe ${name} by @cssprop and to use it.`);
  });
}

const customProperties = {
  name: 'custom-properties',
  packageLinkPhase({ customElementsManifest }) {
    const shared = sharedProperties();
    for (const element of customElementsManifest.modules.flatMap(({ declarations }) => declarations)) {
      if (element.cssParts) element.cssProperties = [...(element.cssProperties ?? []), ...shared];
    }
  },
};

/** Whose parts `@csspart picker-* - …` stands for; src/elements/exported-parts.ts has them for the page. */
const inside = { picker: 'assignee-multiselect', import: 'lead-import' };

const exportedParts = {
  name: 'exported-parts',
  packageLinkPhase({ customElementsManifest }) {
    const elements = customElementsManifest.modules.flatMap(({ declarations }) => declarations);
    const partsOf = (tag) => elements.find(({ tagName }) => tagName === tag).cssParts;
    for (const element of elements) {
      element.cssParts = element.cssParts?.flatMap((part) => {
        const prefix = part.name.endsWith('-*') && part.name.slice(0, -2);
        if (!prefix) return [part];
        return partsOf(inside[prefix]).map(({ name, description: [first, ...rest] }) => ({
          name: `${prefix}-${name}`,
          description: `${part.description} ${first.toLowerCase()}${rest.join('').replace(/`([a-z-]+)`/g, `\`${prefix}-$1\``)}`,
        }));
      });
    }
  },
};

/** A property that takes more than it gives has both types, where the analyzer has the getter's only. */
const setters = {
  name: 'setters',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isSetAccessorDeclaration(node) || !ts.isClassDeclaration(node.parent)) return;
    const given = node.parameters[0]?.type?.getText();
    const element = moduleDoc.declarations?.find(({ name }) => name === node.parent.name?.text);
    const member = element?.members?.find(({ name }) => name === node.name.getText());
    if (!given || !member?.type) return;
    const types = [member.type.text, given].flatMap((type) => type.split(' | '));
    member.type.text = [...new Set(types)].join(' | ');
  },
};

const parsed = (path) =>
  ts.createSourceFile(path, readFileSync(`${root}${path}`, 'utf8'), ts.ScriptTarget.Latest, true);

/** What stands under each name in the object that the module at `path` imports as `name`. */
function importedObject(path, name) {
  const names = ({ importClause }) => (importClause?.namedBindings?.elements ?? []).map((own) => own.name.text);
  const file = parsed(path)
    .statements.filter(ts.isImportDeclaration)
    .find((statement) => names(statement).includes(name));
  if (!file) throw new Error(`${path}: ${name} has to be imported by its name.`);
  const { pathname } = new URL(file.moduleSpecifier.text.replace(/\.js$/, '.ts'), `file:///${path}`);
  const variables = parsed(pathname.slice(1))
    .statements.filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations);
  const { initializer } = variables.find((variable) => variable.name.getText() === name) ?? {};
  if (!initializer?.properties) throw new Error(`${pathname}: ${name} has to be an object.`);
  return new Map(initializer.properties.map((property) => [property.name.getText(), property.initializer]));
}

/** How a property is declared may stand in a module that several elements share, which the analyzer does not read. */
const sharedDeclarations = {
  name: 'shared-declarations',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node)) return;
    const element = moduleDoc.declarations?.find(({ name }) => name === node.name?.text);
    const declared = node.members.find((member) => member.name?.getText() === 'properties')?.initializer;
    for (const property of declared?.properties ?? []) {
      if (!property.initializer || !ts.isIdentifier(property.initializer)) continue;
      const fieldName = property.name.getText();
      const attribute = importedObject(moduleDoc.path, property.initializer.text).get('attribute');
      const member = element.members.find(({ name }) => name === fieldName);
      const own = element.attributes.find((each) => each.fieldName === fieldName);
      if (!attribute?.text) throw new Error(`${property.initializer.text} has to give the name of its attribute.`);
      member.attribute = own.name = attribute.text;
    }
  },
};

/** The texts that stand behind a type with a name, such as `RecordType`, as its declaration has them. */
function namedChoices() {
  const sources = readdirSync(`${root}src`, { recursive: true }).filter((file) => file.endsWith('.ts'));
  const declared = /export type (\w+) =\s*((?:\|?\s*(?:'[^']+'|undefined)\s*)+);/g;
  const entries = sources.flatMap((file) => [...readFileSync(`${root}src/${file}`, 'utf8').matchAll(declared)]);
  return new Map(
    entries.map(([, name, texts]) => [
      name,
      texts
        .trim()
        .replace(/^\|\s*/, '')
        .replace(/\s+/g, ' '),
    ]),
  );
}

/** What can be written into a page: the rest is text too, whatever an element makes of it. */
const isWritten = (type) => /^('.*'|string|number|boolean|undefined)$/.test(type);

/** Editors offer the values of a property or attribute, and know no types of TypeScript. */
const choices = {
  name: 'choices',
  packageLinkPhase({ customElementsManifest }) {
    const known = namedChoices();
    const typesOf = ({ text }) => [
      ...new Set(text.split(' | ').flatMap((type) => (known.get(type) ?? type).split(' | '))),
    ];
    for (const element of customElementsManifest.modules.flatMap(({ declarations }) => declarations)) {
      for (const { type } of element.members ?? []) if (type) type.text = typesOf(type).join(' | ');
      for (const attribute of element.attributes ?? []) {
        const types = typesOf(attribute.type ?? { text: 'string' });
        const written = types.map((type) => (isWritten(type) ? type : 'string'));
        attribute.type = { text: [...new Set(written)].join(' | ') };
      }
    }
  },
};

/** What the `detail` of each class of src/events.ts is, as it stands there. */
function eventDetails() {
  const source = ts.createSourceFile('events.ts', readFileSync(`${root}src/events.ts`, 'utf8'), ts.ScriptTarget.Latest);
  const text = (node) => node.getText(source).replace(/\s+/g, ' ');
  const interfaces = new Map(
    source.statements
      .filter(ts.isInterfaceDeclaration)
      .map(({ name, members }) => [name.text, `{ ${members.map(text).join(' ')} }`]),
  );
  const classes = source.statements.filter(ts.isClassDeclaration);
  const entries = classes.map(({ name, heritageClauses = [] }) => {
    const base = heritageClauses[0]?.types[0];
    const [detail, result] = base?.typeArguments ?? [];
    if (!detail) return [name.text, undefined];
    const own = interfaces.get(text(detail)) ?? text(detail);
    const asks = text(base.expression) === 'AskEvent';
    return [name.text, asks ? `${own} & WaitUntil<${result ? text(result) : 'void'}>` : own];
  });
  return new Map(entries);
}

/** Events of the platform that are fired with what it has for them, and no `detail`. */
const platformEvents = new Set(['ToggleEvent']);

const details = {
  name: 'event-details',
  packageLinkPhase({ customElementsManifest }) {
    const known = eventDetails();
    for (const element of customElementsManifest.modules.flatMap(({ declarations }) => declarations)) {
      for (const event of element.events ?? []) {
        if (platformEvents.has(event.type?.text)) continue;
        const detail = known.get(event.type?.text);
        if (!detail) throw new Error(`${element.tagName}: @fires {…} ${event.name} needs a class of src/events.ts.`);
        event.detail = { text: detail };
      }
    }
  },
};

const publishedPaths = {
  name: 'published-paths',
  packageLinkPhase({ customElementsManifest }) {
    const walk = (value) => {
      if (!value || typeof value !== 'object') return;
      for (const [key, child] of Object.entries(value)) {
        if ((key === 'path' || key === 'module') && typeof child === 'string') {
          value[key] = child.replace(/^\/?src\/(.*)\.ts$/, 'dist/$1.js').replace(/^\/?src\//, 'dist/');
        } else walk(child);
      }
    };
    walk(customElementsManifest);
  },
};

export default {
  globs: ['src/elements/**/*.ts'],
  litelement: true,
  // The analyzer would point package.json at the folder of this run.
  packagejson: false,
  plugins: [
    definitions,
    setters,
    sharedDeclarations,
    publicOnly,
    choices,
    exportedParts,
    customProperties,
    details,
    publishedPaths,
  ],
};
