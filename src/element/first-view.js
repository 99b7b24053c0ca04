// The first view: what can be seen and ticked before any other file has arrived.

// The widget with nothing chosen, up to the end of its first question and without its icons, as Yew drew it when this
// script was built: a text is a string, an element is
// ["name", ["attribute", "value", …], …parts]. Its first group of concerns fills a phone's screen and is
// painted at once; the groups after it follow when it can be seen, for each concern takes a while to lay out.
const firstView = /*{firstView}*/""
const nextGroups = /*{nextGroups}*/""

// The first view for a level of the title. Most pages have one planner, which gets what was made, with the
// next groups still to come; more get copies of all of it.
const views = new Map()
const begun = new WeakSet()
const completed = new WeakSet()
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

// A page that is not seen paints nothing.
function afterPaint(run) {
  if (document.hidden) setTimeout(run)
  else requestAnimationFrame(() => setTimeout(run))
}

// What the first view is painted with, for whoever completes it.
const painting = { goOn, afterPaint }

