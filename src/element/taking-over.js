// What must not be lost when a planner takes the place of what is on screen: a press, the focus, what is half typed.

// What one planner has in the place of an element of another. A date has a name of its own, any other control a value
// beside it, a fold its summary, and the rest has words; of several alike it is the same one in order.
const marks = {
  input: ({ name, type, value }) => `${name} ${type === "date" ? "" : value}`,
  details: ({ firstElementChild }) => firstElementChild.textContent,
}
function twinIn(scope, other, element) {
  const mark = marks[element.localName] ?? (({ textContent }) => textContent)
  const alike = (planner) =>
    [...planner.querySelectorAll(element.localName)].filter((one) => mark(one) === mark(element))
  return alike(scope)[alike(other).indexOf(element)]
}

// Scrolls the nearest box that scrolls by so much.
function scrollAround(element, top) {
  const parentOf = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host
  let box = parentOf(element)
  const scrolls = () => box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY)
  while (box && box !== document.body && box !== document.documentElement && !scrolls()) box = parentOf(box)
  const isPage = !box || box === document.body || box === document.documentElement
  ;(isPage ? window : box).scrollBy({ top, behavior: "instant" })
}

// Watches a shadow root, and gives a promise that nothing in it would be lost if it were exchanged: no press that
// has not ended, no date that is being typed.
function watchHand(root, signal) {
  let isHeld = false
  let typed = -Infinity
  for (const type of ["pointerdown", "keydown", "keyup"]) {
    root.addEventListener(type, ({ key = " ", target }) => {
      if (key === " ") isHeld = type.endsWith("down")
      if (target.type === "date") typed = performance.now()
    }, { signal })
  }
  // A press may end anywhere, or in a menu.
  for (const type of ["pointerup", "pointercancel", "contextmenu", "dragend", "keyup", "blur"]) {
    addEventListener(type, () => { isHeld = false }, { capture: true, signal })
  }
  const isTyping = () => performance.now() - typed < 1000
    || [...root.querySelectorAll("[type=date]")].some(({ validity }) => validity.badInput)
  return async () => {
    // Some press for long. Nobody is kept waiting for ever.
    for (let waits = 0; (isHeld || isTyping()) && waits < 600; waits += 1) await pause(30)
  }
}

// Does in a planner what the visitor has done in a first view. Whether there was anything to do.
function repeat(view, base) {
  let isNews = false
  // Their names and values tell all of them apart.
  const twins = new Map([...base.querySelectorAll("input")].map((input) => [marks.input(input), input]))
  for (const control of view?.querySelectorAll("input") ?? []) {
    const twin = twins.get(marks.input(control))
    if (!twin || (twin.checked === control.checked && twin.value === control.value)) continue
    Object.assign(twin, { checked: control.checked, value: control.value })
    // Of radio buttons the one that is chosen tells; a year that is still being typed is nobody's yet.
    const tells = control.type === "checkbox" || (control.type === "date" ? control.value >= "1000" : control.checked)
    if (!tells) continue
    twin.dispatchEvent(new Event("change", { bubbles: true }))
    isNews = true
  }
  return isNews
}

