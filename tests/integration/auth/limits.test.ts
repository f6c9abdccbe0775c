import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { requestSignIn, takeTurn } from "@/lib/auth/commands";
import { systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { translator } from "@/lib/i18n/translator";
import { write } from "@/lib/kernel/db";
import { env } from "@/lib/kernel/env";
import type { Refusal, Refused } from "@/lib/kernel/refusals";
import { closeDatabase, pairWorld } from "../../support/world";

beforeAll(() => {
  env().KYLASSA_LIMITS = "on";
});
afterAll(async () => {
  env().KYLASSA_LIMITS = "off";
  await closeDatabase();
});

const visitor = visitorViewer("fi");
const network = () => `192.0.${randomUUID()}`;
const ask = (email: string, from: string) =>
  requestSignIn(visitor, { email, path: "/home", locale: "fi", browserKey: randomUUID(), network: from });

function refusalOf(work: Promise<unknown>): Promise<Refusal | null> {
  return work.then(
    () => null,
    (error: Refused) => error.refusal,
  );
}

describe("limits that only abuse meets", () => {
  it("G4: forty people of one network ask for a link in the same hour, and all get one", async () => {
    const school = network();
    for (let n = 0; n < 40; n++)
      expect(await refusalOf(ask(`${randomUUID()}@koulu.example`, school))).toBeNull();
  });

  it("G4: thirty surveys are begun in one hour behind one address", async () => {
    const library = network();
    for (let n = 0; n < 30; n++)
      expect(await refusalOf(takeTurn(visitor, null, ["survey", library]))).toBeNull();
  });

  it("G4: one address is turned away at the sixth request, with the time to wait and whom to call", async () => {
    const { programme, convenerId } = await pairWorld();
    const day = new Date("2999-01-01");
    const convener = await write(systemViewer(), async (tx) => {
      await tx.programme.update({
        where: { id: programme.id },
        data: { signUpOpensOn: day, signUpClosesOn: day },
      });
      return tx.convener.update({ where: { id: convenerId }, data: { phone: "+358 9 000 0000" } });
    });
    const email = `${randomUUID()}@yhdistys.example`;
    const own = network();
    for (let n = 0; n < 5; n++) await ask(email, own);
    const contact = `${convener.name}, +358 9 000 0000, ${convener.replyTo}`;
    const refusal = await refusalOf(ask(email, own));
    const minutes = Number(refusal?.params?.minutes);
    expect(refusal).toEqual({ code: "too-many-tries", params: { minutes, contact } });
    expect(minutes).toBeGreaterThan(10);
    expect(minutes).toBeLessThanOrEqual(15);
    expect(translator("fi", "refusals", null)("too-many-tries", { minutes: 15, contact })).toBe(
      `Yrityksiä on ollut liikaa lyhyessä ajassa. Yrittäkää uudelleen 15 minuutin kuluttua. Jos asialla on kiire, ottakaa yhteyttä: ${contact}.`,
    );
    await write(systemViewer(), (tx) =>
      tx.programme.update({ where: { id: programme.id }, data: { state: "CLOSED" } }),
    );
  });

  it("G4: a machine that begins surveys without end is turned away, with its own programme's convener", async () => {
    const { programme, convenerId } = await pairWorld();
    const { name, replyTo, phone } = await write(systemViewer(), (tx) =>
      tx.convener.findUniqueOrThrow({ where: { id: convenerId } }),
    );
    const machine = network();
    const turns = Array.from({ length: 301 }, () => ["survey", machine] as const);
    expect(await refusalOf(takeTurn(visitor, programme.slug, ...turns))).toEqual({
      code: "too-many-tries",
      params: { minutes: expect.any(Number), contact: [name, phone, replyTo].filter(Boolean).join(", ") },
    });
  });
});
