/** What the pages drawn by a framework show, one after the other: what was there, changed, reordered, and gone. */
export interface Item {
  id: number;
  name: string;
  note: string;
}

export const scenes: readonly (readonly Item[])[] = [
  [
    { id: 1, name: 'FalconX', note: 'quotes bitcoin' },
    { id: 2, name: 'Bybit', note: 'quotes ether' },
  ],
  [
    { id: 1, name: 'FalconX', note: 'quotes bitcoin and ether' },
    { id: 2, name: 'Bitfinex', note: 'quotes ether' },
  ],
  [
    { id: 3, name: 'Bitstamp', note: 'quotes USDT' },
    { id: 2, name: 'Bitfinex', note: 'quotes ether' },
    { id: 1, name: 'FalconX', note: 'quotes bitcoin and ether' },
  ],
  [{ id: 4, name: 'Nobody', note: 'quotes anything' }],
];

declare global {
  interface Window {
    /** Draws a scene. */
    draw: (scene: number) => void;
  }
}
