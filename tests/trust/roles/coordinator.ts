import type { BuiltEnrolment } from "@/prisma/seed/builders";
import type { Actor, Deed } from "../actor";
import { theForm } from "../person";

/** Who coordinates: takes associations in and lets their mails go at once, and enters organisations into the register. */
export async function coordinator(
  who: Actor,
  { email, slug, waiting }: { email: string; slug: string; waiting: readonly BuiltEnrolment[] },
): Promise<Deed[]> {
  const browser = await who.browser(email);
  const left = [...waiting];
  return [
    async () => {
      const enrolment = left.pop();
      if (!enrolment) return false;
      const page = `/fi/manage/programmes/${slug}/enrolments/${enrolment.id}`;
      const accept = theForm(await who.look(browser, page), "decideAction", (parts) =>
        parts.some(([name, value]) => name === "decision" && value === "accept"),
      );
      const told = await who.send(browser, accept, {}, /[?&]dispatch=[\w-]+&lost=0/, [
        { kind: "decision", mark: enrolment.id },
      ]);
      const dispatch = new URL(told, "http://localhost").searchParams.get("dispatch") ?? "";
      const leave = theForm(await who.look(browser, told), "leaveDispatchAction");
      await who.send(browser, leave, {}, new RegExp(`dispatch=${dispatch}`), [
        { kind: "leave", mark: dispatch },
      ]);
      return true;
    },
    async () => {
      const name = who.mark("organisation");
      const form = theForm(await who.look(browser, "/fi/manage/organisations/new"), "addOrganisationAction");
      await who.send(browser, form, { name, municipality: "Espoo" }, /done=added/, [
        { kind: "organisation", mark: name },
      ]);
      return true;
    },
  ];
}
