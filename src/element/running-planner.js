// A planner on a page: how it takes the place of what stands there. What a visitor does in it is Rust's.

/**
 * A planner: what Rust draws, and how it comes onto the page.
 */
export class RunningPlanner {
  /** What it is drawn in. */
  base = document.createElement("div")
  #widget
  #onDrawn
  #isFreed = false

  /**
   * Makes the planner of an element and puts it on the page, in the place of what is `there`: of the first view, of the
   * fallback, or of the planner before, which has another protocol and stays until this one can take its place.
   *
   * - `source` is where the protocol comes from, `language` that of the page; ends with `signal`.
   * - `there` gives what the visitor told us (`kept`), where they have ticked something before that (`ticked`), and what
   *   stands on the page (`view`, `before`).
   * - `hear` is told what happens in the planner, `made` is handed it, and `put` puts it into the shadow root.
   */
  static async start(element, { files, source, language, signal }, there, { hear, made, put }) {
    const { kept, ticked, view, before } = there
    before?.#sayThatFiguresCome(language["element.figures-come"])
    adopt(element.shadowRoot, sheet)
    const hand = new AbortController()
    const atRest = watchHand(element.shadowRoot, hand.signal)
    let planner
    try {
      const [module, protocol, spoken] = await Promise.all([
        findModule(files),
        protocolOf(files, source, signal),
        findLanguageOrEnglish(files, language.name),
      ])
      await breathe()
      signal.throwIfAborted()
      if (isDead) throw new PlannerError("internal")
      // Who comes back sees all at once.
      planner = new RunningPlanner(module, element, protocol, spoken, Boolean(before || kept()), hear)
      // What the visitor does meanwhile counts too.
      const goOn = () => {
        const answers = kept()
        return answers && planner.#widget.resume(answers)
      }
      goOn()
      let drawn = planner.#drawing()
      planner.#widget.draw()
      made(planner)
      do {
        await drawn
        await breathe()
        await atRest()
        signal.throwIfAborted()
        drawn = planner.#drawing()
      } while (before ? goOn() : repeat(ticked(), planner.base))
      planner.#takeOver(element, before?.base ?? view(), put)
      before?.free()
      return planner
    } catch (error) {
      planner?.free()
      throw error
    } finally {
      hand.abort()
    }
  }

  constructor(module, element, protocol, language, isAtOnce, hear) {
    running.add(this)
    // Rust is at work when it tells, and whoever hears may use the element at once.
    this.hear = (name) => queueMicrotask(() => {
      if (name === "drawn") this.#onDrawn()
      else if (!this.#isFreed) hear(name)
    })
    const findStyles = () => findDetailsStyles(element.shadowRoot)
    this.base.className = "planner"
    this.base.setAttribute("part", "base")
    const onNews = (name) => this.hear(name)
    this.#widget = new module.ConnectedPlanner(element, this.base, protocol, language, isAtOnce, onNews, findStyles)
  }

  // A promise that what is asked for from now on is drawn.
  #drawing() { return new Promise((resolve) => { this.#onDrawn = resolve }) }

  plan() { return this.#isFreed ? null : this.#widget.plan() }
  calendar() { return this.#isFreed ? null : this.#widget.calendar() }
  print() { if (!this.#isFreed) this.#widget.print() }
  kept() { return this.#isFreed ? undefined : this.#widget.kept() }
  update() { if (!this.#isFreed) this.#widget.update() }

  // Forgets the answers, and what is half typed.
  begin() {
    if (this.#isFreed) return
    this.#widget.begin()
    for (const field of this.base.querySelectorAll("[type=date]")) {
      if (field.validity.badInput) field.value = ""
    }
  }

  // Takes it down.
  free() {
    this.#isFreed = true
    this.base.remove()
    // One that has panicked can't be asked to clean up after itself.
    if (running.delete(this)) this.#widget.free()
  }

  // Figures of another protocol are on their way, and those on screen are not meant: that is said until they come.
  #sayThatFiguresCome(sentence = figuresCome) {
    if (this.base.querySelector(".planner__coming")) return
    const coming = Object.assign(document.createElement("p"), { className: "planner__coming", role: "status" })
    this.base.append(coming)
    // Words that come into a region are said, and those that it brings along may not be.
    coming.append(Object.assign(document.createElement("span"), { textContent: sentence }))
  }

  // It is drawn: it takes the place of what was there, all at once, and the focus with it.
  #takeOver(element, there, put) {
    const { base } = this
    const focused = element.shadowRoot.activeElement
    // What is at the top of the screen stays there; under a finger nothing moves.
    const isInSight = (part) => part.getBoundingClientRect().top >= 0
    const parts = there ? [...there.querySelectorAll("input, h2, h3, h4, h5, h6")] : []
    const anchor = focused ?? parts.find(isInSight)
    const top = anchor?.getBoundingClientRect().top
    const { bottom } = element.getBoundingClientRect()
    const twin = anchor && there && twinIn(base, there, anchor)
    for (const fold of there?.querySelectorAll("details[open]") ?? []) {
      twinIn(base, there, fold)?.setAttribute("open", "")
    }
    // A screen reader says what changes in a place that it knows, not what it finds in a new one.
    const status = base.querySelector(":scope > [role=status]").firstChild.firstChild
    const said = status?.data
    if (said) status.data = ""
    put(base)
    if (said) pause(100).then(() => { status.data ||= said })
    if (focused) twin?.focus({ preventScroll: true })
    if (twin) scrollAround(element, twin.getBoundingClientRect().top - top)
    // It lies above the screen: what is below it stays where it is.
    else if (there && bottom < 0) scrollAround(element, element.getBoundingClientRect().bottom - bottom)
    this.#widget.shown()
  }
}
