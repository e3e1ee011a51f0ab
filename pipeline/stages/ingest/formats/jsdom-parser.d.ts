/** The small document model that comes with the library which finds the main text; it has no types of its own. */
declare module '@mozilla/readability/JSDOMParser.js' {
  export default class JSDOMParser {
    parse(html: string): object
  }
}
