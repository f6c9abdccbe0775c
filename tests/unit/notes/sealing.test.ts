import { randomBytes, randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newGroupKey, notePlace, unwrapGroupKey } from "@/lib/notes/sealing";
import { seal, unseal } from "@/lib/sealing";

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

describe("a group's key", () => {
  test("comes out of its wrapping for its own group under the installation's key only", () => {
    const [master, group] = [randomBytes(32), randomUUID()];
    const { key: made, wrapped } = newGroupKey(master, group);
    expect(unwrapGroupKey(master, group, wrapped)).toEqual(made);
    expect(unwrapGroupKey(master, randomUUID(), wrapped)).toBeNull();
    expect(unwrapGroupKey(randomBytes(32), group, wrapped)).toBeNull();
  });

  test("is no note's text, and a note's text is no group's key", () => {
    const [master, group] = [randomBytes(32), randomUUID()];
    const { wrapped } = newGroupKey(master, group);
    expect(unseal(master, notePlace(group, group), wrapped)).toBeNull();
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
