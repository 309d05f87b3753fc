// English words of `<lead-create-form>`.

export const leadCreateForm = {};
