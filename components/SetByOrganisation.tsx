/** Says of a field that the user's organisation sets it, so that it cannot be changed here. The field is described by it. */
import { useLanguage } from './language';

export function SetByOrganisation({ id }: { id?: string }) {
  const { say } = useLanguage();
  return (
    <span id={id} class="set-by">
      {say('setByOrganisation')}
    </span>
  );
}
