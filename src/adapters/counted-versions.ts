// How a version follows another, where back ends count the changes of a record.

/** The number at the end of a version counts the changes. */
function splitVersion(version: string): [prefix: string, count: number] {
  const [, prefix = '', count = ''] = /^(.*?)(\d{0,15})$/s.exec(version) ?? [];
  return [prefix, Number(count)];
}

export function nextVersion(version: string): string {
  const [prefix, count] = splitVersion(version);
  return `${prefix}${count + 1}`;
}

/** Whether `version` came after `other` in the life of one record. */
export function isLaterVersion(version: string, other: string): boolean {
  return splitVersion(version)[1] > splitVersion(other)[1];
}
