// How light the page is behind an element, so that what is written there can be read. It stands before
// microneedling-planner.js in one file.

// What WCAG calls relative luminance, near enough, and the grey that has it; both from 0 to 1.
const toLuminance = (grey) => Math.max(0, grey) ** 2.2
const toGrey = (luminance) => Math.max(0, luminance) ** (1 / 2.2)

// A colour as a style is computed: as light as which grey, and how much it hides of what is behind it.
function greyOf(colour) {
  const [space, ...parts] = colour.split(/[(),/ ]+/).filter(Boolean)
  if (space === "color") parts.shift()
  const [a, b, c, alpha = 1] = parts.map((part) => parseFloat(part) || 0)
  if (space.startsWith("ok")) return { grey: toGrey(a ** 3), alpha }
  if (space.startsWith("l")) return { grey: toGrey(((a + 16) / 116) ** 3), alpha }
  const most = space === "color" ? 1 : 255
  const [red, green, blue] = [a, b, c].map((part) => toLuminance(part / most))
  return { grey: toGrey(.2126 * red + .7152 * green + .0722 * blue), alpha }
}

// What a box paints behind its contents, from the top: how dark and how light each layer can be.
function layersOf({ backgroundImage, backgroundColor }) {
  const { grey, alpha } = greyOf(backgroundColor)
  const layers = [{ dark: grey, light: grey, alpha }]
  if (backgroundImage === "none") return layers
  // A gradient is as dark and as light as its colours; of a picture nothing is known.
  const colours = backgroundImage.match(/(rgba?|color|oklab|oklch|lab|lch)\([^()]*\)/g) ?? []
  if (backgroundImage.includes("url(") || colours.length === 0) return [{ dark: 0, light: 1, alpha: 1 }]
  const greys = colours.map(greyOf)
  const [shades, alphas] = [greys.map(({ grey }) => grey), greys.map(({ alpha }) => alpha)]
  return [{ dark: Math.min(...shades), light: Math.max(...shades), alpha: Math.min(...alphas) }, ...layers]
}

// Page builders lay a tint over a picture by a box of its own, or by a pseudo-element.
function tintsIn(node, element, isBehind) {
  const tints = []
  const add = (style) => {
    const opacity = Number(style.opacity)
    tints.push(...layersOf(style).map((layer) => ({ ...layer, alpha: layer.alpha * opacity })))
  }
  const isOver = ({ position }) => position === "absolute" || position === "fixed"
  const { width, height } = node.getBoundingClientRect()
  for (const pseudo of ["::before", "::after"]) {
    const style = getComputedStyle(node, pseudo)
    const isWhole = parseFloat(style.width) >= width - 1 && parseFloat(style.height) >= height - 1
    if (style.content !== "none" && isOver(style) && isWhole) add(style)
  }
  for (const child of [...node.children].slice(0, 40)) {
    if (child.contains(element)) continue
    const style = getComputedStyle(child)
    if (isOver(style) && isBehind(child)) add(style)
  }
  return tints
}

const parentOf = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host

const deviceIsDark = matchMedia("(prefers-color-scheme: dark)")

// What a page stands on that paints nothing: dark where the page says that it can be, and nowhere else.
function canvas() {
  const declared = getComputedStyle(document.documentElement).colorScheme ?? "normal"
  const meta = document.querySelector("meta[name='color-scheme']")
  const schemes = declared === "normal" ? meta?.content ?? "" : declared
  const dark = schemes.includes("dark") && (!schemes.includes("light") || deviceIsDark.matches)
  return dark ? 18 / 255 : 1
}

// How dark and how light it can be behind the element, as luminance.
function luminanceBehind(element) {
  const { left, right, top } = element.getBoundingClientRect()
  // What floats or is placed elsewhere has left its parent. What is not shown is nowhere.
  const isBehind = (node) => {
    const box = node.getBoundingClientRect()
    return left === right || (box.left < left + 1 && box.right > right - 1 && box.top < top + 1 && box.bottom > top)
  }
  const layers = []
  for (let node = element; node; node = parentOf(node)) {
    if (layers.some(({ alpha }) => alpha >= 1)) break
    if (node !== element) layers.push(...tintsIn(node, element, isBehind))
    const isPage = node === document.body || node === document.documentElement
    const style = getComputedStyle(node)
    if (style.display !== "contents" && (isPage || isBehind(node))) layers.push(...layersOf(style))
  }
  // What no element paints is told apart: checkers of contrast take it for white.
  const isPainted = layers.some(({ alpha }) => alpha >= 1)
  let dark = canvas()
  let light = dark
  for (const layer of layers.reverse()) {
    dark = layer.dark * layer.alpha + dark * (1 - layer.alpha)
    light = layer.light * layer.alpha + light * (1 - layer.alpha)
  }
  return { dark: toLuminance(dark), light: toLuminance(light), isPainted }
}

// On what is darker or lighter than these, the quietest of our colours have a contrast of 4.5.
const LIGHT_ENOUGH = .81
const DARK_ENOUGH = .0278

// Which of our looks can be read on the page: the dark one or the light one, and whether it needs a surface of
// its own to stand on, because neither can, or not the one that the clinic wants.
function lookOn(element, theme) {
  const behind = luminanceBehind(element)
  const [isLight, isDark] = [behind.dark >= LIGHT_ENOUGH, behind.light <= DARK_ENOUGH]
  let dark = theme === "dark"
  if (theme === "auto") {
    // Over a picture the page's own text tells.
    const isUnknown = behind.light - behind.dark > .5
    const text = () => toLuminance(greyOf(getComputedStyle(element).color).grey)
    dark = isDark || (!isLight && (isUnknown ? text() > .4 : (behind.dark + behind.light) / 2 < .18))
  }
  return { dark, alone: dark ? !(isDark && behind.isPainted) : !isLight }
}

// Calls `look` when what is behind the element may have changed, and gives what ends that.
function watchPage(element, look) {
  let frame = 0
  const ask = () => { frame ||= requestAnimationFrame(() => { frame = 0; look() }) }
  // What the planner does itself is no news.
  const hear = (event) => { if (!event.composedPath?.().includes(element)) ask() }
  const observer = new MutationObserver(ask)
  for (let node = parentOf(element); node; node = parentOf(node)) observer.observe(node, { attributes: true })
  observer.observe(element, { attributeFilter: ["class", "style"] })
  observer.observe(document.head, { attributes: true, characterData: true, childList: true, subtree: true })
  const types = ["load", "transitionend", "animationend", "change", "click", "keyup"]
  for (const type of types) addEventListener(type, hear, true)
  deviceIsDark.addEventListener("change", ask)
  return () => {
    cancelAnimationFrame(frame)
    observer.disconnect()
    for (const type of types) removeEventListener(type, hear, true)
    deviceIsDark.removeEventListener("change", ask)
  }
}
