/**
 * Keeps a spreadsheet from running what stands in a cell: an apostrophe goes before what it would take for a formula. Not only where a
 * cell begins, but wherever one would begin for a program that splits at another sign than we write, as those of many countries do at
 * semicolons. Quotation marks, apostrophes and blanks before the formula do not save it.
 *
 * Taking the apostrophes off again gives every text back as it was. See OWASP, CSV Injection.
 */

const BEGINNING = String.raw`(?<=^|[,;|\t\r\n])`;
const FORMULA = String.raw`(?=['" ]*[=+\-@\t\r\n＝＋－＠])`;

const endangered = new RegExp(BEGINNING + FORMULA, 'gu');
const defanged = new RegExp(`${BEGINNING}'${FORMULA}`, 'gu');

export function defang(cell: string): string {
  return cell.replace(endangered, "'");
}

export function refang(cell: string): string {
  return cell.includes("'") ? cell.replace(defanged, '') : cell;
}
