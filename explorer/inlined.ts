/** What is written into the page beside its code: compressed, so that no word of it is markup. */
import type { Payload, Tables } from './model/dataset.ts'

/** The text of a block of the page. */
async function unpacked(id: string): Promise<string> {
  const binary = atob(document.getElementById(id)?.textContent?.trim() ?? '')
  const bytes = Uint8Array.from(binary, character => character.charCodeAt(0))
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
}

export const readPayload = async (): Promise<Payload> => JSON.parse(await unpacked('data'))

let worker: Worker | undefined

/** Has the extraction run beside the page; it is started when it is first needed. */
export async function extract(text: string, registry: boolean): Promise<Tables> {
  worker ??= new Worker(URL.createObjectURL(new Blob([await unpacked('extraction')], { type: 'text/javascript' })))
  const running = worker
  return new Promise((resolve, reject) => {
    running.onmessage = ({ data }: MessageEvent<{ readonly tables?: Tables; readonly error?: string }>) =>
      data.tables ? resolve(data.tables) : reject(new Error(data.error))
    running.onerror = () => reject(new Error('this browser does not let the page run the extraction'))
    running.postMessage({ text, registry })
  })
}
