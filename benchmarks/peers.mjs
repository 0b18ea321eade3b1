// Fill one template many times with the template engines of Node; prints JSON: {engine: milliseconds a document}.
// usage: node peers.mjs docxtemplater.docx easy-template-x.docx data.json rounds
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import path from "node:path";

const require = createRequire(path.join(process.cwd(), "peers.cjs"));
const [forDocxtemplater, forEasy, dataFile, rounds] = process.argv.slice(2);
const data = JSON.parse(readFileSync(dataFile, "utf-8"));

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

async function timed(fill) {
  for (let i = 0; i < 5; i++) await fill();
  const times = [];
  for (let i = 0; i < Number(rounds); i++) {
    const start = performance.now();
    await fill();
    times.push(performance.now() - start);
  }
  return median(times);
}

const result = {};
try {
  const PizZip = require("pizzip");
  const Docxtemplater = require("docxtemplater");
  const template = readFileSync(forDocxtemplater);
  result["docxtemplater"] = await timed(() => {
    const doc = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
    doc.render(data);
    return doc.toBuffer({ compression: "DEFLATE" });
  });
} catch (error) {
  process.stderr.write(`docxtemplater: ${error.message}\n`);
}
try {
  const easy = await import(pathToFileURL(require.resolve("easy-template-x")).href);
  const template = readFileSync(forEasy);
  const handler = new easy.TemplateHandler();
  result["easy-template-x"] = await timed(() => handler.process(template, data));
} catch (error) {
  process.stderr.write(`easy-template-x: ${error.message}\n`);
}
process.stdout.write(JSON.stringify(result) + "\n");
