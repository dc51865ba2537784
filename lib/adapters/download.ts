/** Hands a file to the browser's downloads. Needs no permission: to the browser it is a link of our own page that was clicked. */

/** Until then the browser has read the file, in ms. */
const KEPT_FOR = 60_000;

export interface SavedFile {
  name: string;
  /** MIME type. */
  type: string;
  content: string;
}

export function saveFile({ name, type, content }: SavedFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_FOR);
}
