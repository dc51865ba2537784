/** The one function we call. The plain name would be Node's own module, which browsers lack; the package brings no types. */
declare module 'punycode/punycode.js' {
  const punycode: { toUnicode(host: string): string };
  export default punycode;
}
