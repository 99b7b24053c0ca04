// What runs in an element once its files are there: the rest of the first view, the planner, which takes
// its place, and the details, which follow.

const tag = "microneedling-planner"
const styles = /*{styles}*/""
const detailsGlue = /*{detailsGlue}*/""
const detailsWasm = /*{detailsWasm}*/""
const readerGlue = /*{readerGlue}*/""
const readerWasm = /*{readerWasm}*/""

// The icons of what has been painted, in the order of their places; and what follows the first question:
// below it, below all questions, and below both columns.
const icons = /*{icons}*/""
const restOfView = /*{restOfView}*/""

const messages = {
  "wasm-blocked": "The page's Content-Security-Policy or the browser does not allow WebAssembly. Add 'wasm-unsafe-eval' to script-src.",
  "wasm-type": "The server sends something else in place of the .wasm file. Serve it unchanged, as application/wasm.",
  "protocol-missing": "The protocol file could not be loaded.",
  "protocol-invalid": "The protocol cannot be used.",
  "internal": "The planner stopped because of a fault of its own. Reload the page to start it again.",
}

// Said while the figures of another protocol are on their way.
const figuresCome = /*{figuresCome}*/""

class PlannerError extends Error {
  constructor(code, { more = "", cause } = {}) {
    super(messages[code] + more, { cause })
    this.code = code
  }
}

const coded = (error) => error.code in messages || error.code === "wasm-missing" ? error : new PlannerError("internal", { cause: error })

// One sheet for all elements.
function sheetOf(styles) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  return sheet
}
const sheet = sheetOf(styles)
let detailsSheet

const pause = (milliseconds) => new Promise((resume) => setTimeout(resume, milliseconds))

// Between two long pieces of work: a press that has come meanwhile is heard first.
const breathe = () => pause(0)

// What in `scope` is the same as another: a date has one name of its own, any other control a value beside it,
// and the rest has words.
function twinIn(scope, { localName, name, value, textContent }) {
  const isTwin = localName === "input"
    ? (one) => one.name === name && (one.type === "date" || one.value === value)
    : (one) => one.textContent === textContent
  return [...scope.querySelectorAll(localName)].find(isTwin)
}

// One of each module for all elements. A failure is forgotten, so that another try is possible.
const modules = new Map()
function once(name, begin) {
  if (!modules.has(name)) {
    modules.set(name, begin().catch((error) => {
      modules.delete(name)
      throw error
    }))
  }
  return modules.get(name)
}

async function instantiate(glue, answer, missing) {
  const [module, response] = await Promise.all([glue, answer]).catch((cause) => { throw missing(cause) })
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

// A module that comes later. Some browsers remember that an address could not be had, so that another try
// asks another.
const tries = new Map()
function later(glue, wasm, { addressOf, missing }) {
  const failed = tries.get(glue) ?? 0
  const at = (file) => addressOf(file, failed)
  return once(glue, () => instantiate(import(at(glue)), fetch(at(wasm)), missing).catch((error) => {
    tries.set(glue, failed + 1)
    throw error
  }))
}

// A date whose year is still being typed counts once it is left: on its way to 2027 it is 2, 20 and 202, and
// nobody plans for those. Only such a date is listened to, because the focus moves with every press.
function waitForYear(event) {
  const { currentTarget, target, detail } = event
  if (target.getRootNode() !== currentTarget) return // one of the page's own
  if (detail || target.type !== "date" || !target.value || target.value >= "1000") return
  event.stopImmediatePropagation()
  target.onblur = () => {
    target.onblur = null
    target.dispatchEvent(new CustomEvent("change", { bubbles: true, detail: true }))
  }
}

// Takes down a planner that is no longer needed.
function free(planner) {
  planner?.widget.free()
  planner?.details?.free()
}

// What is so much below the lower edge of the screen, in CSS pixels, can come later.
const BELOW = 200

// Every planner that is on a page: a panic takes all of them down.
const running = new Set()

// The bytes of the protocol that the page gives the element; none where it gives none. A file that
// is not valid is never half-used.
async function protocolOf(stage, given) {
  const text = await protocolText(stage, given)
  if (text === undefined) return undefined
  const module = await later(readerGlue, readerWasm, stage)
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
async function protocolText({ element, childProtocol }, given) {
  if (given !== undefined) {
    try {
      const text = JSON.stringify(given)
      if (text === undefined) throw new TypeError(`It is a ${typeof given}, not an object.`)
      return text
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

/**
 * What runs in one element. `stage` is what the element shares; `glue` and `response` will be the planner's
 * own glue, and what the server answers when asked for its module.
 */
export class RunningPlanner {
  #stage
  #glue
  #response
  // What is on screen; and what is being made to take its place, which hears already what the visitor does. Each
  // has its widget, the box that it is drawn in, and its details once they are there.
  #shown
  #next
  #again
  #asked = false
  // Whether the page knows that all is there, and whether the visitor changed the plan before that.
  #isReady = false
  #changedEarly = false
  // Whether a press has begun in the first view, and when a date was typed there.
  #held = false
  #typed = -Infinity

  constructor(stage, glue, response) {
    this.#stage = stage
    this.#glue = glue
    this.#response = response
    const [ofFirstView] = stage.root.adoptedStyleSheets
    stage.root.adoptedStyleSheets = [ofFirstView, sheet]
    stage.root.addEventListener("change", waitForYear, true)
    this.complete()
  }

  isShown() { return this.#shown !== undefined }

  plan() { return this.#answer(this.#shown, (details, question) => details.plan(question)) }
  calendar() { return this.#answer(this.#shown, (details, question) => details.calendar(question)) }

  // What the details of a planner say to what it shows; nothing before both are there.
  #answer(planner, ask) {
    const question = planner?.details && planner.widget.question()
    return question && ask(planner.details, question)
  }

  take(way) {
    const said = this.#stage.root.querySelector(".actions__said")
    if (said) said.textContent = ""
    const tell = (sentence) => { said.textContent = sentence }
    this.#answer(this.#shown, (details, question) => details.take(way, question, tell))
  }

  // What a button is for, it says itself.
  press(target) {
    const button = target.closest("[data-take], [data-press], [data-to]")
    if (!button || !this.#hearing) return
    const { take, press, to } = button.dataset
    if (take) this.take(take)
    const goal = to && this.#stage.root.querySelector(to)
    if (press === "book") this.#stage.tell("booking")
    else if (press === "again") this.#again?.()
    else if (press) {
      this.#stage.touched = true
      this.#stage.used.push("press", press)
      this.follow()
    } else goal?.scrollIntoView()
    // A button that has been pressed may be about to go.
    goal?.focus({ preventScroll: !press })
  }

  // Draws what the first view lacks: groups of concerns, if they are still to come; its icons, into the room that
  // is kept for them; and what comes after the first question. Step by step, because a slow phone lays out all of
  // it too long to hear a tick meanwhile.
  async complete() {
    const { painted, level, used, make, goOn, finish, afterPaint } = this.#stage
    if (!painted) return
    finish()
    painted.querySelectorAll(".planner__privacy, .choice").forEach((place, index) => {
      const words = place.lastChild
      make([icons[index]], place, level)
      place.append(words)
    })
    this.#held = false
    for (const type of ["pointerdown", "pointerup", "pointercancel", "keydown", "keyup"]) {
      painted.addEventListener(type, ({ key = " ", target }) => {
        if (key === " ") this.#held = type.endsWith("down")
        if (target.type === "date") this.#typed = performance.now()
      })
    }
    if (used.length > 0) this.tellToWait()
    for (let step = 0; step < restOfView.length; step += 1) {
      await new Promise(afterPaint)
      if (this.#stage.painted !== painted) return
      goOn(restOfView, step, painted, level)
    }
  }

  // Who has ticked something and still waits after a while is told so, once.
  async tellToWait() {
    await pause(1500)
    const { painted } = this.#stage
    // The region comes last.
    const region = painted?.querySelector("[role=status]")
    const [first, ...others] = painted?.querySelectorAll(".wait[hidden]") ?? []
    if (!region || !first) return
    for (const wait of [first, ...others]) wait.hidden = false
    region.textContent = first.textContent
  }

  // Draws the planner with the protocol `given`, unless another start came later. What is on screen stays there
  // until another planner can take its place.
  async start(given, isLate) {
    try {
      this.#sayThatFiguresCome()
      const [module, protocol] = await Promise.all([this.#planner(), protocolOf(this.#stage, given)])
      await breathe()
      if (isLate()) return
      const next = this.#make(module, protocol)
      await breathe()
      if (isLate()) return
      if (this.#shown) await this.#exchange(next, isLate)
      else await this.#show(next, isLate)
    } catch (error) {
      if (isLate()) return
      this.#takeDown()
      throw coded(error)
    }
  }

  // A planner that nobody sees yet, with what the visitor told the one before.
  #make(module, protocol) {
    this.#keep()
    free(this.#next)
    running.add(this)
    const next = { protocol }
    next.drawn = () => new Promise((resolve) => { next.tell = resolve })
    next.widget = new module.ConnectedPlanner(this.#stage.element, this.#stage.kept, protocol, (changed) => {
      next.tell?.()
      if (changed) this.#tellChange(next)
      this.#ask()
    })
    next.base = next.widget.base()
    this.#next = next
    return next
  }

  #keep() {
    // Until a planner is shown, the answers are where they were.
    if (this.#shown && this.#stage.touched) this.#stage.kept = this.#hearing.widget.kept()
  }

  // What hears what the visitor does.
  get #hearing() { return this.#next ?? this.#shown }

  // Shows the first planner, piece by piece, so that a press in between is heard.
  async #show(next, isLate) {
    const { afterPaint, used } = this.#stage
    next.widget.prepare()
    await next.drawn()
    if (isLate()) return
    // Where nothing stands in its place, it is shown at once.
    if (this.#stage.painted) {
      await breathe()
      await this.#atRest()
      if (isLate()) return
    }
    const early = used.length
    this.#changedEarly = next.widget.show([...used], this.#groupsInSight())
    await next.drawn()
    // Yew takes a breath of its own after what is long: a press can have begun in it.
    await this.#atRest()
    if (isLate()) return
    this.#takeOver()
    used.splice(0, early)
    next.widget.hear(used.splice(0))
    // The rest of the questions is drawn, and the details asked for, when the plan can be seen.
    do {
      await new Promise(afterPaint)
      if (isLate()) return
    } while (next.widget.complete())
    await this.#explainLater(next, isLate)
  }

  // Puts a planner with another protocol in the place of the one on screen: only once all of it is drawn, so that
  // neither the page jumps nor the focus is lost.
  async #exchange(next, isLate) {
    const { widget } = next
    widget.prepare()
    await next.drawn()
    if (isLate()) return
    widget.show(this.#stage.used.splice(0))
    await next.drawn()
    if (isLate()) return
    widget.complete()
    if (this.#shown.details) {
      await this.#findDetails(next, isLate)
      if (isLate()) return
      this.#guard(() => widget.explain(this.#answer(next, (details, question) => details.draw(question))))
    }
    await new Promise(this.#stage.afterPaint)
    if (isLate()) return
    this.#takeOver()
    await this.#explainLater(next, isLate)
  }

  // Forgets the answers, and what is half typed.
  begin() {
    this.#hearing?.widget.begin()
    for (const field of this.#stage.root.querySelectorAll("[type=date]")) {
      if (field.validity.badInput) field.value = ""
    }
  }

  // Takes over the attributes of the element; with the concerns of the start if it begins anew.
  update(anew) {
    if (!this.#hearing) return
    const { widget } = this.#hearing
    if (anew) widget.begin()
    else widget.update()
    this.#ask()
  }

  // What follows from a tick is worked out once the tick has been painted: it is seen at once, because the
  // control is the browser's own, and a slow phone does not hold it back for the rest. One frame more, because
  // a frame has to be shown after it is painted. Until then what is on screen is behind what the visitor did,
  // and says so.
  follow() {
    if (this.#shown?.details) this.#shown.base.dataset.behind = ""
    const { afterPaint } = this.#stage
    afterPaint(() => afterPaint(() => {
      this.#hearing?.widget.hear(this.#stage.used.splice(0))
      // Also where nothing follows from it.
      this.#ask()
    }))
  }

  // The element has left the page. What it holds keeps it alive, so all of it goes.
  stop() {
    this.#takeDown()
    const { root, painted, fallback } = this.#stage
    if (!painted) root.replaceChildren(fallback)
  }

  #planner() {
    const { missing, forgetFiles } = this.#stage
    return once("planner", async () => {
      const module = await instantiate(this.#glue, this.#response, missing).catch((error) => {
        forgetFiles()
        throw error
      })
      module.onPanic(() => {
        for (const planner of [...running]) planner.#stop(new PlannerError("internal"))
      })
      return module
    })
  }

  // Figures of another protocol are on their way, and those on screen are not meant: that is said until they come.
  #sayThatFiguresCome() {
    if (!this.#shown || this.#shown.base.querySelector(".planner__coming")) return
    const coming = Object.assign(document.createElement("p"), { className: "planner__coming", role: "status" })
    this.#shown.base.append(coming)
    // Words that come into a region are said, and those that it brings along may not be.
    coming.append(Object.assign(document.createElement("span"), { textContent: figuresCome }))
  }

  // Waits until nothing would be lost: a press that has not ended, a date that is being typed.
  async #atRest() {
    const { root } = this.#stage
    const typing = () => performance.now() - this.#typed < 1000
      || [...root.querySelectorAll("[type=date]")].some(({ validity }) => validity.badInput)
    // Some press for long. Nobody is kept waiting for ever.
    for (let waits = 0; (this.#held || typing()) && waits < 600; waits += 1) await pause(30)
  }

  // How many groups of concerns are not far below what the visitor sees; undefined if the second question, which
  // follows them, is not either. What has the focus counts as seen. The rest is drawn when the plan can be seen,
  // which makes room where it does not move anything in sight.
  #groupsInSight() {
    const { element, root, painted } = this.#stage
    if (!painted) return undefined
    const isAbove = (part) => part.getBoundingClientRect().top < innerHeight + BELOW
    const isNear = isAbove(element)
    const parts = [...painted.querySelectorAll(".concern-picker__group, [part=about]")]
    const inSight = parts.findLastIndex((part) => (isNear && isAbove(part)) || part.contains(root.activeElement)) + 1
    return inSight < parts.length ? inSight : undefined
  }

  // The details follow. The questions and the first plan stand without them, and the visitor can ask for another
  // try.
  async #explainLater(planner, isLate) {
    const { element, report, deferred } = this.#stage
    const { widget } = planner
    try {
      await this.#findDetails(planner, isLate)
      await breathe()
      if (isLate()) return
      // The first time takes longest, so there is a breath in it.
      const answer = this.#guard(() => this.#answer(planner, (details, question) => details.draw(question)))
      await breathe()
      if (isLate()) return
      this.#guard(() => widget.explain(answer))
      // Laying all of it out is long enough without what the page does about it.
      await new Promise(this.#stage.afterPaint)
      if (isLate()) return
      this.#stage.ready.resolve(element)
      this.#isReady = true
      this.#stage.tell("ready")
      if (this.#changedEarly && !isLate()) this.#stage.tell("change")
      this.#changedEarly = false
    } catch (error) {
      if (isLate()) return
      widget.missDetails(false)
      report(coded(error))
      this.#again = async () => {
        this.#again = undefined
        this.#stage.ready = deferred()
        widget.missDetails(true)
        await this.#explainLater(planner, isLate)
        // The button that was pressed is gone.
        if (!this.#again) this.#stage.root.querySelector("#why-title")?.focus()
      }
    }
  }

  async #findDetails(planner, isLate) {
    if (planner.details) return
    const { element, root } = this.#stage
    const details = await later(detailsGlue, detailsWasm, this.#stage)
    await breathe()
    if (isLate()) return
    detailsSheet ??= sheetOf(details.styles)
    const others = root.adoptedStyleSheets.filter((sheet) => sheet !== detailsSheet)
    root.adoptedStyleSheets = [...others, detailsSheet]
    planner.details = new details.PlanDetails(element, planner.protocol, element.closest("[lang]")?.lang ?? "")
  }

  // The planner is drawn: it takes the place of what was there, all at once, and the focus with it.
  #takeOver() {
    const { root, painted, afterPaint, dress } = this.#stage
    const before = this.#shown
    const { base } = this.#next
    this.#shown = this.#next
    this.#next = this.#again = undefined
    const focused = root.activeElement
    const there = before?.base ?? painted
    // What is at the top of the screen stays there; under a finger nothing moves.
    const isInSight = (part) => part.getBoundingClientRect().top >= 0
    const anchor = focused ?? (before && [...there.querySelectorAll("input, h2, h3, h4, h5, h6")].find(isInSight))
    const top = anchor?.getBoundingClientRect().top
    dress(base)
    // A screen reader says what changes in a place that it knows, not what it finds in a new one.
    const status = base.querySelector(":scope > [role=status]").firstChild.firstChild
    const said = status?.data
    if (said) status.data = ""
    root.replaceChildren(base)
    afterPaint(() => { if (said) status.data ||= said })
    this.#stage.painted = undefined
    free(before)
    const twin = anchor && twinIn(base, anchor)
    if (focused) twin?.focus({ preventScroll: true })
    if (twin) scrollBy({ top: twin.getBoundingClientRect().top - top, behavior: "instant" })
    if (this.#shown.changed) this.#tellChange(this.#shown)
  }

  // The page hears of a change when it is on screen, and once nothing is being drawn: it may change the element at
  // once.
  #tellChange(planner) {
    planner.changed = planner !== this.#shown
    if (planner.changed) return
    if (this.#isReady) queueMicrotask(() => this.#stage.tell("change"))
    else this.#changedEarly = true
  }

  // The details follow a change once the plan itself has been painted.
  #ask() {
    if (!this.#shown?.details || this.#asked) return
    this.#asked = true
    this.#shown.base.dataset.behind = ""
    this.#stage.afterPaint(() => {
      this.#asked = false
      const planner = this.#shown
      if (!planner?.details) return
      this.#guard(() => {
        this.#answer(planner, (details, question) => planner.widget.explain(details.draw(question)))
        delete planner.base.dataset.behind
      })
    })
  }

  // A fault in the details takes the planner down.
  #guard(work) {
    try {
      return work()
    } catch (cause) {
      this.#stop(new PlannerError("internal", { cause }))
    }
  }

  // A module that has failed cannot be asked to clean up after itself.
  #stop(error) {
    running.delete(this)
    this.#shown = this.#next = this.#again = undefined
    this.#stage.fail(error)
  }

  #takeDown() {
    running.delete(this)
    this.#keep()
    free(this.#next)
    free(this.#shown)
    this.#shown = this.#next = this.#again = undefined
    this.#isReady = false
  }
}
