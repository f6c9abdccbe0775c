import {
  type Block,
  type DoorAnswer,
  type DoorMark,
  type Guest,
  idAt,
  listWith,
  numberFrom,
  numbersLeft,
  type Snapshot,
  type WalkIn,
} from "@/lib/days/door";

/** What stands on the device: nothing of it can be read without the key, which is not there. */
export type Kept = { device: string; expires: string; iv: Uint8Array<ArrayBuffer>; box: ArrayBuffer };

export type DoorStore = {
  read(): Promise<Kept | null>;
  write(kept: Kept): Promise<void>;
  drop(): Promise<void>;
};

/** Why a door does not open: it has no net and no key, somebody else may, one has to sign in, or its time is over. */
export type Shut = "unreachable" | "not-allowed" | "signed-out" | "expired";

/** Thrown by what sends where the server has answered that it gives this reader nothing. */
export class Refusal extends Error {
  constructor(readonly why: "not-allowed" | "signed-out") {
    super(why);
  }
}

type Around = {
  store: DoorStore;
  send: (sent: { device: string; marks: readonly DoorMark[] }) => Promise<DoorAnswer>;
  now: () => number;
  chance: () => Uint8Array;
  changed: () => void;
};

type Open = { snapshot: Snapshot; blocks: Block[]; waiting: DoorMark[]; given: number[] };

/** Marks that are sent at once: a body has its limit, and the rest follows. */
const atOnce = 100;

/**
 * The door on one device. What was marked is sealed and kept before it shows, sent when there is a net, and forgotten here when the server
 * says that it has it. The key is in this object only: whoever opens the page anew asks the server for it.
 */
export class DoorKeeper {
  shut: Shut | null = null;
  open: Open | null = null;
  /** Since when the server has not answered; nothing while it does. */
  offlineSince: number | null = null;
  signedOut = false;
  /** The browser keeps nothing: what is marked is in this page only until it is sent. */
  unkept = false;
  build: string | null = null;
  expires = "";
  #device = "";
  #key: CryptoKey | null = null;
  #ahead = 0;
  #under: Promise<void> = Promise.resolve();
  #keeping: Promise<void> = Promise.resolve();

  constructor(readonly around: Around) {}

  /** Asks the server for the key, and opens with it what this device has kept. */
  async begin(): Promise<void> {
    const kept = await this.#kept();
    this.#device ||= kept?.device ?? this.#newId();
    await this.sync();
  }

  /** The list as it stands here. */
  guests(): Guest[] {
    return this.open ? listWith(this.open.snapshot, this.open.waiting) : [];
  }

  numbersLeft(): number {
    return this.open ? numbersLeft(this.open.blocks, this.#used()) : 0;
  }

  /** Writes down that somebody has come, has left, or neither. */
  mark(kind: "arrived" | "left" | "cleared", badge: string): Promise<void> {
    return this.#add({ ...this.#stamp(), kind, badge });
  }

  /** Writes down somebody who was not expected; the number is theirs at once, as long as this device has any. */
  async walkIn(said: WalkIn): Promise<number | null> {
    if (!this.open) return null;
    const number = numberFrom(this.open.blocks, this.#used());
    if (number !== null) this.open.given.push(number);
    await this.#add({ ...this.#stamp(), kind: "walk-in", number, ...said });
    return number;
  }

  /** Sends what waits and takes over how the day stands; one after the other, however often it is asked for. */
  sync(): Promise<void> {
    this.#under = this.#under.then(() => this.#sync());
    return this.#under;
  }

  /** The server's clock, as far as this device knows it: two doors order what they saw by one clock. */
  now(): number {
    return this.around.now() + this.#ahead;
  }

  /** Throws away what is kept once its time is over. */
  async forgetOld(): Promise<void> {
    if (!this.expires || this.now() < Date.parse(this.expires)) return;
    this.#key = null;
    this.open = null;
    this.shut = "expired";
    await this.around.store.drop();
    this.around.changed();
  }

  async #sync(): Promise<void> {
    await this.forgetOld();
    const marks = this.open?.waiting.slice(0, atOnce) ?? [];
    let answer: DoorAnswer;
    try {
      answer = await this.around.send({ device: this.#device, marks });
    } catch (error) {
      this.offlineSince ??= this.now();
      this.signedOut = error instanceof Refusal && error.why === "signed-out";
      if (!this.open && this.shut !== "expired")
        this.shut = error instanceof Refusal ? error.why : "unreachable";
      return this.around.changed();
    }
    this.#ahead = Date.parse(answer.now) - this.around.now();
    this.offlineSince = null;
    this.signedOut = false;
    this.build = answer.build;
    this.expires = answer.expires;
    this.#key = await imported(answer.key);
    const before = this.open ?? (await this.#unsealed());
    const taken = new Set(answer.taken);
    this.open = {
      ...{ snapshot: answer.snapshot, blocks: answer.blocks, given: before?.given ?? [] },
      waiting: (before?.waiting ?? []).filter(({ id }) => !taken.has(id)),
    };
    this.shut = null;
    await this.#keep();
    this.around.changed();
    // What a former page of this device has left, or more than is sent at once; what the server does not take stays for the next time.
    const goesOn = marks.length === 0 || taken.size > 0;
    if (this.open.waiting.length > 0 && goesOn) await this.#sync();
  }

  async #add(mark: DoorMark): Promise<void> {
    if (!this.open) return;
    this.open.waiting.push(mark);
    await this.#keep();
    this.around.changed();
    void this.sync();
  }

  #stamp(): { id: string; at: string } {
    return { id: this.#newId(), at: new Date(this.now()).toISOString() };
  }

  #newId(): string {
    return idAt(this.now(), this.around.chance());
  }

  #used(): Set<number> {
    const numbers = this.guests().flatMap(({ number }) => (number === null ? [] : [number]));
    return new Set([...numbers, ...(this.open?.given ?? [])]);
  }

  async #kept(): Promise<Kept | null> {
    const kept = await this.around.store.read();
    if (!kept || this.around.now() < Date.parse(kept.expires)) return kept;
    await this.around.store.drop();
    return null;
  }

  /** One after the other, each as it is by then: an older state never comes over a newer one. */
  #keep(): Promise<void> {
    this.#keeping = this.#keeping
      .then(() => this.#seal())
      .then(
        () => {
          this.unkept = false;
        },
        () => {
          this.unkept = true;
        },
      );
    return this.#keeping;
  }

  async #seal(): Promise<void> {
    if (!this.#key || !this.open) return;
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode(JSON.stringify(this.open));
    const box = await crypto.subtle.encrypt(this.#how(iv), this.#key, text);
    await this.around.store.write({ device: this.#device, expires: this.expires, iv, box });
  }

  /** What a former page has kept; nothing where another key has sealed it. */
  async #unsealed(): Promise<Open | null> {
    const kept = await this.#kept();
    if (!kept || !this.#key) return null;
    const plain = await crypto.subtle.decrypt(this.#how(kept.iv), this.#key, kept.box).catch(() => null);
    return plain && (JSON.parse(new TextDecoder().decode(plain)) as Open);
  }

  #how(iv: Uint8Array<ArrayBuffer>) {
    return { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(this.#device) };
  }
}

/** A key that no script can read out again. */
function imported(key: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0));
  return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
}
