/** Makes the code of the page. Loaded only when a page is made: it needs esbuild. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

/** Word lists and registry, as the pipeline names them. @param {string} root */
function configuration(root) {
  return ['lexicons', 'registry'].flatMap(part => {
    const folder = join(root, 'pipeline', part)
    const names = readdirSync(folder).filter(name => name.endsWith('.yaml'))
    return names.sort().map(name => {
      const path = `${part}/${name}`
      return { name: path, path, text: readFileSync(join(folder, name), 'utf8') }
    })
  })
}

/** One file with all that it imports. @param {string} root @param {string} entry @param {import('esbuild').BuildOptions} [more] */
async function compiled(root, entry, more = {}) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [`explorer/${entry}`],
    ...{
      bundle: true,
      minify: true,
      write: false,
      metafile: true,
      charset: 'utf8',
      target: 'es2022',
      logLevel: 'warning',
    },
    ...more,
  })
  return { text: outputFiles[0].text.trim(), inputs: Object.keys(metafile.inputs) }
}

/** Licences of the libraries that were bundled: they ask to be handed on. @param {string} root @param {string[]} inputs */
function licencesOf(root, inputs) {
  const found = inputs.flatMap(path => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [])
  const texts = [...new Set(found)].sort().map(path => {
    const folder = join(root, path)
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const file = readdirSync(folder).find(one => /^licen[cs]e/i.test(one))
    return `${name} ${version}\n${file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${license}`}`
  })
  return texts.join('\n\n')
}

/** @param {string} root folder of the project */
export async function compile(root) {
  const define = { __CONFIGURATION__: JSON.stringify(configuration(root)) }
  const [app, style, extraction] = await Promise.all([
    compiled(root, 'main.ts', { format: 'iife' }),
    compiled(root, 'style.css'),
    compiled(root, 'own-worker.ts', { format: 'iife', platform: 'browser', define }),
  ])
  const licences = licencesOf(root, [...app.inputs, ...extraction.inputs])
  return { app: app.text, style: style.text, extraction: extraction.text, licences }
}
