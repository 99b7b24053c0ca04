// The rest of the first view, and what is said to who waits in it.

// What follows the first question: below it, below all questions, and below both columns.
const restOfView = /*{restOfView}*/""

// Said while the figures of another protocol are on their way; and to who waits for a plan.
const figuresCome = /*{figuresCome}*/""
const wait = /*{wait}*/""

/**
 * Draws what comes after the first question in the first view. Step by step, because a slow phone lays out all of it too
 * long to hear a tick meanwhile. `painting` is what the first view is painted with; `isShown` tells whether it still
 * stands.
 */
export async function completeView(view, level, { goOn, afterPaint }, isShown) {
  adopt(view.getRootNode(), sheet)
  for (let step = 0; step < restOfView.length; step += 1) {
    await new Promise(afterPaint)
    if (!isShown()) return
    goOn(restOfView, step, view, level)
  }
}

/**
 * Tells who has ticked something in the first view and still waits after a while, once.
 */
export async function tellToWait(view) {
  await pause(1500)
  const region = view.querySelector(":scope > [role=status]")
  if (!view.isConnected || !region || region.textContent) return
  const line = (className) => Object.assign(document.createElement("p"), { className, textContent: wait })
  view.querySelector(".planner__side")?.before(line("wait summary-bar"))
  view.querySelector(".planner__side .plan-card__sum")?.after(line("wait plan-card__sum"))
  region.textContent = wait
}

