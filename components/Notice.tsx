/** A message that something was not done, said to assistive technology too. Nothing where there is none. */

export interface NoticeProps {
  text: string | null;
  /** What it is about: the item that was ticked. */
  about?: string | undefined;
}

export function Notice({ text, about }: NoticeProps) {
  return (
    <div role="alert">
      {text && (
        <p class="notice warning">
          {about && <strong>{about} · </strong>}
          {text}
        </p>
      )}
    </div>
  );
}
