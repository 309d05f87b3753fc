// The one export condition of package.json that names source files: every tool of this repository resolves
// `lead-elements` and its entries with it, so the entry list is written once and nothing has to be built first.
export const SOURCE_CONDITION = 'lead-elements-source';
