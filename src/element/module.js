// The module with its style sheets, and what is said where they cannot be had.

const tag = "microneedling-planner"
const styles = /*{styles}*/""
const detailsStyles = /*{detailsStyles}*/""

const messages = {
  "wasm-blocked": "The page's Content-Security-Policy or the browser does not allow WebAssembly. Add 'wasm-unsafe-eval' to script-src.",
  "wasm-type": "The server sends something else in place of the .wasm file. Serve it unchanged, as application/wasm.",
  "protocol-missing": "The protocol file could not be loaded.",
  "protocol-invalid": "The protocol cannot be used.",
  "internal": "The planner stopped because of a fault of its own. Reload the page to start it again.",
}

class PlannerError extends Error {
  constructor(code, { more = "", cause } = {}) {
    super(messages[code] + more, { cause })
    this.code = code
  }
}

export const coded = (error) =>
  error.code in messages || error.code === "wasm-missing" ? error : new PlannerError("internal", { cause: error })

// One sheet for all elements.
function sheetOf(styles) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  return sheet
}
const sheet = sheetOf(styles)

const pause = (milliseconds) => new Promise((resume) => setTimeout(resume, milliseconds))

// Between two long pieces of work: a press that has come meanwhile is heard first.
const breathe = () => pause(0)

// One module and one style sheet for all elements. A failure is forgotten, so that another try is possible.
const found = new Map()
function once(name, begin) {
  if (!found.has(name)) {
    found.set(name, begin().catch((error) => {
      found.delete(name)
      throw error
    }))
  }
  return found.get(name)
}

async function instantiate({ glue, wasm, missing }) {
  const [module, response] = await Promise.all([glue, wasm]).catch((cause) => { throw missing(cause) })
  try {
    // The smallest module there is: eight bytes. A policy that blocks WebAssembly refuses this one too.
    new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))
  } catch (cause) {
    throw new PlannerError("wasm-blocked", { cause })
  }
  if (!response.ok) throw missing(new Error(`${response.status} for ${response.url}`))
  try {
    await module.default({ module_or_path: response })
  } catch (cause) {
    throw new PlannerError("wasm-type", { cause })
  }
  return module
}

function adopt(root, sheet) {
  if (root.adoptedStyleSheets.includes(sheet)) return
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
}

// The style sheet of the details, for the shadow root of an element.
async function findDetailsStyles(root) {
  adopt(root, await once("details", async () => {
    const response = await fetch(new URL(detailsStyles, import.meta.url))
    if (!response.ok) throw new Error(`${response.status} for ${response.url}`)
    return sheetOf(await response.text())
  }))
}

// Every planner that is on a page: a panic takes all of them down, and the module with them.
const running = new Set()
let isDead = false

const findModule = (files) => once("planner", async () => {
  const module = await instantiate(files).catch((error) => {
    files.forget()
    throw error
  })
  // It cannot be used any more, not even to clean up. Whoever starts later has another one.
  const die = () => {
    isDead = true
    files.forget()
    const planners = [...running]
    running.clear()
    for (const planner of planners) planner.hear("panic")
  }
  module.onPanic(die)
  // What the page's own code throws where the module calls it leaves the module in the middle of something.
  addEventListener("error", () => {
    if (!isDead && module.wasCutOff()) die()
  })
  return module
})

