/** A page in Debian's Chromium. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'

const CHROMIUM = '/usr/bin/chromium'

/** Whether there is a browser; on a checking machine there has to be one. */
export function hasBrowser(): boolean {
  if (existsSync(CHROMIUM)) return true
  if (process.env.CI) throw new Error(`no browser at ${CHROMIUM}: apt-get install chromium`)
  console.warn(`NOT TESTED: the explorer in a browser, for there is none at ${CHROMIUM}`)
  return false
}

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'],
  })

export interface Opened {
  readonly page: Page
  /** What went wrong in it: errors, refusals of its policy, anything that was fetched. */
  readonly faults: string[]
  /** Leads to an address within the page. */
  go(address: string): Promise<void>
}

/** Opens a file as a reader does, from the disk, and waits until it shows something. */
export async function openPage(browser: Browser, path: string, size = { width: 1280, height: 900 }): Promise<Opened> {
  const context = await browser.newContext({ viewport: size, acceptDownloads: true })
  const page = await context.newPage()
  const faults: string[] = []
  const url = pathToFileURL(path).href
  page.on('pageerror', error => faults.push(error.message))
  page.on('console', message => message.type() === 'error' && faults.push(message.text()))
  page.on(
    'request',
    request => /^(blob:|data:)/.test(request.url()) || request.url().startsWith(url) || faults.push(request.url()),
  )
  page.on('dialog', dialog => {
    faults.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.goto(url)
  await page.waitForSelector('html[data-ready]')
  return {
    page,
    faults,
    go: async address => {
      await page.evaluate(`location.hash = ${JSON.stringify(address)}`)
      await page.evaluate('new Promise(done => requestAnimationFrame(() => setTimeout(done)))')
    },
  }
}

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds in the page as it is, a line to a finding. */
export async function axe(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) {
    const { readFileSync } = await import('node:fs')
    await page.evaluate(readFileSync(AXE, 'utf8'))
  }
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(LEVELS)} }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html, failureSummary }) => html + ' ' + failureSummary).join(' | ')))`,
  )) as string[]
  return found
}
