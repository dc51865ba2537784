/** What every message of ours looks like on the way. */
export interface Envelope {
  type: string;
  payload: unknown;
}

export function isEnvelope(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && 'type' in message && typeof message.type === 'string' && 'payload' in message;
}
