// The class that extends HTMLElement, and what must happen before the module has arrived: Rust can
// write neither. The Rust object draws the widget, and freeing it takes the widget down.

const tag = "microneedling-planner"
const styles = /*{styles}*/""
const glue = /*{glue}*/""
const wasm = /*{wasm}*/""
const readerGlue = /*{readerGlue}*/""
const readerWasm = /*{readerWasm}*/""

// Said only where the page has no fallback of its own.
const failure = /*{failure}*/""

const messages = {
  "wasm-blocked": "The page's Content-Security-Policy or the browser does not allow WebAssembly. Add 'wasm-unsafe-eval' to script-src.",
  "wasm-missing": "A file that belongs beside microneedling-planner.js could not be loaded. Upload every file of dist/.",
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

let sheet
function styleSheet() {
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(styles)
  }
  return sheet
}

// How to take each running element back to its fallback.
const running = new Map()

// One of each module for all elements. A failure is forgotten, so that a later element tries again.
const loading = new Map()
function load(begin) {
  if (!loading.has(begin)) {
    loading.set(begin, begin().catch((error) => {
      loading.delete(begin)
      throw error
    }))
  }
  return loading.get(begin)
}

async function planner() {
  const module = await instantiate(glue, wasm)
  module.onPanic(() => {
    for (const fail of [...running.values()]) fail(new PlannerError("internal"))
  })
  return module
}

// What reads a clinic's own protocol. Pages without one never load it.
const reader = () => instantiate(readerGlue, readerWasm)

async function instantiate(glue, wasm) {
  try {
    // The smallest module there is: eight bytes. A policy that blocks WebAssembly refuses this one too.
    new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))
  } catch (cause) {
    throw new PlannerError("wasm-blocked", { cause })
  }
  const missing = (cause) => { throw new PlannerError("wasm-missing", { cause }) }
  const [module, response] = await Promise.all([
    import(new URL(glue, import.meta.url).href).catch(missing),
    fetch(new URL(wasm, import.meta.url)).catch(missing),
  ])
  if (!response.ok) missing(new Error(`${response.status} for ${response.url}`))
  try {
    await module.default({ module_or_path: response })
  } catch (cause) {
    throw new PlannerError("wasm-type", { cause })
  }
  return module
}

// The bytes of the protocol that the page gives the element; none where it gives none. A file that
// is not valid is never half-used.
async function protocolOf(element, given) {
  const text = await protocolText(element, given)
  if (text === undefined) return undefined
  const module = await load(reader)
  const now = new Date()
  const today = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10)
  const read = module.readProtocol(text, today)
  for (const warning of read.warnings) {
    if (!warned.has(warning)) console.warn(`<${tag}> protocol: ${warning}`)
    warned.add(warning)
  }
  if (!read.protocol) {
    throw new PlannerError("protocol-invalid", { more: read.faults.map((fault) => `\n${fault}`).join("") })
  }
  return read.protocol
}
const warned = new Set()

// Property before child, child before attribute.
async function protocolText(element, given) {
  if (given !== undefined) {
    try {
      return JSON.stringify(given)
    } catch (cause) {
      throw new PlannerError("protocol-invalid", { more: ` ${cause.message}`, cause })
    }
  }
  const child = [...element.children].find((node) => node.localName === "script" && node.type === "application/json")
  if (child) return child.textContent
  const address = element.getAttribute("protocol")
  if (!address?.trim()) return undefined
  try {
    const response = await fetch(new URL(address, document.baseURI))
    if (!response.ok) throw new Error(`${response.status} for ${response.url}`)
    return await response.text()
  } catch (cause) {
    throw new PlannerError("protocol-missing", { more: ` ${address}: ${cause.message}`, cause })
  }
}

// Starts an element shortly before a visitor scrolls to it.
const near = new Map()
let observer
function whenNear(element, begin) {
  observer ??= new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue
      near.get(target)?.()
      forget(target)
    }
  }, { rootMargin: "600px 0px" })
  near.set(element, begin)
  observer.observe(element)
}

function forget(element) {
  near.delete(element)
  observer?.unobserve(element)
}

function reflect(name, read = (text) => text) {
  return {
    get() { return read(this.getAttribute(name)) },
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(name)
      else this.setAttribute(name, Array.isArray(value) ? value.join(" ") : value)
    },
    enumerable: true,
    configurable: true,
  }
}

class MicroneedlingPlanner extends HTMLElement {
  static observedAttributes = ["concerns", "booking-url", "heading-level", "theme", "loading", "protocol"]

  #ready = deferred()
  #root = this.attachShadow({ mode: "open" })
  #fallback = document.createElement("slot")
  #protocol
  #widget
  #kept
  #attempt = 0
  #touched = false
  #starting = false
  #failed = false
  #note = document.createElement("p")

  constructor() {
    super()
    this.#root.adoptedStyleSheets = [styleSheet()]
    this.#root.append(this.#fallback)
    Object.assign(this.#note, { className: "failure", part: "error", textContent: failure })
    this.#root.addEventListener("change", () => { this.#touched = true })
    for (const name of ["concerns", "bookingUrl", "headingLevel", "theme", "loading", "protocol"]) upgrade(this, name)
  }

  get ready() { return this.#ready.promise }
  get plan() { return this.#widget?.plan() ?? null }

  get protocol() { return this.#protocol ?? null }
  set protocol(protocol) {
    this.#protocol = protocol ?? undefined
    this.#restart()
  }

  reset() {
    this.#touched = false
    this.#kept = undefined
    this.#widget?.begin()
  }

  connectedCallback() {
    if (this.#widget || this.#starting) return
    this.#starting = true
    // Coming back after a failure is another try, and so another promise.
    if (this.#failed) this.#ready = deferred()
    this.#failed = false
    const begin = () => this.#start()
    if (this.getAttribute("loading") === "eager") begin()
    else whenNear(this, begin)
  }

  disconnectedCallback() {
    // A move is a disconnect followed by a connect. Waiting a microtask keeps the visitor's place
    // when a framework reorders its children.
    queueMicrotask(() => {
      if (this.isConnected) return
      forget(this)
      this.#starting = false
      this.#takeDown()
    })
  }

  attributeChangedCallback(name, before, after) {
    if (name === "loading" && after === "eager" && near.has(this)) {
      near.get(this)()
      forget(this)
    }
    if (before === after) return
    if (name === "protocol") this.#restart()
    if (!this.#widget) return
    // The concerns of the start hold until the visitor has done something; after that, theirs do.
    if (name === "concerns" && !this.#touched) this.#widget.begin()
    else this.#widget.update()
  }

  // With another protocol: what the visitor told us stays, as far as the new one asks for it.
  #restart() {
    if (!this.isConnected || near.has(this) || !(this.#starting || this.#failed)) return
    if (this.#failed) this.#ready = deferred()
    this.#failed = false
    this.#starting = true
    this.#start()
  }

  async #start() {
    // What began later wins, whichever file arrives first.
    const attempt = ++this.#attempt
    const given = this.#protocol
    try {
      const [module, protocol] = await Promise.all([load(planner), protocolOf(this, given)])
      if (!this.isConnected || attempt !== this.#attempt) return
      this.#takeDown()
      running.set(this, (error) => this.#fail(error))
      this.#widget = new module.ConnectedPlanner(this, this.#kept, protocol, () => {
        this.#fallback.remove()
        this.#note.remove()
        this.#ready.resolve(this)
      })
    } catch (error) {
      if (attempt === this.#attempt) this.#fail(error instanceof PlannerError ? error : new PlannerError("internal", { cause: error }))
    }
  }

  #takeDown() {
    running.delete(this)
    this.#kept = this.#widget?.answers() ?? this.#kept
    this.#widget?.free()
    this.#widget = undefined
    this.#root.replaceChildren(this.#fallback)
  }

  // Back to the fallback, and tell the page why.
  #fail(error) {
    running.delete(this)
    this.#starting = false
    // A module that has failed cannot be asked to clean up after itself.
    this.#widget = undefined
    this.#root.replaceChildren(this.#fallback)
    if (this.#isBlank()) this.#root.append(this.#note)
    this.#failed = true
    this.#ready.reject(error)
    console.error(`<${tag}> ${error.code}: ${error.message}`, error.cause ?? "")
    this.dispatchEvent(new CustomEvent(`${tag}-error`, {
      bubbles: true,
      composed: true,
      detail: { code: error.code, message: error.message },
    }))
  }

  // Whether the page has nothing to show in our place.
  #isBlank() {
    const shown = [...this.childNodes].filter((node) => node.localName !== "script")
    return shown.every((node) => node.nodeType === Node.COMMENT_NODE || !node.textContent.trim())
  }
}

Object.defineProperties(MicroneedlingPlanner.prototype, {
  concerns: reflect("concerns", (text) => text ?? ""),
  bookingUrl: reflect("booking-url"),
  headingLevel: reflect("heading-level", (text) => /^[2-5]$/.test(text?.trim() ?? "") ? Number(text) : 2),
  theme: reflect("theme", (text) => ["light", "dark"].includes(text) ? text : "auto"),
  loading: reflect("loading", (text) => text === "eager" ? text : "lazy"),
})

function deferred() {
  const parts = {}
  parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }))
  // Whoever waits is told of a failure; nobody else is to see an unhandled rejection.
  parts.promise.catch(() => {})
  return parts
}

// A property set before the class was defined shadows the accessor; this hands it over.
function upgrade(element, name) {
  if (!Object.hasOwn(element, name)) return
  const value = element[name]
  delete element[name]
  element[name] = value
}

// A page that names the script twice, or two copies of it, keeps the first.
if (!customElements.get(tag)) customElements.define(tag, MicroneedlingPlanner)
