// English words of `<lead-create-form>`, in two parts as the form is: what is said of the people who are chosen comes with it.
import { accessWords } from './access.js';
import { leadCreateFormPage } from './lead-create-form-page.js';
import { termsWords } from './terms.js';

export const leadCreateForm = { ...leadCreateFormPage, ...accessWords, ...termsWords };
