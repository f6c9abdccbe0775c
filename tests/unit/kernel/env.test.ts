import { describe, expect, test } from "vitest";
import { Settings, settingProblems } from "@/lib/kernel/env";

const key = Buffer.alloc(32, 1).toString("base64");
const good = {
  DATABASE_URL: "postgresql://kylassa:secret@db.example:5432/kylassa",
  APP_ORIGIN: "https://kylassa.example",
  NEXTAUTH_SECRET: "x".repeat(32),
  KYLASSA_NOTE_KEY: key,
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key,
  SMTP_URL: "smtps://user:password@mail.example:465",
  MAIL_FROM: "Kylässä <kylassa@kylassa.example>",
};

describe("the settings of an installation", () => {
  test("are in order when everything is given, and the rest has its usual value", () => {
    expect(settingProblems(good)).toEqual([]);
    expect(Settings.parse(good)).toMatchObject({ KYLASSA_DEMO: "0", KYLASSA_WORKER: "1", KYLASSA_POOL: 10 });
  });

  test("that are missing are all named at once", () => {
    const named = settingProblems({}).map((problem) => problem.split(":")[0]);
    expect(named).toEqual(Object.keys(good));
    expect(settingProblems({})[0]).toBe("DATABASE_URL: is missing");
  });

  test.each([
    ["DATABASE_URL", "mysql://db.example/kylassa"],
    ["APP_ORIGIN", "visits.example"],
    ["NEXTAUTH_SECRET", "short"],
    ["KYLASSA_NOTE_KEY", Buffer.alloc(16).toString("base64")],
    ["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", "not a key"],
    ["SMTP_URL", "https://mail.example"],
    ["MAIL_FROM", "Kylässä"],
    ["KYLASSA_DEMO", "yes"],
    ["KYLASSA_WORKER", "on"],
    ["KYLASSA_POOL", "many"],
  ])("are refused one by one: %s=%s", (name, value) => {
    const problems = settingProblems({ ...good, [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name}: must`));
    expect(problems[0]).not.toContain(value);
  });

  test("count an empty one as missing", () => {
    expect(settingProblems({ ...good, SMTP_URL: "" })).toEqual(["SMTP_URL: is missing"]);
  });

  test.each(["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"])(
    "allow the demo at %s",
    (APP_ORIGIN) => {
      expect(settingProblems({ ...good, APP_ORIGIN, KYLASSA_DEMO: "1" })).toEqual([]);
    },
  );

  test.each(["https://kylassa.example", "http://localhost.example", "http://127.0.0.1.example"])(
    "never allow the demo, whose links sign anybody in, at %s",
    (APP_ORIGIN) => {
      const [problem] = settingProblems({ ...good, APP_ORIGIN, KYLASSA_DEMO: "1" });
      expect(problem).toMatch(/^KYLASSA_DEMO:/);
    },
  );

  test("keep nothing of an address but its origin", () => {
    expect(Settings.parse({ ...good, APP_ORIGIN: "https://kylassa.example/fi/" }).APP_ORIGIN).toBe(
      "https://kylassa.example",
    );
  });
});
