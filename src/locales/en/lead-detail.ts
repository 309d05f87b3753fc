// English words of `<lead-detail>`.

export const leadDetail = {};
