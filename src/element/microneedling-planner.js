// The class that extends HTMLElement, and what can be seen and ticked before any other file has arrived:
// Rust can write neither. What happens once the files are there is in running-planner.js.

const tag = "microneedling-planner"
const styles = /*{styles}*/""
const running = /*{running}*/""
const glue = /*{glue}*/""
const wasm = /*{wasm}*/""

// The widget with nothing chosen, up to the end of its first question and without its icons, as the
// planner's own functions drew it when this script was built: a text is a string, an element is
// ["name", ["attribute", "value", …], …parts]. Its first group of concerns fills a phone's screen and is
// painted at once; the groups after it follow when it can be seen, for each concern takes a while to lay out.
const firstView = /*{firstView}*/""
const nextGroups = /*{nextGroups}*/""

// Said only where the page has no fallback of its own.
const failure = /*{failure}*/""

// One sheet for all elements.
const sheet = new CSSStyleSheet()
sheet.replaceSync(styles)

// What every planner needs beside this script, once for all elements. A failure is forgotten, so that a
// later element tries again; some browsers remember that an address could not be had, so it asks another.
let files
let tries = 0
const addressOf = (file, tries) => new URL(tries ? `${file}?${tries}` : file, import.meta.url).href
function load() {
  files ??= [
    import(addressOf(running, tries)),
    import(addressOf(glue, tries)),
    fetch(addressOf(wasm, tries)),
  ]
  // Whoever waits for one is told of its failure.
  for (const file of files) file.catch(() => {})
  return files
}
function forgetFiles() {
  files = undefined
  tries += 1
}

const missing = (cause) => Object.assign(
  new Error("A file that belongs beside microneedling-planner.js could not be loaded. Upload every file of dist/.", { cause }),
  { code: "wasm-missing" },
)

// The first view for a level of the title. Most pages have one planner, which gets what was made, with the
// next groups still to come; more get copies of all of it.
const views = new Map()
const begun = new WeakSet()
function viewFor(level) {
  if (views.get(level)) return views.get(level).cloneNode(true)
  const view = document.createElement("div")
  Object.assign(view, { className: "planner planner--painted", lang: "en" })
  view.setAttribute("part", "base")
  make(firstView, view, level)
  if (!views.has(level)) {
    views.set(level)
    begun.add(view)
    return view
  }
  makeNextGroups(view, level)
  views.set(level, view)
  return view.cloneNode(true)
}

// Element by element: a page may forbid to make them of a text. By index, because taking arrays apart is
// slow in code that runs once.
function make(parts, into, level, from = 0) {
  for (let index = from; index < parts.length; index += 1) {
    const part = parts[index]
    if (typeof part === "string") {
      into.append(part)
      continue
    }
    let name = part[0]
    if (level !== 2 && /^h\d$/.test(name)) name = `h${Math.min(6, +name[1] + level - 2)}`
    const space = name === "svg" ? "http://www.w3.org/2000/svg" : into.namespaceURI
    const element = document.createElementNS(space, name)
    const attributes = part[1]
    for (let at = 0; at < attributes.length; at += 2) element.setAttribute(attributes[at], attributes[at + 1])
    make(part, element, level, 2)
    into.append(element)
  }
}

// What follows at the end of `view` has parts for each element that is open there, the innermost first. This
// makes those of one; what is open is what was made last.
function goOn(rest, step, view, level) {
  let open = view
  for (let inner = rest.length - step; inner > 1; inner -= 1) open = open.lastElementChild
  make(rest[step], open, level)
}

function makeNextGroups(view, level) {
  for (let step = 0; step < nextGroups.length; step += 1) goOn(nextGroups, step, view, level)
}

// Not by a selector, which takes a while to read in a script that has just begun.
const childProtocol = (element) =>
  [...element.children].find(({ localName, type }) => localName === "script" && type === "application/json")

// The text of a protocol that is an object; nothing for what JSON cannot say.
function textOf(protocol) {
  try {
    return JSON.stringify(protocol)
  } catch {
    return undefined
  }
}

// A page that is not seen paints nothing.
function afterPaint(run) {
  if (document.hidden) setTimeout(run)
  else requestAnimationFrame(() => setTimeout(run))
}

// Starts an element shortly before a visitor scrolls to it.
const AHEAD = 600
function whenNear(element, begin) {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return
    observer.disconnect()
    begin()
  }, { rootMargin: `${AHEAD}px 0px` })
  observer.observe(element)
  return observer
}

// So many are painted at once: before anybody has scrolled, only the first can be in view. The others
// follow when those have been painted.
let atOnce = 2

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

  #root = this.attachShadow({ mode: "open" })
  #fallback = document.createElement("slot")
  #protocol
  #running
  #starting = false
  // Whether it has not been asked to start: it may still be far.
  #waiting = false
  #observer
  #failed = false
  #attempt = 0
  // The protocol that the last attempt began with, as the page handed it over.
  #begunWith
  #look
  #unwatch

  // What the element shares with what runs in it.
  #stage = {
    element: this,
    root: this.#root,
    fallback: this.#fallback,
    ready: deferred(),
    // Gives a box in the shadow root the look in which it can be read on this page.
    dress: (box) => this.#dress(box),
    tell: (name, detail) => this.#tell(name, detail),
    // The first view, until the planner takes its place; and the level of its title.
    painted: undefined,
    level: 2,
    // Whether the visitor has done anything; until then the concerns of the start are the page's to change.
    touched: false,
    // What the visitor used and the planner has not heard of yet, as the names and values of controls.
    used: [],
    // The answers of who comes back, in the planner's own bytes.
    kept: undefined,
    make,
    goOn,
    finish: () => this.#finish(),
    childProtocol,
    missing,
    deferred,
    afterPaint,
    addressOf,
    forgetFiles,
    fail: (error) => this.#fail(error),
    report: (error) => this.#report(error),
  }

  constructor() {
    super()
    this.#root.adoptedStyleSheets = [sheet]
    this.#root.append(this.#fallback)
    this.#root.addEventListener("change", ({ target }) => this.#changed(target))
    this.#root.addEventListener("click", ({ target }) => this.#running?.press(target))
    // A child can arrive late, or say something else by now.
    const children = new MutationObserver(() => this.#heedPage())
    children.observe(this, { characterData: true, childList: true, subtree: true })
    for (const name of ["concerns", "bookingUrl", "headingLevel", "theme", "loading", "protocol", "clinicName"]) upgrade(this, name)
  }

  get ready() { return this.#stage.ready.promise }
  get plan() { return this.#running?.plan() ?? null }

  get protocol() { return this.#protocol ?? null }
  set protocol(protocol) {
    this.#protocol = protocol ?? undefined
    // Frameworks set a property anew with each render: the same figures are no news.
    if (this.#failed) this.#restart()
    else this.#heedPage()
  }

  // The same as the buttons: nothing where there is nothing to take along.
  print() { this.#running?.take("print") }
  calendar() { return this.#running?.calendar() ?? null }

  reset() {
    Object.assign(this.#stage, { touched: false, kept: undefined, used: [] })
    this.#running?.begin()
    this.#paintAnew()
  }

  connectedCallback() {
    this.#watch()
    if (this.#starting) return
    this.#starting = this.#waiting = true
    // Coming back after a failure is another try, and so another promise.
    if (this.#failed) this.#stage.ready = deferred()
    this.#failed = false
    const early = atOnce-- > 0
    if (early) this.#paint()
    // Asked at once, because the answer is laid out for: until its next frame the browser would only wait.
    const isNear = early && this.getBoundingClientRect().top < innerHeight + AHEAD
    afterPaint(() => {
      if (!this.isConnected) return
      if (!early) this.#paint(" planner--far")
      if (this.loading === "eager" || isNear) this.#approach()
      else this.#observer = whenNear(this, () => this.#approach())
    })
  }

  disconnectedCallback() {
    // A move is a disconnect followed by a connect. Waiting a microtask keeps the visitor's place
    // when a framework reorders its children.
    queueMicrotask(() => {
      if (this.isConnected) return
      this.#observer?.disconnect()
      this.#unwatch()
      this.#starting = this.#waiting = false
      // The attempt ends: who comes back begins another.
      this.#attempt += 1
      this.#running?.stop()
    })
  }

  attributeChangedCallback(name, before, after) {
    if (name === "loading" && after === "eager") this.#approach()
    if (before === after) return
    if (name === "theme") this.#takeLook()
    if (name === "protocol") this.#restart()
    const seen = ["concerns", "heading-level"].includes(name)
    if (seen && !this.#stage.touched) this.#paintAnew()
    // The concerns of the start hold until the visitor has done something; after that, theirs do.
    this.#running?.update(name === "concerns" && !this.#stage.touched)
  }

  // What the page hands over, but for the attribute. React keeps the properties of an element to itself where it
  // takes over what a server has rendered.
  #given() {
    const react = Object.keys(this).find((name) => name.startsWith("__reactProps$"))
    return this.#protocol ?? (react && this[react]?.protocol) ?? undefined
  }

  #handedOver() {
    const given = this.#given()
    return given === undefined ? childProtocol(this)?.textContent : textOf(given) ?? given
  }

  // Begins again if the page has handed over another protocol since.
  #heedPage() {
    if (!this.isConnected) return
    if (this.#handedOver() !== this.#begunWith) this.#restart()
  }

  // Follows the colour of the page where the element stands now.
  #watch() {
    this.#unwatch?.()
    const end = watchPage(this, () => {
      this.#takeLook()
      this.#heedPage()
    })
    // A page may take over what a server has rendered only later, and nothing tells of it.
    const waits = [1000, 3000, 8000].map((wait) => setTimeout(() => this.#heedPage(), wait))
    this.#unwatch = () => {
      end()
      waits.forEach(clearTimeout)
    }
    this.#takeLook()
  }

  #takeLook() {
    if (!this.isConnected) return
    this.#look = lookOn(this, this.theme)
    for (const box of this.#root.children) this.#dress(box)
  }

  #dress({ classList }) {
    classList.toggle("is-dark", this.#look.dark)
    classList.toggle("is-alone", this.#look.alone)
  }

  // With another protocol: what the visitor told us stays, as far as the new one asks for it.
  #restart() {
    if (this.#stage.painted) this.#paint()
    if (!this.isConnected || this.#waiting || !(this.#starting || this.#failed)) return
    if (this.#failed) this.#stage.ready = deferred()
    this.#failed = false
    this.#starting = true
    this.#start()
  }

  // A visitor is about to see it.
  #approach() {
    if (!this.#waiting) return
    this.#waiting = false
    this.#start()
  }

  // What began later wins, whichever file arrives first.
  async #start() {
    const attempt = ++this.#attempt
    this.#begunWith = this.#handedOver()
    const isLate = () => !this.isConnected || attempt !== this.#attempt
    try {
      const [running, glue, response] = load()
      const { RunningPlanner } = await running.catch((cause) => {
        forgetFiles()
        throw missing(cause)
      })
      if (isLate()) return
      this.#running ??= new RunningPlanner(this.#stage, glue, response)
      await this.#running.start(this.#given(), isLate)
      this.#heedPage()
    } catch (error) {
      if (!isLate()) this.#fail(error)
    }
  }

  #paintAnew() {
    if (!this.#stage.painted) return
    this.#stage.painted = undefined
    this.#paint()
  }

  // Shows the first view, which needs no other file: it can be read and ticked at once. A clinic's own
  // protocol may offer something else, and who comes back has answered already.
  #paint(far = "") {
    const stage = this.#stage
    const own = this.#handedOver() !== undefined || this.getAttribute("protocol")?.trim()
    if (own || stage.kept || this.#running?.isShown()) {
      if (stage.painted) this.#root.replaceChildren(this.#fallback)
      stage.painted = undefined
      return
    }
    if (stage.painted || stage.used.length > 0) return
    const view = viewFor(stage.level = this.headingLevel)
    view.className += far
    this.#dress(view)
    stage.painted = view
    this.#choose("input")
    this.#running?.complete()
    this.#root.replaceChildren(view)
    if (begun.has(view)) afterPaint(() => this.#finish())
  }

  // Makes the groups of concerns that the first view still lacks. What stands already is the visitor's.
  #finish() {
    const { painted, level } = this.#stage
    if (!begun.delete(painted)) return
    makeNextGroups(painted, level)
    this.#choose(".concern-picker__group + * input")
  }

  // Ticks the concerns that the page begins with, among those `controls`. Without any, nothing is looked for:
  // that takes a while in a script that has just begun.
  #choose(controls) {
    if (!this.concerns) return
    const concerns = this.concerns.split(/\s+/)
    for (const control of this.#stage.painted.querySelectorAll(controls)) {
      if (concerns.includes(control.value)) control.checked = true
    }
  }

  #changed({ name, value }) {
    if (this.#fallback.isConnected) return // it is one of the page's own
    this.#stage.touched = true
    this.#stage.used.push(name, value)
    if (this.#stage.painted) this.#running?.tellToWait()
    else this.#running?.follow()
  }

  // Back to the fallback, and tell the page why.
  #fail(error) {
    this.#starting = false
    // What still waits for something has come too late.
    this.#attempt += 1
    this.#running = this.#stage.painted = undefined
    this.#root.replaceChildren(this.#fallback)
    const shown = [...this.childNodes].filter((node) => node.localName !== "script")
    const isBlank = shown.every((node) => node.nodeType === Node.COMMENT_NODE || !node.textContent.trim())
    if (isBlank) {
      const note = Object.assign(document.createElement("p"), { className: "failure", part: "error", textContent: failure })
      this.#dress(note)
      this.#root.append(note)
    }
    this.#failed = true
    this.#report(error)
  }

  #report(error) {
    const { code, message, cause = "" } = error
    this.#stage.ready.reject(error)
    console.error(`<${tag}> ${code}: ${message}`, cause)
    this.#tell("error", { code, message })
  }

  // Events leave from here alone, when no Rust is at work: a listener may change the element at once.
  #tell(name, detail = null) {
    this.dispatchEvent(new CustomEvent(`${tag}-${name}`, { bubbles: true, composed: true, detail }))
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
