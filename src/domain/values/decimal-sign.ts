// Which sign parts the whole number from its fraction in a language.

export type Decimal = '.' | ',';

const decimals = new Map<string, Decimal>();

/** The decimal sign of a language, as a point or a comma. */
export function decimalOf(locale: string): Decimal {
  let decimal = decimals.get(locale);
  if (!decimal) {
    const part = new Intl.NumberFormat(locale, { numberingSystem: 'latn' })
      .formatToParts(1.5)
      .find(({ type }) => type === 'decimal');
    decimals.set(locale, (decimal = part?.value === ',' ? ',' : '.'));
  }
  return decimal;
}
