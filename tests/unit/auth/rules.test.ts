import { describe, expect, it } from "vitest";
import { networkOf } from "@/lib/auth/limits";
import { maskedAddress, mayOpen } from "@/lib/auth/rules";
import { idle, newExpiry } from "@/lib/auth/sessions";
import { preferredLocale } from "@/lib/i18n/accept-language";

const now = new Date("2027-03-05T10:00:00Z");
const later = new Date(now.getTime() + 1000);

describe("a stored link", () => {
  it.each([
    ["PERSONAL", { staff: false, demo: false }, true],
    ["PERSONAL", { staff: true, demo: false }, false],
    ["PERSONAL", { staff: true, demo: true }, false],
    ["ENROLMENT", { staff: false, demo: false }, true],
    ["ENROLMENT", { staff: true, demo: false }, true],
    ["DEMO", { staff: true, demo: true }, true],
    ["DEMO", { staff: false, demo: false }, false],
  ] as const)("%s with %o opens: %s", (purpose, who, opens) => {
    expect(mayOpen({ purpose, expiresAt: later }, who, now)).toBe(opens);
    expect(mayOpen({ purpose, expiresAt: now }, who, now)).toBe(false);
  });
});

describe("a session", () => {
  it("is not written again while it is fresh", () => {
    expect(newExpiry(new Date(now.getTime() + idle.contact), false, now)).toBeNull();
    expect(newExpiry(new Date(now.getTime() + idle.staff), true, now)).toBeNull();
  });

  it("is drawn out by use, and cut when its person has become staff", () => {
    const worn = new Date(now.getTime() + idle.contact / 2);
    expect(newExpiry(worn, false, now)?.getTime()).toBe(now.getTime() + idle.contact);
    expect(newExpiry(worn, true, now)?.getTime()).toBe(now.getTime() + idle.staff);
  });
});

describe("what is shown and counted of a person", () => {
  it("an address is masked", () => {
    expect(maskedAddress("maija@yhdistys.example")).toBe("m•••@yhdistys.example");
  });

  it.each([
    ["192.0.2.77", "192.0.2"],
    ["::ffff:192.0.2.77", "192.0.2"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1"],
    ["2001:0db8:0001::1", "2001:db8:1"],
    ["2001:db8::1", "2001:db8:0"],
    ["::1", "0:0:0"],
    ["unknown", "unknown"],
  ])("the network of %s is %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it.each([
    [null, "fi"],
    ["", "fi"],
    ["de-DE,de;q=0.9", "fi"],
    ["sv-FI,sv;q=0.9,fi;q=0.8", "sv"],
    ["en-GB,en;q=0.9,fi;q=0.8", "en"],
    ["de,fi;q=0.5,sv;q=0.7", "sv"],
    ["sv;q=0,en;q=0.1", "en"],
    [",;q=,;;;", "fi"],
  ])("a browser that says %j reads %s", (header, locale) => {
    expect(preferredLocale(header)).toBe(locale);
  });
});
