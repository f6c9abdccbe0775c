import type { PairWorld } from "../../support/world";
import type { Actor, Deed } from "../actor";
import { theForm } from "../person";

/** The contacts of a pair between its visits: name colleagues, write sentences and their assignment, say where the next visit is. */
export async function contact(who: Actor, { one, other, group }: PairWorld): Promise<Deed[]> {
  const browser = await who.browser(one.contact.email);
  const host = await who.browser(other.contact.email);
  const at = `/fi/groups/${group.id}`;
  const people = `/fi/enrolments/${one.id}/participants`;
  const visit = `/fi/meetings/${group.meetings["visit-2"]}`;
  return [
    async () => {
      const name = who.mark("participant");
      const form = theForm(await who.look(browser, people), "addParticipantAction");
      const written = { name, email: `${name}@esimerkki.example`, locale: "fi" };
      await who.send(browser, form, written, /\?added/, [{ kind: "participant", mark: name }]);
      return true;
    },
    async () => {
      const text = who.mark("insight");
      const form = theForm(await who.look(browser, `${at}/insights`), "writeInsightAction");
      await who.send(browser, form, { text }, /done=written/, [{ kind: "insight", mark: text }]);
      return true;
    },
    async () => {
      const text = who.mark("assignment");
      const form = theForm(await who.look(browser, `${at}/assignments/interim`), "saveAssignmentAction");
      await who.send(browser, form, { "prompt-surprised": text, move: "draft" }, /done=draft/, [
        { kind: "assignment", mark: text, place: group.id },
      ]);
      return true;
    },
    async () => {
      const name = who.mark("name");
      const form = theForm(await who.look(browser, "/fi/settings"), "updateProfileAction");
      await who.send(browser, form, { name }, /saved=yes/, [
        { kind: "name", mark: name, place: one.contact.id },
      ]);
      return true;
    },
    async () => {
      const arrival = who.mark("place");
      const form = theForm(await who.look(host, `${visit}/details`), "givePlaceAction");
      await who.send(host, form, { address: "Espoonkatu 3", arrival }, /done=placed/, [
        { kind: "place", mark: arrival, place: visit },
      ]);
      return true;
    },
  ];
}
