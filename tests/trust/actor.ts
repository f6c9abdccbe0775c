import { setTimeout as sleep } from "node:timers/promises";
import { type Chance, chanceFrom } from "../support/chance";
import type { RawForm } from "../support/raw-forms";
import { sessionFor } from "../support/sign-in";
import type { Books, Entry } from "./books";
import type { Written } from "./forms";
import { follow, look, type Person, type Street, send } from "./person";

/** Somebody who sends forms and keeps the receipts; may sit before several browsers. */
export type Actor = {
  /** Begins every mark of this run. */
  run: string;
  chance: Chance;
  /** A mark that nobody else writes. */
  mark: (kind: string) => string;
  /** A browser in which nobody has signed in, or the person with this address. */
  browser: (email?: string) => Promise<Person>;
  look: (person: Person, path: string) => Promise<RawForm[]>;
  follow: (person: Person, path: string) => Promise<string>;
  /** Enters a receipt into the books whose mark has come with it. */
  enter: (entry: Entry) => void;
  /** Sends a form until it is acknowledged, and enters what it does into the books; returns where the answer leads to. */
  send: (person: Person, form: RawForm, written: Written, to: RegExp, entries: Entry[]) => Promise<string>;
};

/** Something that somebody can do again and again; false when there is nothing left of it. */
export type Deed = () => Promise<boolean>;

export function actor(street: Street, books: Books, run: string, number: number, seed: number): Actor {
  const chance = chanceFrom(seed * 1000 + number);
  let marks = 0;
  return {
    run,
    chance,
    mark: (kind) => `${run}-${kind}-${number}-${++marks}`,
    browser: async (email) => ({
      chance,
      cookies: new Map(email ? [["session", await signedIn(email)]] : []),
    }),
    look: (person, path) => look(street, person, path),
    follow: (person, path) => follow(street, person, path),
    enter: (entry) => {
      books.sent.push(entry);
      books.receipts.push(entry);
    },
    send: async (person, form, written, to, entries) => {
      books.sent.push(...entries);
      const led = await send(street, person, form, written, to);
      books.receipts.push(...entries);
      return led;
    },
  };
}

/** A session, made past the wires; a database that is being killed is waited for. */
async function signedIn(email: string): Promise<string> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await sessionFor(email);
    } catch (error) {
      if (tries === 60) throw error;
      await sleep(500);
    }
  }
}
