import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { DoorKeeper, type Kept, Refusal } from "@/components/door/keeper";
import type { DoorAnswer, DoorMark, Guest } from "@/lib/days/door";
import { presenceBy } from "@/lib/days/door";

const walkIn = { name: "Olli Ovelta", agency: "Osuuskunta", needs: "", locale: "fi" };

/** A server that knows two guests, takes each mark once and can be out of reach. */
function server() {
  const marks = new Map<string, DoorMark>();
  const blocks = new Map<string, { first: number; last: number }>();
  const asked = {
    away: false as boolean | "signed-out",
    times: 0,
    build: "one",
    expires: "2027-01-01T20:00:00Z",
  };
  const guest = (badge: string, number: number): Guest => ({
    ...{ badge, number, name: `Vieras ${number}`, agency: "Keskus", needs: "", table: null, walkedIn: false },
    ...{ arrivedAt: null, leftAt: null },
  });
  const send = async (sent: { device: string; marks: readonly DoorMark[] }): Promise<DoorAnswer> => {
    asked.times++;
    if (asked.away === "signed-out") throw new Refusal("signed-out");
    if (asked.away) throw new TypeError("no net");
    for (const mark of sent.marks) marks.set(mark.id, mark);
    const first = blocks.get(sent.device)?.first ?? 3 + blocks.size * 2;
    blocks.set(sent.device, { first, last: first + 1 });
    const here = presenceBy([...marks.values()]);
    const walked = [...marks.values()].flatMap((mark) =>
      mark.kind === "walk-in"
        ? [{ ...guest(mark.id, mark.number ?? 0), name: mark.name, walkedIn: true, ...here.get(mark.id) }]
        : [],
    );
    return {
      ...{ now: "2027-01-01T09:00:00.000Z", build: asked.build, expires: asked.expires },
      key: createHash("sha256").update(sent.device).digest("base64"),
      blocks: [{ first, last: first + 1 }],
      taken: sent.marks.map(({ id }) => id),
      snapshot: {
        ...{ title: "Päivä", zone: "Europe/Helsinki", takenAt: "2027-01-01T09:00:00.000Z", capacity: 2 },
        guests: [
          ...["a", "b"].map((badge, at) => ({ ...guest(badge, at + 1), ...here.get(badge) })),
          ...walked,
        ],
      },
    };
  };
  return { marks, asked, send };
}

/** One browser: what it keeps outlives its pages. */
function browser(send: ReturnType<typeof server>["send"]) {
  const disk: { kept: Kept | null } = { kept: null };
  const clock = { now: Date.parse("2027-01-01T08:30:00Z") };
  const store = {
    read: async () => disk.kept,
    write: async (kept: Kept) => {
      disk.kept = kept;
    },
    drop: async () => {
      disk.kept = null;
    },
  };
  const page = () =>
    new DoorKeeper({
      ...{ store, send, now: () => clock.now++, changed: () => undefined },
      chance: () => crypto.getRandomValues(new Uint8Array(16)),
    });
  return { disk, clock, page };
}

const text = (kept: Kept | null) => Buffer.from(kept?.box ?? new ArrayBuffer(0)).toString("latin1");

it("two devices without the net for forty minutes merge: a double check-in is one, numbers never meet, nothing is lost", async () => {
  const { marks, asked, send } = server();
  const [one, other] = [browser(send), browser(send)];
  const [left, right] = [one.page(), other.page()];
  await Promise.all([left.begin(), right.begin()]);
  asked.away = true;
  await left.mark("arrived", "a");
  await right.mark("arrived", "a");
  await right.mark("arrived", "b");
  const numbers = [await left.walkIn(walkIn), await right.walkIn(walkIn), await right.walkIn(walkIn)];
  expect(new Set(numbers).size).toBe(3);
  // The third of its own is more than its block has: the server gives it.
  expect(await right.walkIn(walkIn)).toBeNull();
  expect(right.numbersLeft()).toBe(0);
  await left.sync();
  expect(left.offlineSince).not.toBeNull();
  expect(left.guests().filter(({ arrivedAt }) => arrivedAt)).toHaveLength(2);
  asked.away = false;
  await left.sync();
  await right.sync();
  await left.sync();
  expect(left.open?.waiting).toEqual([]);
  expect(right.open?.waiting).toEqual([]);
  expect(marks.size).toBe(7);
  expect(left.guests()).toEqual(right.guests());
  expect(left.guests().filter(({ arrivedAt, leftAt }) => arrivedAt && !leftAt)).toHaveLength(6);
});

it("what stands on the device is unreadable without the key, and a page that is opened anew goes on where the former one was", async () => {
  const { marks, asked, send } = server();
  const { disk, page } = browser(send);
  const first = page();
  await first.begin();
  asked.away = true;
  await first.walkIn(walkIn);
  await first.sync();
  for (const secret of ["Olli", "Vieras", "Keskus", "walk-in"]) expect(text(disk.kept)).not.toContain(secret);
  expect(Object.keys(disk.kept ?? {}).sort()).toEqual(["box", "device", "expires", "iv"]);
  const locked = page();
  await locked.begin();
  expect(locked.shut).toBe("unreachable");
  expect(locked.guests()).toEqual([]);
  asked.away = false;
  await locked.sync();
  expect(locked.shut).toBeNull();
  expect(marks.size).toBe(1);
  expect(locked.open?.waiting).toEqual([]);
});

it("throws away what it keeps when its time is over, while the page is open and when it is opened later", async () => {
  const { asked, send } = server();
  const { disk, clock, page } = browser(send);
  const open = page();
  await open.begin();
  asked.away = true;
  await open.mark("arrived", "a");
  clock.now = Date.parse("2027-01-01T20:30:00Z");
  await open.forgetOld();
  expect(open.shut).toBe("expired");
  expect(open.guests()).toEqual([]);
  expect(disk.kept).toBeNull();
  asked.away = false;
  clock.now = Date.parse("2027-01-01T08:40:00Z");
  const again = page();
  await again.begin();
  clock.now = Date.parse("2027-01-02T08:30:00Z");
  asked.away = true;
  const late = page();
  await late.begin();
  expect(disk.kept).toBeNull();
});

it("stays open for marking when the session has ended, says so, and learns of a newer version", async () => {
  const { marks, asked, send } = server();
  const { page } = browser(send);
  const door = page();
  await door.begin();
  asked.away = "signed-out";
  await door.mark("arrived", "b");
  await door.sync();
  expect([door.shut, door.signedOut]).toEqual([null, true]);
  expect(door.guests().find(({ badge }) => badge === "b")?.arrivedAt).not.toBeNull();
  asked.away = false;
  asked.build = "two";
  await door.sync();
  expect([door.signedOut, door.build, marks.size]).toEqual([false, "two", 1]);
});

it("says so where the browser keeps nothing, and sends all the same", async () => {
  const { marks, send } = server();
  const door = new DoorKeeper({
    store: {
      read: async () => null,
      write: () => Promise.reject(new Error("full")),
      drop: async () => undefined,
    },
    ...{ send, now: () => Date.parse("2027-01-01T09:00:00Z"), changed: () => undefined },
    chance: () => crypto.getRandomValues(new Uint8Array(16)),
  });
  await door.begin();
  await door.mark("arrived", "a");
  await door.sync();
  expect([door.unkept, marks.size]).toEqual([true, 1]);
});

it("orders what it marks by the server's clock, whatever the device's own says", async () => {
  const { marks, send } = server();
  const { clock, page } = browser(send);
  clock.now = Date.parse("2026-12-31T03:00:00Z");
  const door = page();
  await door.begin();
  await door.mark("arrived", "a");
  await door.sync();
  expect([...marks.values()][0]?.at.slice(0, 16)).toBe("2027-01-01T09:00");
});
