import type { Actor, Deed } from "../actor";
import { askedFor } from "../forms";
import { theForm } from "../person";

/** Somebody who answers the survey of an open programme, page by page, each time in a new browser and for another association. */
export function visitor(who: Actor, slug: string): Deed[] {
  const survey = `/fi/programmes/${slug}/enrolment`;
  return [
    async () => {
      const browser = await who.browser();
      const begin = theForm(await who.look(browser, survey), "beginAction");
      let path = await who.send(browser, begin, { path: "short" }, onward(survey), []);
      // Which draft it is stands on the page that the answer leads to.
      const first = theForm(await who.look(browser, path), "saveAction");
      const draft = first.controls.find((control) => control.name === "enrolmentId")?.value ?? "";
      who.enter({ kind: "draft", mark: draft });
      const name = who.mark("answer");
      while (!/\/review\b/.test(path)) {
        const form = theForm(await who.look(browser, path), "saveAction");
        const [contactName, needsWords] = [who.mark("answer"), who.mark("answer")];
        const written = askedFor(form, {
          ...choices,
          name,
          contactName,
          needsWords,
          email: `kaija.${name}@esimerkki.example`,
        });
        const marks = [name, contactName, needsWords].filter((mark) => Object.values(written).includes(mark));
        path = await who.send(
          browser,
          form,
          { ...written, move: "next" },
          onward(survey),
          marks.map((mark) => ({ kind: "answer", mark })),
        );
      }
      const review = theForm(await who.look(browser, path), "submitAction");
      await who.send(browser, review, {}, /^\/fi\/enrolments\/[\w-]+/, [{ kind: "enrolment", mark: name }]);
      return true;
    },
  ];
}

const onward = (survey: string) => new RegExp(`^${survey}/`);

/** What everybody answers alike. */
const choices = {
  municipality: "Espoo",
  contactLanguage: "fi",
  workingLanguages: ["fi"],
  needs: ["funding"],
  offers: ["events"],
  consent: "yes",
};
