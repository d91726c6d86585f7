// Opens each PDF named on the command line as a browser's viewer would, and
// looks at the structure that a screen reader is given. Exits 1 when a page
// has none, or when a text on a page stands outside it.
import { readFile } from "node:fs/promises";

// The library wants these to draw pages, and warns without them. Nothing is
// drawn here.
for (const name of ["DOMMatrix", "ImageData", "Path2D"]) globalThis[name] ??= class {};
const warn = console.warn;
console.warn = () => {};
const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
console.warn = warn;

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("usage: node pdf-structure.mjs FILE.pdf ...");
  process.exit(2);
}

let troubles = 0;
for (const file of files) {
  troubles += await look(file);
}
process.exit(troubles === 0 ? 0 : 1);

// look prints what roles a file has and gives the number of troubles in it.
async function look(file) {
  const task = getDocument({
    data: new Uint8Array(await readFile(file)),
    verbosity: VerbosityLevel.ERRORS,
  });
  const document = await task.promise;
  const found = [];
  const roles = new Map();
  const marks = await document.getMarkInfo();
  if (!marks?.Marked) found.push("the document does not say that it is tagged");

  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const tree = await page.getStructTree();
    const ids = new Set();
    if (tree) walk(tree, roles, ids);
    if (ids.size === 0) found.push(`page ${number} has no structure`);
    const outside = await unmarked(page, ids);
    if (outside !== "") found.push(`page ${number}: this text is outside the structure: ${outside}`);
    page.cleanup();
  }

  const counts = [...roles].sort().map(([role, n]) => `${role} ${n}`).join(", ");
  console.log(`${file}: ${document.numPages} pages, ${counts}`);
  for (const one of found) console.error(`${file}: ${one}`);
  await task.destroy();
  return found.length;
}

// walk counts roles and collects the marks on the page that the tree names.
function walk(node, roles, ids) {
  if (node.type === "content") {
    ids.add(node.id);
    return;
  }
  if (node.role) roles.set(node.role, (roles.get(node.role) ?? 0) + 1);
  for (const child of node.children ?? []) walk(child, roles, ids);
}

// unmarked gives the beginning of a text that is neither in the tree nor
// marked as an artifact, such as a page number.
async function unmarked(page, ids) {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const open = [];
  for (const item of items) {
    switch (item.type) {
      case "beginMarkedContent":
        open.push(item.tag === "Artifact");
        continue;
      case "beginMarkedContentProps":
        open.push(item.tag === "Artifact" || ids.has(item.id));
        continue;
      case "endMarkedContent":
        open.pop();
        continue;
    }
    if (item.str.trim() !== "" && !open.includes(true)) {
      return JSON.stringify(item.str.slice(0, 60));
    }
  }
  return "";
}
