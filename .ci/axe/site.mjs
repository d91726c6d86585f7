// Uses sites of a portfolio as people do: filters and sorts with the mouse and
// the keyboard, goes through pages by Tab alone, does without a script, prints.
//
//   node axe/site.mjs SMALL LARGE GROUP
//
// SMALL is a site of a few services, LARGE one of 500, GROUP one of ten councils
// with 200. Nothing is fetched.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const [small, large, group] = process.argv.slice(2)
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
})
let problems = 0
let looks = 0
function want(what, got, wanted) {
  looks++
  if (JSON.stringify(got) === JSON.stringify(wanted)) return
  problems++
  console.log(`${what}: got ${JSON.stringify(got)}, want ${JSON.stringify(wanted)}`)
}
const at = (site, file) => pathToFileURL(resolve(site, file)).href

async function open(site, file, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  page.on('pageerror', error => want(`${file}, its script`, error.message, ''))
  await page.route(/^(?!file:|data:)/, route => { want(`${file} wants`, route.request().url(), ''); return route.abort() })
  await page.goto(at(site, file))
  return page
}
const shown = page => page.$$eval('[data-row]', rows => rows.filter(row => row.offsetParent !== null).map(row => row.querySelector('bdi')?.textContent ?? row.textContent))
const status = page => page.textContent('.filter [role=status]')

await filters()
await sorts()
await keyboard()
await withoutScript()
await fast()
await picture()
await browser.close()
console.log(`${looks} looks at how sites are used: ${problems} problems`)
process.exit(problems === 0 ? 0 : 1)

async function filters() {
  const page = await open(small, 'index.html')
  want('every service is there', (await shown(page)).length, 4)
  want('and said to be', await status(page), 'All 4 lines are shown.')
  await page.fill('#find', 'PLANNING')
  want('one is found', await shown(page), ['Planning <b>permission</b>'])
  want('and counted aloud', await status(page), '1 of 4 lines are shown.')
  want('headings of nothing are gone', await page.$$eval('.heat tbody', all => all.filter(body => !body.hidden).length), 1)
  await page.fill('#find', 'number 1 council')
  want('words are found in any order', await shown(page), ['Service number 30'])
  await page.fill('#find', 'nowhere')
  want('nothing is found', [await shown(page), await status(page)], [[], '0 of 4 lines are shown.'])
  await page.fill('#find', '')
  await page.selectOption('[data-by=phase]', 'alpha')
  want('one phase', await shown(page), ['Planning <b>permission</b>'])
  await page.keyboard.press('Enter')
  want('Enter leads nowhere', page.url(), at(small, 'index.html'))
  await page.goto(at(small, 'points/lgdss-2016-point-1.html'))
  const rated = await page.$$eval('[data-rating="partly met"]', rows => rows.length)
  await page.selectOption('[data-by=rating]', 'partly met')
  want('one rating', await page.$$eval('[data-rating]', rows => rows.filter(row => !row.hidden).map(row => row.dataset.rating)), Array(rated).fill('partly met'))
  await page.goto(at(small, 'not-started.html'))
  await page.selectOption('[data-by=state]', 'no assessment was found')
  want('one state', (await page.$$eval('tr[data-state]', rows => rows.filter(row => !row.hidden).map(row => row.children[0].textContent))), ['Parking'])
  await page.context().close()
}

async function sorts() {
  const page = await open(small, 'dates.html')
  const days = () => page.$$eval('#overdue ~ table td[data-value]:first-child', cells => cells.map(cell => cell.dataset.value))
  const first = await days()
  want('actions begin with the oldest', first, [...first].sort())
  want('there are some', first.length > 2, true)
  const what = page.locator('#overdue ~ table button', { hasText: 'By' })
  await what.focus()
  await page.keyboard.press('Enter')
  want('sorted upwards', [await days(), await what.evaluate(b => b.parentNode.getAttribute('aria-sort'))], [[...first].sort(), 'ascending'])
  await page.keyboard.press('Space')
  want('and downwards', [await days(), await what.evaluate(b => b.parentNode.getAttribute('aria-sort'))], [[...first].sort().reverse(), 'descending'])
  want('the button keeps the focus', await what.evaluate(b => document.activeElement === b), true)
  const points = () => page.$$eval('#overdue ~ table td[data-label=Point]', cells => cells.map(cell => +cell.dataset.value))
  await page.locator('#overdue ~ table button', { hasText: 'Point' }).click()
  const numbers = await points()
  want('points sort as numbers', numbers, [...numbers].sort((a, b) => a - b))
  want('one column alone is said to be sorted', await page.$$eval('#overdue ~ table th[aria-sort]', all => all.length), 1)
  for (const file of ['index.html', 'gaps.html', 'dates.html', 'sharing.html', 'not-started.html', 'points/lgdss-2016-point-1.html']) {
    await page.goto(at(small, file))
    want(`${file}: nobody sorts by rating`, await page.$$eval('th button', all => all.map(b => b.textContent).filter(text => /rating|was|now|stand|^\d+$/i.test(text))), [])
  }
  await page.context().close()
}

// keyboard goes through a page by Tab: first the way past the head, then every
// link and control, each where one sees it and sees that it has the focus.
async function keyboard() {
  for (const file of ['index.html', 'dates.html', 'services/council-number-0-service-0.html']) await byTab(small, file)
  for (const file of ['organisations.html', 'organisations/ashcombe-borough-council.html', 'not-started.html']) await byTab(group, file)
}

async function byTab(site, file) {
  for (const width of [320, 1280]) {
    const page = await open(site, file, { viewport: { width, height: 900 } })
    await page.keyboard.press('Tab')
    want(`${file}: the first stop`, await page.evaluate(() => document.activeElement.textContent), 'Skip to the page')
    await page.keyboard.press('Enter')
    want(`${file}: leads to the page`, await page.evaluate(() => document.activeElement.id), 'main')
    await page.goto(at(site, file))
    const stops = await page.$$eval('a[href], button, input, select', all => all.filter(one => one.checkVisibility()).length)
    const bad = []
    for (let i = 0; i < stops; i++) {
      await page.keyboard.press('Tab')
      const unseen = await page.evaluate(() => {
        const one = document.activeElement, box = one.getBoundingClientRect(), style = getComputedStyle(one)
        if (one === document.body) return 'the end'
        const small = box.width < 8 || box.height < 8 || box.right < 0 || box.left > innerWidth || box.bottom < 0 || box.top > innerHeight
        return small || style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2 ? one.outerHTML.slice(0, 120) : ''
      })
      if (unseen) bad.push(unseen)
    }
    want(`${file}, ${width} px: stops one does not see`, bad, [])
    await page.context().close()
  }
}

async function withoutScript() {
  for (const file of ['index.html', 'dates.html', 'sharing.html']) {
    const page = await open(small, file, { javaScriptEnabled: false })
    want(`${file} without a script`, [await page.locator('.filter').isVisible(), await page.locator('th button').count(), await page.locator('[data-row][hidden]').count()], [false, 0, 0])
    want(`${file} has its lines`, await page.locator('[data-row]').count() > 3, true)
    await page.context().close()
  }
  const page = await open(small, 'index.html', { javaScriptEnabled: false })
  await page.click('text=Planning <b>permission</b>')
  want('its links lead on', await page.textContent('h1'), 'Planning <b>permission</b>')
  await page.click('text=A few councils')
  want('and back', page.url(), at(small, 'index.html'))
  await page.context().close()
}

async function fast() {
  const page = await open(large, 'index.html')
  const took = await page.evaluate(() => {
    const began = performance.now(), field = document.querySelector('#find')
    field.value = 'debit direct'
    field.dispatchEvent(new Event('input', { bubbles: true }))
    const filtered = performance.now() - began
    document.querySelector('.heat button').click()
    return [filtered, performance.now() - began - filtered]
  })
  want('5 services of the first page have long names', (await shown(page)).length, 5)
  want('a letter is answered within half a second, a sort within 2', [took[0] < 500, took[1] < 2000], [true, true])
  console.log(`500 services: filtered in ${Math.round(took[0])} ms, sorted in ${Math.round(took[1])} ms`)
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    want(`at ${width} px it fits its window`, await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true)
  }
  await page.context().close()
}

// picture looks at the heat map as axe does, inside a page.
async function picture() {
  const page = await (await browser.newContext({ bypassCSP: true })).newPage()
  const svg = readFileSync(resolve(small, 'heat-map.svg'), 'utf8').replace(/^<\?xml.*\?>/, '')
  await page.setContent(`<!DOCTYPE html><html lang="en-GB"><title>A picture</title><main><h1>A picture</h1>${svg}</main></html>`)
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  const violations = await page.evaluate(async () => (await window.axe.run(document, { resultTypes: ['violations'] })).violations.map(v => v.id + ': ' + v.nodes[0].html.slice(0, 120)))
  want('axe on the picture', violations, [])
  want('its cells have words', await page.$$eval('svg [role=cell] text', all => all.length > 40), true)
  const parsed = await page.evaluate(text => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror')?.textContent ?? '', readFileSync(resolve(small, 'heat-map.svg'), 'utf8'))
  want('it is XML', parsed, '')
  await page.context().close()
}
