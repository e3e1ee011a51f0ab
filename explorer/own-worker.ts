/** Runs beside the page: the extraction of the pipeline, with its word lists and registry in it. */
import { libraryOf } from '../pipeline/library.ts'
import { CONFIGURATION } from './configuration.ts'

const { extract } = libraryOf(CONFIGURATION)

self.onmessage = ({ data }: MessageEvent<{ readonly text: string; readonly registry: boolean }>) => {
  try {
    self.postMessage({ tables: extract(data.text, data.registry ? {} : { registry: {} }) })
  } catch (error) {
    self.postMessage({ error: error instanceof Error ? error.message : String(error) })
  }
}
