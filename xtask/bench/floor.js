// The floor: the same page by hand, with nothing but what it needs.

import { concerns, planned } from "./plan.js"

for (const place of document.querySelectorAll("div.room")) {
  const options = concerns.map(
    ({ id, name }) => `<div><label><input type="checkbox" name="concern" value="${id}"> ${name}</label></div>`,
  )
  place.innerHTML = `<fieldset><legend>Concerns</legend>${options.join("")}</fieldset><p part="plan"></p>`
  const plan = place.querySelector("[part=plan]")
  place.addEventListener("change", () => {
    plan.textContent = planned([...place.querySelectorAll(":checked")].map(({ value }) => value))
  })
}
