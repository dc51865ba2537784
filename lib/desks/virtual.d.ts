declare module 'virtual:directory' {
  const directory: import('./directory').DirectoryData;
  export default directory;
}

declare module 'virtual:desks' {
  /** All that is not a desk. */
  export const rest: Omit<import('./directory').DirectoryData, 'desks'>;
  /** Of every desk, in the order of the chunks. */
  export const names: readonly import('@/lib/lookup/lookup').Named[];
  export const chunks: import('./shelf').Chunks;
  export const desksAChunk: number;
}

declare module 'virtual:hosts' {
  const shapes: readonly import('@/lib/domains/host-look').HostShape[];
  export default shapes;
}

declare module 'virtual:look-alikes' {
  const data: import('@/lib/domains/guard').GuardData;
  export default data;
}

declare module 'virtual:names' {
  const pattern: string;
  export default pattern;
}

declare module 'virtual:spotting' {
  const index: import('@/lib/spotting/vocabulary').SpottingIndex;
  export default index;
}
