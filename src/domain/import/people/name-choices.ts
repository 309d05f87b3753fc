// A choice about a name that stands in the place of an id.

/** The person is to be created. */
export const createPerson = '+';
