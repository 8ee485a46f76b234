/** The bundled build of pngjs, which has no types of its own. */
declare module 'pngjs/browser' {
  export { PNG } from 'pngjs';
}
