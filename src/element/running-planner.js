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

// The control in `scope` that is the same as another: a date has one name of its own, any other control a
// value beside it.
const twinIn = (scope, { name, value }) =>
  [...scope.querySelectorAll("input")].find((one) => one.name === name && (one.type === "date" || one.value === value))

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
  const { target, detail } = event
  if (detail || target.type !== "date" || !target.value || target.value >= "1000") return
  event.stopImmediatePropagation()
  target.onblur = () => {
    target.onblur = null
    target.dispatchEvent(new CustomEvent("change", { bubbles: true, detail: true }))
  }
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

/**
 * What runs in one element. `stage` is what the element shares; `glue` and `response` will be the planner's
 * own glue, and what the server answers when asked for its module.
 */
export class RunningPlanner {
  #stage
  #glue
  #response
  #widget
  // What the widget is drawn in, once it is asked to draw.
  #base
  #details
  #again
  #asked = false
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

  isShown() { return this.#base !== undefined }

  plan() { return this.#answer((details, question) => details.plan(question)) }
  calendar() { return this.#answer((details, question) => details.calendar(question)) }

  // What the details say to what is on screen; nothing before both are there.
  #answer(ask) {
    const question = this.#details && this.#widget?.question()
    return question && ask(this.#details, question)
  }

  take(way) {
    const said = this.#stage.root.querySelector(".actions__said")
    if (said) said.textContent = ""
    this.#answer((details, question) => details.take(way, question, (sentence) => { said.textContent = sentence }))
  }

  // What a button is for, it says itself.
  press(target) {
    const button = target.closest("[data-take], [data-press], [data-to]")
    if (!button || !this.#widget) return
    const { take, press, to } = button.dataset
    if (take) this.take(take)
    const goal = to && this.#stage.root.querySelector(to)
    if (press === "book") this.#widget.tellBooking()
    else if (press) {
      this.#stage.used.push("press", press)
      this.follow()
    } else goal?.scrollIntoView()
    // A button that has been pressed may be about to go.
    goal?.focus()
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

  // Draws the planner with the protocol `given`, unless another start came later. Piece by piece, so that a press
  // in between is heard.
  async start(given, isLate) {
    const { element, afterPaint } = this.#stage
    try {
      const [module, protocol] = await Promise.all([this.#planner(), protocolOf(this.#stage, given)])
      await breathe()
      if (isLate()) return
      this.#takeDown()
      running.add(this)
      let tell
      const drawn = () => new Promise((resolve) => { tell = resolve })
      this.#widget = new module.ConnectedPlanner(element, this.#stage.kept, protocol, () => {
        tell?.()
        this.#ask()
      })
      await breathe()
      if (isLate()) return
      this.#widget.prepare()
      await drawn()
      if (isLate()) return
      // Where nothing stands in its place, it is shown at once.
      if (this.#stage.painted) {
        await breathe()
        await this.#atRest()
        if (isLate()) return
      }
      this.#base = this.#widget.base()
      this.#widget.show(this.#stage.used.splice(0), this.#groupsInSight())
      await drawn()
      // Yew takes a breath of its own after what is long: a press can have begun in it.
      await this.#atRest()
      if (isLate()) return
      this.#takeOver()
      this.#widget.hear(this.#stage.used.splice(0))
      // The rest of the questions is drawn, and the details asked for, when the plan can be seen.
      do {
        await new Promise(afterPaint)
        if (isLate()) return
      } while (this.#widget.complete())
      await this.#explainLater(protocol, isLate)
    } catch (error) {
      if (isLate()) return
      this.#takeDown()
      throw coded(error)
    }
  }

  // Forgets the answers, and what is half typed.
  begin() {
    this.#widget?.begin()
    for (const field of this.#stage.root.querySelectorAll("[type=date]")) {
      if (field.validity.badInput) field.value = ""
    }
  }

  // Takes over the attributes of the element; with the concerns of the start if it begins anew.
  update(anew) {
    if (!this.#widget) return
    if (anew) this.#widget.begin()
    else this.#widget.update()
    this.#ask()
  }

  // What follows from a tick is worked out once the tick has been painted: it is seen at once, because the
  // control is the browser's own, and a slow phone does not hold it back for the rest. One frame more, because
  // a frame has to be shown after it is painted. Until then what is on screen is behind what the visitor did,
  // and says so.
  follow() {
    if (this.#details) this.#base.dataset.behind = ""
    else {
      const again = this.#again
      this.#again = undefined
      again?.()
    }
    const { afterPaint } = this.#stage
    afterPaint(() => afterPaint(() => {
      this.#widget?.hear(this.#stage.used.splice(0))
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

  // The details follow. The questions and the first plan stand without them; another try comes with
  // what the visitor does next.
  async #explainLater(protocol, isLate) {
    const { element, root, report, deferred } = this.#stage
    try {
      const details = await later(detailsGlue, detailsWasm, this.#stage)
      await breathe()
      if (isLate()) return
      detailsSheet ??= sheetOf(details.styles)
      const others = root.adoptedStyleSheets.filter((sheet) => sheet !== detailsSheet)
      root.adoptedStyleSheets = [...others, detailsSheet]
      this.#details = new details.PlanDetails(element, protocol, element.closest("[lang]")?.lang ?? "")
      await breathe()
      if (isLate()) return
      // The first time takes longest, so there is a breath in it.
      const answer = this.#guard(() => this.#answer((details, question) => details.draw(question)))
      await breathe()
      if (isLate()) return
      this.#guard(() => this.#widget.explain(answer))
      // Laying all of it out is long enough without what the page does about it.
      await new Promise(this.#stage.afterPaint)
      if (isLate()) return
      this.#stage.ready.resolve(element)
      this.#widget.tellReady()
    } catch (error) {
      if (isLate()) return
      report(coded(error))
      this.#again = () => {
        this.#stage.ready = deferred()
        this.#explainLater(protocol, isLate)
      }
    }
  }

  // The planner is drawn: it takes the place of what was there, all at once, and the focus with it.
  #takeOver() {
    const { root, painted, afterPaint } = this.#stage
    const focused = painted && root.activeElement
    const top = focused?.getBoundingClientRect().top
    const planner = this.#base
    const status = planner.querySelector("[role=status]").firstChild
    const said = status.data
    // A screen reader says what changes in a place that it knows, not what it finds in a new one.
    status.data = ""
    root.replaceChildren(planner)
    afterPaint(() => { status.data ||= said })
    this.#stage.painted = undefined
    if (!focused) return
    const twin = twinIn(planner, focused)
    twin?.focus({ preventScroll: true })
    // Something may stand above it now that was not there before; under a finger nothing moves.
    if (twin) scrollBy({ top: twin.getBoundingClientRect().top - top, behavior: "instant" })
  }

  // The details follow a change once the plan itself has been painted.
  #ask() {
    if (!this.#details || this.#asked) return
    this.#asked = true
    this.#base.dataset.behind = ""
    this.#stage.afterPaint(() => {
      this.#asked = false
      if (this.#details) this.#explain()
    })
  }

  #explain() {
    this.#guard(() => {
      this.#answer((details, question) => this.#widget.explain(details.draw(question)))
      delete this.#base.dataset.behind
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
    this.#widget = this.#base = this.#details = this.#again = undefined
    this.#stage.fail(error)
  }

  #takeDown() {
    running.delete(this)
    // Until it is shown, the answers are where they were.
    if (this.isShown()) this.#stage.kept = this.#widget.answers()
    this.#widget?.free()
    this.#details?.free()
    this.#widget = this.#base = this.#details = this.#again = undefined
  }
}
