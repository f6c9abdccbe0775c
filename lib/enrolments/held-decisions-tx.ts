import { z } from "zod";
import type { Item } from "@/lib/dispatches/commands";
import type { DispatchKind } from "@/lib/dispatches/rules";
import { unseat } from "@/lib/enrolments/seating-tx";
import { type EnrolmentState, enrolmentStates } from "@/lib/enrolments/states";
import type { Reads, Tx } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import type { Viewer } from "@/lib/kernel/viewer";

const decided: Partial<Record<DispatchKind, EnrolmentState>> = {
  accept: "ACCEPTED",
  waitlist: "WAITLISTED",
  decline: "DECLINED",
};

const Before = z.object({
  state: z.enum(["SUBMITTED", "WAITLISTED"]),
  decidedAt: z.coerce.date().nullable(),
  reason: z.string().nullable(),
});

/**
 * Takes decisions back whose mails have not left. One that has withdrawn meanwhile is left alone; one that has a pair by now has to
 * be taken out of it first.
 */
export async function undecide(
  tx: Tx,
  viewer: Viewer,
  decision: "accept" | "waitlist" | "decline",
  items: readonly Item[],
): Promise<void> {
  // The last first: of seats that were given one after the other the last is taken back first.
  for (const { subjectId, before } of items.toReversed()) {
    await tx.$queryRaw`select id from "Enrolment" where id = ${subjectId}::uuid for update`;
    const enrolment = await tx.enrolment.findUniqueOrThrow({
      where: { id: subjectId },
      select: {
        id: true,
        convenerId: true,
        state: true,
      },
    });
    if (enrolment.state !== decided[decision]) continue;
    await unseat(tx, subjectId);
    const { state, ...data } = Before.parse(before);
    await move(tx, viewer, enrolmentStates, enrolment, "undecide", data);
    if (state === "WAITLISTED")
      await move(tx, viewer, enrolmentStates, { ...enrolment, state: "SUBMITTED" }, "waitlist");
  }
}

/** Forgets that those without a pair were told so, where the mails have not left. */
export async function untellUnpaired(tx: Tx, _viewer: Viewer, items: readonly Item[]): Promise<void> {
  for (const { subjectId, before } of items) {
    const { toldUnpairedAt } = z.object({ toldUnpairedAt: z.coerce.date().nullable() }).parse(before);
    await tx.enrolment.update({ where: { id: subjectId }, data: { toldUnpairedAt } });
  }
}

/** Goes back over held decisions to the state that has been told: of two that follow each other neither has. */
function toldState(
  state: EnrolmentState,
  held: readonly { before: unknown; dispatch: { what: string } }[],
): EnrolmentState {
  const last = held.find(({ dispatch }) => decided[dispatch.what as DispatchKind] === state);
  if (!last) return state;
  const { state: before } = Before.parse(last.before);
  return toldState(
    before,
    held.filter((one) => one !== last),
  );
}

/** The state in which an enrolment's own people see it: a decision whose mail is held has not been told to them yet. */
export async function toldStates(
  db: Reads,
  enrolments: readonly { id: string; state: EnrolmentState }[],
): Promise<Map<string, EnrolmentState>> {
  if (enrolments.length === 0) return new Map();
  const items = await db.dispatchItem.findMany({
    where: {
      subjectId: { in: enrolments.map(({ id }) => id) },
      dispatch: { what: { in: Object.keys(decided) }, leftAt: null, undoneAt: null },
    },
    select: { subjectId: true, before: true, dispatch: { select: { what: true } } },
  });
  const own = (id: string) => items.filter(({ subjectId }) => subjectId === id);
  return new Map(enrolments.map(({ id, state }) => [id, toldState(state, own(id))]));
}
