/** The desk's own domains, and its pages to verify a person or an address. */
import type { DeskModel } from '@/lib/card/desk-model';
import { useLanguage } from './language';
import { Part } from './Part';
import { SourceDate, sourceKindKeys } from './SourceLines';
import { SourceList } from './SourceList';
import { Recorded } from './Words';

export function DomainsPart({ domains, contacts }: Pick<DeskModel, 'domains' | 'contacts'>) {
  const { say } = useLanguage();
  return (
    <Part id="part-contact" name={say('domainsAndContact')} heading={say('officialDomains')}>
      <ul class="domains">
        {domains.map(({ domain, selfDeclared, sources }) => (
          <li key={domain}>
            {domain} {selfDeclared && <span class="muted">{say('selfDeclared')}</span>}
            <SourceList sources={sources} label={say('sources', { count: sources.length })} />
          </li>
        ))}
      </ul>
      <h3 class="label gap">{say('verifyPerson')}</h3>
      {contacts.length === 0 && <p class="muted">{say('noContact')}</p>}
      <ul class="links">
        {contacts.map(({ what, url, sources: [source] }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noreferrer">
              <Recorded text={what} />
            </a>
            {source && (
              <span class="muted">
                {' '}
                {say(sourceKindKeys[source.kind])} · <SourceDate source={source} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}
