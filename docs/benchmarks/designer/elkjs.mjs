// Lays a graph out by elkjs: node elkjs.mjs FOLDER GRAPH.json OUT RUNS
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';

const [folder, file, out, runs] = process.argv.slice(2);
const ELK = createRequire(folder + '/')('elkjs/lib/elk.bundled.js');
const elk = new ELK();
const layoutOptions = { 'elk.algorithm': 'layered', 'elk.direction': 'RIGHT', 'elk.edgeRouting': 'ORTHOGONAL' };
const text = readFileSync(file, 'utf8');
let done;
for (let run = 1; run <= Number(runs); run++) {
  const graph = JSON.parse(text);
  const before = process.cpuUsage();
  done = await elk.layout(graph, { layoutOptions });
  const used = process.cpuUsage(before);
  if (run === 1 || run === Number(runs)) {
    console.log(`elkjs ${graph.children.length} tables, run ${run}: ${Math.round((used.user + used.system) / 1000)} ms of CPU, whole process`);
  }
}
const lines = done.children.map(n => `box ${n.x} ${n.y} ${n.width} ${n.height}`);
for (const edge of done.edges) {
  for (const s of edge.sections) {
    const points = [s.startPoint, ...(s.bendPoints || []), s.endPoint];
    lines.push('edge ' + points.map(p => `${p.x} ${p.y}`).join(' '));
  }
}
writeFileSync(out, lines.join('\n') + '\n');
