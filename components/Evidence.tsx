/**
 * The tab of the evidence. In this order: may we trade there; how good, how sure; what to ask next; does it fit; who else; and the
 * record itself: entities, incidents, terms, domains, everything by topic.
 */
import { asMail } from '@/lib/card/questions-model';
import { findingForm } from '@/lib/drafts/draft';
import { Alternatives } from './Alternatives';
import { AskPart } from './AskPart';
import { ChangesNote } from './ChangesNote';
import { DomainsPart } from './DomainsPart';
import { NAME } from './DossierHeader';
import { DraftsNote } from './DraftsNote';
import type { DossierProps } from './dossier-props';
import { EligibilityPart } from './EligibilityPart';
import { FindingForm } from './FindingForm';
import { FitRows } from './FitRows';
import { Incidents } from './Incidents';
import { Licences } from './Licences';
import { useLanguage } from './language';
import { Part } from './Part';
import { RecordPart } from './RecordPart';
import { ScoreSummary } from './ScoreSummary';
import { SectionNav } from './SectionNav';
import { TermsPart } from './TermsPart';

export function Evidence(props: DossierProps) {
  const { card, desk, terms, questions, contradictions, drafts, onOpenOptions, onOpenDesk } = props;
  const language = useLanguage();
  const { say } = language;
  const { fit, factors } = card;
  const begun = factors.flatMap(({ criteria }) => criteria).filter(({ id }) => Object.hasOwn(drafts, findingForm(id)));
  return (
    <>
      <SectionNav
        label={say('partsOfDossier')}
        sections={[
          ['part-eligibility', say('eligibility')],
          ['part-score', say('score')],
          ['part-ask', say('askNextShort')],
          ['part-fit', say('fit')],
          ['part-others', say('alternatives')],
          ['part-entities', say('legalEntities')],
          ['part-incidents', say('incidents')],
          ['part-terms', say('terms')],
          ['part-contact', say('contact')],
          ['part-record', say('onRecord')],
        ]}
      />
      {card.changes && (
        <ChangesNote
          changes={card.changes}
          onRead={() => {
            document.getElementById(NAME)?.focus();
            props.onReadChanges();
          }}
        />
      )}
      <DraftsNote criteria={begun} />
      <EligibilityPart card={card} questions={questions} contradictions={contradictions} onOpenOptions={onOpenOptions} />
      <Part id="part-score" name={say('score')} heading={say('howGood')}>
        <ScoreSummary
          score={card.score}
          factors={factors}
          below={(criterion) => (
            <FindingForm
              criterion={criterion}
              draft={drafts[findingForm(criterion.id)] ?? null}
              onDraft={(fields) => props.onFindingDraft(criterion, fields)}
              onSave={(finding) => props.onFinding(criterion, finding)}
            />
          )}
        />
      </Part>
      <AskPart criteria={questions.criteria} mail={asMail(card.name, questions, language)} onCopy={props.onCopy} />
      <Part id="part-fit" name={say('fit')} heading={say('fit')} aside={fit.summary}>
        {fit.rows.length === 0 && (
          <p class="muted">
            {say('noNeedsSet')}{' '}
            <button type="button" class="button" onClick={onOpenOptions}>
              {say('setMyNeeds')}
            </button>
          </p>
        )}
        <FitRows rows={fit.rows} />
      </Part>
      <div class="part" id="part-others" tabIndex={-1}>
        <Alternatives {...card} heading="h2" reading={props.reading} onOpen={onOpenDesk} />
      </div>
      <Licences entities={desk.entities} />
      <Incidents incidents={desk.incidents} />
      <TermsPart terms={terms} />
      <DomainsPart domains={desk.domains} contacts={desk.contacts} />
      <RecordPart record={desk.record} />
    </>
  );
}
