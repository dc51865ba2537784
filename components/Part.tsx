/** One part of a dossier, with its heading; led to by its id. */
import type { ComponentChildren } from 'preact';

export interface PartProps {
  id: string;
  /** What it is called where one is led to it, and heard. */
  name: string;
  heading: string;
  /** Beside the heading: how many, how much. */
  aside?: ComponentChildren;
  children: ComponentChildren;
}

export function Part({ id, name, heading, aside, children }: PartProps) {
  return (
    <section class="part" id={id} tabIndex={-1} aria-label={name}>
      <div class="row heading">
        <h2>{heading}</h2>
        {aside && <p class="muted end">{aside}</p>}
      </div>
      {children}
    </section>
  );
}
