// What the demo adds for developers: a theme switch, a fresh start, and a log of the planner's events.

const planner = document.querySelector("microneedling-planner")
const log = document.querySelector("#log")

for (const name of ["ready", "change", "booking", "error"]) {
  planner.addEventListener(`microneedling-planner-${name}`, (event) => {
    const line = document.createElement("li")
    // The events carry no answer: the name is all there is to log, and an error's code.
    line.textContent = event.detail ? `${event.type} ${event.detail.code}` : event.type
    log.append(line)
    // Not at once: the page would be laid out twice.
    requestAnimationFrame(() => (log.scrollTop = log.scrollHeight))
  })
}

planner.addEventListener("microneedling-planner-error", () => (planner.dataset.failed = ""))

document.querySelector(".workbench__theme").addEventListener("change", (event) => {
  planner.theme = event.target.value
  document.documentElement.dataset.theme = event.target.value
})

document.querySelector("#reset").addEventListener("click", () => planner.reset())
