import { describe, expect, it } from 'vitest'
import { LONG, page, published, table } from '../support/pages.ts'
import { buildSite, site } from '../support/project.ts'

describe('a page', () => {
  it('gives its main text, without what stands around it', async () => {
    const text = await published(
      'a.html',
      page(`<header><nav><ul><li><a href="/">Home</a></li></ul></nav><h1>Example News</h1></header>
<script>document.write("77 people were killed")</script><style>.a { color: red }</style>
<main><article><h1>Attack on the village</h1>
<p>${LONG}</p>
<h2>The next day</h2>
<p>On 4 May 1998&nbsp;three&nbsp;more people died of their wounds in the hospital of the town,
   as a doctor said, and 17 were flown to the capital for treatment.</p>
<noscript>88 people were killed</noscript><template><p>99 people were killed</p></template>
<p hidden>66 people were killed.</p></article></main>
<aside>Read also: 55 people were killed</aside><footer>Copyright 2008 Example News, all rights reserved</footer>`),
    )
    expect(text).toBe(
      `Attack on the village\n\n${LONG}\n\nThe next day\n\nOn 4 May 1998\u00a0three\u00a0more people died of their wounds in the hospital of the town, as a doctor said, and 17 were flown to the capital for treatment.\n`,
    )
  })

  it('keeps lists item by item, nested ones set in, and numbers those that are numbered', async () => {
    const list =
      '<ul><li>12 were children;</li><li>28 were adults:<ol start="3"><li>20 men</li><li>8 women</li></ol></li></ul>'
    expect(await published('a.html', page(`<p>${LONG}</p>${list}<p>${LONG}</p>`))).toBe(
      `${LONG}\n\n- 12 were children;\n- 28 were adults:\n  3. 20 men\n  4. 8 women\n\n${LONG}\n`,
    )
  })

  it('keeps tables row by row, and takes one that only places text for paragraphs', async () => {
    const rows = '<tr><th>Village</th><th>Killed</th></tr><tr><td>Upper <b>village</b></td><td><p>31</p></td></tr>'
    const text = await published(
      'a.html',
      page(`<p>${LONG}</p><table><caption>Dead</caption>${rows}</table><p>${LONG}</p>`),
    )
    expect(text).toBe(`${LONG}\n\nDead\n\n| Village | Killed |\n| Upper village | 31 |\n\n${LONG}\n`)
    expect(await published('b.html', page(`<table><tr><td><p>${LONG}</p><p>${LONG}</p></td></tr></table>`))).toBe(
      `${LONG}\n\n${LONG}\n`,
    )
  })

  it('reads entities, line breaks, quotations, notes, other scripts and emoji as a browser shows them', async () => {
    const text = await published(
      'a.htm',
      page(
        `<p>${LONG}<sup><a href="#n2">2</a></sup><br>&ldquo;Xocal&#x131;&rdquo; &amp; Ходжалы, 霍贾利 &lt;sic&gt; 🕯️ caf&eacute; vil&shy;lage ` +
          '<q>Never again</q> 10 km<sup>2</sup> <del>13</del> <ins>14</ins></p>',
      ),
    )
    expect(text).toBe(`${LONG}[2]\n“Xocalı” & Ходжалы, 霍贾利 <sic> 🕯️ café village “Never again” 10 km^2 14\n`)
  })

  it('keeps the lines of what is set verbatim, and the marks of a list whose items are paragraphs', async () => {
    const list = '<ul><li><p>12 children</p></li><li><p>28 adults</p></li></ul>'
    expect(await published('a.html', page(`<p>${LONG}</p><pre>Killed:   40\n\nWounded:   7</pre>${list}`))).toBe(
      `${LONG}\n\nKilled:   40\n\nWounded:   7\n\n- 12 children\n- 28 adults\n`,
    )
  })

  it('is the same with CR LF and a byte order mark', async () => {
    const unix = page(`<p>${LONG}</p>\n<p>${LONG}</p>\n`)
    const text = await published('a.html', `\ufeff${unix.replaceAll('\n', '\r\n')}`)
    expect(text).toBe(await published('a.html', unix))
    expect(text).toBe(`${LONG}\n\n${LONG}\n`)
  })

  it('that lacks tags is read as browsers do', async () => {
    expect(await published('a.html', `<title>Report</title><p>${LONG}<p>${LONG}`)).toBe(`${LONG}\n\n${LONG}\n`)
  })

  it('says its title, author and date, unless sources.yaml does', async () => {
    const head =
      '<title>Attack on the village | Example News</title><meta name="author" content=" A.  Writer ">' +
      '<meta property="article:published_time" content="2008-05-03T23:30:00+04:00">'
    const content = page(`<article><h1>Attack on the village</h1><p>${LONG}</p></article>`, head)
    const own = site({ 'a.html': content })
    await buildSite(own)
    expect(table(own, 'sources')).toMatchObject([
      { title: 'Attack on the village', author: 'A. Writer', published: '2008-05-03', publisher: null, language: null },
    ])
    const yaml = 'sources:\n  a: { title: Another title, author: null }\n'
    const told = site({ 'a.html': content, 'sources.yaml': yaml })
    await buildSite(told)
    expect(table(told, 'sources')).toMatchObject([{ title: 'Another title', author: null, published: '2008-05-03' }])
  })
})
