// Looks at HTML reports as axe-core does, in Debian's Chromium, narrow and wide,
// in light and in dark. Any violation, or a page wider than its window, fails.
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
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('usage: node axe/axe.mjs FILE.html...')
  process.exit(2)
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
})
let found = 0
for (const file of files) {
  for (const width of [320, 1280]) {
    for (const colorScheme of ['light', 'dark']) {
      found += await look(file, width, colorScheme)
    }
  }
}
await browser.close()
console.log(`${files.length} files, each at 2 widths and in 2 schemes: ${found} violations`)
process.exit(found === 0 ? 0 : 1)

async function look(file, width, colorScheme) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true })
  const page = await context.newPage()
  const problems = []
  await page.route(/^(?!file:|data:)/, route => { problems.push(`wants ${route.request().url()}`); return route.abort() })
  await page.goto(pathToFileURL(resolve(file)).href)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  if (wide > 0) problems.push(`is ${wide} px wider than its window`)
  await page.evaluate(axe)
  const result = await page.evaluate(only => window.axe.run(document, { runOnly: only }), tags)
  for (const violation of result.violations) {
    for (const node of violation.nodes.slice(0, 3)) {
      problems.push(`${violation.id}: ${violation.help}\n    ${node.html.slice(0, 160)}\n    ${(node.failureSummary ?? '').replaceAll('\n', '\n    ')}`)
    }
  }
  for (const problem of problems) console.log(`${file}, ${width} px, ${colorScheme}: ${problem}`)
  await context.close()
  return problems.length
}
