/** What the checks of addresses and account numbers say in words. A warning is what must be settled before anything is sent. */
import type { Language } from '@/lib/texts/language';
import type { AddressCheck } from './address-check';
import { checkIban, type IbanCheck, isBic, isSameCountry } from './bank-check';
import { type Network, usesTags } from './networks';
import type { Reading } from './reading';
import type { BankDetails, CryptoDetails } from './settlement-entry';
import { networkText } from './words';

export interface CheckLine {
  text: string;
  warning: boolean;
}

type Speaks = Pick<Language, 'say' | 'list'>;

export function addressLines(
  check: AddressCheck,
  { network, networkName, reference }: Pick<CryptoDetails, 'network' | 'networkName' | 'reference'>,
  language: Speaks,
): CheckLine[] {
  const { say } = language;
  const lines = [ownLine(check, networkText(network, networkName, language), language)];
  if (check.looksLike !== null) lines.push(warning(say('checkLooksLike', { network: networkText(check.looksLike, '', language) })));
  if (usesTags(network) && reference === '') lines.push(note(say('checkTagMissing', { network: networkText(network, '', language) })));
  return lines;
}

function ownLine(check: AddressCheck, network: string, { say }: Speaks): CheckLine {
  switch (check.kind) {
    case 'checksum':
      return note(say('checkChecksum', { network }));
    case 'test-network':
      return warning(say('checkTestNetwork'));
    case 'no-checksum':
      return note(say('checkNoChecksum', { network }));
    case 'format-only':
      return note(say('checkFormatOnly', { network }));
    case 'not-checked':
      return note(say('checkNotChecked'));
    case 'wrong':
      return warning(check.why === 'form' ? say('checkWrongForm', { network }) : say('checkWrongChecksum', { network }));
  }
}

const ibanKeys = { right: 'ibanRight', country: 'ibanCountry', length: 'ibanLength', form: 'ibanForm', checksum: 'ibanChecksum' } as const;

export function ibanLine(check: IbanCheck, { say }: Speaks): CheckLine {
  return { text: say(ibanKeys[check]), warning: check !== 'right' };
}

export function bankLines({ iban, bic }: Pick<BankDetails, 'iban' | 'bic'>, language: Speaks): CheckLine[] {
  const { say } = language;
  const lines = iban === '' ? [] : [ibanLine(checkIban(iban), language)];
  if (bic !== '') lines.push(isBic(bic) ? note(say('bicRight')) : warning(say('problemBic')));
  if (isBic(bic) && checkIban(iban) === 'right' && !isSameCountry(iban, bic)) lines.push(warning(say('bicOtherCountry')));
  return lines;
}

/** What a pasted text is by itself. */
export function readingLine(reading: Reading, language: Speaks): CheckLine {
  const { say, list } = language;
  const name = (network: Network) => networkText(network, '', language);
  switch (reading.kind) {
    case 'address':
      return ownLine(reading.check, name(reading.network), language);
    case 'iban':
      return ibanLine(reading.check, language);
    case 'forms':
      return note(say('checkFormsOnly', { networks: list(reading.networks.map(name), 'or') }));
    case 'unknown':
      return note(say('checkUnknown'));
  }
}

function note(text: string): CheckLine {
  return { text, warning: false };
}

function warning(text: string): CheckLine {
  return { text, warning: true };
}
