/** The page in a browser: every view, by keyboard, in the dark, narrow, and with texts that mean harm. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compile } from '../../explorer/compile.mjs'
import type { Payload } from '../../explorer/model/dataset.ts'
import { EXPLORER, explorer, pageOf, payloadOf } from '../../pipeline/packaging/explorer.ts'
import { opened } from '../packaging/fixture.ts'
import { folder, ROOT } from '../support/project.ts'
import { axe, hasBrowser, launch, openPage } from './browser.ts'
import { extract } from './library.ts'
import { HARM, hostile, manyClaims } from './payloads.ts'

const first = (table: string): string =>
  JSON.parse(readFileSync(join(ROOT, 'dist/json', `${table}.json`), 'utf8'))[0].id
const CLAIM = first('claims')
const VIEWS = [
  '#/',
  '#/claims',
  '#/claims?measure=killed&event=khojaly-1992&q=children',
  `#/record/claims/${CLAIM}`,
  `#/record/comparisons/${first('comparisons')}`,
  '#/record/events/khojaly-1992',
  '#/source',
  '#/source/azernews-2021-02-26',
  '#/source/bloody-memory?tables=claims&tables=mentions&tables=characterizations&tables=coverage',
  '#/event',
  '#/event/khojaly-1992',
  '#/event/baku-1990',
  '#/compare',
  '#/compare/bloody-memory/march-31-january-20-khojaly-2020-war',
  '#/table/quotations',
  '#/text',
  '#/nowhere',
]
const TEXT =
  'On 3 May 1998 at least 40 villagers were killed, among them 12 children. “We buried 9 men,” said the mayor.\n'

/** Other tests run on the same cores: a page that keeps its time alone may take this many times as long. */
const SHARED = 4

describe.runIf(hasBrowser())('the explorer', () => {
  let browser: Browser
  let page: string
  let payload: Payload

  beforeAll(async () => {
    browser = await launch()
    const dataset = opened(join(ROOT, 'dist'))
    payload = payloadOf(dataset)!
    page = String((await explorer.make(dataset)).get(EXPLORER))
  })
  afterAll(() => browser.close())

  const written = (text: string): string => {
    const path = join(folder(), EXPLORER)
    writeFileSync(path, text)
    return path
  }
  const rewritten = async (other: Payload): Promise<string> => written(pageOf(other, await compile(ROOT)))

  it('is one file of at most 1.5 MB, the same each time', async () => {
    expect(Buffer.byteLength(page)).toBeLessThan(1_500_000)
    expect(String((await explorer.make(opened(join(ROOT, 'dist')))).get(EXPLORER))).toBe(page)
  })

  it('is ready within a second', async () => {
    const { page: shown } = await openPage(browser, written(page))
    expect(Number(await shown.getAttribute('html', 'data-ready'))).toBeLessThan(1000 * SHARED)
  })

  it.each([
    { width: 1280, dark: false },
    { width: 320, dark: true },
  ])('axe finds nothing in any view: %o', async ({ width, dark }) => {
    const { page: shown, faults, go } = await openPage(browser, written(page), { width, height: 800 })
    await shown.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
    for (const view of VIEWS) {
      await go(view)
      expect(await axe(shown), view).toEqual([])
      expect(await shown.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${view} is too wide`).toBe(
        true,
      )
      const name = view.replace(/\W+/g, '-').slice(0, 60)
      await shown.screenshot({ path: join(ROOT, 'build/explorer', `${width}${name}.png`) })
    }
    expect(faults).toEqual([])
  })

  it('does not jump, and its first stop leads past the navigation', async () => {
    const { page: shown } = await openPage(browser, written(page))
    const shift = await shown.evaluate(`new Promise(done => {
      let sum = 0
      const add = list => { for (const { value } of list.getEntries()) sum += value }
      new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true })
      setTimeout(() => done(sum), 300)
    })`)
    expect(shift).toBeLessThan(0.02)
    await shown.keyboard.press('Tab')
    expect(await shown.evaluate('document.activeElement.textContent')).toBe('Skip to the content')
    await shown.keyboard.press('Enter')
    expect(await shown.evaluate('document.activeElement.tagName')).toBe('H1')
  })

  it('narrows the claims down and hands them over as the dataset has them', async () => {
    const { page: shown, go } = await openPage(browser, written(page))
    await go('#/claims?measure=killed&source=bloody-memory')
    const [file] = await Promise.all([shown.waitForEvent('download'), shown.click('text=Download these rows as CSV')])
    const lines = readFileSync((await file.path())!, 'utf8').split('\r\n')
    const all = readFileSync(join(ROOT, 'dist/csv/claims.csv'), 'utf8').split('\r\n')
    expect(lines.length).toBeGreaterThan(3)
    expect(all).toEqual(expect.arrayContaining(lines))
    await shown.fill('input[type=search]', 'zzzz')
    expect(await shown.textContent('[role=status]')).toMatch(/^0 claims/)
    expect(shown.url()).toContain('q=zzzz')
  })

  it('leads by keyboard from a figure to its words and on to the source', async () => {
    const { page: shown, go } = await openPage(browser, written(page))
    await go('#/claims?source=azernews-2021-02-26')
    await shown.focus('.results tbody a')
    await shown.keyboard.press('Enter')
    await shown.waitForSelector('blockquote.context')
    expect(await shown.evaluate('document.activeElement.tagName')).toBe('H1')
    await shown.focus('text=See it in')
    await shown.keyboard.press('Enter')
    await shown.waitForSelector('.source-text .target')
    expect(await shown.evaluate('document.activeElement.classList.contains("target")')).toBe(true)
    await shown.keyboard.press('Enter')
    await shown.waitForSelector('blockquote.context')
  })

  it('reads a text of its own as the library does', async () => {
    const { page: shown, faults, go } = await openPage(browser, written(page))
    await go('#/text')
    await shown.fill('textarea', TEXT)
    const started = Date.now()
    await shown.click('text=Read it')
    const button = await shown.waitForSelector('text=Download claims as JSON')
    expect(Date.now() - started).toBeLessThan(10_000)
    const [file] = await Promise.all([shown.waitForEvent('download'), button.click()])
    expect(JSON.parse(readFileSync((await file.path())!, 'utf8'))).toEqual(extract(TEXT).claims)
    expect(await axe(shown)).toEqual([])
    expect(faults).toEqual([])
  })

  it('filters 20,000 claims within 100 ms', async () => {
    const { page: shown, go } = await openPage(browser, await rewritten(manyClaims(payload, 20_000)))
    await go('#/claims')
    const took = async (box: number) =>
      Number(
        await shown.evaluate(`new Promise(done => {
          const started = performance.now()
          document.querySelectorAll('.facets input')[${box}].click()
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - started)))
        })`),
      )
    const times: number[] = []
    for (const box of [0, 1, 2, 0, 1]) times.push(await took(box))
    // The one in the middle.
    expect(times.sort((a, b) => a - b)[2]).toBeLessThan(100 * SHARED)
  })

  it('is not harmed by hostile texts', async () => {
    const { page: shown, faults, go } = await openPage(browser, await rewritten(hostile(payload)))
    for (const view of VIEWS) await go(view)
    await go(`#/record/claims/${CLAIM}`)
    expect(await shown.textContent('main')).toContain('</script><script>harmed=1')
    await go('#/text')
    await shown.fill('textarea', HARM + TEXT)
    await shown.click('text=Read it')
    await shown.waitForSelector('text=Download claims as JSON')
    expect(await shown.evaluate('typeof window.harmed')).toBe('undefined')
    expect(
      await shown.evaluate(
        'document.querySelectorAll("main script, main img, main iframe, a[href^=javascript]").length',
      ),
    ).toBe(0)
    expect(faults).toEqual([])
  })

  it('shows a million characters', async () => {
    const [source] = payload.tables.sources!
    const text = '<script>harmed = 1</script> \u202Eabc\n'.repeat(30_000)
    const { page: shown, go } = await openPage(
      browser,
      await rewritten({ ...payload, texts: { ...payload.texts, [source!.id]: text } }),
    )
    await go(`#/source/${source!.id}?part=2`)
    expect((await shown.textContent('.source-text'))!.length).toBeGreaterThan(50_000)
    expect(await shown.evaluate('typeof window.harmed')).toBe('undefined')
  })
})
