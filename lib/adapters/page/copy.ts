/**
 * Puts a text on the clipboard from a script in a page. Where the browser's own clipboard is closed to it (a page without https, or
 * with a policy), the old command is used on a field that has the text; the page may see that something is copied, and not what.
 */

/** To be called while a click is being handled. False where the browser refuses: the field is there to copy from. */
export async function copyText(text: string, field: () => HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = field();
    area?.focus();
    area?.select();
    return area !== null && document.execCommand('copy');
  }
}
