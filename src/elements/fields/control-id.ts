// What a field's control is found by, also where what draws it is not loaded yet.

/** Id of a field's control in the element's shadow root. */
export const controlId = (name: string): string => `field-${name}`;
