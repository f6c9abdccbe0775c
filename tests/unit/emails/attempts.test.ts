import { describe, expect, it } from "vitest";
import {
  afterFailure,
  type Failure,
  givenUpBefore,
  mostAttempts,
  mostUncertain,
} from "@/lib/emails/attempts";
import { failureOf } from "@/lib/emails/transport";

const now = new Date("2027-03-01T10:00:00Z");
const minutes = (of: Date | null) => (of ? (of.getTime() - now.getTime()) / 60_000 : null);
const became = (kind: Failure["kind"], attempts: number, uncertain = 0) => {
  const { state, nextAt } = afterFailure({ kind, said: "" }, { attempts, uncertain }, now);
  return [state, minutes(nextAt)];
};

describe("what becomes of a mail that did not go", () => {
  it("faults 1: an uncertain one waits longest and is given up as one that may have arrived", () => {
    expect([1, 2, mostUncertain].map((n) => became("uncertain", n, n))).toEqual([
      ["WAITING", 240],
      ["WAITING", 240],
      ["UNCERTAIN", null],
    ]);
  });

  it("faults 1: one refused for now is tried later and later, twenty times", () => {
    expect([1, 2, 3, 8, 9, 19, mostAttempts].map((n) => became("later", n))).toEqual([
      ["WAITING", 1],
      ["WAITING", 2],
      ["WAITING", 4],
      ["WAITING", 128],
      ["WAITING", 240],
      ["WAITING", 240],
      ["FAILED", null],
    ]);
  });

  it("faults 2: a server that takes nothing fails no mail, however often it was asked", () => {
    for (const kind of ["unreachable", "ours"] as const) expect(became(kind, 999)).toEqual(["WAITING", null]);
    expect(became("refused", 1)).toEqual(["FAILED", null]);
    expect(givenUpBefore(now).toISOString()).toBe("2027-02-24T10:00:00.000Z");
  });

  it.each([
    ["EENVELOPE", 550, "RCPT TO", "refused"],
    ["EENVELOPE", 450, "RCPT TO", "later"],
    ["EENVELOPE", 550, "MAIL FROM", "ours"],
    ["EENVELOPE", 451, "MAIL FROM", "unreachable"],
    ["EENVELOPE", 552, "MAIL FROM", "refused"],
    ["EENVELOPE", 530, "RCPT TO", "ours"],
    ["EENVELOPE", 421, "RCPT TO", "unreachable"],
    ["EENVELOPE", 0, "API", "refused"],
    ["EAUTH", 535, "AUTH PLAIN", "ours"],
    ["EAUTH", 454, "AUTH PLAIN", "unreachable"],
    ["ETLS", 0, "CONN", "ours"],
    ["ESOCKET", 0, "CONN", "unreachable"],
    ["EDNS", 0, "CONN", "unreachable"],
    ["ETIMEDOUT", 0, "CONN", "unreachable"],
  ])("faults 2: %s %i to %s before the message was whole is %s", (code, responseCode, command, kind) => {
    expect(failureOf({ code, responseCode, command }, false).kind).toBe(kind);
  });

  it.each([
    ["EMESSAGE", 554, "refused"],
    ["EMESSAGE", 451, "later"],
    ["EMESSAGE", 421, "unreachable"],
    ["ETIMEDOUT", 0, "uncertain"],
    ["ECONNECTION", 0, "uncertain"],
    ["ESOCKET", 0, "uncertain"],
  ])("faults 1: %s %i once the server had the whole message is %s", (code, responseCode, kind) => {
    expect(failureOf({ code, responseCode, command: "DATA" }, true).kind).toBe(kind);
  });
});
