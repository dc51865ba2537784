/** A message that something was not done, said to assistive technology too. Nothing where there is none. */
export function Notice({ text }: { text: string | null }) {
  return <div role="alert">{text && <p class="notice warning">{text}</p>}</div>;
}
