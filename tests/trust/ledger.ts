import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { senderAddress } from "@/lib/emails/transport";
import { type Chance, chanceFrom } from "../support/chance";
import { rows } from "../support/database";
import { type Actor, actor, type Deed } from "./actor";
import { type Audit, audit, auditMails, type Books, type MailAudit, type OutboxRow } from "./books";
import { effectsOf } from "./effects";
import { type Blow, drawn, type Fault, strike } from "./faults";
import { broken } from "./invariants";
import { GaveUp, type Street } from "./person";
import type { Town } from "./town";
import { deedsOf } from "./worlds";

export type Plan = { kills: number; clients: number; minutes: number; seed: number };

export type Outcome = {
  plan: Plan;
  faults: Partial<Record<Fault, number>>;
  receipts: Record<string, number>;
  books: Audit;
  /** Sentences about the whole database that do not hold. */
  broken: string[];
  mails: MailAudit;
  troubles: { lost: number; turnedAway: number; wrong: string[] };
  blows: Blow[];
};

/**
 * People send forms and keep their receipts while the town is struck; afterwards everything that was acknowledged must be in the
 * database once and whole, and each mail must have arrived.
 */
export async function keepLedger(town: Town, plan: Plan, say: (line: string) => void): Promise<Outcome> {
  const { seed, clients } = plan;
  const run = `m${seed.toString(36)}`;
  const books: Books = { sent: [], receipts: [] };
  let end = Date.now() + 24 * 3_600_000;
  const street: Street = {
    origin: town.origin,
    troubles: { lost: 0, turnedAway: 0, wrong: [] },
    isOpen: () => Date.now() < end,
    givesUpAt: () => end + 120_000,
  };
  // More than a person comes to in the time.
  const supply = Math.ceil(plan.minutes * 60 * 0.3) + 4;
  const cast: [Actor, Deed[]][] = [];
  for (let number = 0; number < clients; number++) {
    const who = actor(street, books, run, number, seed);
    cast.push([who, await deedsOf(who, number, supply)]);
  }
  say(`${clients} people begin.`);
  end = Date.now() + plan.minutes * 60_000;
  const acting = cast.map(([who, deeds]) => act(street, who, deeds));
  const watcher = await cast[0]?.[0].browser((await coordinators())[0]);
  const blows = watcher ? await strikeAll(town, plan, watcher, say) : [];
  end = Math.max(Date.now(), end);
  await Promise.all(acting);
  say("Nobody sends any more; the last mails leave.");
  await mailsLeave(300);
  return {
    plan,
    faults: countBy(blows.map(({ fault }) => fault)),
    receipts: countBy(books.receipts.map(({ kind }) => kind)),
    books: audit(books, await effectsOf(run)),
    broken: await broken(),
    mails: auditMails(await outbox(), await town.mails()),
    troubles: street.troubles,
    blows,
  };
}

/** One does this and that until the street closes, and ends what they have begun. */
async function act(street: Street, who: Actor, deeds: readonly Deed[]): Promise<void> {
  let left = [...deeds];
  while (street.isOpen() && left.length > 0) {
    const deed = left[who.chance(left.length)] as Deed;
    try {
      if (!(await deed())) left = left.filter((one) => one !== deed);
    } catch (error) {
      street.troubles.wrong.push(error instanceof Error ? error.message : String(error));
      if (error instanceof GaveUp) return;
    }
    await sleep(50 + who.chance(300));
  }
}

async function strikeAll(
  town: Town,
  { kills, minutes, seed }: Plan,
  watcher: Parameters<typeof strike>[3],
  say: (line: string) => void,
): Promise<Blow[]> {
  const chance: Chance = chanceFrom(seed);
  const pause = (minutes * 60_000) / (kills + 1);
  const begun = Date.now();
  const blows: Blow[] = [];
  for (const [number, fault] of drawn(kills, chance).entries()) {
    // At any moment of its share of the time.
    const at = begun + pause * (number + 0.5) + chance(Math.ceil(pause));
    await sleep(Math.max(500, at - Date.now()));
    const blow = await strike(town, fault, chance, watcher);
    blows.push(blow);
    const mailed = blow.mailed === null ? "" : `, mail after ${blow.mailed.toFixed(1)} s`;
    say(
      `${String(number + 1).padStart(3)} ${fault} (${blow.on}): answered after ${blow.answered.toFixed(1)} s${mailed}`,
    );
  }
  return blows;
}

/** Waits until no mail is owed any more, so many seconds at most; for those that may have arrived nobody waits. */
async function mailsLeave(seconds: number): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(1000)) {
    const [waiting] = await rows<{ count: number }>(`
      select count(*)::int as count from "Email" e where state = 'WAITING' and uncertain = 0
        and not exists (select from "Dispatch" d where d.id = e."dispatchId" and d."leftAt" is null)`);
    if (waiting?.count === 0) return;
  }
}

/** The outbox; each row's Message-ID is made of its key. */
async function outbox(): Promise<OutboxRow[]> {
  const host = senderAddress().split("@")[1];
  const all = await rows<{ key: string; state: string; uncertain: boolean }>(
    'select key, state, uncertain > 0 as uncertain from "Email"',
  );
  return all.map(({ key, ...row }) => {
    const messageId = `<${createHash("sha256").update(key).digest("hex").slice(0, 40)}@${host}>`;
    return { key, ...row, messageId };
  });
}

async function coordinators(): Promise<string[]> {
  const found = await rows<{ email: string }>(
    'select email from "Coordinator" c join "User" u on u.id = c."userId" limit 1',
  );
  return found.map(({ email }) => email);
}

function countBy<Key extends string>(keys: readonly Key[]): Record<Key, number> {
  const counts = {} as Record<Key, number>;
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}
