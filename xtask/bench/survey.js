// The same page with SurveyJS: one question with many answers, and a text that follows them.

import { Model } from "survey-core"
import { renderSurvey } from "survey-js-ui"
import "survey-core/survey-core.fontless.min.css"
import { concerns, planned } from "./plan.js"

for (const place of document.querySelectorAll("div.room")) {
  const survey = new Model({
    showNavigationButtons: false,
    elements: [
      {
        type: "checkbox",
        name: "concern",
        title: "Concerns",
        choices: concerns.map(({ id, name }) => ({ value: id, text: name })),
      },
      { type: "html", name: "plan", html: '<p part="plan"></p>' },
    ],
  })
  survey.onValueChanged.add((_, { value }) => {
    survey.getQuestionByName("plan").html = `<p part="plan">${planned(value ?? [])}</p>`
  })
  renderSurvey(survey, place)
}
