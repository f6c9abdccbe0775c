import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { openLink } from "@/lib/auth/commands";
import { personalPath } from "@/lib/auth/minting";
import { personViewer, systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { addCoordinator } from "@/lib/conveners/commands";
import { getConvener } from "@/lib/conveners/queries";
import { closeDatabase, write } from "@/lib/kernel/db";
import { updateProfile } from "@/lib/people/commands";
import { listKnownFacilitators } from "@/lib/programmes/managing-queries";
import { buildUser } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../../support/database";
import { refusal } from "../../support/visits";
import { pairWorld, viewerOf } from "../../support/world";

const now = new Date("2027-01-12T10:00:00Z");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

/** Somebody takes part with one convener and has a profile of their own; an administrator names them coordinator of another. */
async function named() {
  const [own, foreign] = [await pairWorld({ now }), await pairWorld({ now })];
  const { contact } = own.one;
  await updateProfile(viewerOf(contact), { name: "Tuulikki Oma", phone: "+358 44 111 2222", locale: "fi" });
  const link = await write(systemViewer(), (tx) =>
    personalPath(tx, contact.id, `/enrolments/${own.one.id}`, new Date()),
  );
  const { id } = await write(systemViewer(), (tx) => buildUser(tx, { name: "Ylermi", isAdmin: true }));
  const administrator = personViewer({ id, isAdmin: true, locale: "fi" });
  await addCoordinator(administrator, {
    convenerId: foreign.convenerId,
    name: "Joku Muu",
    email: contact.email,
    locale: "fi",
  });
  return { foreign, contact, administrator, token: link.replace("/link/", "") };
}

describe("being named coordinator", () => {
  it("attack 14: shows the convener and the administrator what was typed, nothing of one's own profile, before one has acted there", async () => {
    const { foreign, administrator } = await named();
    const read = JSON.stringify([
      (await getConvener(administrator, foreign.convenerId))?.coordinators,
      await listKnownFacilitators(viewerOf(foreign.coordinator), [foreign.convenerId]),
      await rows('select "toName", params from "Email" where "convenerId" = $1', [foreign.convenerId]),
    ]);
    expect(read).toContain("Joku Muu");
    expect(read).not.toMatch(/Tuulikki|Oma"|111 2222/);
  });

  it("attack 14: makes one sign in by a code instead of a personal link, and takes away no part that one has", async () => {
    const { contact, token } = await named();
    expect(await refusal(openLink(visitorViewer("fi"), token))).toBe("sign-in-expired");
    expect(
      await rows('select 1 from "Participant" where "userId" = $1 and "leftAt" is null', [contact.id]),
    ).toHaveLength(1);
  });
});
