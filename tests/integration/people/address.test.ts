import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { getLink } from "@/lib/auth/queries";
import { hashOf, mintToken } from "@/lib/auth/tokens";
import { systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { compose, type StoredEmail } from "@/lib/emails/compose";
import { confirmAddress } from "@/lib/enrolments/address-commands";
import { closeDatabase, write } from "@/lib/kernel/db";
import { requestAddressChange } from "@/lib/people/address-commands";
import { getAddressChange } from "@/lib/people/address-queries";
import { emptyDatabase, rows } from "../../support/database";
import { refusal } from "../../support/visits";
import { later, type PairWorld, pairWorld, viewerOf } from "../../support/world";

const now = new Date("2027-01-12T10:00:00Z");
const email = "uusi@oma.example";
const visitor = visitorViewer("fi");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

/** The token in the mail to the new address, as its sending makes it. */
async function mailedToken(at = now): Promise<string | null> {
  const [row] = await rows<StoredEmail>(`select * from "Email" where template = 'address-asked'`);
  if (!row) throw new Error("the new address is asked");
  const composed = await write(systemViewer(), (tx) => compose(tx, row, { viewer: systemViewer(), now: at }));
  return typeof composed === "string" ? null : (composed.letter.action?.path.split("/").at(-1) ?? null);
}

async function asked(): Promise<{ world: PairWorld; token: string }> {
  const world = await pairWorld({ now });
  const { id, email: old } = world.one.contact;
  await rows(
    `update "Response" set answers = jsonb_set(answers, '{email}', to_jsonb($2::text)) where "enrolmentId" = $1`,
    [world.one.id, old],
  );
  await rows(
    `insert into "Session" (id, "sessionToken", "userId", expires) values (gen_random_uuid(), 'x', $1, now() + interval '1 day')`,
    [id],
  );
  await requestAddressChange(viewerOf(world.one.contact), { email }, now);
  return { world, token: (await mailedToken()) ?? "" };
}
const addressOf = async (id: string) =>
  (await rows<{ email: string }>('select email from "User" where id = $1', [id]))[0]?.email;

describe("one's own address", () => {
  it("B5: changes nothing until the new one has confirmed it, and then everything of the old one ends", async () => {
    const { world, token } = await asked();
    const { id, email: old } = world.one.contact;
    const link = mintToken();
    await rows(
      `insert into "Link" (id, "tokenHash", purpose, "userId", path, "expiresAt") values (gen_random_uuid(), $1, 'PERSONAL', $2, '/home', now() + interval '9 days')`,
      [hashOf(link), id],
    );
    expect(await getAddressChange(visitor, token, now)).toEqual({ name: "Tuulikki Naapurila", email });
    expect(await addressOf(id)).toBe(old);
    expect(await getLink(visitor, link, new Date())).not.toBeNull();

    const confirmed = await confirmAddress(visitor, token, now);
    expect(confirmed.email).toBe(email);
    expect(await addressOf(id)).toBe(email);
    expect(await getLink(visitor, link, new Date())).toBeNull();
    expect(await rows(`select id from "Session"`)).toEqual([]);
    expect(
      await rows(`select answers->>'email' as email from "Response" where "enrolmentId" = $1`, [
        world.one.id,
      ]),
    ).toEqual([{ email }]);
    const told = await rows(`select template, "toAddress" from "Email" order by "createdAt"`);
    expect(told).toEqual([
      { template: "address-asked", toAddress: email },
      { template: "address-changed", toAddress: old },
    ]);
    expect(await refusal(confirmAddress(visitor, token, now))).toBe("address-link-over");
    expect(await rows(`select action from "Activity" where "subjectId" = $1`, [id])).toEqual([
      { action: "user.change-address" },
    ]);
  });

  it("B5: is not taken from somebody else, and who has it is not told to whoever asks", async () => {
    const { world, token } = await asked();
    await rows('update "User" set email = $1 where id = $2', [email, world.stranger.id]);
    expect(await mailedToken()).toBeNull();
    expect(await refusal(confirmAddress(visitor, token, now))).toBe("address-taken");
    expect(await addressOf(world.one.contact.id)).toBe(world.one.contact.email);
  });

  it("B5: is asked by who is signed in, for another one, and for a day", async () => {
    const { world, token } = await asked();
    const own = viewerOf(world.one.contact);
    const same = { email: world.one.contact.email };
    expect(await refusal(requestAddressChange(own, same, now))).toBe("same-address");
    expect(await refusal(requestAddressChange(visitor, { email }, now))).toBe("not-allowed");
    expect(await getAddressChange(visitor, token, later(now, 2))).toBeNull();
    expect(await refusal(confirmAddress(visitor, token, later(now, 2)))).toBe("address-link-over");
    await requestAddressChange(own, { email: "kolmas@oma.example" }, now);
    expect(await refusal(confirmAddress(visitor, token, now))).toBe("address-link-over");
  });
});
