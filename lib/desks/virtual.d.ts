declare module 'virtual:directory' {
  const directory: import('./directory').Directory;
  export default directory;
}

declare module 'virtual:spotting' {
  const index: import('@/lib/spotting/find-mentions').SpottingIndex;
  export default index;
}
