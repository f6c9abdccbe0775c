import { to } from "@/lib/kernel/addresses";
import { defineMail } from "@/lib/mail/define";

/** To somebody who is asked to take part: by whom, in what; the answer binds to nothing. */
export const takingPartAsked = defineMail<{
  programme: string;
  programmeId: string;
  slug: string;
  convener: string;
}>()({
  name: "taking-part-asked",
  readers: ["visitor"],
  reason: "invitation",
  path: ({ slug }) => to.programme(slug),
  calendar: null,
  still: async ({ params: { programmeId } }, tx) => {
    const open = { id: programmeId, state: { in: ["OPEN" as const, "RUNNING" as const] } };
    return (await tx.programme.count({ where: open })) > 0;
  },
});
