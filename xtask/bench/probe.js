// What the bench adds to each page, before any script of the page: it watches, and makes one early tick.
//
// The address says what for: `?elements=10` waits for the tenth planner, and `&tick` ticks as soon as it can be done.

{
  const asked = new URLSearchParams(location.search)
  if (asked.has("elements")) globalThis.bench = watch(Number(asked.get("elements")), asked.has("tick"))

  function watch(elements, ticks) {
    let shift = 0
    let worst = 16 // what is quicker is not reported by the browser
    const moved = new Set()
    observe({ type: "layout-shift", buffered: true }, ({ value, sources }) => {
      shift += value
      for (const { node } of sources) moved.add(node?.className || node?.nodeName || "something that is gone")
    })
    observe({ type: "event", durationThreshold: 16 }, ({ interactionId, duration }) => {
      if (interactionId) worst = Math.max(worst, duration)
    })
    const memories = watchMemories()
    return {
      loaded: visit(elements, ticks),
      shift: () => shift,
      moved: () => [...moved].join(", "),
      worst: () => worst,
      memory: () => [...memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
      aim,
      calm,
    }
  }

  function observe(what, take) {
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe(what)
  }

  /** The memories of all modules from now on. */
  function watchMemories() {
    const memories = new Set()
    for (const name of ["instantiate", "instantiateStreaming"]) {
      const original = WebAssembly[name]
      WebAssembly[name] = async (...given) => {
        const made = await original.apply(WebAssembly, given)
        const { exports } = made.instance ?? made
        for (const value of Object.values(exports)) if (value instanceof WebAssembly.Memory) memories.add(value)
        return made
      }
    }
    return memories
  }

  async function visit(elements, ticks) {
    // Every page has it in view, and the planner has it first: no other can be ticked sooner, and scrolling to
    // one would count as a shift.
    const concern = "fine-lines"
    let boxes
    do {
      await frame()
      boxes = boxesOf(concern)
    } while (boxes.length < elements || !canBePressed(boxes.at(-1)))
    const tickable = await painted()
    const times = { tickable, bytes: bytesUntil(tickable) }
    if (ticks) {
      boxes.at(-1).click()
      if (!boxes.at(-1).checked) throw new Error("the early tick did nothing")
      do await frame()
      while (!planIsShown())
      times.planned = await painted()
    }
    await Promise.all([...document.querySelectorAll("microneedling-planner")].map(({ ready }) => ready))
    await calm()
    if (ticks) {
      if (!boxesOf(concern).at(-1).checked) throw new Error("the early tick was lost")
      times.plannedBytes = bytesUntil(times.planned)
    }
    return times
  }

  /**
   * Brings the checkbox of this place in the list to the middle, and says where a mouse has to go. Not before
   * the click on the one before has been painted: scrolling is no part of it.
   */
  async function aim(place) {
    await calm()
    const target = targetOf(boxesOf()[place])
    target.scrollIntoView({ block: "center", behavior: "instant" })
    await calm()
    return middle(target)
  }

  /** The page, and the shadow roots of the planners on it. */
  function roots() {
    const planners = [...document.querySelectorAll("microneedling-planner")]
    return [document, ...planners.flatMap(({ shadowRoot }) => shadowRoot ?? [])]
  }

  /** The checkboxes of the concern with this id, or of all. */
  function boxesOf(id) {
    const every = "input[type=checkbox][name=concern], .room input[type=checkbox]"
    const selector = id ? `input[type=checkbox][value="${id}"]` : every
    return roots().flatMap((root) => [...root.querySelectorAll(selector)])
  }

  /** What a visitor presses to tick the box. */
  function targetOf(box) {
    return box.closest("label") ?? box.labels[0] ?? box
  }

  function middle(target) {
    const { left, top, width, height } = target.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  }

  function canBePressed(box) {
    const target = targetOf(box)
    if (!target.checkVisibility()) return false
    const { top, bottom } = target.getBoundingClientRect()
    if (top < 0 || bottom > innerHeight) target.scrollIntoView({ block: "center", behavior: "instant" })
    const { x, y } = middle(target)
    let hit = document.elementFromPoint(x, y)
    while (hit?.shadowRoot) {
      const inner = hit.shadowRoot.elementFromPoint(x, y)
      if (!inner || inner === hit) break
      hit = inner
    }
    return hit !== null && (target.contains(hit) || hit === box)
  }

  function planIsShown() {
    const plans = roots().flatMap((root) => [...root.querySelectorAll("[part~=plan]")])
    return plans.some((plan) => /\d/.test(plan.textContent) && plan.checkVisibility())
  }

  /** Bytes of the files that were there at this time, as they travelled; the page itself is not counted. */
  function bytesUntil(time) {
    const files = performance.getEntriesByType("resource").filter(({ responseEnd }) => responseEnd <= time)
    return files.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)
  }

  function frame() {
    return new Promise(requestAnimationFrame)
  }

  /** The time after this frame has been painted. */
  function painted() {
    return new Promise((done) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => done(performance.now())
      port2.postMessage(null)
    })
  }

  /** A while after what has been done is painted. */
  async function calm() {
    await frame()
    await frame()
    await new Promise((done) => setTimeout(done, 100))
  }
}
