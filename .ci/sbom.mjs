// Reads lists of what is in a program by CycloneDX's own schema.
//
//   node .ci/sbom.mjs FILE…
import { readFileSync } from 'node:fs'
import * as CDX from '@cyclonedx/cyclonedx-library'

const validator = new CDX.Validation.JsonStrictValidator(CDX.Spec.Version.v1dot6)
let failed = 0
for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8')
  const errors = await validator.validate(text)
  if (errors !== null) {
    console.error(file, JSON.stringify(errors, null, 2))
    failed++
  } else {
    console.log(`${file}: ${JSON.parse(text).components.length} components, valid`)
  }
}
process.exit(failed ? 1 : 0)
