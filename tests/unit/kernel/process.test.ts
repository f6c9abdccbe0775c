import { randomUUID } from "node:crypto";
import { expect, it, vi } from "vitest";

it("what there is one of in a process is one for every copy of a module, and made once", async () => {
  const name = randomUUID();
  let made = 0;
  const ask = async () => {
    vi.resetModules();
    const { oncePerProcess } = await import("@/lib/kernel/process");
    return { oncePerProcess, value: oncePerProcess(name, () => ({ number: ++made })) };
  };
  const [one, other] = [await ask(), await ask()];
  expect(one.oncePerProcess).not.toBe(other.oncePerProcess);
  expect(one.value).toBe(other.value);
  expect(made).toBe(1);
});
