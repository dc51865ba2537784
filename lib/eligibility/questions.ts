/**
 * What to ask a desk where the evidence does not settle whether it takes this client: whether it does, which legal entity one would
 * face, by which licence and on which conditions. A ruling that waits for a field of the profile asks the user, and not the desk.
 */
import type { Service } from '@/lib/desks/kinds';
import { isOpen } from './ruling';
import type { Verdict } from './verdict';

export interface EligibilityQuestion {
  /** `entity`: which it is, or where `entity` is set whether it is that one. */
  kind: 'taken-on' | 'entity' | 'licence' | 'conditions';
  /** Id of the entity the evidence names. */
  entity: string | null;
  /** The services it is asked of. */
  services: Service[];
}

/** In the order to ask; what is asked alike of several services is asked once. None where every ruling is settled. */
export function eligibilityQuestions({ services }: Pick<Verdict, 'services'>): EligibilityQuestion[] {
  const asked = services
    .filter(({ kind, asks }) => kind === 'conditional' || (kind === 'not-established' && asks.length === 0))
    .flatMap(({ service, kind, entity }): EligibilityQuestion[] => [
      ...(isOpen(kind) ? [] : [{ kind: 'taken-on' as const, entity: null, services: [service] }]),
      { kind: 'entity', entity, services: [service] },
      { kind: 'licence', entity: null, services: [service] },
      ...(isOpen(kind) ? [{ kind: 'conditions' as const, entity: null, services: [service] }] : []),
    ]);
  const together: EligibilityQuestion[] = [];
  for (const question of asked) {
    const alike = together.find(({ kind, entity }) => kind === question.kind && entity === question.entity);
    if (alike) alike.services.push(...question.services);
    else together.push(question);
  }
  const order = ['taken-on', 'entity', 'licence', 'conditions'];
  return together.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}
