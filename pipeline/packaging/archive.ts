/** The archives of a release: the same bytes on every machine. */
import { once } from 'node:events'
import { gzipSync } from 'fflate'
import { type Header, pack } from 'tar-stream'
import { byCodePoint } from '../core/order.ts'

/**
 * A gzipped tar archive of some files.
 * @param released the day that all entries carry (YYYY-MM-DD, midnight UTC)
 */
export async function tarred(files: ReadonlyMap<string, Uint8Array>, released: string): Promise<Uint8Array> {
  const mtime = new Date(`${released}T00:00:00Z`)
  const archive = pack()
  const chunks: Uint8Array[] = []
  archive.on('data', chunk => {
    chunks.push(chunk as Uint8Array)
  })
  const ended = once(archive, 'end')
  for (const name of [...files.keys()].sort(byCodePoint)) {
    const header: Partial<Header> & { name: string } = {
      name,
      mtime,
      mode: 0o644,
      uid: 0,
      gid: 0,
      uname: '',
      gname: '',
    }
    archive.entry(header, Buffer.from(files.get(name)!))
  }
  archive.finalize()
  await ended
  return gzipSync(Buffer.concat(chunks), { mtime, level: 9 })
}
