/** Currencies by their codes (ISO 4217), with the signs and words people write for them. Data only. */

export interface Currency {
  readonly code: string;
  readonly signs: readonly string[];
  /** In the singular, lower case. */
  readonly words: readonly string[];
}

/** The dollar sign alone is taken for the dollar of the United States. */
export const currencies: readonly Currency[] = [
  { code: 'USD', signs: ['$', 'US$'], words: ['dollar'] },
  { code: 'EUR', signs: ['€'], words: ['euro'] },
  { code: 'GBP', signs: ['£'], words: [] },
  { code: 'JPY', signs: ['¥', 'JP¥'], words: ['yen'] },
  { code: 'CNY', signs: ['CN¥'], words: ['yuan'] },
  { code: 'INR', signs: ['₹'], words: ['rupee'] },
  { code: 'CHF', signs: [], words: ['franc'] },
  { code: 'AUD', signs: ['A$', 'AU$'], words: [] },
  { code: 'CAD', signs: ['C$', 'CA$'], words: [] },
  { code: 'BRL', signs: ['R$'], words: [] },
  { code: 'NZD', signs: ['NZ$'], words: [] },
  { code: 'SGD', signs: ['S$'], words: [] },
  ...['SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'HUF', 'ISK', 'ZAR'].map((code): Currency => ({ code, signs: [], words: [] })),
];
