/** A key that packs are signed with: the public one of Ed25519, 32 bytes in base64, as `npm run pack` prints it. */
import * as z from 'zod/mini';

/** The last letter before the `=` holds four bits of the key, and its other two are none. */
export const publicKeySchema = z.string().check(z.regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/));
