// The parts of elements inside of elements, under names of their own for whoever styles them from outside.

/** A value of `exportparts`: each of the parts with a prefix. */
const withPrefix = (prefix: string, parts: string): string =>
  parts.replace(/\S+/g, (part) => `${part}: ${prefix}-${part},`).slice(0, -1);

/** Those of `<assignee-multiselect>`, such as `picker-chip`. */
export const pickerParts = /* @__PURE__ */ withPrefix(
  'picker',
  'label frame sheet bar save cancel box chips chip chip-kept chip-added chip-removed chip-mixed chip-name chip-primary chip-locked ' +
    'chip-remove chip-restore more input clear undo toggle assign-to-me changes notice confirm keep candidate close popup ' +
    'progress option option-selected option-name option-detail option-load group-label select-all avatar empty failure retry help error',
);

/** Those of `<lead-import>`, such as `import-drop-zone`. */
export const importParts = /* @__PURE__ */ withPrefix(
  'import',
  'steps heading drop-zone columns summary preview outcome message',
);
