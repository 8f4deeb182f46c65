// Makes one file of all chunks, and what starts it. V8 can keep what it compiled of a script (`src/cli/runKept.ts`), but
// not of modules, on Node 20: so each chunk becomes a function, called when it is first required, as Node does with CommonJS.
import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { build, transform } from "esbuild";

const plain = {
  platform: "node",
  target: "node20.19",
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: "none",
};
const here = { "import.meta.url": "__url" };

// A script of ASCII alone takes a byte a letter, in the file and in memory. What esbuild leaves are patterns and tagged
// templates, in which an escape is the letter; but where the raw text is read it is not.
function ascii(text) {
  if (/String\.raw`[^`]*[^\0-\x7f]/.test(text)) throw new Error("String.raw may hold ASCII only");
  return text.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

async function chunkFunction({ path, text }) {
  const supported = { "dynamic-import": false };
  const { code } = await transform(text, { ...plain, format: "cjs", supported, define: here });
  const name = `./${relative("dist/chunks", path)}`;
  return `${JSON.stringify(name)}:function(exports,require,module,__url){${ascii(code)}\n}`;
}

// Answers, as a script or as a module, the function that requires a chunk by its name.
const joined = (
  functions,
) => `((chunks)=>(typeof module==="object"?(f)=>module.exports=f:(f)=>f)((require,url)=>{
const made=new Map();
const load=(name)=>{
if(!Object.hasOwn(chunks,name))return require(name);
const known=made.get(name);
if(known)return known.exports;
const module={exports:{}};
made.set(name,module);
chunks[name](module.exports,load,module,url);
return module.exports
};
return load}))({${functions.join(",\n")}})`;

/** The command: it starts the joined file with what V8 kept of this very text. */
async function writeCommand(id) {
  await build({
    ...plain,
    entryPoints: { main: "dist/src/cli/start.js" },
    outdir: "dist/bin",
    bundle: true,
    format: "cjs",
    define: { ...here, BUILD: JSON.stringify(id) },
    banner: { js: "const __url=require('node:url').pathToFileURL(__filename).href;" },
  });
  // Node reads it in less time than a module.
  writeFileSync("dist/bin/package.json", '{ "type": "commonjs" }\n');
  chmodSync("dist/bin/main.js", 0o755);
}

/** The library: names of the chunk that has them. */
function writeLibrary(names) {
  const lines = [
    'import { createRequire } from "node:module";',
    "const require = createRequire(import.meta.url);",
    'const load = require("./chancery.cjs")(require, new URL("./chancery.cjs", import.meta.url).href);',
    `export const { ${names.join(", ")} } = load("./index.js");`,
  ];
  writeFileSync("dist/index.js", `${lines.join("\n")}\n`);
}

export const joinChunks = {
  name: "join-chunks",
  setup({ onEnd }) {
    onEnd(async ({ outputFiles, metafile, errors }) => {
      if (errors.length > 0) return;
      const text = joined(await Promise.all(outputFiles.map(chunkFunction)));
      mkdirSync("dist", { recursive: true });
      writeFileSync("dist/chancery.cjs", text);
      await writeCommand(createHash("sha256").update(text).digest("hex").slice(0, 16));
      writeLibrary(metafile.outputs["dist/chunks/index.js"].exports);
    });
  },
};
