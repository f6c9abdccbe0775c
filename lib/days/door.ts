/** What is written down at the door of a day, under an id that the device makes: sent twice, it is there once. */
export type DoorMark = {
  id: string;
  at: string;
} /** Came in, has left, or neither: what was pressed by mistake. */ & (
  | { kind: "arrived" | "left" | "cleared"; badge: string }
  /** The badge of somebody who walks in has the id of this mark; no number is one that the server is to give. */
  | ({ kind: "walk-in"; number: number | null } & WalkIn)
);

/** Somebody who was not expected, as they said it at the door. */
export type WalkIn = { name: string; agency: string; needs: string; locale: string };

/** Whether somebody is here: nothing before they came. */
export type Presence = { arrivedAt: string | null; leftAt: string | null };

/** Numbers that one device alone gives to those who walk in, both ends included. */
export type Block = { first: number; last: number };

/** Somebody on the list of the door. */
export type Guest = Presence & {
  badge: string;
  number: number | null;
  name: string;
  agency: string;
  /** What they told us of needs, for the door to mind. */
  needs: string;
  /** A table that they keep in all rounds. */
  table: number | null;
  walkedIn: boolean;
  /** The how-manieth in the queue for a place they are: the door may let them in. */
  waiting?: number;
  /** Takes part from afar: needs no room, and does not come to the door. */
  afar?: true;
};

/** A day as a device holds it: as the server knew it, at a moment of the server's clock. */
export type Snapshot = {
  title: string;
  zone: string;
  takenAt: string;
  /** How many there is room for; nothing where nobody counts them. */
  capacity: number | null;
  guests: Guest[];
};

/** What a device cannot know without the net. */
export type Undecided = "room" | "number" | "newer";

const nobody: Presence = { arrivedAt: null, leftAt: null };

/**
 * Who is here by all that was marked, whatever the order in which it came and however often: the first arrival counts, and the last word
 * says whether they are here.
 */
export function presenceBy(marks: readonly DoorMark[]): Map<string, Presence> {
  const found = new Map<string, Presence>();
  for (const mark of [...marks].sort(byTime)) {
    const badge = badgeOf(mark);
    found.set(badge, next(found.get(badge) ?? nobody, mark));
  }
  return found;
}

/** Whose badge a mark is about. */
function badgeOf(mark: DoorMark): string {
  return mark.kind === "walk-in" ? mark.id : mark.badge;
}

/** Who has left without having come in was here: somebody forgot to press. */
function next({ arrivedAt, leftAt }: Presence, { kind, at }: DoorMark): Presence {
  if (kind === "cleared") return nobody;
  if (kind === "left") return { arrivedAt: arrivedAt ?? at, leftAt: leftAt ?? at };
  return { arrivedAt: arrivedAt ?? at, leftAt: null };
}

function byTime(one: DoorMark, other: DoorMark): number {
  return one.at < other.at ? -1 : one.at > other.at ? 1 : one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

/** The list as it stands with what this device has marked and the server does not know yet. */
export function listWith(snapshot: Snapshot, waiting: readonly DoorMark[]): Guest[] {
  const known = new Set(snapshot.guests.map(({ badge }) => badge));
  const walkedIn = waiting.flatMap((mark) =>
    mark.kind === "walk-in" && !known.has(mark.id)
      ? [{ ...nobody, ...said(mark), badge: mark.id, number: mark.number, table: null, walkedIn: true }]
      : [],
  );
  const here = new Map<string, Presence>();
  for (const guest of snapshot.guests) here.set(guest.badge, guest);
  for (const mark of [...waiting].sort(byTime)) {
    const badge = badgeOf(mark);
    here.set(badge, next(here.get(badge) ?? nobody, mark));
  }
  return [...snapshot.guests, ...walkedIn].map((guest) => {
    const { arrivedAt, leftAt } = here.get(guest.badge) ?? nobody;
    return { ...guest, arrivedAt, leftAt };
  });
}

function said({ name, agency, needs }: WalkIn) {
  return { name, agency, needs };
}

/** The next number of a device's blocks, or nothing where they are used up: then the server gives it. */
export function numberFrom(blocks: readonly Block[], used: ReadonlySet<number>): number | null {
  for (const { first, last } of blocks)
    for (let number = first; number <= last; number++) if (!used.has(number)) return number;
  return null;
}

/** How many numbers of its blocks a device has left. */
export function numbersLeft(blocks: readonly Block[], used: ReadonlySet<number>): number {
  return blocks.reduce((sum, { first, last }) => {
    let left = 0;
    for (let number = first; number <= last; number++) if (!used.has(number)) left++;
    return sum + left;
  }, 0);
}

/** How many are here now. */
export function hereNow(guests: readonly Presence[]): number {
  return guests.filter(({ arrivedAt, leftAt }) => arrivedAt && !leftAt).length;
}

/** How many are in the room now: not who takes part from afar. */
export function inRoom(guests: readonly Guest[]): number {
  return hereNow(guests.filter(({ afar }) => !afar));
}

/** How many are expected who have not come: not who waits for a place. */
export function comingStill(guests: readonly Guest[]): number {
  return guests.filter(({ arrivedAt, walkedIn, waiting }) => !arrivedAt && !walkedIn && !waiting).length;
}

/** How many more are here, or still expected, than there is room for: for whoever leads the day to decide about. */
export function overrun(guests: readonly Guest[], capacity: number | null): number {
  return overrunBy(inRoom(guests), capacity);
}

/** The same of how many there are. */
export function overrunBy(here: number, capacity: number | null): number {
  return capacity === null ? 0 : Math.max(0, here - capacity);
}

/** What a device without the net cannot decide: whether there is room, who has signed up since, a number when its own are used up. */
export function undecided(isOnline: boolean, capacity: number | null, left: number): Undecided[] {
  if (isOnline) return [];
  return [...(capacity === null ? [] : ["room" as const]), "newer", ...(left > 0 ? [] : ["number" as const])];
}

/** Those whom somebody at the door may mean: by number, or by the beginning of any word of the name or the organisation. */
export function found(guests: readonly Guest[], typed: string): Guest[] {
  const words = folded(typed).split(" ").filter(Boolean);
  if (words.length === 0) return [...guests];
  const [only = ""] = words;
  if (words.length === 1 && /^\d+$/.test(only))
    return guests.filter(({ number }) => number !== null && String(number) === only);
  return guests.filter(({ name, agency }) => {
    const all = ` ${folded(`${name} ${agency}`)}`;
    return words.every((word) => all.includes(` ${word}`));
  });
}

function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** An id of RFC 9562 version 7: of this millisecond, with these sixteen bytes of chance. */
export function idAt(milliseconds: number, chance: Uint8Array): string {
  const bytes = chance.slice(0, 16);
  for (let place = 0; place < 6; place++) bytes[place] = Math.floor(milliseconds / 256 ** (5 - place)) % 256;
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** What the server answers to a device at the door: how the day stands by its clock, and which marks it has. */
export type DoorAnswer = {
  now: string;
  build: string;
  /** Opens what the device has kept: base64 of 32 bytes, held in memory only. */
  key: string;
  /** From when on the server gives the key no more, and the device throws away what it keeps. */
  expires: string;
  blocks: Block[];
  taken: string[];
  snapshot: Snapshot;
};
