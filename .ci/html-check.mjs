// Opens each page named on the command line in Chromium and has axe look at it
// for what keeps people out. Exits 1 when axe finds something, when the page
// asks the network for anything, or when it does not fit a narrow screen.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const axe = createRequire(import.meta.url).resolve("axe-core");
const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("usage: node html-check.mjs FILE.html ...");
  process.exit(2);
}

// Root has no sandbox in Chromium; the pages are our own.
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
let troubles = 0;
for (const file of files) {
  for (const look of [{}, { colorScheme: "dark" }, { viewport: { width: 320, height: 640 } }]) {
    troubles += await check(file, look);
  }
}
await browser.close();
process.exit(troubles === 0 ? 0 : 1);

// check prints what is wrong with a page in one look and gives the number.
async function check(file, look) {
  const context = await browser.newContext({ ...look, bypassCSP: true });
  const page = await context.newPage();
  const found = [];
  page.on("request", (request) => {
    if (!/^(file|data|blob):/.test(request.url())) found.push(`asks the network for ${request.url()}`);
  });
  page.on("pageerror", (error) => found.push(`a script stops: ${error.message}`));
  await page.goto(pathToFileURL(file).href);
  await page.addScriptTag({ path: axe });
  const result = await page.evaluate(() => window.axe.run(document));
  for (const v of result.violations) {
    found.push(`${v.id}: ${v.help} (${v.nodes.length} places, first ${v.nodes[0].target.join(" ")})`);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) found.push(`is ${wide} pixels wider than the screen`);
  await context.close();
  const name = `${file} ${JSON.stringify(look)}`;
  console.log(`${name}: axe passed ${result.passes.length} rules, ${found.length} troubles`);
  for (const one of found) console.error(`${name}: ${one}`);
  return found.length;
}
