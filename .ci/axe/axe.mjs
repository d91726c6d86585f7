// Looks at HTML reports as axe-core does, in Debian's Chromium, narrow and wide,
// in light and in dark. Any violation, a page wider than its window, or a summary
// that prints on more than one sheet fails.
//
//   cd .ci && npm ci && node axe/axe.mjs FILE.html...
//
// CHROMIUM names another browser. Nothing is fetched: every request that is not
// for a file is refused, and one that was tried fails the page too.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('usage: node axe/axe.mjs FILE.html...')
  process.exit(2)
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
})
// One page serves all: it is resized and recoloured rather than opened anew. What
// a page is made of is looked at once for each width; in the dark, its colours.
const page = await (await browser.newContext({ bypassCSP: true })).newPage()
let problems = []
await page.route(/^(?!file:|data:)/, route => { problems.push(`wants ${route.request().url()}`); return route.abort() })
const all = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }
const colours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
let found = 0
for (const file of files) {
  await page.goto(pathToFileURL(resolve(file)).href)
  if (await page.evaluate(() => document.body.className === 'for-summary')) {
    const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g).length
    if (sheets !== 1) problems.push(`is a summary that prints on ${sheets} pages, not on 1`)
  }
  await page.evaluate(axe)
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme })
      await look(colorScheme === 'light' ? all : colours)
      for (const problem of problems) console.log(`${file}, ${width} px, ${colorScheme}: ${problem}`)
      found += problems.length
      problems = []
    }
  }
}
await browser.close()
console.log(`${files.length} files, each at 2 widths and in 2 schemes: ${found} violations`)
process.exit(found === 0 ? 0 : 1)

async function look(runOnly) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  if (wide > 0) problems.push(`is ${wide} px wider than its window`)
  const violations = await page.evaluate(
    async runOnly => (await window.axe.run(document, { runOnly, resultTypes: ['violations'] })).violations, runOnly)
  for (const violation of violations) {
    for (const node of violation.nodes.slice(0, 3)) {
      problems.push(`${violation.id}: ${violation.help}\n    ${node.html.slice(0, 160)}\n    ${(node.failureSummary ?? '').replaceAll('\n', '\n    ')}`)
    }
  }
}
