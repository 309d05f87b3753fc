// English words of `<lead-table>`.

export const leadTable = {};
