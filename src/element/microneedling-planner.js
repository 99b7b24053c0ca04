// The class that extends HTMLElement, and what can be seen and ticked before any other file has arrived:
// Rust can write neither. What happens once the files are there is in running-planner.js, a script of its own.

const tag = "microneedling-planner"
const styles = /*{styles}*/""
// Said only where the page has no fallback of its own.
const failure = /*{failure}*/""

// One sheet for all elements.
const sheet = new CSSStyleSheet()
sheet.replaceSync(styles)

// However deep a page's own tools have put it. Not by a selector, which takes a while to read in a script that has
// just begun.
const childProtocol = (element) =>
  [...element.getElementsByTagName("script")].find(({ type }) => type.toLowerCase() === "application/json")

// The text of a protocol that is an object; nothing for what JSON cannot say.
function textOf(protocol) {
  try {
    return JSON.stringify(protocol)
  } catch {
    return undefined
  }
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

/*
 * Its states: `away` from the page; `far` from what the visitor sees, with nothing begun; `starting`, while the first
 * view or the page's fallback stands; `running`, with a planner on screen, also while another is made to take its
 * place; `failed`, with the fallback. Each attempt to start has a controller, and ends with it.
 */
class MicroneedlingPlanner extends HTMLElement {
  static observedAttributes = ["concerns", "booking-url", "clinic-name", "heading-level", "theme", "loading", "protocol"]

  #root = this.attachShadow({ mode: "open" })
  // What stands in the shadow root, whatever it holds: the fallback, the first view, the planner, or a note.
  #place = document.createElement("div")
  #fallback = document.createElement("slot")
  #state = "away"
  #attempt = new AbortController()
  #ready = deferred()
  #protocol
  // The protocol that the last attempt began with, as the page handed it over.
  #begunWith
  // The first view and the level of its title, until a planner takes its place; and one that had to go before that,
  // with what was ticked in it.
  #view
  #left
  #level = 2
  #completeView
  // The planner on screen, and one that is being made to take its place.
  #planner
  #next
  // Whether the visitor has done anything: until then the concerns of the start are the page's to change.
  #touched = false
  // The answers of who comes back.
  #kept
  #look
  #unwatch

  constructor() {
    super()
    this.#root.adoptedStyleSheets = [sheet]
    this.#place.className = "place"
    this.#root.append(this.#place)
    this.#put(this.#fallback)
    this.#root.addEventListener("change", () => this.#changed())
    // A child can arrive late, or say something else by now.
    const children = new MutationObserver(() => this.#heedPage())
    children.observe(this, { characterData: true, childList: true, subtree: true })
    for (const name of ["concerns", "bookingUrl", "headingLevel", "theme", "loading", "protocol", "clinicName"]) upgrade(this, name)
  }

  get ready() { return this.#ready.promise }
  get plan() { return this.#planner?.plan() ?? null }

  get protocol() { return this.#protocol ?? null }
  set protocol(protocol) {
    this.#protocol = protocol ?? undefined
    // Frameworks set a property anew with each render: the same figures are no news, nor is the same fault.
    this.#heedPage()
  }

  // The same as the buttons: nothing where there is nothing to take along.
  print() { this.#planner?.print() }
  calendar() { return this.#planner?.calendar() ?? null }

  reset() {
    this.#touched = false
    this.#kept = this.#left = undefined
    for (const planner of this.#planners()) planner.begin()
    this.#paintAnew()
  }

  connectedCallback() {
    this.#watch()
    if (this.#state !== "away") return
    this.#state = "far"
    this.#renewReady()
    const early = atOnce-- > 0
    if (early) this.#paint()
    // Asked at once, because the answer is laid out for: until its next frame the browser would only wait.
    const isNear = early && this.getBoundingClientRect().top < innerHeight + AHEAD
    const { signal } = this.#attempt = new AbortController()
    afterPaint(() => {
      if (signal.aborted) return
      if (!early) this.#paint(" planner--far")
      if (this.loading === "eager" || isNear) return this.#approach()
      const observer = whenNear(this, () => this.#approach())
      signal.addEventListener("abort", () => observer.disconnect())
    })
  }

  disconnectedCallback() {
    // A move is a disconnect followed by a connect. Waiting a microtask keeps the visitor's place
    // when a framework reorders its children.
    queueMicrotask(() => {
      if (this.isConnected || this.#state === "away") return
      this.#state = "away"
      this.#attempt.abort()
      this.#unwatch()
      this.#takeDown()
      if (!this.#view) this.#put(this.#fallback)
    })
  }

  attributeChangedCallback(name, before, after) {
    if (name === "loading" && after === "eager") this.#approach()
    if (before === after) return
    if (name === "theme") this.#takeLook()
    if (name === "protocol") this.#restart()
    const isSeen = ["concerns", "heading-level"].includes(name)
    if (isSeen && !this.#touched) this.#paintAnew()
    // The concerns of the start hold until the visitor has done something; after that, theirs do.
    const isAnew = name === "concerns" && !this.#touched
    for (const planner of this.#planners()) isAnew ? planner.begin() : planner.update()
  }

  #planners() { return [this.#planner, this.#next].filter(Boolean) }

  // Where the protocol comes from; nothing in it where the page gives none. React keeps the properties of an element
  // to itself where it takes over what a server has rendered.
  #source() {
    const react = Object.keys(this).find((name) => name.startsWith("__reactProps$"))
    return {
      property: this.#protocol ?? (react && this[react]?.protocol) ?? undefined,
      text: childProtocol(this)?.textContent,
      address: this.getAttribute("protocol")?.trim(),
    }
  }

  // The language of the page around it, if we speak it; empty for English.
  #language() {
    const named = this.closest("[lang]")?.lang.toLowerCase() ?? ""
    return [named, named.split("-")[0]].find((language) => languages[language]) ?? ""
  }

  // The protocol as the page hands it over itself.
  #handedOver() {
    const { property, text } = this.#source()
    return property === undefined ? text : textOf(property) ?? property
  }

  // Begins again if the page has handed over another protocol since.
  #heedPage() {
    if (this.#state !== "away" && this.#handedOver() !== this.#begunWith) this.#restart()
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
    for (const box of this.#place.children) this.#dress(box)
  }

  // Gives a box the look in which it can be read on this page.
  #dress({ classList }) {
    classList.toggle("is-dark", Boolean(this.#look?.dark))
    classList.toggle("is-alone", Boolean(this.#look?.alone))
  }

  #put(box) {
    this.#dress(box)
    this.#place.replaceChildren(box)
  }

  // A visitor is about to see it.
  #approach() {
    if (this.#state === "far") this.#start()
  }

  // With another protocol: what the visitor told us stays, as far as the new one asks for it.
  #restart() {
    if (this.#view) this.#paint()
    if (this.#state === "away" || this.#state === "far") return
    this.#renewReady()
    this.#start()
  }

  // What began later wins, whichever file arrives first. What is on screen stays until a planner can take its place.
  async #start() {
    this.#attempt.abort()
    const { signal } = this.#attempt = new AbortController()
    this.#begunWith = this.#handedOver()
    const language = this.#language()
    let next
    if (this.#state !== "running") this.#state = "starting"
    try {
      const files = load()
      const { RunningPlanner, completeView, tellToWait, coded } = await files.running.catch((cause) => {
        files.forget()
        throw missing(cause)
      })
      signal.throwIfAborted()
      this.#completeView = { completeView, tellToWait }
      this.#complete()
      try {
        const ask = { files, source: this.#source(), language: { name: language, ...languages[language] }, signal }
        const there = {
          kept: () => this.#answers(),
          ticked: () => this.#touched ? this.#view ?? this.#left : undefined,
          view: () => this.#view,
          before: this.#planner,
        }
        await RunningPlanner.start(this, ask, there, {
          hear: (name) => this.#hear(name, coded),
          made: (planner) => { next = this.#next = planner },
          put: (box) => {
            // At once: the page may take the element away when it gets the focus.
            this.#planner = next
            this.#state = "running"
            this.#put(box)
            this.#view = this.#left = undefined
          },
        })
      } catch (error) {
        throw coded(error)
      } finally {
        if (this.#next === next) this.#next = undefined
      }
      if (!signal.aborted) this.#heedPage()
    } catch (error) {
      if (!signal.aborted) this.#fail(error)
    }
  }

  // What happens in the planner.
  #hear(name, coded) {
    if (name === "ready") {
      // The button that asked again is gone.
      if (this.#ready.isBroken && !this.#root.activeElement) this.#root.querySelector("#why-title")?.focus()
      this.#renewReady()
      this.#ready.resolve(this)
      this.#tell("ready")
    } else if (name === "changed") {
      this.#touched = true
      this.#tell("change")
    } else if (name === "booking") this.#tell("booking")
    else if (name === "missing") this.#report(missing())
    else if (name === "panic") {
      this.#planner = this.#next = undefined
      this.#fail(coded(new Error("It panicked.")))
    }
  }

  // What the visitor told us: once the planner is there, it knows. Until it is shown, it is where it was.
  #answers() {
    if (this.#touched && this.#planner) this.#kept = this.#planner.kept()
    return this.#kept
  }

  #takeDown() {
    this.#answers()
    this.#planner?.free()
    this.#planner = undefined
  }

  #paintAnew() {
    if (!this.#view) return
    this.#view = undefined
    this.#paint()
  }

  // Shows the first view, which needs no other file: it can be read and ticked at once. A clinic's own
  // protocol may offer something else, who comes back has answered already, and it is English.
  #paint(far = "") {
    const { property, text, address } = this.#source()
    if (property !== undefined || text !== undefined || address || this.#kept || this.#planner || this.#language()) {
      if (!this.#view) return
      this.#put(this.#fallback)
      this.#left = this.#view
      this.#view = undefined
      return
    }
    if (this.#view) return
    const view = viewFor(this.#level = this.headingLevel)
    view.className += far
    this.#view = view
    this.#choose("input")
    this.#put(view)
    if (begun.has(view)) afterPaint(() => this.#finish())
    this.#complete()
  }

  // Makes the groups of concerns that the first view still lacks. What stands already is the visitor's.
  #finish() {
    if (!begun.delete(this.#view)) return
    makeNextGroups(this.#view, this.#level)
    this.#choose(".concern-picker__group + * input")
  }

  // What the first view lacks beside that, once the script that draws it is there.
  #complete() {
    const view = this.#view
    if (!view || !this.#completeView || completed.has(view)) return
    completed.add(view)
    this.#finish()
    this.#completeView.completeView(view, this.#level, painting, () => this.#view === view)
    if (this.#touched) this.#completeView.tellToWait(view)
  }

  // Ticks the concerns that the page begins with, among those `controls`. Without any, nothing is looked for:
  // that takes a while in a script that has just begun.
  #choose(controls) {
    if (!this.concerns) return
    const concerns = this.concerns.split(/\s+/)
    for (const control of this.#view.querySelectorAll(controls)) {
      if (concerns.includes(control.value)) control.checked = true
    }
  }

  #changed() {
    if (this.#fallback.isConnected) return // it is one of the page's own
    this.#touched = true
    if (this.#view) this.#completeView?.tellToWait(this.#view)
  }

  // Back to the fallback, and tell the page why.
  #fail(error) {
    this.#state = "failed"
    // What still waits for something has come too late.
    this.#attempt.abort()
    this.#takeDown()
    this.#view = undefined
    this.#put(this.#fallback)
    const shown = [...this.childNodes].filter((node) => node.localName !== "script")
    const isBlank = shown.every((node) => node.nodeType === Node.COMMENT_NODE || !node.textContent.trim())
    if (isBlank) {
      const note = Object.assign(document.createElement("p"), { className: "failure", part: "error" })
      note.textContent = languages[this.#language()]?.["element.failed"] ?? failure
      this.#dress(note)
      this.#place.append(note)
    }
    this.#report(error)
  }

  #report(error) {
    const { code, message, cause = "" } = error
    if (this.#ready.isKept) this.#ready = deferred()
    this.#ready.reject(error)
    console.error(`<${tag}> ${code}: ${message}`, cause)
    this.#tell("error", { code, message })
  }

  // Another try is another promise.
  #renewReady() {
    if (this.#ready.isBroken) this.#ready = deferred()
  }

  // A listener may change the element at once.
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
  parts.promise = new Promise((resolve, reject) => {
    parts.resolve = (value) => {
      parts.isKept = true
      resolve(value)
    }
    parts.reject = (error) => {
      parts.isBroken = true
      reject(error)
    }
  })
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
