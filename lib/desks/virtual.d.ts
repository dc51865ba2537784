declare module 'virtual:directory' {
  const directory: import('./directory').DirectoryData;
  export default directory;
}

declare module 'virtual:names' {
  const pattern: string;
  export default pattern;
}

declare module 'virtual:spotting' {
  const index: import('@/lib/spotting/vocabulary').SpottingIndex;
  export default index;
}
