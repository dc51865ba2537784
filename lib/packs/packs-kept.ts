/** The pack in use and the one before it, as they are kept: as the files they came in, so that nothing of what was signed is lost. */

/** Where a pack came from. */
export type Origin =
  | { kind: 'file'; name: string }
  /** `etag`: what the server called this version; null where it did not say. */
  | { kind: 'url'; url: string; etag: string | null };

export interface KeptPack {
  /** The file: its envelope (envelope.ts). */
  text: string;
  from: Origin;
  /** When the user said yes to it; UTC, ISO 8601. */
  used: string;
}

/** Null stands for the data DeskLens came with. */
export interface PacksKept {
  inUse: KeptPack | null;
  /** What was in use before, to go back to; gone back from, it is what can be gone back to again. */
  before: KeptPack | null;
}

export const noPacks: PacksKept = { inUse: null, before: null };

export function withPack({ inUse }: PacksKept, pack: KeptPack): PacksKept {
  return { inUse: pack, before: inUse };
}

export function goneBack({ inUse, before }: PacksKept): PacksKept {
  return { inUse: before, before: inUse };
}
