// The arithmetic that each compared page does: figures that cover all the ticked concerns.

import concerns from "./concerns.json" // written by the bench from the planner's own protocol

export { concerns }

/** What is shown for the concerns of these ids: nothing for none. */
export function planned(ids) {
  const chosen = concerns.filter(({ id }) => ids.includes(id))
  if (chosen.length === 0) return ""
  const range = (figure) => {
    const [min, max] = ["min", "max"].map((end) => Math.max(...chosen.map((concern) => concern[figure][end])))
    return min === max ? `${min}` : `${min} to ${max}`
  }
  return `${range("sessions")} sessions, ${range("weeks")} weeks apart, ${range("redness")} days of redness`
}
