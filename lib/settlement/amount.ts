/** An amount of a test transfer as it is typed: digits with a point or a comma. Null where it is none. */
export function plainAmount(typed: string): string | null {
  const digits = typed.trim().replace(',', '.');
  return /^\d+(?:\.\d+)?$/u.test(digits) && /[1-9]/u.test(digits) ? digits : null;
}
