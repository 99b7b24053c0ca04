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

// Of what is seen there nothing is known.
const PICTURE = { dark: 0, light: 1, alpha: 1 }

// What a box paints behind its contents, from the top: how dark and how light each layer can be.
function layersOf({ backgroundImage, backgroundColor, backgroundSize, backgroundClip, boxShadow, borderImageSource }) {
  const { grey, alpha } = greyOf(backgroundColor)
  const layers = [{ dark: grey, light: grey, alpha }]
  if (boxShadow.includes("inset") || borderImageSource !== "none") return [{ ...PICTURE, isPartial: true }, ...layers]
  if (backgroundImage === "none" || backgroundClip.includes("text")) return layers
  const isPartial = !/^((auto|cover|100%)[, ]*)+$/.test(backgroundSize)
  // A gradient is as dark and as light as its colours; of a picture nothing is known.
  const colours = backgroundImage.match(/(rgba?|color|oklab|oklch|lab|lch)\([^()]*\)/g) ?? []
  if (backgroundImage.includes("url(") || colours.length === 0) return [PICTURE, ...layers]
  const greys = colours.map(greyOf)
  const [shades, alphas] = [greys.map(({ grey }) => grey), greys.map(({ alpha }) => alpha)]
  const alphaOfAll = Math.min(...alphas)
  return [{ dark: Math.min(...shades), light: Math.max(...shades), alpha: alphaOfAll, isPartial }, ...layers]
}

// Page builders lay a picture, or a tint over it, by a box of its own, or by a pseudo-element.
const PICTURES = ["img", "picture", "video", "canvas", "iframe", "svg", "object", "embed"]
function tintsIn(node, element, covers) {
  const tints = []
  const add = (style, isPartial, layers = layersOf(style)) => {
    const opacity = Number(style.opacity)
    tints.push(...layers.map((layer) => ({ ...layer, alpha: layer.alpha * opacity, isPartial: isPartial || layer.isPartial })))
  }
  const isOver = ({ position }) => position === "absolute" || position === "fixed"
  const { width, height } = node.getBoundingClientRect()
  for (const pseudo of ["::before", "::after"]) {
    const style = getComputedStyle(node, pseudo)
    const isWhole = parseFloat(style.width) >= width - 1 && parseFloat(style.height) >= height - 1
    const isPage = style.position === "fixed" && parseFloat(style.height) >= innerHeight - 1
    if (style.content !== "none" && isOver(style) && (isWhole || isPage)) add(style, false)
  }
  const others = [...node.children].slice(0, 30).filter((child) => !child.contains(element))
  for (const child of others.flatMap((child) => [child, ...[...child.children].slice(0, 3)])) {
    const style = getComputedStyle(child)
    if (!isOver(style) || style.visibility !== "visible" || style.clipPath !== "none") continue
    const whole = covers(child, style)
    if (whole === undefined) continue
    const holdsPicture = PICTURES.includes(child.localName) || child.querySelector(PICTURES.join())
    add(style, !whole, holdsPicture ? [PICTURE] : undefined)
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
  const { left, right, top, bottom } = element.getBoundingClientRect()
  // Whether a box is behind all of the element, or behind some of it; undefined for none. What floats or is placed
  // elsewhere has left its parent, and what is not shown is nowhere.
  const covers = (node, { position }) => {
    const box = node.getBoundingClientRect()
    if (left === right) return true
    const edge = position === "fixed" ? { left: 0, right: innerWidth, top: 0, bottom: innerHeight } : { left, right, top, bottom }
    if (box.right <= edge.left + 1 || box.left >= edge.right - 1 || box.bottom <= edge.top + 1 || box.top >= edge.bottom - 1) return undefined
    return box.left < edge.left + 1 && box.right > edge.right - 1 && box.top < edge.top + 1 && box.bottom > edge.bottom - 1
  }
  const layers = []
  for (let node = element; node; node = parentOf(node)) {
    if (layers.some(({ alpha, isPartial }) => alpha >= 1 && !isPartial)) break
    if (node !== element) layers.push(...tintsIn(node, element, covers))
    const isPage = node === document.body || node === document.documentElement
    const style = getComputedStyle(node)
    if (style.display === "contents") continue
    const whole = isPage || covers(node, {})
    if (whole === undefined) continue
    // What is behind a box shows through where the box does not reach, or lets it.
    const isPartial = !whole || Number(style.opacity) < 1
    const isChanged = style.filter !== "none" || style.mixBlendMode !== "normal"
    const painted = isChanged ? [PICTURE] : layersOf(style)
    layers.push(...painted.map((layer) => ({ ...layer, isPartial: isPartial || layer.isPartial })))
  }
  // What no element paints is told apart: checkers of contrast take it for white.
  const isPainted = layers.some(({ alpha, isPartial }) => alpha >= 1 && !isPartial)
  let dark = canvas()
  let light = dark
  for (const layer of layers.reverse()) {
    const over = [
      layer.dark * layer.alpha + dark * (1 - layer.alpha),
      layer.light * layer.alpha + light * (1 - layer.alpha),
    ]
    dark = layer.isPartial ? Math.min(dark, over[0]) : over[0]
    light = layer.isPartial ? Math.max(light, over[1]) : over[1]
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
  const size = new ResizeObserver(ask)
  size.observe(element)
  const types = ["load", "transitionend", "animationend", "change", "click", "keyup", "resize", "scrollend"]
  for (const type of types) addEventListener(type, hear, true)
  deviceIsDark.addEventListener("change", ask)
  return () => {
    cancelAnimationFrame(frame)
    observer.disconnect()
    size.disconnect()
    for (const type of types) removeEventListener(type, hear, true)
    deviceIsDark.removeEventListener("change", ask)
  }
}
