/** Whether account numbers and bank codes are in form: IBAN with its checksums, by country, and BIC (ISO 13616 and 9362). */
import { electronicFormatIBAN, isValidBIC, ValidationErrorsIBAN, validateIBAN } from 'ibantools';

/** `country`: none that has IBANs. `checksum`: the IBAN's own, or the one its country puts into the account number. */
export type IbanCheck = 'right' | 'country' | 'length' | 'form' | 'checksum';

/** As it is compared and kept: capitals, no spaces. */
export function plainIban(iban: string): string {
  return electronicFormatIBAN(iban) ?? '';
}

const reasons: readonly (readonly [ValidationErrorsIBAN, IbanCheck])[] = [
  [ValidationErrorsIBAN.NoIBANProvided, 'form'],
  [ValidationErrorsIBAN.NoIBANCountry, 'country'],
  [ValidationErrorsIBAN.WrongBBANLength, 'length'],
  [ValidationErrorsIBAN.WrongBBANFormat, 'form'],
  [ValidationErrorsIBAN.ChecksumNotNumber, 'form'],
  [ValidationErrorsIBAN.WrongIBANChecksum, 'checksum'],
  [ValidationErrorsIBAN.WrongAccountBankBranchChecksum, 'checksum'],
];

export function checkIban(iban: string): IbanCheck {
  const { valid, errorCodes } = validateIBAN(plainIban(iban));
  if (valid) return 'right';
  return reasons.find(([code]) => errorCodes.includes(code))?.[1] ?? 'form';
}

export function isBic(bic: string): boolean {
  return isValidBIC(bic);
}

/** Whether both name the same country; so it is taken where one of them is not given. */
export function isSameCountry(iban: string, bic: string): boolean {
  return iban === '' || bic === '' || plainIban(iban).slice(0, 2) === bic.slice(4, 6).toUpperCase();
}
