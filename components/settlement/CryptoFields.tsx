/** The details of a wallet instruction, with what the check of the address says while it is typed. */
import { checkAddress } from '@/lib/settlement/address-check';
import { addressLines } from '@/lib/settlement/check-words';
import { type Network, networks } from '@/lib/settlement/networks';
import { cleanPasted } from '@/lib/settlement/pasted';
import { type CryptoDetails, PASTED_LIMIT, SHORT_LIMIT } from '@/lib/settlement/settlement-entry';
import { networkText } from '@/lib/settlement/words';
import { useLanguage } from '../language';
import { AddressGroups } from './AddressGroups';
import { CheckLines } from './CheckLines';
import { PastedNotes } from './PastedNotes';
import { TextField } from './TextField';

export interface CryptoFieldsProps {
  details: CryptoDetails;
  onSet: (change: Partial<CryptoDetails>) => void;
  problemOf: (field: string) => string | null;
}

/** Common ones, to choose from; any other may be typed. */
const assets = ['BTC', 'ETH', 'EURC', 'SOL', 'USDC', 'USDT'];

export function CryptoFields({ details, onSet: set, problemOf }: CryptoFieldsProps) {
  const language = useLanguage();
  const { say } = language;
  const pasted = cleanPasted(details.address);
  const isReadable = pasted.text !== '' && pasted.foreign.length === 0;
  return (
    <>
      <div class="fields">
        <TextField
          label={say('ssiAsset')}
          value={details.asset}
          onSet={(asset) => set({ asset })}
          maxLength={SHORT_LIMIT}
          offered={assets}
          problem={problemOf('asset')}
        />
        <label class="field">
          <span>{say('ssiNetwork')}</span>
          <select value={details.network} onChange={(event) => set({ network: event.currentTarget.value as Network })}>
            {networks.map((network) => (
              <option key={network} value={network}>
                {networkText(network, '', language)}
              </option>
            ))}
          </select>
        </label>
        {details.network === 'other' && (
          <TextField
            label={say('ssiNetworkName')}
            value={details.networkName}
            onSet={(networkName) => set({ networkName })}
            maxLength={SHORT_LIMIT}
            problem={problemOf('networkName')}
          />
        )}
      </div>
      <TextField
        label={say('ssiAddress')}
        value={details.address}
        onSet={(address) => set({ address })}
        maxLength={PASTED_LIMIT}
        exact
        problem={isReadable ? null : problemOf('address')}
      >
        <div role="status">
          <PastedNotes pasted={pasted} />
          {isReadable && (
            <>
              <AddressGroups text={pasted.text} />
              <CheckLines lines={addressLines(checkAddress(pasted.text, details.network), details, language)} />
            </>
          )}
        </div>
      </TextField>
      <TextField label={say('ssiReference')} value={details.reference} onSet={(reference) => set({ reference })} maxLength={SHORT_LIMIT} />
    </>
  );
}
