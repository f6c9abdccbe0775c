import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { undoDispatch } from "@/lib/dispatches/commands";
import { type DecisionKind, decideSelected, decisions } from "@/lib/enrolments/deciding-commands";
import { filtersOf } from "@/lib/enrolments/schema";
import { selectionMark } from "@/lib/enrolments/selection";
import { previewSelection } from "@/lib/enrolments/selection-queries";
import { endings } from "@/lib/jobs/endings";
import type { Viewer } from "@/lib/kernel/viewer";
import { emptyDatabase, rows } from "../../support/database";
import { sevenAssociations } from "../../support/seven";
import { closeDatabase, pairWorld, viewerOf } from "../../support/world";

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const now = new Date();
const keyed = (viewer: Viewer): Viewer => ({ ...viewer, formKey: randomUUID() });

async function world() {
  const seven = await sevenAssociations({ now, state: "SUBMITTED" });
  const kaisa = viewerOf(seven.coordinator);
  const programme = { id: seven.programme.id, state: "MATCHING" as const };
  await rows(`update "Programme" set state = 'MATCHING' where id = $1`, [programme.id]);
  const ids = [...seven.enrolments.values()].map(({ id }) => id);
  const shown = (filter: string, decision: DecisionKind, viewer = kaisa) =>
    previewSelection(viewer, programme, { filters: filtersOf(filter) }, decision);
  const press = (filter: string, decision: DecisionKind, mark: string, viewer = keyed(kaisa)) =>
    decideSelected(viewer, { programmeId: programme.id, decision, filter, mark, reason: null }, now);
  const states = async () =>
    Object.fromEntries(
      (
        await rows<{ id: string; state: string }>(
          `select id, state from "Enrolment" where "programmeId" = $1`,
          [programme.id],
        )
      ).map(({ id, state }) => [id, state]),
    );
  return { ...seven, kaisa, programme, ids, shown, press, states };
}

describe("deciding about all that a filter leaves", () => {
  it("does what was shown, in one press that is undone whole; a second press of it does nothing more", async () => {
    const { kaisa, shown, press, states, ids } = await world();
    const before = await states();
    const { can, left, count } = await shown("?state=SUBMITTED", "accept");
    expect([can.length, left.length, count]).toEqual([ids.length, 0, ids.length]);
    const viewer = keyed(kaisa);
    const [first, second] = [
      await press("?state=SUBMITTED", "accept", selectionMark(can), viewer),
      await press("?state=SUBMITTED", "accept", selectionMark(can), viewer),
    ];
    expect(first).toMatchObject({ done: ids.length, lost: 0 });
    expect(second).toEqual(first);
    expect(Object.values(await states())).toEqual(ids.map(() => "ACCEPTED"));
    expect(await rows(`select count(*)::int as n from "Activity" where action = 'enrolment.accept'`)).toEqual(
      [{ n: ids.length }],
    );
    await undoDispatch(kaisa, { dispatchId: first?.dispatchId ?? "" }, endings, now);
    expect(await states()).toEqual(before);
    expect(
      await rows(`select 1 from "Email" where template like 'enrolment-%' and state = 'WAITING'`),
    ).toEqual([]);
  });

  it("leaves out what stands otherwise and says why, and whoever has a place already", async () => {
    const { shown, ids } = await world();
    const [one = "", two = "", three = ""] = ids;
    await rows(`update "Enrolment" set state = 'ACCEPTED' where id = $1`, [one]);
    await rows(`update "Enrolment" set state = 'WITHDRAWN' where id = $1`, [two]);
    await rows(
      `update "Enrolment" set "organisationId" = (select "organisationId" from "Enrolment" where id = $1) where id = $2`,
      [one, three],
    );
    const { can, left } = await shown("", "accept");
    expect(can.map(({ id }) => id)).not.toContain(three);
    expect(Object.fromEntries(left.map(({ id, state, why }) => [id, why ?? state]))).toEqual({
      [one]: "ACCEPTED",
      [two]: "WITHDRAWN",
      [three]: "enrolment-organisation-twice",
    });
  });

  it("does nothing where the set has changed since it was shown: one has come, gone, or been changed", async () => {
    const { shown, press, states, ids } = await world();
    const [one = "", two = ""] = ids;
    await rows(`update "Enrolment" set state = 'WAITLISTED' where id = $1`, [one]);
    const changes = [
      `update "Enrolment" set state = 'SUBMITTED' where id = '${one}'`,
      `update "Enrolment" set state = 'WITHDRAWN' where id = '${two}'`,
      `update "Enrolment" set version = version + 1 where id = '${ids[2]}'`,
    ];
    for (const change of changes) {
      const { can } = await shown("?state=SUBMITTED", "decline");
      await rows(change);
      const before = await states();
      expect(await press("?state=SUBMITTED", "decline", selectionMark(can)), change).toBeNull();
      expect(await states()).toEqual(before);
    }
    expect(await rows(`select 1 from "Dispatch"`)).toEqual([]);
  });

  it("is nobody else's: another convener's coordinator is shown nothing and decides nothing", async () => {
    const { shown, press, states } = await world();
    const theirs = viewerOf((await pairWorld()).coordinator);
    expect(await shown("", "accept", theirs)).toMatchObject({ can: [], left: [], count: 0 });
    const before = await states();
    await expect(press("", "accept", selectionMark([]), keyed(theirs))).rejects.toMatchObject({
      refusal: { code: "not-found" },
    });
    expect(await states()).toEqual(before);
  });

  it("what is shown is what is done, whatever the states, the filter and the decision", async () => {
    const { programme, shown, press, states, ids } = await world();
    const state = fc.constantFrom("SUBMITTED", "WAITLISTED", "DECLINED", "WITHDRAWN", "ACCEPTED");
    const to = { accept: "ACCEPTED", waitlist: "WAITLISTED", decline: "DECLINED" };
    await fc.assert(
      fc.asyncProperty(
        fc.array(state, { minLength: ids.length, maxLength: ids.length }),
        fc.constantFrom(...decisions),
        fc.constantFrom("", "?state=SUBMITTED", "?state=WAITLISTED&sort=name", "?text=ry", "?paired=no"),
        async (given, decision, filter) => {
          await rows(
            `update "Enrolment" e set state = s.state::"EnrolmentState" from unnest($1::uuid[], $2::text[]) s (id, state) where e.id = s.id`,
            [ids, given],
          );
          const before = await states();
          const { can, left, count } = await shown(filter, decision);
          expect(can.length + left.length).toBe(count);
          const told = await press(filter, decision, selectionMark(can));
          expect(told?.done ?? 0).toBe(can.length);
          expect(told?.lost ?? 0).toBe(0);
          const after = { ...before, ...Object.fromEntries(can.map(({ id }) => [id, to[decision]])) };
          expect(await states()).toEqual(after);
          if (told) {
            const [{ n } = { n: 0 }] = await rows<{ n: number }>(
              `select count(*)::int as n from "DispatchItem" where "dispatchId" = $1`,
              [told.dispatchId],
            );
            expect(n).toBe(can.length);
          }
        },
      ),
      { numRuns: 12 },
    );
    expect(programme.id).toBeTruthy();
  }, 120_000);
});
