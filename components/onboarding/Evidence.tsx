/** Where something can be seen again, as the user wrote it: a link where it is an address, else text. */

export function Evidence({ text }: { text: string }) {
  if (text === '') return null;
  return (
    <p class="muted evidence">
      {isAddress(text) ? (
        <a href={text} target="_blank" rel="noreferrer">
          {text}
        </a>
      ) : (
        text
      )}
    </p>
  );
}

/** Only what opens a page: the user may have taken the text from anywhere. */
function isAddress(text: string): boolean {
  return URL.canParse(text) && ['https:', 'http:'].includes(new URL(text).protocol);
}
