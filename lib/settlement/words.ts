/** The words for what is recorded of settlement instructions. */
import type { Language } from '@/lib/texts/language';
import type { PlainKey } from '@/lib/texts/say';
import type { Refusal } from './acts';
import type { InstructionRecord, Status } from './instruction-record';
import { type Network, networkNames } from './networks';
import type { InstructionField, Problem, ProblemKind } from './problems';
import type { Instruction, NumberOrigin, SourceChannel } from './settlement-entry';

export const fieldKeys: Readonly<Record<InstructionField, PlainKey>> = {
  asset: 'ssiAsset',
  network: 'ssiNetwork',
  networkName: 'ssiNetworkName',
  address: 'ssiAddress',
  reference: 'ssiReference',
  currency: 'ssiCurrency',
  holder: 'ssiHolder',
  iban: 'ssiIban',
  accountNumber: 'ssiAccountNumber',
  bankCode: 'ssiBankCode',
  bic: 'ssiBic',
  bank: 'ssiBank',
  correspondent: 'ssiCorrespondent',
  who: 'ssiWho',
  channel: 'ssiChannel',
  day: 'ssiDay',
};

export const channelKeys: Readonly<Record<SourceChannel, PlainKey>> = {
  portal: 'ssiByPortal',
  email: 'channelEmail',
  chat: 'channelChat',
  document: 'ssiByDocument',
  phone: 'channelPhone',
  other: 'ssiByOther',
};

export const originKeys: Readonly<Record<NumberOrigin, PlainKey>> = {
  contract: 'callBackNumberContract',
  published: 'callBackNumberPublished',
  earlier: 'callBackNumberEarlier',
};

export const refusalKeys: Readonly<Record<Refusal, PlainKey>> = {
  gone: 'notSavedSsiGone',
  'changed-meanwhile': 'notSavedSsiChanged',
  withdrawn: 'notSavedSsiWithdrawn',
  'already-on-file': 'notSavedSsiOnFile',
  'nothing-changed': 'notSavedSsiNothing',
  'kind-changed': 'notSavedSsiKind',
  'number-missing': 'notSavedNumberMissing',
  'number-from-instruction': 'notSavedNumberFromInstruction',
  'where-missing': 'notSavedNumberWhere',
  'no-earlier-call-back': 'notSavedNoEarlierCall',
  'day-before-instruction': 'notSavedCallBefore',
  'day-not-come': 'notSavedDayNotCome',
  'name-missing': 'notSavedWhoMissing',
  'same-person': 'notSavedSamePerson',
  'already-recorded': 'notSavedRecordedAlready',
  'not-called-back': 'notSavedNotCalledBack',
  'amount-wrong': 'notSavedTestAmount',
  'asset-missing': 'notSavedTestAsset',
  'not-exact': 'notSavedNotExact',
  'reason-missing': 'notSavedWithdrawReason',
};

const problemKeys: Readonly<Partial<Record<`${InstructionField}-${ProblemKind}`, PlainKey>>> = {
  'address-foreign': 'problemAddressForeign',
  'address-form': 'problemAddressForm',
  'address-checksum': 'problemAddressChecksum',
  'currency-form': 'problemCurrency',
  'bic-form': 'problemBic',
  'iban-country': 'ibanCountry',
  'iban-length': 'ibanLength',
  'iban-form': 'ibanForm',
  'iban-checksum': 'ibanChecksum',
};

export function problemText({ field, kind }: Problem, { say }: Pick<Language, 'say'>): string {
  if (kind === 'missing') return field === 'iban' ? say('problemAccountMissing') : say('problemMissing', { field: say(fieldKeys[field]) });
  if (kind === 'future') return say('problemFuture', { field: say(fieldKeys[field]) });
  return say(problemKeys[`${field}-${kind}`] ?? 'notSavedInstruction');
}

/** `name` is what a network that is not listed was called. */
export function networkText(network: Network, name: string, { say }: Pick<Language, 'say'>): string {
  return network === 'other' ? name || say('ssiNetworkOther') : networkNames[network];
}

/** What an instruction is called: "USDC on Ethereum", "EUR account of Example Desk Ltd". */
export function instructionName({ details }: Instruction, language: Pick<Language, 'say'>): string {
  const { say } = language;
  if (details.kind === 'bank') return say('ssiAccountOf', { currency: details.currency, holder: details.holder });
  return say('ssiOnNetwork', { asset: details.asset, network: networkText(details.network, details.networkName, language) });
}

/** A field's value as it reads on screen. */
export function valueText(field: InstructionField, value: string, { say, date }: Pick<Language, 'say' | 'date'>): string {
  if (value === '') return say('historyNothing');
  if (field === 'network') return networkText(value as Network, '', { say });
  if (field === 'channel') return say(channelKeys[value as SourceChannel]);
  return field === 'day' ? date(value) : value;
}

export const statusKeys: Readonly<Record<Status, PlainKey>> = {
  pending: 'ssiPending',
  'called-back': 'ssiCalledBack',
  withdrawn: 'ssiWithdrawn',
};

/** How one stands, and whom it waits for. */
export function statusKey({ status, awaiting }: Pick<InstructionRecord, 'status' | 'awaiting'>): PlainKey {
  return status === 'pending' && awaiting ? 'ssiPendingSecond' : statusKeys[status];
}
