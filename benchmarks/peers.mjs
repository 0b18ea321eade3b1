// Fill one template many times with the template engines of Node; prints JSON: {engine: milliseconds a document}.
// What each engine made of it is put into the folder, as <engine>.docx.
// usage: node peers.mjs template.docx data.json folder rounds
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import path from "node:path";

const require = createRequire(path.join(process.cwd(), "peers.cjs"));
const [templateFile, dataFile, folder, rounds] = process.argv.slice(2);
const template = readFileSync(templateFile);
const data = JSON.parse(readFileSync(dataFile, "utf-8"));

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

async function timed(engine, fill) {
  for (let i = 0; i < 5; i++) await fill();
  writeFileSync(path.join(folder, `${engine}.docx`), await fill());
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
  result["docxtemplater"] = await timed("docxtemplater", () => {
    const doc = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
    doc.render(data);
    return doc.toBuffer({ compression: "DEFLATE" });
  });
} catch (error) {
  process.stderr.write(`docxtemplater: ${error.message}\n`);
}
try {
  const easy = await import(pathToFileURL(require.resolve("easy-template-x")).href);
  const handler = new easy.TemplateHandler();
  result["easy-template-x"] = await timed("easy-template-x", () => handler.process(template, data));
} catch (error) {
  process.stderr.write(`easy-template-x: ${error.message}\n`);
}
process.stdout.write(JSON.stringify(result) + "\n");
