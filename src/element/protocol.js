// The protocol that a page gives an element, and the language that it speaks.

// The protocol that the page gives the element; none where it gives none. A file that is not valid is never
// half-used. The reader of files is asked for while the file itself is on its way.
async function protocolOf(files, source, signal) {
  if (source.property === undefined && source.text === undefined && !source.address) return undefined
  const text = protocolText(source, signal)
  text.catch(() => {})
  const module = await findModule(files)
  const reader = await module.findReader().catch((cause) => { throw files.missing(cause) })
  const now = new Date()
  const today = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10)
  const read = reader.read(await text, today)
  for (const warning of read.warnings()) {
    if (!warned.has(warning)) console.warn(`<${tag}> protocol: ${warning}`)
    warned.add(warning)
  }
  const protocol = read.protocol()
  if (!protocol) {
    throw new PlannerError("protocol-invalid", { more: read.faults().map((fault) => `\n${fault}`).join("") })
  }
  return protocol
}
const warned = new Set()

// A language; empty for English, which is spoken where the file of another cannot be had.
const findLanguage = (files, name) => once(`language ${name}`, async () => {
  const [{ Language }, lines] = await Promise.all([findModule(files), name && files.language(name)])
  return name ? new Language(name, lines) : Language.english()
})
async function findLanguageOrEnglish(files, name) {
  if (name) {
    try {
      return await findLanguage(files, name)
    } catch (error) {
      console.warn(`<${tag}> ${name}:`, error)
    }
  }
  return findLanguage(files, "")
}

// Property before child, child before attribute.
async function protocolText({ property, text, address }, signal) {
  if (property !== undefined) {
    try {
      const text = JSON.stringify(property)
      if (text === undefined) throw new TypeError(`It is a ${typeof property}, not an object.`)
      return text
    } catch (cause) {
      throw new PlannerError("protocol-invalid", { more: ` ${cause.message}`, cause })
    }
  }
  if (text !== undefined) return text
  try {
    const response = await fetch(new URL(address, document.baseURI), { signal })
    if (!response.ok) throw new Error(`${response.status} for ${response.url}`)
    return await response.text()
  } catch (cause) {
    throw new PlannerError("protocol-missing", { more: ` ${address}: ${cause.message}`, cause })
  }
}

