/** Who sent the details of an instruction, by which way, and on which day. */
import { SHORT_LIMIT, type Source, type SourceChannel, sourceChannels } from '@/lib/settlement/settlement-entry';
import { channelKeys } from '@/lib/settlement/words';
import { useLanguage } from '../language';
import { TextField } from './TextField';

export interface SourceFieldsProps {
  source: Source;
  onSet: (change: Partial<Source>) => void;
  problemOf: (field: string) => string | null;
  today: string;
}

export function SourceFields({ source, onSet: set, problemOf, today }: SourceFieldsProps) {
  const { say } = useLanguage();
  return (
    <fieldset>
      <legend class="label">{say('ssiSource')}</legend>
      <div class="fields">
        <TextField
          label={say('ssiWho')}
          value={source.who}
          onSet={(who) => set({ who })}
          maxLength={SHORT_LIMIT}
          problem={problemOf('who')}
        />
        <label class="field">
          <span>{say('ssiChannel')}</span>
          <select value={source.channel} onChange={(event) => set({ channel: event.currentTarget.value as SourceChannel })}>
            {sourceChannels.map((channel) => (
              <option key={channel} value={channel}>
                {say(channelKeys[channel])}
              </option>
            ))}
          </select>
        </label>
        <TextField
          label={say('ssiDay')}
          type="date"
          max={today}
          value={source.day}
          onSet={(day) => set({ day })}
          problem={problemOf('day')}
        />
      </div>
    </fieldset>
  );
}
