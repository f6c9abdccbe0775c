// First: what Next stands on.
import "next/dist/server/node-environment-baseline";

import { AfterContext } from "next/dist/server/after/after-context";
import { workAsyncStorage } from "next/dist/server/app-render/work-async-storage.external";
import { workUnitAsyncStorage } from "next/dist/server/app-render/work-unit-async-storage.external";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { madeOnce } from "@/components/ui/made-once";
import { sentOnce } from "@/components/ui/sent-once";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout"] }));
afterEach(() => void vi.useRealTimers());

/** Renders a page with one part that is sent once, as Next does: with what is done when its answer has left, if it ever does. */
function page(): { id: string; leaves: () => Promise<unknown> } {
  const closing: (() => void)[] = [];
  const done: Promise<unknown>[] = [];
  const afterContext = new AfterContext({
    waitUntil: (task) => void done.push(task),
    onClose: (task) => void closing.push(task),
    onTaskError: undefined,
  });
  const [work, unit] = [{ afterContext }, { type: "request", phase: "render" }];
  const id = workAsyncStorage.run(work as never, () =>
    workUnitAsyncStorage.run(unit as never, () => sentOnce(() => "what was read for it")),
  );
  const leaves = () => {
    for (const task of closing) task();
    return Promise.all(done);
  };
  return { id, leaves };
}

it("what is sent once is let go when the page that shows it has left", async () => {
  const { id, leaves } = page();
  const part = madeOnce.get(id);
  if (part) part.isShown = true;
  await leaves();
  expect(madeOnce.has(id)).toBe(false);
});

it("what is sent once is let go in half a minute where nobody has shown it: in a page rendered apart, or one whose reader is gone", async () => {
  const [apart, gone] = [page(), page()];
  await gone.leaves();
  for (const { id } of [apart, gone]) expect(madeOnce.has(id)).toBe(true);
  vi.advanceTimersByTime(30_000);
  for (const { id } of [apart, gone]) expect(madeOnce.has(id)).toBe(false);
});
