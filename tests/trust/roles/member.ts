import type { Asked } from "../../support/crowd";
import type { PairWorld } from "../../support/world";
import type { Actor, Deed } from "../actor";
import { theForm } from "../person";

/** People who have one thing to do each: contacts who agree to a pair, and members who say what they think of their visits. */
export function member(who: Actor, proposed: readonly PairWorld[], asked: readonly Asked[]): Deed[] {
  const seats = proposed.flatMap(({ group, one, other }) =>
    [one, other].map((enrolment, index) => ({ groupId: group.id, enrolment, seat: index + 1 })),
  );
  const people = [...asked];
  return [
    async () => {
      const next = seats.shift();
      if (!next) return false;
      const { enrolment, groupId, seat } = next;
      const browser = await who.browser(enrolment.contact.email);
      const page = `/fi/enrolments/${enrolment.id}/agreement`;
      const form = theForm(await who.look(browser, page), "agreeAction");
      await who.send(browser, form, { groundRules: "yes" }, /\/agreement/, [
        { kind: "agreement", mark: `${groupId}:${seat}` },
      ]);
      return true;
    },
    async () => {
      const next = people.shift();
      if (!next) return false;
      const best = who.mark("feedback");
      const browser = await who.browser(next.person.email);
      const page = `/fi/groups/${next.group.id}/surveys/closing`;
      const form = theForm(await who.look(browser, page), "answerAboutGroupAction");
      await who.send(browser, form, { ideas: "5", recommend: "9", best }, /\/surveys\/closing/, [
        { kind: "feedback", mark: best },
      ]);
      return true;
    },
  ];
}
