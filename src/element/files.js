// The files beside the script that a page names, and how they are asked for.

const running = /*{running}*/""
const glue = /*{glue}*/""
const wasm = /*{wasm}*/""

// The languages beside English: for each its file, and what this script says in it.
const languages = /*{languages}*/""

// What every planner needs beside this script, once for all elements. A failure is forgotten, so that a
// later element tries again; some browsers remember that an address could not be had, so it asks another.
let files
let tries = 0
function load() {
  const addressOf = (file) => new URL(tries ? `${file}?${tries}` : file, import.meta.url).href
  files ??= {
    running: import(addressOf(running)),
    glue: import(addressOf(glue)),
    wasm: fetch(addressOf(wasm)),
    missing,
    async language(name) {
      const answer = await fetch(new URL(languages[name].file, import.meta.url))
      if (!answer.ok) throw new Error(`${answer.status} for ${answer.url}`)
      return answer.text()
    },
    forget() {
      files = undefined
      tries += 1
    },
  }
  // Whoever waits for one is told of its failure.
  for (const file of [files.running, files.glue, files.wasm]) file.catch(() => {})
  return files
}

const missing = (cause) => Object.assign(
  new Error("A file that belongs beside microneedling-planner.js could not be loaded. Upload every file of dist/.", { cause }),
  { code: "wasm-missing" },
)

