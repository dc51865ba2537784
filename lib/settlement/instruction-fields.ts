/**
 * An instruction as its form holds it: every field of both kinds as text, so that turning from one kind to the other and back loses
 * nothing that was typed.
 */
import { type Network, networks } from './networks';
import type { InstructionField } from './problems';
import { type BankDetails, type CryptoDetails, type Instruction, type SourceChannel, sourceChannels } from './settlement-entry';

export type InstructionFields = Readonly<Record<InstructionField | 'kind', string>>;

const empty: InstructionFields = {
  kind: 'crypto',
  ...{ asset: '', network: 'ethereum', networkName: '', address: '', reference: '' },
  ...{ currency: '', holder: '', iban: '', accountNumber: '', bic: '', bankCode: '', bank: '', correspondent: '' },
  ...{ who: '', channel: 'email', day: '' },
};

/** `old`: what is to be changed; null for a new one. Changed details came some other way than those before: that is asked anew. */
export function instructionFields(old: Instruction | null, today: string): InstructionFields {
  return { ...empty, ...old?.details, channel: old?.source.channel ?? empty.channel, day: today };
}

/** As it stands in the form: not tidied, and with whatever is wrong in it. */
export function instructionIn(fields: InstructionFields): Instruction {
  const { who, day } = fields;
  const channel: SourceChannel = sourceChannels.find((one) => one === fields.channel) ?? 'other';
  return { details: fields.kind === 'bank' ? bankIn(fields) : cryptoIn(fields), source: { who, channel, day } };
}

function cryptoIn({ asset, network, networkName, address, reference }: InstructionFields): CryptoDetails {
  const known: Network = networks.find((one) => one === network) ?? 'other';
  return { kind: 'crypto', asset, network: known, networkName, address, reference };
}

function bankIn(fields: InstructionFields): BankDetails {
  const { currency, holder, iban, accountNumber, bic, bankCode, bank, correspondent, reference } = fields;
  return { kind: 'bank', currency, holder, iban, accountNumber, bic, bankCode, bank, correspondent, reference };
}
