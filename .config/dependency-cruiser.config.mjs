// No import cycle in src, and between the rooms of a layer imports run one way; type imports count.

/**
 * The rooms of a folder, lowest first; a room imports only from itself and from the rooms of the groups before its own.
 * Files beside the rooms are what all of them share, or what puts them together.
 */
const rooms = {
  domain: [['platform', 'text'], ['values'], ['people'], ['record'], ['assignment'], ['list', 'import']],
  // What several adapters share, then a room for each back end.
  adapters: [
    ['http', 'local'],
    ['reference-database'],
    ['browser', 'data-provider', 'offline', 'postgraphile', 'postgrest', 'rest'],
  ],
  'domain/import': [['read'], ['people'], ['columns'], ['check']],
  controllers: [['adapter', 'interface'], ['people'], ['list', 'record', 'import']],
  'elements/assignee-multiselect': [['value', 'people'], ['list', 'chips', 'popup'], ['edits', 'field'], ['editor']],
  'elements/lead-table': [
    ['columns', 'keys'],
    ['rows'],
    ['pending'],
    ['cell'],
    ['bulk', 'filters', 'arrange'],
    ['sort-and-filter'],
    ['toolbar'],
  ],
  'elements/lead-detail': [['tabs', 'actions', 'editor']],
};

const oneWay = Object.entries(rooms).flatMap(([layer, groups]) =>
  groups.flatMap((group, at) =>
    group.map((room) => {
      const open = groups.slice(0, at).flat().concat(room);
      return {
        name: `${layer}/${room}-imports-downward`,
        severity: 'error',
        comment: `src/${layer}/${room} imports from these rooms of its layer only: ${open.join(', ')}.`,
        from: { path: `^src/${layer}/${room}/` },
        to: { path: `^src/${layer}/[^/]+/`, pathNot: `^src/${layer}/(${open.join('|')})/` },
      };
    }),
  ),
);

export default {
  forbidden: [
    {
      name: 'no-import-cycle',
      severity: 'error',
      comment: 'Files that import each other in a circle can only be understood together.',
      from: { path: '^src/' },
      to: { circular: true },
    },
    ...oneWay,
    {
      name: 'worker-without-a-page',
      severity: 'error',
      comment:
        'What reads a file beside the page has no elements there: a module that needs lit ends the worker at its start.',
      from: { path: '^src/controllers/import/worker/read-worker' },
      to: { path: '^src/(?!domain/|controllers/import/)', reachable: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    includeOnly: '^src/',
  },
};
