// English words of `<lead-import>`.

export const leadImport = {};
