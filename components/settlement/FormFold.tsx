/** A form behind a press. It stands open from the start where something was begun in it, and says so. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useLanguage } from '../language';

export interface FormFoldProps {
  title: string;
  /** Name of the instruction, heard after the title where each has such a form. */
  about?: string;
  /** Whether something is written in it and not saved. */
  isBegun: boolean;
  /** Open also where nothing was begun. */
  open?: boolean;
  children: ComponentChildren;
}

export function FormFold({ title, about, isBegun, open = false, children }: FormFoldProps) {
  const { say } = useLanguage();
  const [opens] = useState(open || isBegun);
  return (
    <details open={opens}>
      <summary>
        {title}
        {about !== undefined && <span class="unseen"> {say('onItem', { item: about })}</span>}
        {isBegun && <span class="draft"> · {say('notSavedYetNote')}</span>}
      </summary>
      {children}
    </details>
  );
}
