/** The one place that reads the clock. Domain code takes day and time as arguments. */

/** The user's local day as YYYY-MM-DD. */
export function today(now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The moment in UTC, as ISO 8601. */
export function now(): string {
  return new Date().toISOString();
}
