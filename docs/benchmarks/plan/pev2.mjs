// Reads a plan with pev2's own parser, and computes what it shows, several times; prints CPU time.
// usage: node pev2.mjs PACKAGE_FOLDER FILE RUNS
// The package exports its Vue component alone: a copy of its file that exports the parser as well is made beside it.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [folder, file, runs] = process.argv.slice(2)
const source = readFileSync(join(folder, 'dist/pev2.es.js'), 'utf8')
const before = source.slice(0, source.indexOf('  createPlan(')).match(/class ([\w$]+) \{/g).at(-1)
const name = before.slice('class '.length, -2)
const copy = join(folder, 'dist/parser.mjs')
writeFileSync(copy, `${source}\nexport { ${name} as PlanService }\n`)
const { PlanService } = await import(pathToFileURL(copy).href)

const text = readFileSync(file, 'utf8')
const nodes = plan => (plan.content.Plan.Plans ?? []).length
const times = { bare: [], read: [], all: [] }
const cpu = start => { const t = process.cpuUsage(start); return (t.user + t.system) / 1000 }
let top = 0
for (let i = 0; i < Number(runs); i++) {
  let start = process.cpuUsage()
  JSON.parse(text)
  times.bare.push(cpu(start))
  const service = new PlanService()
  start = process.cpuUsage()
  const content = service.fromSource(text)
  times.read.push(cpu(start))
  top = nodes(service.createPlan('', content, ''))
  times.all.push(cpu(start))
}
const line = (what, list) => {
  const sorted = [...list].sort((a, b) => a - b)
  console.log(`${what.padEnd(58)} CPU first ${list[0].toFixed(0).padStart(6)} ms   median ${sorted[Math.floor(sorted.length / 2)].toFixed(0).padStart(6)} ms   min ${sorted[0].toFixed(0).padStart(6)} ms   n=${list.length}`)
}
line(`JSON.parse (Node ${process.version})`, times.bare)
line('pev2: text to its plan content', times.read)
line(`pev2: text to analysed plan (${top} below the root)`, times.all)
