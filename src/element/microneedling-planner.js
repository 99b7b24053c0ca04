// The class that extends HTMLElement, and what must happen before the module has arrived: Rust can
// write neither. The Rust object draws the widget, and freeing it takes the widget down.

const tag = "microneedling-planner"
const styles = /*{styles}*/""
const glue = /*{glue}*/""
const wasm = /*{wasm}*/""
const detailsGlue = /*{detailsGlue}*/""
const detailsWasm = /*{detailsWasm}*/""
const readerGlue = /*{readerGlue}*/""
const readerWasm = /*{readerWasm}*/""

// The widget with nothing chosen, as the planner's own functions drew it when this script was built: a
// text is a string, an element is ["name", ["attribute", "value", …], …parts].
const firstView = /*{firstView}*/""

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

// One sheet for all elements.
const sheets = new Map()
function sheetOf(styles) {
  if (!sheets.has(styles)) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(styles)
    sheets.set(styles, sheet)
  }
  return sheets.get(styles)
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

// What draws everything below the first plan. It follows when that is there.
const explainer = () => instantiate(detailsGlue, detailsWasm)

// What reads a clinic's own protocol. Pages without one never load it.
const reader = () => instantiate(readerGlue, readerWasm)

const failures = new Map()
async function instantiate(glue, wasm) {
  try {
    // The smallest module there is: eight bytes. A policy that blocks WebAssembly refuses this one too.
    new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))
  } catch (cause) {
    throw new PlannerError("wasm-blocked", { cause })
  }
  const missing = (cause) => { throw new PlannerError("wasm-missing", { cause }) }
  const script = new URL(glue, import.meta.url)
  // Some browsers remember that an address could not be had. Another try needs another address.
  if (failures.has(glue)) script.search = failures.get(glue)
  const [module, response] = await Promise.all([
    import(script.href).catch((cause) => {
      failures.set(glue, (failures.get(glue) ?? 0) + 1)
      missing(cause)
    }),
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

// The first view for a level of the title. Most pages have one planner, which gets what was made; more
// get copies.
const views = new Map()
function viewFor(level) {
  if (views.get(level)) return views.get(level).cloneNode(true)
  const view = document.createElement("div")
  Object.assign(view, { className: "planner planner--painted", lang: "en" })
  view.setAttribute("part", "base")
  make(firstView, view, level - 2)
  views.set(level, views.has(level) ? view : undefined)
  return views.get(level)?.cloneNode(true) ?? view
}

// Element by element: a page may forbid to make them of a text.
function make(parts, into, deeper) {
  for (const part of parts) {
    if (typeof part === "string") {
      into.append(part)
      continue
    }
    let [name, attributes, ...inside] = part
    if (/^h\d$/.test(name)) name = `h${Math.min(6, +name[1] + deeper)}`
    const space = name === "svg" ? "http://www.w3.org/2000/svg" : into.namespaceURI
    const element = document.createElementNS(space, name)
    for (let index = 0; index < attributes.length; index += 2) {
      element.setAttribute(attributes[index], attributes[index + 1])
    }
    make(inside, element, deeper)
    into.append(element)
  }
}

// A page that is not seen paints nothing.
function afterPaint(run) {
  if (document.hidden) setTimeout(run)
  else requestAnimationFrame(() => setTimeout(run))
}

const pause = (milliseconds) => new Promise((resume) => setTimeout(resume, milliseconds))

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

const childProtocol = (element) =>
  [...element.children].find((node) => node.localName === "script" && node.type === "application/json")

// Property before child, child before attribute.
async function protocolText(element, given) {
  if (given !== undefined) {
    try {
      return JSON.stringify(given)
    } catch (cause) {
      throw new PlannerError("protocol-invalid", { more: ` ${cause.message}`, cause })
    }
  }
  const child = childProtocol(element)
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
const AHEAD = 600
const near = new Map()
let observer
function whenNear(element, begin) {
  observer ??= new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue
      near.get(target)?.()
      forget(target)
    }
  }, { rootMargin: `${AHEAD}px 0px` })
  near.set(element, begin)
  observer.observe(element)
}

// So many are painted at once: before anybody has scrolled, only the first can be in view. The others
// follow in a frame of their own.
let atOnce = 2

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
  // The first view, until the planner takes its place, and what the visitor used in it.
  #painted
  #used = []
  #held = false
  #widget
  #details
  #again
  #asked = false
  // Whether it starts only when it is near.
  #waiting = false
  #kept
  #attempt = 0
  #touched = false
  #starting = false
  #failed = false
  #note = document.createElement("p")

  constructor() {
    super()
    this.#root.adoptedStyleSheets = [sheetOf(styles)]
    this.#root.append(this.#fallback)
    this.#root.addEventListener("click", ({ target }) => {
      const { take, press } = target.closest("[data-take], [data-press]")?.dataset ?? {}
      if (take) this.#take(take)
      if (press) this.#follow()
    })
    Object.assign(this.#note, { className: "failure", part: "error", textContent: failure })
    this.#root.addEventListener("change", ({ target }) => this.#changed(target))
    for (const name of ["concerns", "bookingUrl", "headingLevel", "theme", "loading", "protocol", "clinicName"]) upgrade(this, name)
  }

  get ready() { return this.#ready.promise }
  get plan() {
    const question = this.#details && this.#widget?.question()
    return question ? this.#details.plan(question) : null
  }

  get protocol() { return this.#protocol ?? null }
  set protocol(protocol) {
    this.#protocol = protocol ?? undefined
    this.#restart()
  }

  // The same as the buttons: nothing where there is nothing to take along.
  print() { this.#take("print") }
  calendar() {
    const question = this.#details && this.#widget?.question()
    return question ? this.#details.calendar(question) ?? null : null
  }

  reset() {
    this.#touched = false
    this.#kept = undefined
    this.#used = []
    this.#widget?.begin()
    if (this.#painted) this.#paint()
  }

  connectedCallback() {
    if (this.#widget || this.#starting) return
    this.#starting = true
    // Coming back after a failure is another try, and so another promise.
    if (this.#failed) this.#ready = deferred()
    this.#failed = false
    const early = atOnce-- > 0
    this.#waiting = this.getAttribute("loading") !== "eager"
    // The modules are asked for before anything is painted: they travel in the meantime.
    if (!this.#waiting) this.#start()
    else if (early && this.getBoundingClientRect().top < innerHeight + AHEAD) this.#approach()
    else whenNear(this, () => this.#approach())
    if (early) this.#paint()
    else afterPaint(() => { if (this.isConnected) this.#paint(" planner--far") })
  }

  disconnectedCallback() {
    // A move is a disconnect followed by a connect. Waiting a microtask keeps the visitor's place
    // when a framework reorders its children.
    queueMicrotask(() => {
      if (this.isConnected) return
      forget(this)
      this.#starting = this.#waiting = false
      this.#takeDown()
    })
  }

  attributeChangedCallback(name, before, after) {
    if (name === "loading" && after === "eager" && this.#waiting) this.#approach()
    if (before === after) return
    if (name === "protocol") this.#restart()
    const seen = ["concerns", "heading-level"].includes(name)
    if (seen && this.#painted && !this.#touched) this.#paint()
    if (!this.#widget) return
    // The concerns of the start hold until the visitor has done something; after that, theirs do.
    if (name === "concerns" && !this.#touched) this.#widget.begin()
    else this.#widget.update()
    this.#ask()
  }

  // With another protocol: what the visitor told us stays, as far as the new one asks for it.
  #restart() {
    if (!this.isConnected || this.#waiting || !(this.#starting || this.#failed)) return
    if (this.#failed) this.#ready = deferred()
    this.#failed = false
    this.#starting = true
    this.#start()
  }

  // A visitor is about to see it.
  #approach() {
    this.#waiting = false
    this.#start()
  }

  // Shows the first view, which needs no module: it can be read and ticked at once. A clinic's own
  // protocol may offer something else, and who comes back has answered already.
  #paint(far = "") {
    const own = this.#protocol !== undefined || this.getAttribute("protocol")?.trim() || childProtocol(this)
    if (own || this.#kept || this.#widget) return
    const view = viewFor(this.headingLevel)
    view.className += far
    const ticked = this.concerns.split(/\s+/)
    for (const control of view.querySelectorAll("input[name=concern]")) control.checked = ticked.includes(control.value)
    // A press that has begun here ends here.
    for (const [type, held] of [["pointerdown", true], ["pointerup", false], ["pointercancel", false], ["keydown", true], ["keyup", false]]) {
      view.addEventListener(type, ({ key = " " }) => { if (key === " ") this.#held = held })
    }
    // Who comes back before the planner is there finds what they had ticked.
    for (let index = 0; index < this.#used.length; index += 2) {
      const [name, value] = this.#used.slice(index, index + 2)
      const controls = [...view.querySelectorAll("input")].filter((control) => control.name === name)
      const control = controls.find((one) => one.type === "date" || one.value === value)
      if (control?.type === "date") control.value = value
      else if (control) control.checked = control.type === "radio" || !control.checked
    }
    this.#painted = view
    this.#root.replaceChildren(view)
  }

  // Says that what is on screen is behind what the visitor did, until it is not.
  #follow() {
    if (!this.#details) {
      const again = this.#again
      this.#again = undefined
      again?.()
      return
    }
    this.#widget.base().dataset.behind = ""
    // Also where nothing follows from it.
    afterPaint(() => this.#ask())
  }

  #changed(control) {
    this.#touched = true
    this.#follow()
    if (!this.#painted?.contains(control)) return
    this.#used.push(control.name, control.value)
    const [waiting, status] = this.#painted.querySelectorAll(".empty-card__wait, [role=status]")
    pause(1500).then(() => {
      waiting.hidden = false
      status.textContent = waiting.textContent
    })
  }

  // Waits until nothing would be lost: a press that has not ended, a date that is half typed.
  async #atRest() {
    const typing = () => [...this.#root.querySelectorAll("[type=date]")].some(({ validity }) => validity.badInput)
    // Some press for long. Nobody is kept waiting for ever.
    for (let waits = 0; (this.#held || typing()) && waits < 600; waits += 1) await pause(30)
  }

  async #start() {
    // What began later wins, whichever file arrives first.
    const attempt = ++this.#attempt
    const given = this.#protocol
    const late = () => !this.isConnected || attempt !== this.#attempt
    try {
      const [module, protocol] = await Promise.all([load(planner), protocolOf(this, given)])
      if (this.#painted) await this.#atRest()
      if (late()) return
      this.#takeDown()
      running.set(this, (error) => this.#fail(error))
      const used = this.#used
      this.#used = []
      const shown = deferred()
      this.#widget = new module.ConnectedPlanner(this, this.#kept, protocol, used, () => {
        shown.resolve()
        this.#ask()
      }, afterPaint)
      await shown.promise
      if (late()) return
      this.#takeOver()
      await this.#begin(protocol, late)
    } catch (error) {
      if (attempt !== this.#attempt) return
      this.#takeDown()
      this.#fail(error instanceof PlannerError ? error : new PlannerError("internal", { cause: error }))
    }
  }

  // The details follow. The questions and the first plan stand without them; another try comes with
  // what the visitor does next.
  async #begin(protocol, late) {
    try {
      const details = await load(explainer)
      if (late()) return
      this.#root.adoptedStyleSheets = [sheetOf(styles), sheetOf(details.styles)]
      this.#details = new details.PlanDetails(this, protocol, this.closest("[lang]")?.lang ?? "")
      this.#explain()
      this.#ready.resolve(this)
      this.#widget.tellReady()
    } catch (error) {
      if (late()) return
      this.#report(error instanceof PlannerError ? error : new PlannerError("internal", { cause: error }))
      this.#again = () => {
        this.#ready = deferred()
        this.#begin(protocol, late)
      }
    }
  }

  // The planner is drawn: it takes the place of what was there, all at once, and the focus with it.
  #takeOver() {
    const focused = this.#painted && this.#root.activeElement
    const top = focused?.getBoundingClientRect().top
    const planner = this.#widget.base()
    this.#root.replaceChildren(planner)
    this.#painted = undefined
    if (!focused) return
    const twins = [...planner.querySelectorAll(focused.localName)]
    const twin = twins.find(({ name, value, type }) => name === focused.name && (type === "date" || value === focused.value))
    twin?.focus({ preventScroll: true })
    // Something may stand above it now that was not there before; under a finger nothing moves.
    if (twin) scrollBy({ top: twin.getBoundingClientRect().top - top, behavior: "instant" })
  }

  // The details follow a change once the plan itself has been painted.
  #ask() {
    if (!this.#details || this.#asked) return
    this.#asked = true
    this.#widget.base().dataset.behind = ""
    afterPaint(() => {
      this.#asked = false
      if (this.#details) this.#explain()
    })
  }

  #explain() {
    try {
      this.#widget.explain(this.#details.draw(this.#widget.question()))
      delete this.#widget.base().dataset.behind
    } catch (cause) {
      this.#fail(new PlannerError("internal", { cause }))
    }
  }

  #take(way) {
    const question = this.#details && this.#widget?.question()
    if (!question) return
    const said = this.#root.querySelector(".actions__said")
    if (said) said.textContent = ""
    this.#details.take(way, question, (sentence) => { said.textContent = sentence })
  }

  #takeDown() {
    running.delete(this)
    this.#kept = this.#widget?.answers() ?? this.#kept
    this.#widget?.free()
    this.#details?.free()
    this.#widget = this.#details = this.#again = undefined
    if (!this.#painted) this.#root.replaceChildren(this.#fallback)
  }

  // Back to the fallback, and tell the page why.
  #fail(error) {
    running.delete(this)
    this.#starting = false
    // A module that has failed cannot be asked to clean up after itself.
    this.#widget = this.#details = this.#painted = undefined
    this.#root.replaceChildren(this.#fallback)
    if (this.#isBlank()) this.#root.append(this.#note)
    this.#failed = true
    this.#report(error)
  }

  #report(error) {
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
  clinicName: reflect("clinic-name"),
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
