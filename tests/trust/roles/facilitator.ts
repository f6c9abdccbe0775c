import { addDays, dayIn } from "@/lib/time/days";
import type { PairWorld } from "../../support/world";
import type { Actor, Deed } from "../actor";
import { theForm } from "../person";

/** Who guides pairs: writes notes and who came, and puts times on the table, which their contacts answer. */
export async function facilitator(
  who: Actor,
  between: PairWorld,
  planning: readonly PairWorld[],
): Promise<Deed[]> {
  const browser = await who.browser(between.facilitator.email);
  const notes = `/fi/groups/${between.group.id}/notes`;
  const attendance = `/fi/meetings/${between.group.meetings["visit-1"]}/attendance`;
  let turn = 0;
  return [
    async () => {
      const body = who.mark("note");
      const form = theForm(await who.look(browser, notes), "writeNoteAction");
      await who.send(browser, form, { body }, /done=written/, [{ kind: "note", mark: body }]);
      return true;
    },
    async () => {
      const name = who.mark("walk-in");
      const form = theForm(await who.look(browser, attendance), "addWalkInAction");
      const written = { name, enrolmentId: between.other.id, email: "" };
      await who.send(browser, form, written, /added=counted/, [{ kind: "walk-in", mark: name }]);
      return true;
    },
    async () => {
      // Nine times for each pair: more than ten are not taken.
      const pair = planning[Math.floor(turn / 9)];
      if (!pair) return false;
      turn += 1;
      await propose(who, browser, pair, turn % 9);
      await vote(who, pair);
      return true;
    },
  ];
}

type Browser = Awaited<ReturnType<Actor["browser"]>>;

async function propose(who: Actor, browser: Browser, { group }: PairWorld, number: number): Promise<void> {
  const meeting = group.meetings["visit-1"];
  const day = dayIn(addDays(new Date(), 20 + number), "Europe/Helsinki");
  const forms = await who.look(browser, `/fi/groups/${group.id}/times`);
  const form = theForm(forms, "proposeTimesAction", (parts) =>
    parts.some(([name, value]) => name === "meetingId" && value === meeting),
  );
  // Read back on a second page, as it is without JavaScript, and meant.
  const written = { "day-0": day, "from-0": "17:30", "until-0": "20:00", sure: "yes" };
  await who.send(browser, form, written, /done=proposed/, [{ kind: "time", mark: `${meeting}@${day}` }]);
}

/** The contact of the first association answers all that is on the table. */
async function vote(who: Actor, { group, one }: PairWorld): Promise<void> {
  const browser = await who.browser(one.contact.email);
  const form = theForm(await who.look(browser, `/fi/groups/${group.id}/times`), "castVotesAction");
  const answers = ["yes", "if-need-be", "no"] as const;
  const fields = [...new Set(form.controls.map(({ name }) => name))].filter((name) =>
    name.startsWith("vote-"),
  );
  const written = Object.fromEntries(fields.map((name) => [name, answers[who.chance(3)] as string]));
  const entries = Object.entries(written).map(([name, said]) => {
    const place = `${name.slice("vote-".length)}:${one.contact.id}`;
    return { kind: "vote", place, mark: `${place}=${said.toUpperCase().replace("IF-NEED-BE", "IF_NEEDED")}` };
  });
  await who.send(browser, form, written, /done=voted/, entries);
}
