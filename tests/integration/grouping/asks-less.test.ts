import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { organisationVisit } from "@/lib/formats/organisation-visit/recipe";
import { getCandidates } from "@/lib/grouping/pairs/candidate-queries";
import { changeWeights } from "@/lib/grouping/pairs/plan-commands";
import { getBoard } from "@/lib/grouping/pairs/plan-queries";
import { defaultWeights } from "@/lib/grouping/pairs/weights";
import { emptyDatabase, rows } from "@/tests/support/database";
import { sevenAssociations } from "@/tests/support/seven";
import { closeDatabase, viewerOf } from "@/tests/support/world";

const now = new Date("2027-01-12T10:00:00Z");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

async function asking(format: string) {
  const seven = await sevenAssociations({ now });
  const programmeId = seven.programme.id;
  await rows(`update "Programme" set format = $1 where id = $2`, [format, programmeId]);
  return { programmeId, viewer: viewerOf(seven.coordinator), id: seven.id("naapuriapu") };
}

const unasked = { people: 0, months: 0, access: 0 };

describe("a programme whose format asks less", () => {
  test("reads nothing of an answer that it does not ask for, and all that it does", async () => {
    const whole = await asking("peer-visits");
    const { members: all } = await getCandidates(whole.viewer, whole.programmeId, [whole.id], now);
    await rows(`update "Programme" set format = $1 where id = $2`, [
      organisationVisit.key,
      whole.programmeId,
    ]);
    const { members: some, weights } = await getCandidates(whole.viewer, whole.programmeId, [whole.id], now);
    expect(some).toEqual(
      all.map((one) => ({
        ...one,
        ...{ peers: [], hopes: [], months: [], access: [], accessNeeds: [], remote: null },
      })),
    );
    expect(some).not.toEqual(all);
    expect(weights).toEqual({ ...defaultWeights, ...unasked });
  });

  test("gives no points for it, whatever a form says", async () => {
    const { programmeId, viewer } = await asking(organisationVisit.key);
    const [{ version } = { version: 0 }] = await rows<{ version: number }>(
      `select version from "Programme" where id = $1`,
      [programmeId],
    );
    await changeWeights(viewer, { programmeId, version, weights: { ...defaultWeights, needs: 50 } });
    const { weights, pairing } = await getBoard(viewer, programmeId, undefined, now);
    expect(weights).toEqual({ ...defaultWeights, ...unasked, needs: 50 });
    expect(pairing.groups.length).toBeGreaterThan(0);
  });
});
