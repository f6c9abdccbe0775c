import { randomBytes, randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seal, unseal } from "@/lib/kernel/sealing";
import { newNoteKey, notePlace, unwrapFor, wrapFor } from "@/lib/notes/sealing";

const key = randomBytes(32);
const words = fc.string({ unit: "grapheme", maxLength: 300 });

describe("a sealed note", () => {
  test("opens for its own place under its own key, whatever it says", () => {
    fc.assert(
      fc.property(
        words,
        fc.uuid(),
        fc.uuid(),
        (text, group, note) =>
          unseal(key, notePlace(group, note), seal(key, notePlace(group, note), text)) === text,
      ),
    );
  });

  test("opens in no other row and no other group", () => {
    fc.assert(
      fc.property(words, fc.uuid(), fc.uuid(), fc.uuid(), (text, group, note, elsewhere) => {
        fc.pre(elsewhere !== note && elsewhere !== group);
        const sealed = seal(key, notePlace(group, note), text);
        return (
          unseal(key, notePlace(group, elsewhere), sealed) === null &&
          unseal(key, notePlace(elsewhere, note), sealed) === null
        );
      }),
    );
  });

  test("does not open when any bit of it has been turned", () => {
    const place = notePlace(randomUUID(), randomUUID());
    fc.assert(
      fc.property(words, fc.nat(), fc.integer({ min: 0, max: 7 }), (text, where, bit) => {
        const [version, ...parts] = seal(key, place, text)
          .split(".")
          .map((part, index) => (index === 0 ? part : Buffer.from(part, "base64url")));
        const buffers = (parts as Buffer[]).filter((part) => part.length > 0);
        const at = where % buffers.reduce((sum, part) => sum + part.length, 0);
        turn(buffers, at, bit);
        return (
          unseal(
            key,
            place,
            [version, ...(parts as Buffer[]).map((part) => part.toString("base64url"))].join("."),
          ) === null
        );
      }),
      { numRuns: 500 },
    );
  });

  test("does not open under another key", () => {
    const place = notePlace(randomUUID(), randomUUID());
    expect(unseal(randomBytes(32), place, seal(key, place, "Luottamuksellista"))).toBeNull();
  });

  test("is spelled in one way only, and what is no sealed text is nothing", () => {
    const place = notePlace(randomUUID(), randomUUID());
    const sealed = seal(key, place, "Luottamuksellista");
    const [version, iv, body, tag] = sealed.split(".");
    const others = [
      "",
      "v1",
      "v1...",
      `${sealed}.x`,
      sealed.replace("v1", "v2"),
      `${sealed}=`,
      [version, iv, body, `${tag?.slice(0, -4)}`].join("."),
    ];
    expect(others.map((other) => unseal(key, place, other))).toEqual(others.map(() => null));
  });

  test("never looks the same twice", () => {
    const place = notePlace(randomUUID(), randomUUID());
    expect(new Set(Array.from({ length: 100 }, () => seal(key, place, "Sama"))).size).toBe(100);
  });
});

describe("a note's key", () => {
  test("attack 1: comes out of its wrapping for its own reader and note only, under the installation's key only", () => {
    const [master, note, reader, key] = [randomBytes(32), randomUUID(), randomUUID(), newNoteKey()];
    const wrapped = wrapFor(master, note, reader, key);
    expect(unwrapFor(master, note, reader, wrapped)).toEqual(key);
    expect(unwrapFor(master, note, randomUUID(), wrapped)).toBeNull();
    expect(unwrapFor(master, randomUUID(), reader, wrapped)).toBeNull();
    expect(unwrapFor(randomBytes(32), note, reader, wrapped)).toBeNull();
  });

  test("is no note's text, and a note's text is no key", () => {
    const [master, note, reader] = [randomBytes(32), randomUUID(), randomUUID()];
    expect(unseal(master, notePlace(note, note), wrapFor(master, note, reader, newNoteKey()))).toBeNull();
    expect(unwrapFor(master, note, reader, seal(master, notePlace(note, note), "x".repeat(32)))).toBeNull();
  });
});
function turn(buffers: Buffer[], at: number, bit: number): void {
  let left = at;
  for (const buffer of buffers) {
    if (left < buffer.length) {
      buffer[left] = (buffer[left] ?? 0) ^ (1 << bit);
      return;
    }
    left -= buffer.length;
  }
}
