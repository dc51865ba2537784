/** What keeps an instruction from being filed, field by field. What is odd and not wrong is for the address check to say. */
import { checkAddress } from './address-check';
import { checkIban, isBic, plainIban } from './bank-check';
import { cleanPasted } from './pasted';
import type { BankDetails, CryptoDetails, Details, Instruction, Source } from './settlement-entry';

type KeysOf<T> = T extends T ? keyof T : never;
export type InstructionField = Exclude<KeysOf<Details> | keyof Source, 'kind'>;

/** `future`: the day has not come yet. `foreign`: characters no address has. `form`, `checksum`, `country`, `length`: not in order. */
export type ProblemKind = 'missing' | 'future' | 'foreign' | 'form' | 'checksum' | 'country' | 'length';

export interface Problem {
  field: InstructionField;
  kind: ProblemKind;
}

/** As it is kept: addresses and numbers without what only spaces them, codes in capitals, nothing invisible. */
export function tidied({ details, source }: Instruction): Instruction {
  return {
    details: details.kind === 'crypto' ? tidyCrypto(details) : tidyBank(details),
    source: { ...source, who: plainText(source.who) },
  };
}

/** `today` is YYYY-MM-DD. The instruction is tidied. */
export function problemsOf({ details, source }: Instruction, today: string): Problem[] {
  return [...(details.kind === 'crypto' ? cryptoProblems(details) : bankProblems(details)), ...sourceProblems(source, today)];
}

function tidyCrypto(details: CryptoDetails): CryptoDetails {
  return {
    ...details,
    asset: plainText(details.asset),
    networkName: details.network === 'other' ? plainText(details.networkName) : '',
    address: cleanPasted(details.address).text,
    reference: plainText(details.reference),
  };
}

function tidyBank(details: BankDetails): BankDetails {
  return {
    ...details,
    currency: plainText(details.currency).toUpperCase(),
    holder: plainText(details.holder),
    iban: plainIban(plainText(details.iban)),
    accountNumber: plainText(details.accountNumber),
    bic: plainText(details.bic).replaceAll(' ', '').toUpperCase(),
    bankCode: plainText(details.bankCode),
    bank: plainText(details.bank),
    correspondent: plainText(details.correspondent),
    reference: plainText(details.reference),
  };
}

/** Without what is not seen, or turns around what is: a text that reads otherwise than it is. */
function plainText(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\u{200B}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2060}-\u{2069}\u{FEFF}]/gu, '')
    .trim();
}

function cryptoProblems(details: CryptoDetails): Problem[] {
  const { asset, network, networkName, address } = details;
  const problems: Problem[] = [];
  if (asset === '') problems.push({ field: 'asset', kind: 'missing' });
  if (network === 'other' && networkName === '') problems.push({ field: 'networkName', kind: 'missing' });
  const check = checkAddress(address, network);
  if (address === '') problems.push({ field: 'address', kind: 'missing' });
  else if (cleanPasted(address).foreign.length > 0) problems.push({ field: 'address', kind: 'foreign' });
  else if (check.kind === 'wrong') problems.push({ field: 'address', kind: check.why });
  return problems;
}

function bankProblems({ currency, holder, iban, accountNumber, bic }: BankDetails): Problem[] {
  const problems: Problem[] = [];
  if (!/^[A-Z]{3}$/u.test(currency)) problems.push({ field: 'currency', kind: currency === '' ? 'missing' : 'form' });
  if (holder === '') problems.push({ field: 'holder', kind: 'missing' });
  const check = iban === '' ? null : checkIban(iban);
  if (check !== null && check !== 'right') problems.push({ field: 'iban', kind: check });
  if (iban === '' && accountNumber === '') problems.push({ field: 'iban', kind: 'missing' });
  if (bic !== '' && !isBic(bic)) problems.push({ field: 'bic', kind: 'form' });
  return problems;
}

function sourceProblems({ who, day }: Source, today: string): Problem[] {
  const problems: Problem[] = [];
  if (who === '') problems.push({ field: 'who', kind: 'missing' });
  if (day === '' || day > today) problems.push({ field: 'day', kind: day === '' ? 'missing' : 'future' });
  return problems;
}
