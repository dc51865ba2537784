/** What we use of addons-linter, which comes without types. */
declare module 'addons-linter' {
  interface Finding {
    code: string;
    message: string;
    file?: string;
  }
  interface Config {
    /** Folder of the extension. */
    _: string[];
    logLevel: string;
    output: string;
    stack: boolean;
    metadata: boolean;
  }
  const linter: {
    createInstance(options: { config: Config; runAsBinary: false }): {
      run(): Promise<Record<'errors' | 'warnings' | 'notices', Finding[]>>;
    };
  };
  export default linter;
}
