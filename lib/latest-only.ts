/** Hands on what each promise gives, unless a later one was asked for meanwhile: an older answer never replaces a newer. */
export function latestOnly<T>(take: (value: T) => void): (promise: Promise<T>) => Promise<void> {
  let newest = 0;
  return async (promise) => {
    newest += 1;
    const mine = newest;
    const value = await promise;
    if (mine === newest) take(value);
  };
}
