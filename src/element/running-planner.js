// A planner on a page: how it takes the place of what stands there. What a visitor does in it is Rust's.

/**
 * A planner: what Rust draws, and how it comes onto the page.
 */
export class RunningPlanner {
  /** What it is drawn in. */
  base = document.createElement("div")
  #widget
  #drawn
  #isFreed = false

  /**
   * Makes the planner of an element and puts it on the page, in the place of the first view, of the fallback, or of
   * the planner `before`, which has another protocol and stays until this one can take its place. `source` is where
   * the protocol comes from, `language` is that of the page, empty for English, `kept` gives what the visitor told us and `ticked` where they
   * have ticked something before that, `hear` is told what happens in the planner, and
   * `put` puts it into the shadow root; `made` is handed the planner before that. Ends with `signal`.
   */
  static async start({ element, files, source, language, figuresCome, kept, ticked, view, before, signal, hear, made, put, afterPaint }) {
    before?.#sayThatFiguresCome(figuresCome)
    adopt(element.shadowRoot, sheet)
    const atRest = watchHand(element.shadowRoot, signal)
    const [module, protocol, spoken] = await Promise.all([
      findModule(files),
      protocolOf(files, source, signal),
      findLanguageOrEnglish(files, language),
    ])
    await breathe()
    signal.throwIfAborted()
    if (isDead) throw new PlannerError("internal")
    // Who comes back sees all at once.
    const planner = new RunningPlanner(module, element, protocol, spoken, Boolean(before || kept()), hear)
    // What the visitor does meanwhile counts too.
    let answers
    const goOn = () => {
      const now = kept()
      const isNews = now && !(answers && now.equals(answers))
      if (isNews) planner.#widget.resume(now)
      answers = now
      return isNews
    }
    try {
      goOn()
      planner.#widget.draw()
      made(planner)
      await planner.#drawn
      do {
        await breathe()
        await atRest()
        signal.throwIfAborted()
      } while (before ? goOn() : repeat(ticked(), planner.base))
      planner.#takeOver(element, before?.base ?? view(), put, afterPaint)
      before?.free()
      return planner
    } catch (error) {
      planner.free()
      throw error
    }
  }

  constructor(module, element, protocol, language, isAtOnce, hear) {
    running.add(this)
    this.#drawn = new Promise((resolve) => {
      // Rust is at work when it tells, and whoever hears may use the element at once.
      this.hear = (name) => queueMicrotask(() => {
        if (name === "drawn") resolve()
        else if (!this.#isFreed) hear(name)
      })
    })
    const findStyles = () => findDetailsStyles(element.shadowRoot)
    this.base.className = "planner"
    this.base.setAttribute("part", "base")
    const onNews = (name) => this.hear(name)
    this.#widget = new module.ConnectedPlanner(element, this.base, protocol, language, isAtOnce, onNews, findStyles)
  }

  plan() { return this.#widget.plan() }
  calendar() { return this.#widget.calendar() }
  print() { this.#widget.print() }
  kept() { return this.#widget.kept() }
  update() { this.#widget.update() }

  // Forgets the answers, and what is half typed.
  begin() {
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
  #takeOver(element, there, put, afterPaint) {
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
    afterPaint(() => { if (said) status.data ||= said })
    if (focused) twin?.focus({ preventScroll: true })
    if (twin) scrollAround(element, twin.getBoundingClientRect().top - top)
    // It lies above the screen: what is below it stays where it is.
    else if (there && bottom < 0) scrollAround(element, element.getBoundingClientRect().bottom - bottom)
    this.#widget.shown()
  }
}
