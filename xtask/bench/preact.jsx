// The same page with Preact.

import { render } from "preact"
import { useState } from "preact/hooks"
import { concerns, planned } from "./plan.js"

function Planner() {
  const [ids, setIds] = useState([])
  const toggle = (id) => setIds(ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id])
  return (
    <>
      <fieldset>
        <legend>Concerns</legend>
        {concerns.map(({ id, name }) => (
          <div key={id}>
            <label>
              <input type="checkbox" name="concern" value={id} checked={ids.includes(id)} onChange={() => toggle(id)} />{" "}
              {name}
            </label>
          </div>
        ))}
      </fieldset>
      <p part="plan">{planned(ids)}</p>
    </>
  )
}

for (const place of document.querySelectorAll("div.room")) render(<Planner />, place)
