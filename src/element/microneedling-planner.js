// The class that extends HTMLElement, and what must happen before the module has arrived: Rust can
// write neither. The Rust object draws the widget, and freeing it takes the widget down.

const tag = "microneedling-planner"
const styles = /*{styles}*/""
const glue = /*{glue}*/""
const wasm = /*{wasm}*/""

// Said only where the page has no fallback of its own.
const failure = /*{failure}*/""

const messages = {
  "wasm-blocked": "The page's Content-Security-Policy or the browser does not allow WebAssembly. Add 'wasm-unsafe-eval' to script-src.",
  "wasm-missing": "A file that belongs beside microneedling-planner.js could not be loaded. Upload every file of dist/.",
  "wasm-type": "The server sends something else in place of the .wasm file. Serve it unchanged, as application/wasm.",
  "internal": "The planner stopped because of a fault of its own. Reload the page to start it again.",
}

class PlannerError extends Error {
  constructor(code, options) {
    super(messages[code], options)
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

// One module for all elements. A failure is forgotten, so that a later element tries again.
let loading
function load() {
  loading ??= start().catch((error) => {
    loading = undefined
    throw error
  })
  return loading
}

async function start() {
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
  module.onPanic(() => {
    for (const fail of [...running.values()]) fail(new PlannerError("internal"))
  })
  return module
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
  static observedAttributes = ["concerns", "booking-url", "heading-level", "theme", "loading"]

  #ready = deferred()
  #root = this.attachShadow({ mode: "open" })
  #fallback = document.createElement("slot")
  #widget
  #kept
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
    for (const name of ["concerns", "bookingUrl", "headingLevel", "theme", "loading"]) upgrade(this, name)
  }

  get ready() { return this.#ready.promise }
  get plan() { return this.#widget?.plan() ?? null }

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
      this.#kept = this.#widget?.answers() ?? this.#kept
      this.#takeDown()
    })
  }

  attributeChangedCallback(name, before, after) {
    if (name === "loading" && after === "eager" && near.has(this)) {
      near.get(this)()
      forget(this)
    }
    if (!this.#widget || before === after) return
    // The concerns of the start hold until the visitor has done something; after that, theirs do.
    if (name === "concerns" && !this.#touched) this.#widget.begin()
    else this.#widget.update()
  }

  async #start() {
    try {
      const module = await load()
      if (!this.isConnected || this.#widget) return
      running.set(this, (error) => this.#fail(error))
      this.#widget = new module.ConnectedPlanner(this, this.#kept, () => {
        this.#fallback.remove()
        this.#note.remove()
        this.#ready.resolve(this)
      })
    } catch (error) {
      this.#fail(error instanceof PlannerError ? error : new PlannerError("internal", { cause: error }))
    }
  }

  #takeDown() {
    running.delete(this)
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
