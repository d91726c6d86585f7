// Runs statements in DuckDB and prints the rows of each as a line of JSON.
//
//   node .ci/sql/duckdb.mjs FILE.json
//
// FILE is a list of statements. Files that they name are looked for in the folder
// that this is started in.
import { readFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'

const instance = await DuckDBInstance.create(':memory:')
const connection = await instance.connect()
for (const statement of JSON.parse(readFileSync(process.argv[2], 'utf8'))) {
  const reader = await connection.runAndReadAll(statement)
  console.log(JSON.stringify(reader.getRowObjectsJson()))
}
