// Judges pipelines for GitLab by GitLab's own schema, which this package brings along.
//
//   node .ci/gitlab.mjs FILE…
//
// The last one is also tried with a key that GitLab does not know, which has to be refused.
import { readFileSync } from 'node:fs'
import Ajv from 'ajv'
import yaml from 'js-yaml'
import schema from 'gitlab-ci-local/src/schema/index.js'

const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true })
const valid = ajv.compile(schema)
let failed = 0
let last
for (const file of process.argv.slice(2)) {
  last = yaml.load(readFileSync(file, 'utf8'))
  if (valid(last)) {
    console.log(`${file}: valid`)
  } else {
    console.error(file, JSON.stringify(valid.errors, null, 2))
    failed++
  }
}
if (valid({ ...last, standpoint: { ...last?.standpoint, script: 3, frobnicate: true } })) {
  console.error('the schema refuses nothing')
  failed++
}
process.exit(failed ? 1 : 0)
